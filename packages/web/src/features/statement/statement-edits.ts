import { ROWS, type MaturityModel } from '@smm/core/model';
import { addressOf, cellAt, tableOf, type CellPlace, type Edit, type Profile, type Statement } from '@smm/core/profile';
import { newStatement, newStatementId, type RandomBytes } from './new-statement.ts';

/**
 * The edits that move statements of one cell, in their order, to a place in a cell; `index` counts the statements there
 * now. A thread goes along to another table, and a cell that was blank on purpose no longer is.
 */
export function moveEdits(profile: Profile, from: CellPlace, ids: readonly string[], to: CellPlace, index: number): Edit[] {
  const moved = cellAt(profile, from).statements.filter(({ id }) => ids.includes(id));
  const target = addressOf(to);
  if (target === addressOf(from)) {
    const { statements } = cellAt(profile, from);
    const rest = (part: readonly Statement[]) => part.filter(({ id }) => !ids.includes(id));
    return [{ op: 'set', address: `${target}/statements`, value: [...rest(statements.slice(0, index)), ...moved, ...rest(statements.slice(index))] }];
  }
  return [
    ...unblankEdits(profile, to),
    ...threadEdits(profile, from.table, to.table, moved),
    ...moved.map(({ id }, count): Edit => ({ op: 'move-statement', address: addressOf({ ...from, statement: id }), to: target, index: index + count })),
  ];
}

function threadEdits(profile: Profile, from: string, to: string, moved: readonly Statement[]): Edit[] {
  if (from === to) return [];
  const there = tableOf(profile, to)?.threads ?? [];
  const wanted = new Set(moved.flatMap(({ thread }) => (thread === undefined ? [] : [thread])));
  const missing = (tableOf(profile, from)?.threads ?? []).filter(({ id }) => wanted.has(id) && there.every((thread) => thread.id !== id));
  return missing.map((thread, count) => ({ op: 'insert-item', list: `${addressOf({ table: to })}/threads`, index: there.length + count, value: thread }));
}

function unblankEdits(profile: Profile, place: CellPlace): Edit[] {
  return cellAt(profile, place).blank === undefined ? [] : [{ op: 'set', address: `${addressOf(place)}/blank`, value: undefined }];
}

/** The edits that put a copy of each statement right after it, under ids of their own. */
export function duplicateEdits(profile: Profile, place: CellPlace, ids: readonly string[], random: RandomBytes): Edit[] {
  let added = 0;
  return cellAt(profile, place).statements.flatMap((statement, index): Edit[] => {
    if (!ids.includes(statement.id)) return [];
    added += 1;
    return [{ op: 'insert-statement', cell: addressOf(place), index: index + added, statement: { ...statement, id: newStatementId(profile, random) } }];
  });
}

/** The edits that take statements out. */
export function removeEdits(place: CellPlace, ids: readonly string[]): Edit[] {
  return ids.map((id) => ({ op: 'remove-statement', address: addressOf({ ...place, statement: id }) }));
}

/** The edits that put texts at the end of a cell, each as a statement. */
export function appendEdits(profile: Profile, place: CellPlace, texts: readonly string[], random: RandomBytes): Edit[] {
  const start = cellAt(profile, place).statements.length;
  if (texts.length === 0) return [];
  return [
    ...unblankEdits(profile, place),
    ...texts.map((text, count): Edit => ({
      op: 'insert-statement',
      cell: addressOf(place),
      index: start + count,
      statement: newStatement(profile, text, random),
    })),
  ];
}

/** The edits that spread columns of texts over the levels, from the level of a cell on, in its row. Columns beyond the last level are left. */
export function spreadEdits(
  profile: Profile,
  levels: readonly number[],
  place: CellPlace,
  columns: readonly (readonly string[])[],
  random: RandomBytes,
): Edit[] {
  const first = levels.indexOf(place.level);
  return columns.flatMap((texts, column) => {
    const level = levels[first + column];
    return level === undefined ? [] : appendEdits(profile, { ...place, level }, texts, random);
  });
}

/** The cell beside one: a level more or less, or the row above or below. Undefined beyond the edge. */
export function neighbour(model: MaturityModel, place: CellPlace, columns: number, rows: number): CellPlace | undefined {
  const levels = model.comprehensiveness.map(({ level }) => level).filter((level) => level > 0);
  const level = levels[levels.indexOf(place.level) + columns];
  const row = ROWS[ROWS.indexOf(place.row) + rows];
  return level === undefined || row === undefined ? undefined : { ...place, level, row };
}
