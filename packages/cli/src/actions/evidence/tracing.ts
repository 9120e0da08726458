import {
  coverage,
  evidenceProblems,
  openNotes,
  traceFinding,
  traceSource,
  traceStatement,
  type Coverage,
  type Evidence,
  type FindingTrace,
  type InboxNote,
  type SourceTrace,
  type StatementTrace,
  type TracedFinding,
  type TracedStatement,
  type Weight,
} from '@smm/core/evidence';
import type { Profile } from '@smm/core/profile';
import { EXIT, usage, type ExitCode } from '../../exit.ts';
import type { CoverageOptions } from '../../commands/coverage.ts';
import type { TraceOptions } from '../../commands/trace.ts';
import type { Io } from '../../io.ts';
import { columns, counted, fill, indented, printable } from '../../layout.ts';
import { loadProfile } from '../../load.ts';
import { loadEvidence } from '../../load-evidence.ts';
import { nearest } from '../../nearest.ts';
import { knownPassage } from './findings/findings-at-hand.ts';
import { passageText } from './sources/source-keeping.ts';

const MOST_PASSAGES = 6;
const MOST_PROBLEMS = 20;

/** Follows a statement down to its sources, or whatever is in the evidence up to the statements written from it. */
export async function runTrace(io: Io, file: string, id: string, options: TraceOptions): Promise<ExitCode> {
  const { path, file: read } = loadProfile(io, file);
  const { profile } = read;
  const evidence = loadEvidence(io, path, profile.id, options.evidence);
  const found = traced(profile, evidence, id) ?? usage(notThere(evidence, id));
  if (options.json === true) io.out(`${JSON.stringify(found.value, null, 2)}\n`);
  else found.print(io);
  return EXIT.clean;
}

/** What was found under an id, as data and for people. */
type Traced = { readonly value: object; readonly print: (io: Io) => void };

function traced(profile: Profile, evidence: Evidence, id: string): Traced | undefined {
  const statement = traceStatement(profile, evidence, id);
  if (statement.ok) return { value: statement.value, print: (io) => printStatementTrace(io, statement.value) };
  const finding = traceFinding(profile, evidence, id);
  if (finding.ok)
    return {
      value: finding.value,
      print: (io) => {
        printFinding(io, finding.value);
        printStatements(io, finding.value.statements);
      },
    };
  const source = traceSource(profile, evidence, id);
  if (source.ok) return { value: source.value, print: (io) => printSource(io, source.value) };
  return tracedPassage(profile, evidence, id) ?? tracedNote(profile, evidence, id);
}

/** A passage upwards: the findings that rest on it, each with its statements. */
function tracedPassage(profile: Profile, evidence: Evidence, id: string): Traced | undefined {
  if (!evidence.passages.some((one) => one.id === id || (PASSAGE_BEGINS.test(id) && one.id.startsWith(id)))) return undefined;
  const passage = knownPassage(evidence, id);
  const findings = findingsNamed(
    profile,
    evidence,
    evidence.findings.filter(({ passages }) => passages.includes(passage.id)).map((finding) => finding.id),
  );
  return {
    value: { passage, findings },
    print: (io) => {
      io.out(passageText(io, { evidence }, passage));
      if (findings.length === 0) io.out('No finding rests on it.\n');
      for (const finding of findings) printFinding(io, { ...finding, passages: [] });
      if (findings.length > 0) printStatements(io, statementsOfAll(findings));
    },
  };
}

const PASSAGE_BEGINS = /^p-[\w.-]{3,}$/;

/** A note upwards: the findings and statements it became. */
function tracedNote(profile: Profile, evidence: Evidence, id: string): Traced | undefined {
  const note = evidence.notes.find((one) => one.id === id);
  if (note === undefined) return undefined;
  const findings = findingsNamed(profile, evidence, note.promotedTo);
  const became = note.promotedTo.flatMap((to) => {
    const one = traceStatement(profile, evidence, to);
    return one.ok ? [one.value.statement] : [];
  });
  const statements = [...became, ...statementsOfAll(findings)];
  return {
    value: { note, findings, statements },
    print: (io) => {
      printNotes(io, [note]);
      for (const finding of findings) printFinding(io, { ...finding, notes: [] });
      printStatements(io, statements);
    },
  };
}

function findingsNamed(profile: Profile, evidence: Evidence, ids: readonly string[]): FindingTrace[] {
  return ids.flatMap((id) => {
    const finding = traceFinding(profile, evidence, id);
    return finding.ok ? [finding.value] : [];
  });
}

function statementsOfAll(findings: readonly FindingTrace[]): TracedStatement[] {
  return [...new Map(findings.flatMap(({ statements }) => statements.map((one) => [one.address, one] as const))).values()];
}

function notThere(evidence: Evidence, id: string): string {
  const known = [...evidence.findings, ...evidence.sources, ...evidence.notes].map((item) => item.id);
  return `Neither a statement nor a finding, a source, a passage or a note is called “${id}”.${nearest(id, known)}`;
}

function printStatementTrace(io: Io, { statement, findings, notes, missing }: StatementTrace): void {
  printStatement(io, statement);
  if (findings.length + notes.length === 0) io.out(`  ${io.paint('dim', 'It names no finding as its origin.')}\n`);
  for (const one of findings) printFinding(io, one);
  printNotes(io, notes);
  for (const id of missing) io.out(`  ${io.paint('yellow', `The finding ${id} is not in the evidence.`)}\n`);
}

function printSource(io: Io, { source, passages, findings, statements }: SourceTrace): void {
  io.out(
    `${io.paint('bold', source.title)} ${io.paint('dim', `(${source.kind}, ${source.id})`)}\n  ${counted(passages.length, 'passage')}, ${passages.filter((one) => one.findings.length === 0).length} of them in no finding; ${counted(findings.length, 'finding')}\n`,
  );
  for (const one of findings) io.out(`  ${io.paint('cyan', one.id)} ${printable(one.text, io.width - 12)}\n`);
  printStatements(io, statements);
}

function printNotes(io: Io, notes: readonly InboxNote[]): void {
  for (const { id, text } of notes) io.out(`\n  ${io.paint('cyan', id)} note\n${indented(printable(text), 4, io.width)}\n`);
}

function printStatement(io: Io, { address, statement }: TracedStatement): void {
  io.out(`${io.paint('bold', address)}\n${indented(statement.text, 2, io.width)}\n`);
}

function printFinding(io: Io, { finding, weight, passages, notes }: TracedFinding): void {
  io.out(
    `\n  ${io.paint('cyan', finding.id)} ${finding.kind.replaceAll('-', ' ')}, ${counted(weight.respondents, 'respondent')}, ${counted(weight.sources, 'source')}${finding.setAside === '' ? '' : io.paint('yellow', `, set aside: ${finding.setAside}`)}\n${indented(finding.text, 4, io.width)}\n`,
  );
  for (const { passage, source } of passages.slice(0, MOST_PASSAGES)) {
    const place = [
      source?.title ?? passage.source,
      passage.place.respondent,
      passage.place.section,
      passage.place.page === undefined ? undefined : `page ${passage.place.page}`,
    ]
      .filter(Boolean)
      .join(', ');
    io.out(`${io.paint('dim', indented(`“${printable(passage.text)}” (${place})`, 6, io.width))}\n`);
  }
  if (passages.length > MOST_PASSAGES)
    io.out(`      ${io.paint('dim', `… and ${counted(passages.length - MOST_PASSAGES, 'more passage')} (--json has all)`)}\n`);
  printNotes(io, notes);
}

function printStatements(io: Io, statements: readonly TracedStatement[]): void {
  io.out(`\n${statements.length === 0 ? 'No statement was written from it.' : 'Statements written from it'}\n`);
  for (const { address, statement } of statements) io.out(`  ${address}\n${io.paint('dim', indented(statement.text, 4, io.width))}\n`);
}

/** Compares a profile with its evidence. */
export async function runCoverage(io: Io, named: string | undefined, options: CoverageOptions): Promise<ExitCode> {
  const { path, file, model } = loadProfile(io, named, options.model);
  const evidence = loadEvidence(io, path, file.profile.id, options.evidence);
  const report = coverage(file.profile, evidence, model);
  const problems = evidenceProblems(evidence, { profile: file.profile, model });
  if (options.json === true) io.out(`${JSON.stringify({ ...report, problems }, null, 2)}\n`);
  else {
    printCoverage(io, report, openNotes(evidence).length);
    if (problems.length > 0) io.out(`\n${io.paint('yellow', 'Links that lead nowhere, and what else cannot be so')}\n`);
    for (const { address, message } of problems.slice(0, MOST_PROBLEMS)) io.out(`  ${io.paint('cyan', address)}\n${indented(message, 4, io.width)}\n`);
    if (problems.length > MOST_PROBLEMS) io.out(`  … and ${problems.length - MOST_PROBLEMS} more (--json lists all)\n`);
  }
  return EXIT.clean;
}

/** A finding that rests on neither was made of a note. */
function weightText({ respondents, sources }: Weight): string {
  if (respondents > 0) return counted(respondents, 'respondent');
  return sources > 0 ? counted(sources, 'source') : 'a note';
}

function printCoverage(io: Io, report: Coverage, notes: number): void {
  const { used, unused, setAside, undecided, passages, withOrigin, withoutOrigin } = report;
  io.out(
    `${io.paint('bold', 'Findings')}    ${used.length} used, ${unused.length} unused, ${setAside.length} set aside, ${undecided.length} without a practice\n`,
  );
  io.out(`${io.paint('bold', 'Passages')}    ${passages.all}, of which ${passages.loose} in no finding\n`);
  io.out(`${io.paint('bold', 'Statements')}  ${withOrigin.length} with an origin, ${withoutOrigin.length} without\n`);
  io.out(`${io.paint('bold', 'Notes')}       ${notes} open\n\n`);
  const width = Math.max(...report.tables.map((table) => columns(table.name)));
  io.out(`${' '.repeat(width)}  findings  unused  respondents  sources  statements with origin\n`);
  for (const table of report.tables) {
    const [statements, origins] = table.levels.reduce(([all, own], level) => [all + level.statements, own + level.withOrigin], [0, 0] as [number, number]);
    const cells = [
      String(table.findings.length).padStart(8),
      String(table.unused.length).padStart(6),
      String(table.respondents).padStart(11),
      String(table.sources).padStart(7),
      `${origins} of ${statements}`,
    ];
    io.out(`${fill(table.name, width)}  ${table.findings.length === 0 ? io.paint('yellow', cells.join('  ')) : cells.join('  ')}\n`);
  }
  if (unused.length > 0) io.out(`\n${io.paint('bold', 'Unused, heaviest first')}\n`);
  for (const { finding, weight } of unused.toSorted((a, b) => b.weight.respondents - a.weight.respondents).slice(0, 12))
    io.out(`  ${io.paint('cyan', finding.id)} ${weightText(weight)}: ${printable(finding.text, io.width - 30)}\n`);
  io.out(`\n${io.paint('bold', 'Further sources')}\n`);
  const titles = Math.min(60, Math.max(0, ...report.saturation.curve.map(({ title }) => columns(title))));
  for (const { title, newFindings, newPractices } of report.saturation.curve)
    io.out(
      `  ${fill(printable(title, titles), titles)}  ${`+${counted(newFindings.length, 'finding')}`.padStart(13)}  ${`+${counted(newPractices.length, 'practice')}`.padStart(13)}\n`,
    );
  io.out(`${indented(report.saturation.summary, 2, io.width)}\n`);
}
