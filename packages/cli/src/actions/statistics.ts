import { practicesOf, ROWS, tableLevels, type MaturityModel } from '@smm/core/model';
import { cellAt, COMMON, type Profile } from '@smm/core/profile';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import { columns, fill } from '../layout.ts';
import { loadProfile } from '../load.ts';

/** Counts of one table: statements by level and row, in the model's order of levels. */
type TableCounts = { readonly table: string; readonly name: string; readonly decision: string; readonly levels: readonly LevelCounts[] };
type LevelCounts = { readonly level: number; readonly considerations: number; readonly actions: number; readonly indicators: number; readonly total: number };

/** Shows the heat map of practices and levels. */
export async function runStats(io: Io, named: string | undefined, options: { readonly model?: string; readonly json?: boolean }): Promise<ExitCode> {
  const { file, model } = loadProfile(io, named, options.model);
  const tables = countTables(file.profile, model);
  const totals = {
    statements: sum(tables.flatMap((table) => table.levels.map((level) => level.total))),
    practices: practicesOf(model).length,
    filled: tables.filter((table) => table.table !== COMMON && table.levels.some((level) => level.total > 0)).length,
    references: file.profile.references.length,
  };
  if (options.json === true) io.out(`${JSON.stringify({ profile: file.profile.id, ...totals, tables }, null, 2)}\n`);
  else print(io, file.profile, model, tables, totals);
  return EXIT.clean;
}

function countTables(profile: Profile, model: MaturityModel): TableCounts[] {
  const count = (table: string, level: number): LevelCounts => {
    const [considerations, actions, indicators] = ROWS.map((row) => cellAt(profile, { table, level, row }).statements.length) as [number, number, number];
    return { level, considerations, actions, indicators, total: considerations + actions + indicators };
  };
  const row = (table: string, name: string, decision: string): TableCounts => ({
    table,
    name,
    decision,
    levels: tableLevels(model).map(({ level }) => count(table, level)),
  });
  return [
    row(COMMON, 'Common table', ''),
    ...practicesOf(model).map(({ practice }) => row(practice.id, practice.name, profile.practices[practice.id]?.review.decision ?? 'not-reviewed')),
  ];
}

function print(
  io: Io,
  profile: Profile,
  model: MaturityModel,
  tables: readonly TableCounts[],
  totals: { statements: number; practices: number; filled: number; references: number },
): void {
  const width = Math.max(...tables.map((table) => columns(table.name)));
  const most = Math.max(1, ...tables.flatMap((table) => table.levels.map((level) => level.total)));
  io.out(`${io.paint('bold', profile.metadata.title || profile.id)}\n`);
  io.out(
    `${counted(totals.statements, 'statement')}, ${totals.filled} of ${totals.practices} practice tables filled, ${counted(totals.references, 'reference')}\n\n`,
  );
  io.out(
    `${' '.repeat(width)}  ${tableLevels(model)
      .map(({ level, name }) => fill(`${level} ${name}`, 13))
      .join('')}\n`,
  );
  for (const table of tables) {
    const cells = table.levels.map((level) => fill(heat(io, level, most), 13)).join('');
    io.out(`${fill(table.name, width)}  ${cells}${io.paint('dim', table.decision.replaceAll('-', ' '))}\n`);
  }
  io.out(`\n${io.paint('dim', 'Each cell: a bar for all statements, then considerations/actions/indicators. A dot is an empty level.')}\n`);
}

const BARS = '▁▂▃▄▅▆▇█';

function heat(io: Io, level: LevelCounts, most: number): string {
  if (level.total === 0) return io.paint('dim', '·');
  const bar = BARS[Math.min(BARS.length - 1, Math.ceil((level.total / most) * BARS.length) - 1)]!;
  return `${io.paint('cyan', bar.repeat(2))} ${level.considerations}/${level.actions}/${level.indicators}`;
}

function sum(list: readonly number[]): number {
  return list.reduce((total, value) => total + value, 0);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
