import { ROWS } from '@smm/core/model';
import { COMMON, LevelCells, PracticeTable, type CommonTable, type Profile, type Statement, type TrustTag } from '@smm/core/profile';
import { partsOfList, type CopyState } from '../state/copy-state.ts';

/** The profile with its tables, device groups and references as a working copy showed them. */
export function profileOfState(profile: Profile, state: CopyState): Profile {
  const table = <T extends CommonTable | PracticeTable>(id: string, found: T): T => ({
    ...found,
    introduction: state.table.get(id)?.['introduction'] ?? '',
    threads: [...state.thread].filter(([key]) => key.startsWith(`${id}/`)).map(([key, { title = '' }]) => ({ id: key.slice(id.length + 1), title })),
    levels: levelsOf(id, state),
  });
  const practices = [...state.table.keys()].filter((id) => id !== COMMON);
  return {
    ...profile,
    deviceGroups: [...state['device-group']].map(([id, { name = '' }]) => ({ id, name, description: '', reason: '', devices: [], concerns: [] })),
    references: [...state.reference].map(
      ([id, { title = '', type = '' }]) => profile.references.find((one) => one.id === id) ?? { id, type: type || 'document', title },
    ),
    commonTable: table(COMMON, profile.commonTable),
    practices: Object.fromEntries(practices.map((id) => [id, table(id, profile.practices[id] ?? PracticeTable.parse({}))])),
  };
}

function levelsOf(table: string, state: CopyState): Record<string, LevelCells> {
  const levels: Record<string, LevelCells> = {};
  for (const [id, fields] of state.statement) {
    const row = ROWS.find((one) => one === fields['row']);
    if (fields['table'] !== table || row === undefined) continue;
    const cells = (levels[fields['level']!] ??= LevelCells.parse({}));
    cells[row].statements.push(statementOf(id, fields));
  }
  return levels;
}

function statementOf(id: string, { text = '', thread = '', deviceGroups = '', trust = '', citations = '' }: Readonly<Record<string, string>>): Statement {
  return {
    id,
    text,
    ...(thread === '' ? {} : { thread }),
    deviceGroups: partsOfList(deviceGroups),
    trust: partsOfList(trust) as TrustTag[],
    citations: partsOfList(citations),
    origins: [],
  };
}
