import {
  AnswerValue,
  confirmCarried,
  indicatorKey,
  indicatorNamed,
  levelAt,
  prepareAssessment,
  recordAnswer,
  recordJudgement,
  recordOverride,
  standingOf,
  type Answer,
  type Assessment,
} from '@smm/core/assessment';
import { practicesOf } from '@smm/core/model';
import { COMMON } from '@smm/core/profile';
import type { AssessConfirmOptions, AssessWriteOptions } from '../../commands/assess.ts';
import { EXIT, orStop, usage, type ExitCode } from '../../exit.ts';
import type { Io } from '../../io.ts';
import { counted } from '../../layout.ts';
import { practiceNamed } from '../../practice-names.ts';
import { assessmentIn, openCase, partNamed, saveCase, withPerson, type Case } from './case.ts';
import { nameOf } from './practice-table.ts';
import { levelPair } from './target-words.ts';

/** Answers indicators alike. */
export async function runAssessAnswer(io: Io, word: string, indicators: readonly string[], options: AssessWriteOptions): Promise<ExitCode> {
  const value = AnswerValue.safeParse(word);
  if (!value.success) return usage(`“${word}” is no answer. Write one of: ${AnswerValue.options.join(', ')}.`);
  const it = openCase(io, options);
  const part = partNamed(it, options);
  const practice = options.for === undefined ? undefined : practiceNamed(it.model, options.for);
  const found = indicators.map((id) => orStop(indicatorNamed(it.checklist, id)));
  let assessment = assessmentIn(it, options.assessment);
  for (const indicator of found)
    assessment = orStop(
      recordAnswer(assessment, {
        indicator,
        part,
        answer: value.data,
        on: options.on ?? io.today(),
        ...(practice === undefined ? {} : { practice }),
        ...(options.note === undefined ? {} : { note: options.note }),
        ...(options.reason === undefined ? {} : { reason: options.reason }),
        ...(options.evidence === undefined ? {} : { evidence: options.evidence }),
        ...(options.by === undefined ? {} : { by: options.by }),
      }),
    );
  const practices = practice === undefined ? [...new Set(found.map(({ table }) => table))] : [practice];
  return saved(io, it, assessment, { practices, done: `${counted(found.length, 'indicator')}: ${word}`, options });
}

/** Judges the general level of practices. */
export async function runAssessJudge(io: Io, word: string, practices: readonly string[], options: AssessWriteOptions): Promise<ExitCode> {
  const it = openCase(io, options);
  const { comprehensiveness: level } = levelPair(it.model, word);
  const ids = practices.includes('all') ? practicesOf(it.model).map(({ practice }) => practice.id) : practices.map((name) => practiceNamed(it.model, name));
  const part = partNamed(it, options);
  let assessment = assessmentIn(it, options.assessment);
  for (const practice of ids)
    assessment = orStop(
      recordJudgement(assessment, {
        practice,
        ...part,
        level,
        reason: options.reason ?? options.note ?? '',
        evidence: [...(options.evidence ?? [])],
        on: options.on ?? io.today(),
        ...(options.by === undefined ? {} : { by: options.by }),
      }),
    );
  return saved(io, it, assessment, { practices: ids, done: `general level ${level} for ${counted(ids.length, 'practice')}`, options });
}

/** Sets a level against what was computed. */
export async function runAssessOverride(io: Io, name: string, word: string, options: AssessWriteOptions): Promise<ExitCode> {
  const it = openCase(io, options);
  const practice = practiceNamed(it.model, name);
  const assessment = orStop(
    recordOverride(assessmentIn(it, options.assessment), {
      practice,
      ...partNamed(it, options),
      ...levelPair(it.model, word),
      reason: options.reason ?? '',
      on: options.on ?? io.today(),
      ...(options.by === undefined ? {} : { by: options.by }),
    }),
  );
  return saved(io, it, assessment, { practices: [practice], done: `override ${word}`, options });
}

/** Confirms answers that were carried over. */
export async function runAssessConfirm(io: Io, indicators: readonly string[], options: AssessConfirmOptions): Promise<ExitCode> {
  if (indicators.length === 0 && options.practice === undefined) usage('What is confirmed? Name indicators, or a practice with --practice.');
  const it = openCase(io, options);
  const keys = new Set(indicators.flatMap((id) => orStop(indicatorNamed(it.checklist, id)).keys));
  const practice = options.practice === undefined ? undefined : practiceNamed(it.model, options.practice);
  const before = assessmentIn(it, options.assessment);
  const matches = (answer: Answer) => keys.has(indicatorKey(answer)) || (answer.practice === practice && answer.carried?.wording === 'same');
  const assessment = confirmCarried(before, matches, { ...(options.by === undefined ? {} : { by: options.by }), on: io.today() });
  const number = before.answers.filter((answer) => answer.carried !== undefined && matches(answer)).length;
  const practices = practice === undefined ? [...new Set(before.answers.filter(matches).map((answer) => answer.practice))] : [practice];
  return saved(io, it, assessment, { practices, done: `${counted(number, 'answer')} confirmed`, options });
}

type Done = { readonly practices: readonly string[]; readonly done: string; readonly options: AssessWriteOptions };

/** Saves, and tells what the levels concerned are now. */
function saved(io: Io, it: Case, assessment: Assessment, { practices, done, options }: Done): ExitCode {
  const file = withPerson(it.file, options.by, 'assessor');
  saveCase(it, { ...file, assessments: file.assessments.map((one) => (one.id === assessment.id ? assessment : one)) });
  const part = partNamed(it, options);
  const prepared = prepareAssessment(assessment);
  const standings = practices.filter((practice) => practice !== COMMON).map((practice) => standingOf(it.checklist, prepared, practice, part));
  if (options.json === true) io.out(`${JSON.stringify({ assessment: assessment.id, standings }, null, 2)}\n`);
  else {
    io.out(`${io.paint('green', '✔')} ${done}\n`);
    for (const { practice, levels } of standings)
      io.out(`  ${nameOf(it.model, practice)}: ${levels.map(({ scope }) => `level ${levelAt(levels, scope)} at scope ${scope}`).join(', ')}\n`);
  }
  return EXIT.clean;
}
