import type { ColumnRole, SurveyMapping } from '@smm/core/evidence';
import { findModel, practiceById, type MaturityModel } from '@smm/core/model';
import { passagesOf } from '@smm/formats/passages';
import type { ReadBlock } from '@smm/formats/reading';
import { importSurvey, previewSurvey, type ImportReport, type PreviewColumn, type SurveyTable } from '@smm/formats/survey';
import type { SourcePreviewOptions } from '../../../commands/source.ts';
import { EXIT, orStop, usage, type ExitCode } from '../../../exit.ts';
import type { Io } from '../../../io.ts';
import { columns, counted, fill, indented, printable } from '../../../layout.ts';
import { loadModel } from '../../../load.ts';
import { maskingOf, readSourceFile, type SourceFile } from './source-reading.ts';

const ROLES: Readonly<Record<ColumnRole, string>> = {
  answer: 'answer',
  attribute: 'attribute: kept in numbers only',
  choice: 'choice',
  identifier: 'identifier: dropped, and hidden in answers',
  ignore: 'ignore: left out',
  respondent: 'respondent: replaced by a pseudonym',
  time: 'time: not kept',
};
const LAYOUTS: Readonly<Record<SurveyTable['layout'], string>> = {
  generic: 'no tool recognised',
  'google-forms': 'Google Forms',
  'lime-survey': 'LimeSurvey',
  'microsoft-forms': 'Microsoft Forms',
  qualtrics: 'Qualtrics',
  'survey-monkey': 'SurveyMonkey',
};
const SEPARATOR_NAMES: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };
const LONGEST_HEADING = 60;

/** Shows what a file would become as a source. Writes nothing. */
export async function runSourcePreview(io: Io, file: string, options: SourcePreviewOptions): Promise<ExitCode> {
  const rows = Number(options.rows);
  if (!Number.isInteger(rows) || rows < 0 || rows > 100) usage('--rows takes a whole number from 0 to 100.');
  const model = options.model === undefined ? orStop(findModel('iot-smm')) : loadModel(io, options.model);
  const read = await readSourceFile(io, file, model, options);
  if (read.kind === 'survey') previewTable(io, read, model, rows, options);
  else previewDocument(io, read, rows, options);
  return EXIT.clean;
}

function previewTable(
  io: Io,
  { table, mapping, isProposed, fileName }: SourceFile & { kind: 'survey' },
  model: MaturityModel,
  rows: number,
  options: SourcePreviewOptions,
): void {
  const preview = previewSurvey(table, mapping, rows);
  const { source, report } = importSurvey(table, mapping, { sourceId: 'preview' });
  const { format, encoding, separator, layout } = table;
  if (options.json === true) {
    const { questions } = mapping;
    io.out(
      `${JSON.stringify({ file: fileName, kind: 'survey', format, encoding, separator, layout, ...preview, questions, note: source.note, report }, null, 2)}\n`,
    );
    return;
  }
  const how = [format.toUpperCase(), encoding.toUpperCase(), SEPARATOR_NAMES[separator] ?? '', LAYOUTS[layout]].filter(Boolean).join(', ');
  io.out(`${io.paint('bold', printable(fileName))}  ${how}; ${counted(table.rows.length, 'row')}, ${counted(table.columns.length, 'column')}\n\n`);
  printColumns(io, model, preview.columns);
  io.out(`\n${reportText(io, report)}`);
  for (const row of preview.rows) {
    io.out(`\n${io.paint('bold', `Row ${row.number}`)}\n`);
    row.cells.forEach((cell, index) => {
      if (cell !== '') io.out(`  ${io.paint('dim', preview.columns[index]!.question)}  ${printable(cell, io.width - 12)}\n`);
    });
  }
  printProblems(
    io,
    preview.problems.map(({ message, row, column }) => `${placed({ row, column })}${message}`),
  );
  io.out(`\n${nextSteps(mapping, isProposed, fileName)}`);
}

function printColumns(io: Io, model: MaturityModel, all: readonly PreviewColumn[]): void {
  const name = (column: PreviewColumn) => printable(column.option === '' ? column.header : `${column.header} [${column.option}]`, LONGEST_HEADING);
  const width = Math.max(...all.map((column) => columns(name(column))), 0);
  for (const column of all) {
    const short = (ids: readonly string[]) => ids.map((id) => practiceById(model, id)?.abbreviation ?? id).join(', ');
    const practices = column.practices.length > 0 ? `: ${short(column.practices)}` : column.suggested.length > 0 ? `: perhaps ${short(column.suggested)}` : '';
    const use = column.question === '' ? ROLES[column.role] : `${ROLES[column.role]} to ${column.question}${practices}`;
    const line = `${String(column.number).padStart(4)}  ${fill(name(column), width)}  `;
    io.out(`${line}${column.role === 'identifier' ? io.paint('yellow', use) : use}\n`);
  }
}

/** What was read and hidden, for people. */
export function reportText(io: Io, { respondents, answers, choices, skipped, hidden, dropped }: ImportReport): string {
  const masks = Object.entries(hidden)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} × ${MASKED[kind as keyof typeof MASKED]}`);
  return [
    `${io.paint('bold', 'Answers')}  ${counted(answers, 'answer')} and ${counted(choices, 'choice')} of ${counted(respondents, 'respondent')}; ${skipped.empty} empty, ${skipped.noAnswer} that ${skipped.noAnswer === 1 ? 'says' : 'say'} nothing\n`,
    `${io.paint('bold', 'People')}   ${dropped.length === 0 ? 'no column about people' : `dropped: ${dropped.map((heading) => printable(heading, LONGEST_HEADING)).join(', ')}`}; hidden in answers: ${masks.length === 0 ? 'nothing' : masks.join(', ')}\n`,
  ].join('');
}

const MASKED = { address: 'IP address', mail: 'e-mail address', name: 'name', phone: 'phone number' };

function nextSteps(mapping: SurveyMapping, isProposed: boolean, fileName: string): string {
  const asked = new Set(mapping.columns.filter(({ role }) => role === 'answer').map(({ question }) => question));
  const loose = mapping.questions.filter(({ id, practices }) => asked.has(id) && practices.length === 0);
  return [
    'Nothing was stored. Look above all at columns about people; --column 6=identifier says what a column is for.',
    ...(loose.length === 0
      ? []
      : [
          `${counted(loose.length, 'question')} with free answers ${loose.length === 1 ? 'is' : 'are'} tied to no practice. Tie one with --question ${loose[0]!.id}=PP,AC, or leave it open.`,
        ]),
    ...(isProposed ? [`Then “smm source add ${printable(fileName)}” takes it in; with --save-mapping, all this is kept for later exports.`] : []),
    '',
  ].join('\n');
}

function previewDocument(io: Io, { kind, document, fileName }: Exclude<SourceFile, { kind: 'survey' }>, rows: number, options: SourcePreviewOptions): void {
  const masking = maskingOf(kind, options);
  const { passages, skipped, hidden } = passagesOf(document, 'preview', masking === undefined ? {} : { masking });
  const outline = outlineOf(
    document.blocks,
    passages.map(({ place }) => place.section ?? ''),
  );
  if (options.json === true) {
    io.out(
      `${JSON.stringify({ file: fileName, kind, format: document.format, title: document.title, outline, passages: passages.length, skipped, hidden, first: passages.slice(0, rows), problems: document.notes }, null, 2)}\n`,
    );
    return;
  }
  io.out(
    `${io.paint('bold', printable(document.title || fileName))}  ${document.format}, read as ${kind === 'document' ? 'a document' : kind === 'interview' ? 'an interview' : 'minutes of a meeting'}\n\n`,
  );
  for (const { level, heading, passages: count } of outline) io.out(`${String(count).padStart(6)}  ${'  '.repeat(Math.max(0, level - 1))}${heading}\n`);
  const masked = Object.values(hidden).reduce((sum, count) => sum + count, 0);
  io.out(
    `\n${counted(passages.length, 'passage')}; ${counted(skipped, 'line')} of fewer than three words left out; ${masking === undefined ? 'people are not hidden in documents unless --hide names words' : `${counted(masked, 'place')} about people hidden`}\n`,
  );
  for (const { text, place } of passages.slice(0, rows))
    io.out(`\n${io.paint('dim', printable(place.section ?? '', io.width))}\n${indented(printable(text), 2, io.width)}\n`);
  printProblems(
    io,
    document.notes.map(({ message, place }) => `${placed(place)}${message}`),
  );
  io.out('\nNothing was stored. “smm source add” takes it in.\n');
}

/** Headings with how many passages stand under each; what stands before the first is told as such. */
function outlineOf(blocks: readonly ReadBlock[], sections: readonly string[]): { level: number; heading: string; passages: number }[] {
  const counts = new Map<string, number>();
  for (const section of sections) counts.set(section, (counts.get(section) ?? 0) + 1);
  const told = new Set<string>();
  const outline = blocks.flatMap((block) => {
    if (block.kind !== 'heading') return [];
    const section = `${block.number} ${block.text}`.trim().slice(0, 400);
    const passages = told.has(section) ? 0 : (counts.get(section) ?? 0);
    told.add(section);
    return [{ level: block.level, heading: printable(section, 100), passages }];
  });
  const rest = [...counts].filter(([section]) => !told.has(section)).reduce((sum, [, count]) => sum + count, 0);
  return rest === 0 ? outline : [{ level: 1, heading: '(under no heading)', passages: rest }, ...outline];
}

const MOST_PROBLEMS = 12;

function printProblems(io: Io, problems: readonly string[]): void {
  if (problems.length === 0) return;
  io.out(`\n${io.paint('yellow', 'While reading')}\n`);
  for (const problem of problems.slice(0, MOST_PROBLEMS)) io.out(`${indented(printable(problem), 2, io.width)}\n`);
  if (problems.length > MOST_PROBLEMS) io.out(`  … and ${problems.length - MOST_PROBLEMS} more (--json lists all)\n`);
}

function placed({
  row,
  column,
  page,
}: {
  readonly row?: number | undefined;
  readonly column?: number | undefined;
  readonly page?: number | undefined;
}): string {
  const words = [page === undefined ? '' : `page ${page}`, row === undefined ? '' : `row ${row}`, column === undefined ? '' : `column ${column}`]
    .filter(Boolean)
    .join(', ');
  return words === '' ? '' : `${words[0]!.toUpperCase()}${words.slice(1)}: `;
}
