import {
  answerWords,
  assessmentProblems,
  brokenSeals,
  currentStandings,
  derive,
  indicatorNamed,
  LEVEL_RULE,
  levelAt,
  partsOf,
  prepareAssessment,
  sentencesOf,
  targetFor,
  targetsInForce,
  type Assessment,
  type CheckedIndicator,
  type Checklist,
  type SystemPart,
} from '@smm/core/assessment';
import type { AssessShowOptions } from '../../commands/assess.ts';
import { EXIT, usage, type ExitCode } from '../../exit.ts';
import type { Io } from '../../io.ts';
import { indented, printable } from '../../layout.ts';
import { practiceNamed } from '../../practice-names.ts';
import { assessmentIn, openCase, partNamed, sha256, type Case } from './case.ts';
import { nameOf, partWords, printRows } from './practice-table.ts';

/** Shows the levels of an assessment, or one practice with its derivation. Ends with 1 when something in the file does not fit together. */
export async function runAssessShow(io: Io, word: string | undefined, options: AssessShowOptions): Promise<ExitCode> {
  const it = openCase(io, options);
  const assessment = assessmentIn(it, options.assessment);
  if (word !== undefined) {
    showPractice(io, it, assessment, { practice: practiceNamed(it.model, word), options });
    return EXIT.clean;
  }
  const problems = [
    ...assessmentProblems(it.file, it.model),
    ...brokenSeals(assessment, sha256).map((id) => ({
      code: 'broken-seal',
      address: `assessments/${assessment.id}/evidence/${id}`,
      message: 'This evidence was accepted and is not what was accepted. Put it back as it was.',
    })),
    ...it.file.conflicts.map(({ address }) => ({
      code: 'open-conflict',
      address,
      message: 'Two copies said different things here. Decide, and take the entry out of “conflicts”.',
    })),
  ];
  showLevels(io, it, assessment, { problems, options });
  return problems.length > 0 ? EXIT.findings : EXIT.clean;
}

type Told = {
  readonly problems: readonly { readonly code: string; readonly address: string; readonly message: string }[];
  readonly options: AssessShowOptions;
};

function showLevels(io: Io, it: Case, assessment: Assessment, { problems, options }: Told): void {
  const standings = currentStandings(assessment, it.checklist);
  if (options.json === true) {
    io.out(`${JSON.stringify({ assessment: assessment.id, status: assessment.status, standings, problems }, null, 2)}\n`);
    return;
  }
  const answered = assessment.answers.filter(({ answer }) => answer !== 'unanswered').length;
  const carried = assessment.answers.filter((one) => one.carried !== undefined).length;
  io.out(`${io.paint('bold', printable(assessment.title || assessment.id))} ${io.paint('dim', `${assessment.date ?? ''} ${assessment.status}`)}\n`);
  io.out(`${answered} answers to ${it.checklist.indicators.size} indicators${carried === 0 ? '' : `, ${carried} of them carried over`}\n\n`);
  const scopes = it.checklist.scopes;
  printRows(io, [
    ['Practice', 'Part', ...scopes.map((scope) => `Scope ${scope}`), ''],
    ...standings.map((one) => [
      nameOf(it.model, one.practice),
      partWords(one, it.file),
      ...scopes.map((scope) => (one.assessed ? String(levelAt(one.levels, scope)) : '–')),
      one.overridden ? 'set by the assessor' : one.assessed ? '' : 'not assessed',
    ]),
  ]);
  io.out(`\n${LEVEL_RULE.map((sentence) => io.paint('dim', indented(sentence, 0, io.width))).join('\n')}\n`);
  for (const { address, message } of problems) io.err(`${io.paintErr('yellow', '▲')} ${printable(address)}: ${printable(message)}\n`);
}

function showPractice(io: Io, it: Case, assessment: Assessment, { practice, options }: { practice: string; options: AssessShowOptions }): void {
  const named = partNamed(it, options);
  const parts: readonly SystemPart[] = options.site === undefined && options.group === undefined ? partsOf(assessment) : [named];
  const derivations = parts.map((part) => {
    const wanted = targetFor(targetsInForce(it.file.rounds), practice, part)?.scope;
    const scope = options.scope === undefined ? (wanted ?? it.checklist.scopes.at(-1)!) : Number(options.scope);
    if (!it.model.scope.some(({ level }) => level === scope))
      usage(`There is no scope ${options.scope}. Write one of: ${it.model.scope.map(({ level }) => level).join(', ')}.`);
    return derive(it.checklist, prepareAssessment(assessment), practice, { part, scope });
  });
  if (options.json === true) {
    const data = derivations.map((derivation) => ({ ...derivation, sentences: sentencesOf(derivation, it.model) }));
    io.out(`${JSON.stringify({ assessment: assessment.id, rule: LEVEL_RULE, derivations: data }, null, 2)}\n`);
    return;
  }
  for (const derivation of derivations) {
    io.out(`${io.paint('bold', nameOf(it.model, practice))}  ${io.paint('dim', partWords(derivation, it.file, 'whole system'))}\n`);
    for (const { level, name, checked } of derivation.levels) {
      const shown = checked.filter(
        (one) => options.open !== true || one.answer === undefined || one.answer.answer === 'unanswered' || one.worth === 'outdated',
      );
      if (shown.length > 0) io.out(`\n${io.paint('bold', `Level ${level}, ${name}`)}\n`);
      for (const one of shown) io.out(indicatorText(io, it.checklist, one));
    }
    io.out(
      `\n${sentencesOf(derivation, it.model)
        .map((sentence) => indented(printable(sentence), sentence.startsWith('  ') ? 4 : 2, io.width))
        .join('\n')}\n\n`,
    );
  }
}

function indicatorText(io: Io, checklist: Checklist, { indicator, answer, worth }: CheckedIndicator): string {
  const name = indicatorNamed(checklist, indicator.statement).ok ? indicator.statement : indicator.key;
  const sign =
    worth === 'satisfied'
      ? io.paint('green', '✔')
      : worth === 'outdated'
        ? io.paint('yellow', '▲')
        : answer === undefined
          ? io.paint('dim', '·')
          : io.paint('red', '✖');
  const carried = answer?.carried === undefined ? '' : `, carried over from ${answer.carried.on ?? answer.carried.from}`;
  const note = [answer?.reason, answer?.note]
    .filter((text) => text !== undefined && text.trim() !== '')
    .map((text) => printable(text!))
    .join(' ');
  return `${sign} ${io.paint('cyan', name)} ${io.paint('dim', `${answerWords(answer)}${carried}`)}\n${indented(printable(indicator.text), 4, io.width)}\n${note === '' ? '' : `${io.paint('dim', indented(`“${note}”`, 4, io.width))}\n`}`;
}
