import { dirname, join, relative, resolve } from 'node:path';
import { MOST_BYTES } from '@smm/formats/yaml/read';
import { readAssessmentWorkbook, writeAssessmentWorkbook, type ReturnedWorkbook } from '@smm/formats/assessment-workbook';
import type { AssessWorkbookOptions } from '../../commands/assess.ts';
import { EXIT, orStop, usage, type ExitCode } from '../../exit.ts';
import { readBytes, writeBytes, type Io } from '../../io.ts';
import { counted, printable } from '../../layout.ts';
import { assessmentIn, openCase, saveCase } from '../using/case.ts';

const MOST_WORKBOOK_BYTES = Math.max(MOST_BYTES, 32 * 1024 * 1024);
const MOST_SHOWN = 20;

/** Takes an assessment out as a workbook, or brings one back. */
export async function runWorkbook(io: Io, way: 'in' | 'out', workbook: string | undefined, options: AssessWorkbookOptions): Promise<ExitCode> {
  if (way === 'out') return bringOut(io, workbook, options);
  return bringIn(io, workbook ?? usage('Name the workbook that came back.'), options);
}

/** Writes an assessment as a workbook to fill in. */
async function bringOut(io: Io, named: string | undefined, options: AssessWorkbookOptions): Promise<ExitCode> {
  const it = openCase(io, options);
  const assessment = assessmentIn(it, options.assessment);
  const bytes = await writeAssessmentWorkbook({ file: it.file, assessment, checklist: it.checklist, made: io.today() });
  const target = named === undefined ? join(dirname(it.path), `${it.file.id}.${assessment.id}.xlsx`) : resolve(io.cwd, named);
  const path = orStop(writeBytes(target, bytes, relative(io.cwd, target)));
  const name = relative(io.cwd, path) || path;
  if (options.json === true) io.out(`${JSON.stringify({ file: name, assessment: assessment.id, bytes: bytes.length }, null, 2)}\n`);
  else {
    io.out(`${io.paint('green', '✔')} ${name}\n`);
    io.out(
      assessment.status === 'accepted'
        ? `  ${assessment.id} is accepted and does not change: the workbook is for reading.\n`
        : `  Bring it back with “smm assess workbook in ${name}”.\n`,
    );
  }
  return EXIT.clean;
}

/** Takes over what was filled in, and tells what cannot be taken. */
async function bringIn(io: Io, named: string, options: AssessWorkbookOptions): Promise<ExitCode> {
  const it = openCase(io, options);
  const bytes = orStop(readBytes(resolve(io.cwd, named), MOST_WORKBOOK_BYTES, named));
  const returned = orStop(await readAssessmentWorkbook(bytes, { fileName: named, file: it.file, checklist: it.checklist }));
  const isWritten = options.dryRun !== true && returned.changes.length > 0;
  if (isWritten) saveCase(it, returned.file);
  if (options.json === true) {
    const { assessment, made, changes, problems } = returned;
    io.out(`${JSON.stringify({ assessment, made, written: isWritten, changes, problems }, null, 2)}\n`);
  } else show(io, it.name, returned, isWritten);
  return returned.problems.length > 0 ? EXIT.findings : EXIT.clean;
}

function show(io: Io, name: string, { assessment, changes, problems }: ReturnedWorkbook, isWritten: boolean): void {
  for (const { place, about, fields } of changes.slice(0, MOST_SHOWN)) {
    io.out(`${io.paint('dim', place)}  ${printable(about, 90)}\n`);
    for (const { field, was, now } of fields)
      io.out(`  ${field}: ${was === '' ? '' : `${printable(was, 60)} → `}${now === '' ? '(emptied)' : printable(now, 80)}\n`);
  }
  if (changes.length > MOST_SHOWN) io.out(`… and ${changes.length - MOST_SHOWN} more.\n`);
  for (const { place, message, remedy } of problems)
    io.err(`${io.paintErr('yellow', '▲')} ${printable(place)}: ${printable(message, 2_000)} ${io.paintErr('dim', printable(remedy, 500))}\n`);
  const told = problems.length === 0 ? '' : `; ${counted(problems.length, 'thing')} to look at`;
  if (changes.length === 0) io.out(`Nothing in the workbook differs from ${assessment}${told}.\n`);
  else
    io.out(
      isWritten
        ? `${io.paint('green', '✔')} ${counted(changes.length, 'row')} taken over into ${assessment} of ${name}${told}.\n`
        : `${counted(changes.length, 'row')} would be taken over into ${assessment} of ${name}${told}. Nothing was written.\n`,
    );
}
