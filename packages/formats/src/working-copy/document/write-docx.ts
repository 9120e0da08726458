import type { Profile } from '@smm/core/profile';
import { embedInDocx } from '../../carrying/embed-office.ts';
import { write } from '../../docx/write.ts';
import type { Block, LevelTable, Publication } from '../../publication/blocks.ts';
import { publish } from '../../publication/publish.ts';
import { strings } from '../../publication/strings.ts';
import { idMark } from './id-mark.ts';
import { writeOrigin } from '../state/origin.ts';
import { readMe } from '../read-me.ts';
import type { CopyContent } from '../workbook/write-xlsx.ts';

/** Lines that a publication adds to introductions. */
const ADDED_LINES = [strings.furtherReading, strings.dependsOn, strings.scenariosHere].map((label) => `${label}:`);

/**
 * A working copy as a Word document: the tables as they are printed, each statement with its id after it and with a
 * content control and bookmark that keep it when the paragraph moves. Equal input gives equal bytes.
 */
export async function writeCopyDocx(content: CopyContent, profile: Profile): Promise<Uint8Array> {
  const { model } = content.wordbook;
  const publication = publish(
    { ...profile, publication: { emptyTables: 'grid', citations: 'brackets', cumulative: false, pageSize: content.pageSize } },
    { model },
  );
  const bytes = await write(copyOf(publication, content), { assets: { fonts: [] } });
  return embedInDocx(bytes, safeJson(writeOrigin(content.origin)));
}

function copyOf(publication: Publication, { title, origin }: CopyContent): Publication {
  const blocks = publication.body.flatMap((run) => run.blocks);
  return {
    ...publication,
    watermark: '',
    titlePage: {
      title: `Working copy: ${title === '' ? origin.profile : title}`,
      subtitle: '',
      kindLine: '',
      details: [
        { label: strings.version, value: origin.version },
        { label: strings.date, value: origin.made },
      ].filter(({ value }) => value !== ''),
      authors: [],
      copyright: [],
    },
    frontMatter: instructions({ title, origin }),
    contents: [],
    listOfTables: [],
    listOfFigures: [],
    body: [
      { orientation: 'landscape', blocks: tableBlocks(blocks) },
      ...(publication.references.size === 0
        ? []
        : [
            {
              orientation: 'portrait' as const,
              blocks: [headed(strings.referencesTitle, 'references'), { kind: 'reference-list' as const, entries: [...publication.references.values()] }],
            },
          ]),
    ],
  };
}

function instructions({ title, origin }: Pick<CopyContent, 'origin' | 'title'>): Block[] {
  return readMe(title, origin, 'docx').map(({ text, isHeading }, index): Block =>
    isHeading === true ? headed(text, `read-me-${index}`, 2) : { kind: 'paragraph', children: [{ kind: 'text', text }] },
  );
}

function headed(text: string, anchor: string, level: 1 | 2 = 1): Block {
  return { kind: 'heading', level, number: '', text, anchor, inContents: false };
}

/** The tables with their headings and introductions; what stands elsewhere in a publication is not for this copy. */
function tableBlocks(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  let open: Block[] | undefined;
  for (const block of blocks) {
    if (block.kind === 'heading') open = isOfTable(block.anchor) ? [headed(block.text, block.anchor)] : undefined;
    else if (block.kind === 'level-table') {
      kept.push(...(open ?? []), withIds(block));
      open = undefined;
    } else if (open !== undefined && block.kind !== 'notice' && !isAddedLine(block)) open.push(block);
  }
  return kept;
}

function isOfTable(anchor: string): boolean {
  return anchor === 'common' || anchor.startsWith('practice-');
}

function isAddedLine(block: Block): boolean {
  const first = block.kind === 'paragraph' ? block.children[0] : undefined;
  const words = first?.kind === 'strong' && first.children[0]?.kind === 'text' ? first.children[0].text : '';
  return ADDED_LINES.includes(words);
}

function withIds(table: LevelTable): LevelTable {
  const blocks = table.blocks.map((block) => ({
    ...block,
    lanes: block.lanes.map((lane) => ({
      ...lane,
      cells: lane.cells.map((cell) => cell.map((statement) => ({ ...statement, tail: [statement.tail, idMark(statement.id)].filter(Boolean).join(' ') }))),
    })),
  }));
  return { ...table, blocks };
}

/** JSON that can stand in XML as it is. */
function safeJson(json: string): string {
  return json.replace(/[<>&\u007f-\uffff]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
