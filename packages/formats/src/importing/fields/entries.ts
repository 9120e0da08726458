import type { ReadBlock, ReadTable } from '../../reading/source-document.ts';
import { linkCitations } from '../statement-text.ts';
import { bare, markdownOf, paragraphsOf } from '../words.ts';
import type { FieldContext } from './field-context.ts';
import { cited, listedNames, listedPractices, nameOf, paragraphOf } from './field-text.ts';

/** An entry of a list of risks, differences or considerations: its name, its text, and what it refers to. */
export type Entry = {
  readonly name: string;
  readonly text: string;
  readonly citations: string[];
  readonly practices: string[];
  /** Names of device groups as printed. */
  readonly groups: string;
};

type Open = { name: string; paragraphs: string[]; practices: string[]; groups: string; isClosed: boolean };

/**
 * Paragraphs as entries: “**Name.** text” opens one, a paragraph without a run-in goes on the one before it, and a line
 * “Concerns: … Practices: …” closes one. Tables of names and descriptions are entries too.
 */
export function entriesOf(blocks: readonly ReadBlock[], { references, model }: FieldContext): Entry[] {
  const entries: Open[] = [];
  for (const { text } of paragraphsOf(blocks.flatMap(rowsAsParagraphs))) {
    const run = /^\*\*(.{1,200}?)[.:]?\*\*[.:]?\s*/s.exec(text);
    const last = entries.at(-1);
    const tail = last === undefined ? undefined : tailOf(text);
    if (tail !== undefined) Object.assign(last!, { groups: tail.groups, practices: listedPractices(tail.practices, model), isClosed: true });
    else if (run !== null) entries.push({ ...OPEN, name: nameOf(run[1]!), paragraphs: [text.slice(run[0].length)] });
    else if (last === undefined || last.name === '' || last.isClosed) entries.push({ ...OPEN, paragraphs: [text] });
    else last.paragraphs.push(text);
  }
  return entries.map(({ name, paragraphs, practices, groups }) => ({
    name,
    practices,
    groups,
    ...cited(linkCitations(paragraphs.filter(Boolean).join('\n\n'), references), references),
  }));
}

const OPEN: Open = { name: '', paragraphs: [], practices: [], groups: '', isClosed: false };

/** The closing line of an entry: whom it concerns and on which practices it bears. */
function tailOf(text: string): { groups: string; practices: string } | undefined {
  const found = /^(?:Concerns: (.+?)\.)?(?:(?:^|\s+)Practices: (.+?)\.)?$/.exec(bare(text));
  return found === null || (found[1] ?? found[2]) === undefined ? undefined : { groups: found[1] ?? '', practices: found[2] ?? '' };
}

/** A table of two columns, names and what is said of them, as paragraphs with run-ins. */
function rowsAsParagraphs(block: ReadBlock): ReadBlock[] {
  if (block.kind !== 'table') return [block];
  return block.rows
    .filter((row) => !row.every((cell) => cell.isHead))
    .map((row) => {
      const [first = '', ...others] = row.map((cell) => markdownOf(cell.blocks).replace(/\s*\n\s*/g, ' '));
      return paragraphOf(`**${bare(first)}.** ${others.join(' ')}`, block.place);
    });
}

/** Whether a table is a list of entries: two columns, of which the first holds short names. */
export function isEntryTable(table: ReadTable): boolean {
  const rows = table.rows.filter((row) => !row.every((cell) => cell.isHead));
  return table.columns === 2 && rows.length > 0 && rows.every((row) => row.length === 2 && bare(markdownOf(row[0]!.blocks)).length < 120);
}

/** Sets the device groups of something to those named in a printed list, once all groups of the document are known. */
export function referToGroups(context: FieldContext, owner: { deviceGroups?: string[] | undefined }, list: string): void {
  if (list.trim() === '') return;
  context.later.push(() => {
    const known = context.deviceGroups.map(({ name }) => name);
    owner.deviceGroups = listedNames(list, known).map((name) => context.ids.mention('deviceGroup', nameOf(name)));
  });
}
