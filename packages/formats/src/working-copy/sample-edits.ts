import { practicesOf, ROWS, type MaturityModel } from '@smm/core/model';
import { COMMON, cellAt, statementsOf, type Profile, type Statement } from '@smm/core/profile';
import { applyEdit, addressOf, addressOfStatement, type Edit } from '@smm/core/profile';

/** A profile after edits that numbers stand for: texts changed, statements moved, added and removed, groups renamed. For tests. */
export function sampleEdits(profile: Profile, model: MaturityModel, numbers: readonly number[]): Profile {
  let current = profile;
  let at = 0;
  const pick = (most: number) => numbers[(at += 1) % numbers.length]! % Math.max(1, most);
  const tables = [COMMON, ...practicesOf(model).map(({ practice }) => practice.id)];
  for (let count = 0; count < numbers.length / 3; count += 1) {
    const edit = sampleEdit(current, tables, pick, `new-${count}`);
    const done = edit === undefined ? undefined : applyEdit(current, edit);
    if (done?.ok === true) current = done.value.profile;
  }
  return current;
}

type Pick = (most: number) => number;

function sampleEdit(profile: Profile, tables: readonly string[], pick: Pick, id: string): Edit | undefined {
  const placed = statementsOf(profile);
  const one = placed[pick(placed.length)];
  const cell = { table: tables[pick(tables.length)]!, level: 1 + pick(4), row: ROWS[pick(3)]! };
  const index = pick(cellAt(profile, cell).statements.length + 1);
  const address = one === undefined ? '' : addressOfStatement(profile, one);
  const words = `Words ${pick(100)} *new* <&> "=1+1" ${pick(100)}`;
  switch (pick(8)) {
    case 0:
      return { op: 'insert-statement', cell: addressOf(cell), index, statement: statement(id, words) };
    case 1:
      return one === undefined ? undefined : { op: 'remove-statement', address };
    case 2:
      // A thread belongs to its table.
      return one === undefined
        ? undefined
        : {
            op: 'batch',
            edits: [
              { op: 'set', address: `${address}/thread`, value: undefined },
              { op: 'move-statement', address, to: addressOf(cell), index },
            ],
          };
    case 3:
      return one === undefined
        ? undefined
        : { op: 'move-statement', address, to: addressOf({ table: one.table, level: one.level, row: one.row }), index: pick(4) };
    case 4:
      return { op: 'set', address: `${addressOf({ table: cell.table })}/introduction`, value: words };
    case 5:
      return {
        op: 'insert-item',
        list: 'deviceGroups',
        index: profile.deviceGroups.length,
        value: { id, name: id, description: words, reason: '', devices: [], concerns: [] },
      };
    case 6:
      return { op: 'set', address: 'metadata/title', value: words };
    default:
      return one === undefined ? undefined : { op: 'set', address: `${address}/text`, value: `${words} ${one.statement.text}`.trim() };
  }
}

function statement(id: string, text: string): Statement {
  return { id, text, deviceGroups: [], trust: [], citations: [], origins: [] };
}
