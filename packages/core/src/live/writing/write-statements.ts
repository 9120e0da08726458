import { grouped } from './grouped.ts';
import * as Y from 'yjs';
import { COMMON } from '../../profile/cells.ts';
import { ROWS } from '../../model/lookup.ts';
import type { Profile } from '../../profile/schema/profile.ts';
import type { Statement } from '../../profile/schema/tables.ts';
import { longestRising } from './arrange.ts';
import type { LiveProfile, ResolvedBlock } from '../live-profile.ts';
import { joinPath, rootName } from '../root-names.ts';
import { isSame } from './same.ts';
import {
  attributesOf,
  readStatements,
  STATEMENT_ATTRIBUTES,
  STATEMENT_NODE,
  textOf,
  textsIn,
  type Block,
  type ReadStatement,
} from '../reading/statement-element.ts';
import { sendable, writeTexts } from './text-changes.ts';

/** A statement as it shall stand, and the block of the document that it continues. */
type Wanted = { readonly statement: Statement; readonly twin: string; readonly from?: ResolvedBlock };

/** Brings the statements of all cells to those of a profile by the least change; moved ones are taken out and put in again. */
export function writeStatements(doc: Y.Doc, { blocks, repairs }: LiveProfile, profile: Profile): void {
  const cells = wantedCells(profile, blocks);
  // A block that was merged into another stays as long as its statement does: someone else may just be removing the other.
  const ids = new Set([...cells.values()].flatMap((wanted) => wanted.map(({ statement }) => statement.id)));
  const read = new Set(blocks.map(({ block }) => block));
  const isSpare = ({ block, statement }: ReadStatement) => !read.has(block) && ids.has(statement.id);
  const merged = repairs.filter(({ code }) => code === 'statement-merged').map(({ path }) => path.slice(0, path.lastIndexOf('/')));
  const paths = new Set([...cells.keys(), ...merged, ...blocks.map(({ cell }) => cell)]);
  for (const path of paths) {
    const name = rootName('cell', path);
    const wanted = cells.get(path) ?? [];
    if (wanted.length > 0 || doc.share.has(name)) writeCell(doc.getXmlFragment(name), path, wanted, isSpare);
  }
}

function wantedCells(profile: Profile, blocks: readonly ResolvedBlock[]): Map<string, Wanted[]> {
  const placed = placedStatements(profile);
  const byId = grouped(
    blocks.filter(({ piece }) => piece === 0),
    ({ statement }) => statement.id,
  );
  const counts = new Map<string, number>();
  const wanted = placed.map(({ cell, statement }) => {
    const count = (counts.get(statement.id) ?? 0) + 1;
    counts.set(statement.id, count);
    return { cell, statement, twin: count === 1 ? '' : String(count), from: byId.get(statement.id)?.shift() };
  });
  const free = [...byId.values()].flat();
  const renamed = wanted.map((item) => {
    if (item.from !== undefined || free.length === 0) return item;
    const index = free.findIndex(({ cell, statement }) => cell === item.cell && statement.text === item.statement.text);
    return index < 0 ? item : { ...item, from: free.splice(index, 1)[0] };
  });
  return grouped(renamed, ({ cell }) => cell);
}

function placedStatements(profile: Profile): { readonly cell: string; readonly statement: Statement }[] {
  const tables = [[COMMON, profile.commonTable] as const, ...Object.entries(profile.practices)];
  return tables.flatMap(([id, table], index) =>
    Object.entries(table.levels).flatMap(([level, cells]) =>
      ROWS.flatMap((row) => {
        const path = joinPath(index === 0 ? ['commonTable', 'levels', level, row] : ['practices', id, 'levels', level, row]);
        return cells[row].statements.map((statement) => ({ cell: path, statement }));
      }),
    ),
  );
}

function writeCell(fragment: Y.XmlFragment, path: string, wanted: readonly Wanted[], isSpare: (read: ReadStatement) => boolean): void {
  const there = fragment.toArray();
  const statements = new Set(readStatements(fragment).flatMap((found) => (isSpare(found) ? [] : found.block)));
  const here = wanted.flatMap(({ from }, at) => (from?.cell === path ? [{ at, place: there.indexOf(from.block) }] : []));
  const staying = new Set(longestRising(here.filter(({ place }) => place >= 0)).map(({ at }) => at));
  const kept = new Set(wanted.filter((_, at) => staying.has(at)).map(({ from }) => from!.block));
  for (let index = there.length - 1; index >= 0; index -= 1) {
    const block = there[index] as Block;
    if (statements.has(block) && !kept.has(block)) fragment.delete(index, 1);
  }
  let index = 0;
  wanted.forEach((item, at) => {
    if (staying.has(at)) {
      const { block } = item.from!;
      index = fragment.toArray().indexOf(block) + 1;
      writeBlock(block, item);
      return;
    }
    fragment.insert(index, [newBlock(item)]);
    index += 1;
  });
}

function newBlock({ statement, twin }: Wanted): Y.XmlElement {
  const element = new Y.XmlElement(STATEMENT_NODE);
  for (const [name, value] of attributesOf(statement, twin)) element.setAttribute(name, value);
  element.insert(0, [new Y.XmlText(sendable(statement.text))]);
  return element;
}

function writeBlock(block: Block, { statement, twin, from }: Wanted): void {
  const before = block.getAttributes() as Readonly<Record<string, unknown>>;
  const isUnchanged = before['id'] === statement.id && from!.twin === twin && isSame(from!.statement, statement);
  if (isUnchanged && textOf(block) === statement.text) return;
  const after = attributesOf(statement, twin);
  for (const [name, value] of after) if (before[name] !== value) block.setAttribute(name, value);
  for (const name of STATEMENT_ATTRIBUTES) if (!after.has(name) && before[name] !== undefined) block.removeAttribute(name);
  if (textOf(block) === statement.text) return;
  const texts = textsIn(block);
  if (texts.length > 0) writeTexts(texts, statement.text);
  else (block as Y.XmlElement).insert(0, [new Y.XmlText(sendable(statement.text))]);
}
