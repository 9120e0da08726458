import { Answer, answerWords, mergeFiles, rehearse, type AssessmentFile, type Trial } from '@smm/core/assessment';
import type { AssessMergeOptions } from '../../commands/assess.ts';
import { EXIT, orStop, usage, type ExitCode } from '../../exit.ts';
import type { Io } from '../../io.ts';
import { counted, indented, printable } from '../../layout.ts';
import { loadProfile } from '../../load.ts';
import { readCase, writeNewCase } from './case.ts';
import type { CaseOptions } from './case-options.ts';

/** Puts two copies together. Ends with 1 when they disagree. */
export async function runAssessMerge(io: Io, names: readonly [string, string, string], options: AssessMergeOptions): Promise<ExitCode> {
  const [base, one, other] = names.map((name) => readCase(io, name).file) as [AssessmentFile, AssessmentFile, AssessmentFile];
  const { file, conflicts } = orStop(mergeFiles(base, one, other));
  const written = options.out === undefined ? undefined : writeNewCase(io, options.out, file);
  if (options.json === true) io.out(`${JSON.stringify({ ...(written === undefined ? { file } : { written }), conflicts }, null, 2)}\n`);
  else {
    io.out(
      conflicts.length === 0 ? `${io.paint('green', '✔')} The copies go together.\n` : `${counted(conflicts.length, 'place')} where the copies disagree:\n`,
    );
    for (const { address, taken, other: left } of conflicts)
      io.out(`\n${io.paint('bold', printable(address))}\n  stands: ${valueWords(taken)}\n  other:  ${valueWords(left)}\n`);
    io.out(written === undefined ? '\nNothing is written. Name the file to write with --out.\n' : `\n${io.paint('green', '✔')} ${options.out}\n`);
  }
  return conflicts.length === 0 ? EXIT.clean : EXIT.findings;
}

/** One side of a conflict: an answer in words, anything else as it stands. */
function valueWords(json: string): string {
  if (json === '') return '(removed)';
  const answer = Answer.safeParse(JSON.parse(json));
  if (!answer.success) return printable(json, 200);
  const { by, on, note, reason } = answer.data;
  return [answerWords(answer.data), by, on, reason, note]
    .filter((word) => word !== undefined && word.trim() !== '')
    .map((word) => printable(word!, 120))
    .join(', ');
}

/** Tells where people who tried a draft profile on the same case disagree. Ends with 1 when they do so decisively. */
export async function runRehearse(io: Io, named: string, files: readonly string[], options: CaseOptions): Promise<ExitCode> {
  if (files.length < 2) usage('A rehearsal compares at least two people’s trials. Name their assessment files.');
  const { file, model } = loadProfile(io, named, options.model);
  const trials = files.map((name): Trial => {
    const trial = readCase(io, name);
    const assessment = trial.file.assessments.at(-1) ?? usage(`${trial.name} holds no assessment.`);
    const round = trial.file.rounds.at(-1);
    const targets = round === undefined ? [] : round.agreed.length > 0 ? round.agreed : (round.proposals[0]?.targets ?? []);
    return { by: assessment.assessors[0] ?? trial.file.id, assessment, targets };
  });
  const findings = rehearse(model, file.profile, trials);
  if (options.json === true) io.out(`${JSON.stringify({ profile: file.profile.id, trials: trials.map(({ by }) => by), findings }, null, 2)}\n`);
  else {
    for (const { severity, address, message, said } of findings) {
      const place = file.locate(address);
      io.out(
        `${severity === 'warning' ? io.paint('yellow', '▲') : io.paint('blue', '•')} ${named}:${place?.line ?? 1} ${io.paint('bold', address)}\n${indented(message, 2, io.width)}\n`,
      );
      for (const { by, what, note } of said)
        io.out(`${io.paint('dim', indented(`${by}: ${what}${note === '' ? '' : `, “${printable(note)}”`}`, 4, io.width))}\n`);
    }
    io.out(
      findings.length === 0
        ? `${io.paint('green', '✔')} All agree.\n`
        : `\n${counted(findings.length, 'place')} where ${counted(trials.length, 'person', 'people')} disagree.\n`,
    );
  }
  return findings.some(({ severity }) => severity === 'warning') ? EXIT.findings : EXIT.clean;
}
