import type { Gauge } from '../gauge.ts';
import { markdownWords } from '../inline-markdown.ts';
import { Notes } from '../notes.ts';
import { carriedPart } from '../ooxml/carried-part.ts';
import { coreProperties, languageTag } from '../ooxml/core-properties.ts';
import type { OfficePackage } from '../ooxml/office-package.ts';
import { partOfType, relationshipsOf, type Relationship } from '../ooxml/relationships.ts';
import { damaged } from '../reading-refused.ts';
import type { ReadBlock, SourceDocument } from '../source-document.ts';
import { readBody, readNotes } from './document-part.ts';
import { DocxReading } from './docx-reading.ts';
import { readNumbering } from './numbering-part.ts';
import { readStyles } from './styles-part.ts';

/** Reads a Word document. Only the parts with its text are unpacked; pictures, objects and anything executable are never touched. */
export async function readDocx(office: OfficePackage, gauge: Gauge): Promise<SourceDocument> {
  const notes = new Notes();
  const main = partOfType(await relationshipsOf(office, '', gauge), 'officeDocument') ?? 'word/document.xml';
  const related = await relationshipsOf(office, main, gauge);
  const styles = await readStyles(office, partOfType(related, 'styles'), gauge);
  const numbering = await readNumbering(office, partOfType(related, 'numbering'), gauge);
  const reading = new DocxReading({ gauge, notes, styles, numbering });
  const blocks = await readBody(office, main, reading, addresses(related));
  if (blocks === undefined) throw damaged('it holds no text part.');
  const footnotes = await readFootnotes(office, related, reading);
  reading.settlePages();
  if (partOfType(related, 'comments') !== undefined) notes.add('The comments in the margin were left out');
  const properties = await coreProperties(office, gauge);
  const carried = await carriedPart(office, gauge, notes);
  return {
    format: 'docx',
    title: properties.title || titleOf(blocks),
    language: properties.language || languageTag(styles.language),
    blocks,
    footnotes,
    ...(carried === undefined ? {} : { carried }),
    notes: notes.list(),
  };
}

/** The addresses that a part links to, by relationship. */
function addresses(relationships: readonly Relationship[]): Map<string, string> {
  return new Map(relationships.flatMap(({ id, type, target, external }) => (type === 'hyperlink' && external ? [[id, target] as const] : [])));
}

/** The texts of the notes that are mentioned, by mark. Notes mentioned in notes are read as well. */
async function readFootnotes(office: OfficePackage, related: readonly Relationship[], reading: DocxReading): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const kind of ['footnote', 'endnote'] as const) {
    const part = partOfType(related, `${kind}s`);
    if (part === undefined) continue;
    const links = addresses(await relationshipsOf(office, part, reading.gauge));
    for (const [id, blocks] of await readNotes(office, { part, kind, reading, links })) texts.set(`${kind} ${id}`, textOf(blocks));
  }
  return new Map(
    [...reading.marks].flatMap(([key, mark]) => {
      const text = texts.get(key);
      return text === undefined ? [] : [[mark, text] as const];
    }),
  );
}

/** All words of blocks in one line. */
function textOf(blocks: readonly ReadBlock[]): string {
  return blocks
    .map((block): string => {
      switch (block.kind) {
        case 'paragraph':
        case 'heading':
          return block.text;
        case 'list':
          return block.items.map(textOf).join(' ');
        case 'table':
          return block.rows
            .flat()
            .map((cell) => textOf(cell.blocks))
            .join(' ');
      }
    })
    .join(' ');
}

function titleOf(blocks: readonly ReadBlock[]): string {
  const title = blocks.find((block) => block.kind === 'paragraph' && /^title$/i.test(block.style));
  return title?.kind === 'paragraph' ? markdownWords(title.text) : '';
}
