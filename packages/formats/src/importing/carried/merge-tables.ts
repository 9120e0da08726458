import { analyse, similarity } from '@smm/core/wording';
import { ROWS } from '@smm/core/model';
import { COMMON, statementsOf, tableIds, tableOf, type Cell, type LevelCells, type Levels, type Profile, type Statement } from '@smm/core/profile';
import { runIn } from '../../publication/flatten.ts';
import { bare } from '../words.ts';

/** How alike two statements are that count as one that was reworded. */
const REWORDED = 0.4;

type Placed = { readonly cell: string; readonly statement: Statement };

/**
 * The level tables of a profile with what was edited in a document: `base` and `now` are the profile as the unedited
 * and the edited document give it back. Statements keep their ids, by the id in the document or by what they say; what
 * both documents show alike stays as the profile has it.
 */
export function mergeTables(base: Profile, now: Profile, profile: Profile): Profile {
  const own = new Map(statementsOf(profile).map(({ statement }) => [statement.id, statement]));
  const before = placedIn(base);
  const kept = new Set(before.filter(({ statement }) => own.has(statement.id)).map(({ statement }) => statement.id));
  const artefacts = new Artefacts(before.filter(({ statement }) => !own.has(statement.id)));
  const after = placedIn(now).filter((placed) => own.has(placed.statement.id) || !(artefacts.take(placed) || isStale(placed, before)));
  const reworded = rewordings(before, after, kept);
  const read = new Map(before.map(({ statement }) => [statement.id, statement]));
  const merged = after.map(({ cell, statement }): Placed => {
    const id = reworded.get(statement.id) ?? statement.id;
    const was = read.get(id);
    const mine = own.get(id);
    if (was === undefined || mine === undefined) return { cell, statement };
    return { cell, statement: mergeStatement(was, withThread({ ...statement, id }, mine, profile, cell), mine) };
  });
  return withCells(profile, before, merged, kept);
}

/** Statements that a document gives back although nobody wrote them, such as those repeated in higher levels. */
class Artefacts {
  readonly #left = new Map<string, number>();

  constructor(placed: readonly Placed[]) {
    for (const one of placed) this.#left.set(keyOf(one), (this.#left.get(keyOf(one)) ?? 0) + 1);
  }

  /** Whether it is one of them; each is taken once. */
  take(placed: Placed): boolean {
    const left = this.#left.get(keyOf(placed)) ?? 0;
    if (left > 0) this.#left.set(keyOf(placed), left - 1);
    return left > 0;
  }
}

const keyOf = ({ cell, statement }: Placed) => `${cell} ${bare(statement.text)}`;

/** Whether it repeats, in a higher level, what a statement said before it was edited where it belongs. */
function isStale({ cell, statement }: Placed, before: readonly Placed[]): boolean {
  const [table, level, row] = cell.split('/');
  const words = bare(statement.text);
  const from = /\(level (\d)\)$/.exec(words)?.[1];
  if (from === undefined || Number(from) >= Number(level)) return false;
  return before.some((old) => old.cell === `${table}/${from}/${row}` && old.statement.text !== '' && words.includes(bare(old.statement.text)));
}

/** New statements that are old ones in other words, where the document lost their ids: new id to old id. */
function rewordings(before: readonly Placed[], after: readonly Placed[], kept: ReadonlySet<string>): Map<string, string> {
  const present = new Set(after.map(({ statement }) => statement.id));
  const missing = before.filter(({ statement }) => kept.has(statement.id) && !present.has(statement.id));
  const found = new Map<string, string>();
  for (const { cell, statement } of after) {
    if (kept.has(statement.id)) continue;
    const words = analyse(bare(statement.text));
    const best = missing
      .filter((old) => old.cell === cell)
      .map((old) => ({ old, score: similarity(words, analyse(bare(old.statement.text))) }))
      .toSorted((a, b) => b.score - a.score)[0];
    if (best === undefined || best.score < REWORDED) continue;
    found.set(statement.id, best.old.statement.id);
    missing.splice(missing.indexOf(best.old), 1);
  }
  return found;
}

/** Where a format prints a thread's title as plain words, an edited statement has it before its text. */
function withThread(statement: Statement, mine: Statement, profile: Profile, cell: string): Statement {
  const threads = tableOf(profile, cell.split('/')[0]!)?.threads ?? [];
  const lead = runIn(threads.find(({ id }) => id === mine.thread)?.title ?? '');
  if (mine.thread === undefined || statement.thread !== undefined || lead === '' || !statement.text.startsWith(`${lead} `)) return statement;
  return { ...statement, thread: mine.thread, text: statement.text.slice(lead.length).trim() };
}

/** The statement with each field that reads otherwise than before. */
function mergeStatement(was: Statement, is: Statement, mine: Statement): Statement {
  const same = (key: keyof Statement) => JSON.stringify(was[key]) === JSON.stringify(is[key]);
  const { thread: _thread, ...rest } = mine;
  const thread = same('thread') ? mine.thread : is.thread;
  return {
    ...rest,
    text: same('text') ? mine.text : is.text,
    ...(thread === undefined ? {} : { thread }),
    deviceGroups: same('deviceGroups') ? mine.deviceGroups : is.deviceGroups,
    trust: same('trust') ? mine.trust : is.trust,
    citations: same('citations') ? mine.citations : is.citations,
  };
}

/** The profile with the cells that hold other statements, or the same in another order, or changed ones. */
function withCells(profile: Profile, before: readonly Placed[], merged: readonly Placed[], kept: ReadonlySet<string>): Profile {
  const shown = byCell(before.filter(({ statement }) => kept.has(statement.id)));
  const wanted = byCell(merged);
  const levels = (table: string, old: Levels): Levels => {
    const numbers = new Set([...Object.keys(old), ...[...wanted.keys()].flatMap((cell) => (cell.startsWith(`${table}/`) ? [cell.split('/')[1]!] : []))]);
    return Object.fromEntries(
      [...numbers].map((level) => [
        level,
        Object.fromEntries(
          ROWS.map((row) => {
            const cell = `${table}/${level}/${row}`;
            return [row, mergeCell(old[level]?.[row] ?? { statements: [] }, shown.get(cell) ?? [], wanted.get(cell) ?? [], kept)];
          }),
        ) as LevelCells,
      ]),
    );
  };
  return {
    ...profile,
    commonTable: { ...profile.commonTable, levels: levels(COMMON, profile.commonTable.levels) },
    practices: Object.fromEntries(Object.entries(profile.practices).map(([id, table]) => [id, { ...table, levels: levels(id, table.levels) }])),
  };
}

function mergeCell(old: Cell, shown: readonly Statement[], wanted: readonly Statement[], kept: ReadonlySet<string>): Cell {
  const ids = (list: readonly Statement[]) => list.map(({ id }) => id).join(' ');
  if (ids(shown) === ids(wanted)) {
    const edited = new Map(wanted.map((statement) => [statement.id, statement]));
    return { ...old, statements: old.statements.map((statement) => edited.get(statement.id) ?? statement) };
  }
  const statements = [...wanted, ...old.statements.filter(({ id }) => !kept.has(id))];
  return statements.length > 0 ? { statements } : { ...old, statements };
}

function placedIn(profile: Profile): Placed[] {
  return tableIds(profile).flatMap((table) =>
    Object.entries(tableOf(profile, table)?.levels ?? {}).flatMap(([level, cells]) =>
      ROWS.flatMap((row) => cells[row].statements.map((statement): Placed => ({ cell: `${table}/${level}/${row}`, statement }))),
    ),
  );
}

function byCell(placed: readonly Placed[]): Map<string, Statement[]> {
  const cells = new Map<string, Statement[]>();
  for (const { cell, statement } of placed) cells.set(cell, [...(cells.get(cell) ?? []), statement]);
  return cells;
}
