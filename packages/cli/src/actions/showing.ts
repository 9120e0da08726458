import { levelMeaning } from '@smm/core/composition';
import { practiceById, practicesOf, rowLabel, ROWS, tableLevels, type MaturityModel, type ModelLevel, type RowId } from '@smm/core/model';
import { cellAt, COMMON, cumulativeStatements, isEmptyTable, tableOf, type PlacedStatement, type Profile } from '@smm/core/profile';
import type { ShowOptions } from '../commands/show.ts';
import { EXIT, usage, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import { ruledTable, wrapText } from '../layout.ts';
import { loadProfile, looksLikeFile } from '../load.ts';
import { practiceNamed } from '../practice-names.ts';

/** Shows a practice table, or the outline of the profile when no practice is named. */
export async function runShow(io: Io, first: string | undefined, second: string | undefined, options: ShowOptions): Promise<ExitCode> {
  const isFile = first !== undefined && looksLikeFile(io, first);
  const { file, model } = loadProfile(io, isFile ? first : undefined, options.model);
  const word = isFile ? second : first;
  const levels = chosenLevels(model, options.level);
  if (word === undefined) {
    if (options.json === true) io.out(`${JSON.stringify(file.profile, null, 2)}\n`);
    else outline(io, file.profile, model);
    return EXIT.clean;
  }
  const table = practiceNamed(model, word);
  if (options.json === true) io.out(`${JSON.stringify(tableData(file.profile, table, levels, options.cumulative === true), null, 2)}\n`);
  else page(io, file.profile, model, table, levels, options);
  return EXIT.clean;
}

function chosenLevels(model: MaturityModel, level: string | undefined): ModelLevel[] {
  const all = tableLevels(model);
  if (level === undefined) return all;
  const found = all.filter((it) => String(it.level) === level);
  return found.length > 0 ? found : usage(`There is no level “${level}”. Write one of: ${all.map((it) => it.level).join(', ')}.`);
}

function statements(profile: Profile, table: string, level: number, row: RowId, cumulative: boolean): PlacedStatement[] {
  if (cumulative) return table === COMMON ? cumulativeStatements(profile, { table, level, row }) : [...levelMeaning(profile, table, level)[row]];
  return cellAt(profile, { table, level, row }).statements.map((statement, index) => ({ table, level, row, index, statement }));
}

function tableData(profile: Profile, table: string, levels: readonly ModelLevel[], cumulative: boolean): object {
  return {
    table,
    cumulative,
    levels: levels.map(({ level, name }) => ({
      level,
      name,
      ...Object.fromEntries(
        ROWS.map((row) => [
          row,
          statements(profile, table, level, row, cumulative).map((placed) => ({
            ...placed.statement,
            level: placed.level,
            ...(placed.table === table ? {} : { inherited: true }),
          })),
        ]),
      ),
    })),
  };
}

function page(io: Io, profile: Profile, model: MaturityModel, table: string, levels: readonly ModelLevel[], options: ShowOptions): void {
  const practice = practiceById(model, table);
  const stored = tableOf(profile, table);
  io.out(`${io.paint('bold', practice?.name ?? 'Common table')}${practice === undefined ? '' : io.paint('dim', ` (${practice.id})`)}\n`);
  if (practice !== undefined) io.out(`${wrapText(practice.objective, io.width).join('\n')}\n`);
  for (const paragraph of (stored?.introduction ?? '').split(/\n\n+/).filter(Boolean)) io.out(`\n${wrapText(paragraph, io.width).join('\n')}\n`);
  if (isEmptyTable(profile, table)) io.out(`\n${io.paint('dim', 'This table holds no statements.')}\n`);
  else
    io.out(
      `\n${io.width >= 100 || levels.length === 1 ? grid(io, profile, model, table, levels, options) : stacked(io, profile, model, table, levels, options)}\n`,
    );
  if (options.notes === true)
    for (const note of stored?.notes ?? []) io.out(`${io.paint('yellow', 'Note')} ${note.by === '' ? '' : `${note.by}: `}${note.text}\n`);
}

function grid(io: Io, profile: Profile, model: MaturityModel, table: string, levels: readonly ModelLevel[], options: ShowOptions): string {
  const width = Math.floor((io.width - 1) / levels.length) - 3;
  const widths = levels.map(() => width);
  const head = levels.map(({ level, name }) => wrapText(`${level} ${name}`, width).map((line) => io.paint('bold', line)));
  const rows = ROWS.flatMap((row) => [
    levels.map(() => wrapText(label(profile, model, row), width).map((line) => io.paint('cyan', line))),
    levels.map(({ level }) =>
      statements(profile, table, level, row, options.cumulative === true).flatMap((placed, index) => [
        ...(index === 0 ? [] : ['']),
        ...statementLines(io, placed, { table, level }, width),
      ]),
    ),
  ]);
  return ruledTable([head, ...rows], widths, (line) => io.paint('dim', line));
}

/** On a narrow terminal the levels stand one below the other. */
function stacked(io: Io, profile: Profile, model: MaturityModel, table: string, levels: readonly ModelLevel[], options: ShowOptions): string {
  return levels
    .map(({ level, name }) =>
      [
        io.paint('bold', `Level ${level} ${name}`),
        ...ROWS.flatMap((row) => {
          const list = statements(profile, table, level, row, options.cumulative === true);
          return list.length === 0
            ? []
            : [
                `  ${io.paint('cyan', label(profile, model, row))}`,
                ...list.flatMap((placed) => statementLines(io, placed, { table, level }, io.width - 4).map((line) => `    ${line}`)),
              ];
        }),
      ].join('\n'),
    )
    .join('\n\n');
}

function label(profile: Profile, model: MaturityModel, row: RowId): string {
  return rowLabel(model, row, profile.scope.kind ?? 'industry', profile.scope.considerationsLabel);
}

/** A statement with its id, and where it comes from when that is not the place shown; in a combination, from which profiles. */
function statementLines(
  io: Io,
  { statement, level, table }: PlacedStatement,
  shown: { readonly table: string; readonly level: number },
  width: number,
): string[] {
  const isOwn = level === shown.level && table === shown.table;
  const place = [table === shown.table ? '' : 'common table', level === shown.level ? '' : `level ${level}`].filter(Boolean).join(', ');
  const profiles = [...new Set((statement.composedFrom ?? []).map(({ profile }) => profile))].join(', ');
  const lines = wrapText(statement.text, width);
  const notes = wrapText(`${statement.id}${place === '' ? '' : ` (${place})`}${profiles === '' ? '' : ` from ${profiles}`}`, width);
  return [...(isOwn ? lines : lines.map((line) => io.paint('dim', line))), ...notes.map((line) => io.paint('dim', line))];
}

function outline(io: Io, profile: Profile, model: MaturityModel): void {
  io.out(`${io.paint('bold', profile.metadata.title || profile.id)}\n`);
  for (const { practice, domain, subdomain, number } of practicesOf(model)) {
    if (subdomain.practices[0] === practice && domain.subdomains[0] === subdomain) io.out(`\n${io.paint('bold', domain.name)}\n`);
    const table = profile.practices[practice.id];
    const count =
      table === undefined
        ? 0
        : Object.values(table.levels).reduce((sum, level) => sum + ROWS.reduce((inner, row) => inner + level[row].statements.length, 0), 0);
    io.out(
      `  ${String(number).padStart(2)} ${io.paint('cyan', practice.abbreviation.padEnd(4))} ${practice.name.padEnd(56)} ${count === 0 ? io.paint('dim', 'no statements') : `${count} statements`}\n`,
    );
  }
  const common = ROWS.reduce(
    (sum, row) => sum + Object.values(profile.commonTable.levels).reduce((inner, level) => inner + level[row].statements.length, 0),
    0,
  );
  io.out(
    `\n  ${COMMON.padEnd(7)} Common table ${common === 0 ? io.paint('dim', '(empty)') : `${common} statements`}\n\n“smm show TM” shows a practice table, “smm stats” the heat map.\n`,
  );
}
