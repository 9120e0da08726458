import { ROWS } from '../../model/lookup.ts';
import { COMMON, statementsOf, tableIds, tableOf, type CellPlace } from '../../profile/cells.ts';
import type { ComposedFrom, ComposedProfile } from '../../profile/schema/composition.ts';
import type { Blank, Cell, CommonTable, LevelCells, Levels, PracticeTable, Review, Statement } from '../../profile/schema/tables.ts';
import { mergeItems, union, type MergedItems, type Renamed } from './merge-items.ts';
import { originsOf, type Part } from './parts.ts';
import { mergeProse } from './prose-sections.ts';

/** The tables of a combination, with the ids that had to change. */
export type MergedTables = { readonly commonTable: CommonTable; readonly practices: Record<string, PracticeTable>; readonly renamed: readonly Renamed[] };

/** A statement on its way into a combination. */
type Placed = { readonly id: string; readonly composedFrom?: ComposedFrom; readonly place: CellPlace; readonly statement: Statement };

const DECISIONS: readonly Review['decision'][] = ['not-reviewed', 'base-is-enough', 'clarified', 'extended'];
const BLANKS: readonly Blank['reason'][] = ['nothing-to-add', 'covered-by-common-table', 'revisit'];

/**
 * The tables of all parts in one set. Statements of one cell that say the same in the same words for the same device groups
 * become one; all others stand side by side, those of the first profile first. Common tables stay one common table: what
 * holds for every practice in one profile holds for every practice of the combination.
 */
export function mergeTables(parts: readonly Part[], sources: readonly ComposedProfile[], groupIn: (part: number, id: string) => string): MergedTables {
  const tables = [...new Set([COMMON, ...parts.flatMap(({ profile }) => tableIds(profile))])];
  const threads = new Map(
    tables.map((table) => [
      table,
      mergeItems(`${table}/threads`, parts, sources, ({ profile }) => tableOf(profile, table)?.threads ?? [], { key: ({ title }) => title.trim() }),
    ]),
  );
  const statements = mergeStatements(parts, sources, groupIn, threads);
  const practice = (table: string): PracticeTable => ({ ...mergeTable(parts, sources, table, threads, statements.items), ...mergePracticeParts(parts, table) });
  return {
    commonTable: mergeTable(parts, sources, COMMON, threads, statements.items),
    practices: Object.fromEntries(tables.filter((table) => table !== COMMON).map((table) => [table, practice(table)])),
    renamed: [...[...threads.values()].flatMap(({ renamed }) => renamed), ...statements.renamed],
  };
}

function mergeStatements(
  parts: readonly Part[],
  sources: readonly ComposedProfile[],
  groupIn: (part: number, id: string) => string,
  threads: ReadonlyMap<string, MergedItems<unknown>>,
): MergedItems<Placed> {
  const itemsOf = ({ profile }: Part, part: number): Placed[] =>
    statementsOf(profile).map(({ table, level, row, statement }) => ({
      id: statement.id,
      composedFrom: originsOf(profile, statement),
      place: { table, level, row },
      statement: {
        ...statement,
        deviceGroups: union([statement.deviceGroups.map((id) => groupIn(part, id))]),
        ...(statement.thread === undefined ? {} : { thread: threads.get(table)!.idIn(part, statement.thread) }),
      },
    }));
  return mergeItems('statements', parts, sources, itemsOf, {
    key: ({ place: { table, level, row }, statement }) =>
      JSON.stringify([table, level, row, statement.text.replace(/\s+/g, ' ').trim(), statement.deviceGroups.toSorted()]),
    join: (one, other) => ({ ...one, statement: joined(one.statement, other.statement) }),
  });
}

/** Two statements in the same words as one: what supports either supports it. */
function joined(one: Statement, other: Statement): Statement {
  const thread = one.thread ?? other.thread;
  return {
    ...one,
    ...(thread === undefined ? {} : { thread }),
    trust: union([one.trust, other.trust]),
    citations: union([one.citations, other.citations]),
  };
}

function mergeTable(
  parts: readonly Part[],
  sources: readonly ComposedProfile[],
  table: string,
  threads: ReadonlyMap<string, MergedItems<CommonTable['threads'][number]>>,
  statements: readonly Placed[],
): CommonTable {
  return {
    introduction: mergeProse(parts, sources, (profile) => tableOf(profile, table)?.introduction ?? ''),
    citations: union(parts.map(({ profile }) => tableOf(profile, table)?.citations ?? [])),
    notes: [],
    threads: threads.get(table)!.items,
    levels: mergeLevels(
      parts,
      table,
      statements.filter(({ place }) => place.table === table),
    ),
  };
}

function mergePracticeParts(parts: readonly Part[], table: string): Pick<PracticeTable, 'dependencies' | 'review'> {
  const tables = parts.flatMap(({ profile }) => (Object.hasOwn(profile.practices, table) ? [profile.practices[table]!] : []));
  const decision = DECISIONS[Math.max(0, ...tables.map(({ review }) => DECISIONS.indexOf(review.decision)))]!;
  return { review: { decision, reason: '', by: '' }, dependencies: union(tables.map(({ dependencies }) => dependencies)) };
}

function mergeLevels(parts: readonly Part[], table: string, statements: readonly Placed[]): Levels {
  const all = parts.map(({ profile }) => tableOf(profile, table)?.levels ?? {});
  const numbers = [...new Set(all.flatMap((levels) => Object.keys(levels)))].toSorted((a, b) => Number(a) - Number(b));
  const cell = (level: string, row: CellPlace['row']): Cell => {
    const here = statements.filter(({ place }) => String(place.level) === level && place.row === row);
    const reasons = all.flatMap((levels) => levels[level]?.[row].blank?.reason ?? []);
    const blank = BLANKS[Math.max(-1, ...reasons.map((reason) => BLANKS.indexOf(reason)))];
    return {
      statements: here.map(({ id, composedFrom, statement }) => ({ ...statement, id, composedFrom })),
      ...(here.length > 0 || blank === undefined ? {} : { blank: { reason: blank, note: '' } }),
    };
  };
  return Object.fromEntries(numbers.map((level) => [level, Object.fromEntries(ROWS.map((row) => [row, cell(level, row)])) as LevelCells]));
}
