import type { Finding, Severity } from '@smm/core/lint';
import type { Io } from '../io.ts';
import { wrapText } from '../layout.ts';
import type { CheckedFile } from './report.ts';

const MARK: Record<Severity, string> = { error: '✖', warning: '▲', info: '·' };
const COLOUR = { error: 'red', warning: 'yellow', info: 'cyan' } as const;
const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** The findings for people: by place in the file, with what to do; a summary at the end. */
export function humanReport(io: Io, files: readonly CheckedFile[], milliseconds: number): void {
  for (const file of files) {
    if (files.length > 1 || file.report.findings.length > 0) io.out(`${io.paint('underline', file.name)}\n`);
    for (const finding of inFileOrder(file)) io.out(findingText(io, file, finding));
    io.out(summary(io, file));
  }
  const rules = files.reduce((sum, file) => sum + file.report.rulesRun, 0);
  io.err(io.paintErr('dim', `${rules} ${rules === 1 ? 'rule' : 'rules'} in ${Math.round(milliseconds)} ms\n`));
}

function inFileOrder(file: CheckedFile): Finding[] {
  const line = (finding: Finding) => file.loaded.file.locate(finding.address)?.line ?? 0;
  return file.report.findings
    .map((finding) => ({ finding, line: line(finding) }))
    .toSorted((a, b) => a.line - b.line)
    .map(({ finding }) => finding);
}

function findingText(io: Io, file: CheckedFile, finding: Finding): string {
  const place = file.loaded.file.locate(finding.address);
  const where = place === undefined ? '' : `${place.line}:${place.column}`;
  const head = `  ${io.paint(COLOUR[finding.severity], MARK[finding.severity])} ${io.paint('dim', where.padEnd(8))} ${finding.address}  ${io.paint('dim', finding.rule)}${finding.fix === undefined ? '' : io.paint('dim', ' (--fix mends it)')}`;
  const body = wrapText(finding.message, io.width - 6)
    .map((line) => `      ${line}`)
    .join('\n');
  return `${head}\n${body}\n`;
}

function summary(io: Io, { name, report, fixed, loaded, openForPublication }: CheckedFile): string {
  const counts = ORDER.map((severity) => ({ severity, count: report.findings.filter((finding) => finding.severity === severity).length })).filter(
    ({ count }) => count > 0,
  );
  const words = { error: ['error', 'errors'], warning: ['warning', 'warnings'], info: ['hint', 'hints'] } as const;
  const found = counts.map(({ severity, count }) => io.paint(COLOUR[severity], `${count} ${words[severity][count === 1 ? 0 : 1]}`)).join(', ');
  const notes = [
    fixed > 0 ? `${fixed} mended` : '',
    report.waived.length > 0 ? `${report.waived.length} waived with a reason` : '',
    loaded.file.migrated.length > 0 ? 'written in an earlier format (“smm fmt” brings it up to date)' : '',
  ]
    .filter(Boolean)
    .join(', ');
  const verdict = counts.length === 0 ? `${io.paint('green', '✔')} ${name}: nothing found (${report.preset})` : `  ${found} (${report.preset})`;
  const open =
    openForPublication === 0
      ? ''
      : `  ${openForPublication} ${openForPublication === 1 ? 'part is' : 'parts are'} still open for publication: --preset publication lists them.\n`;
  return `${verdict}${notes === '' ? '' : `, ${notes}`}\n${open}`;
}
