import { practicesOf } from '../../model/lookup.ts';
import type { MaturityModel } from '../../model/schema.ts';
import { addressOf, addressOfStatement, type Address } from '../../profile/address.ts';
import { statementsOf } from '../../profile/cells.ts';
import type { Profile } from '../../profile/schema/profile.ts';
import { answerFor, worthOf } from '../assess/answer-index.ts';
import { checklistOf, type Checklist } from '../assess/checklist.ts';
import { levelAt, prepareAssessment, standingOf, type PreparedAssessment } from '../assess/level-rule.ts';
import { answerWords } from '../assess/sentences.ts';
import type { Answer, Assessment } from '../schema/answers.ts';
import type { PracticeTarget } from '../schema/targets.ts';
import { WHOLE } from '../system/parts.ts';
import { spreadOf } from '../targets/compare.ts';
import { targetFor } from '../targets/rounds.ts';

/** One person’s try of a draft profile on the same case: the targets he or she would set, and the assessment. */
export type Trial = { readonly by: string; readonly targets: readonly PracticeTarget[]; readonly assessment: Assessment };

/** A place of the profile where people who tried it on the same case did not agree. */
export type RehearsalFinding = {
  readonly code: 'answers-differ' | 'targets-differ' | 'levels-differ';
  readonly severity: 'warning' | 'info';
  readonly address: Address;
  readonly message: string;
  /** The statements concerned. */
  readonly related: readonly Address[];
  /** Who said what. */
  readonly said: readonly { readonly by: string; readonly what: string; readonly note: string }[];
};

type Prepared = Trial & { readonly prepared: PreparedAssessment };

/**
 * What several people’s trial targets and trial assessments of one case show about a draft profile (S2.7-b, R36): the
 * indicators that were answered differently, the levels on which their targets or their results differ.
 */
export function rehearse(model: MaturityModel, profile: Profile, trials: readonly Trial[]): RehearsalFinding[] {
  const checklist = checklistOf({ model, profiles: [profile] });
  const prepared = trials.map((trial): Prepared => ({ ...trial, prepared: prepareAssessment(trial.assessment) }));
  return [...differingAnswers(checklist, prepared), ...practicesOf(model).flatMap(({ practice }) => differingLevels(checklist, profile, practice, prepared))];
}

function differingAnswers(checklist: Checklist, trials: readonly Prepared[]): RehearsalFinding[] {
  return [...checklist.indicators.values()].flatMap((indicator) => {
    const given = trials.flatMap(({ by, prepared }) => {
      const answer = answerFor(prepared.answers, indicator, indicator.table, WHOLE);
      return answer === undefined || answer.answer === 'unanswered' || indicator.address === undefined
        ? []
        : [{ by, answer, worth: worthOf(answer, indicator) }];
    });
    if (new Set(given.map(({ answer }) => answer.answer)).size < 2) return [];
    const isDecisive = new Set(given.map(({ worth }) => worth === 'satisfied')).size > 1;
    return [
      {
        code: 'answers-differ',
        severity: isDecisive ? 'warning' : 'info',
        address: indicator.address!,
        message: `${counted(given.map(({ answer }) => answer))}. Say what an assessor has to see.`,
        related: [],
        said: given.map(({ by, answer }) => ({ by, what: answerWords(answer), note: answer.note })),
      } satisfies RehearsalFinding,
    ];
  });
}

/** “2 met, 1 not met”. */
function counted(answers: readonly Answer[]): string {
  const words = answers.map(answerWords);
  const parts = [...new Set(words)].map((word) => `${words.filter((other) => other === word).length} ${word}`);
  return `Assessors answer this indicator differently for the same case: ${parts.join(', ')}`;
}

function differingLevels(
  checklist: Checklist,
  profile: Profile,
  practice: { readonly id: string; readonly name: string },
  trials: readonly Prepared[],
): RehearsalFinding[] {
  const scope = checklist.scopes.at(-1)!;
  const targets = trials.flatMap(({ by, targets: own }) => {
    const target = targetFor(own, practice.id, WHOLE);
    return target?.comprehensiveness === undefined ? [] : [{ by, level: target.comprehensiveness, note: target.reason }];
  });
  const results = trials.flatMap(({ by, prepared }) => {
    const { assessed, levels } = standingOf(checklist, prepared, practice.id, WHOLE);
    return assessed ? [{ by, level: levelAt(levels, scope), note: '' }] : [];
  });
  return [
    ...apart(profile, practice, targets, 'targets-differ', 'Targets for the same case lie between'),
    ...apart(profile, practice, results, 'levels-differ', 'Assessments of the same case lie between'),
  ];
}

function apart(
  profile: Profile,
  practice: { readonly id: string; readonly name: string },
  levels: readonly { readonly by: string; readonly level: number; readonly note: string }[],
  code: RehearsalFinding['code'],
  words: string,
): RehearsalFinding[] {
  const spread = spreadOf(levels.map(({ level }) => level));
  if (spread === undefined || spread.spread === 0) return [];
  const { least, most } = spread;
  const concerned = statementsOf(profile, practice.id).filter(({ level }) => level > least && level <= most);
  return [
    {
      code,
      severity: spread.spread > 1 ? 'warning' : 'info',
      address: addressOf({ table: practice.id, level: least + 1 }),
      message: `${words} level ${least} and level ${most} of ${practice.name}. Make plainer what level ${least + 1} adds${most > least + 1 ? `, up to level ${most}` : ''}.`,
      related: concerned.map((placed) => addressOfStatement(profile, placed)),
      said: levels.map(({ by, level, note }) => ({ by, what: `level ${level}`, note })),
    },
  ];
}
