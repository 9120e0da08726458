import type { MaturityModel } from '../../model/schema.ts';
import type { Answer } from '../schema/answers.ts';
import type { CheckedIndicator, Derivation, LevelDerivation } from './derivation.ts';

/** The rule by which a level follows from indicators, in sentences to print wherever a level is shown. */
export const LEVEL_RULE: readonly string[] = [
  'A level is reached when every indicator of that level and of all lower levels is met, waived with a reason, or replaced by an accepted substitute.',
  'Indicators count from the general guidance and from each applied profile whose scope is not wider than the scope looked at; indicators of the common table count for every practice.',
  'Partly met is not met. Where no general indicators are loaded, the assessor judges the general level, and the level is never higher than that judgement.',
  'An answer carried over counts while its wording is the same, and is marked; after the wording has changed it counts only when somebody has looked at it again.',
];

/** A worked example of the rule. */
export const LEVEL_RULE_EXAMPLE =
  'Example: all indicators of level 1 and level 2 are met, one of three at level 3 is only partly met, and all of level 4 are met. The level is 2: level 3 is not complete, and level 4 includes it.';

const WORDS: Record<Answer['answer'], string> = {
  met: 'met',
  partly: 'partly met',
  not: 'not met',
  waived: 'waived',
  substitute: 'substitute',
  unanswered: 'not answered',
};

/** What an answer is called in a sentence. */
export function answerWords(answer: Answer | undefined): string {
  return WORDS[answer?.answer ?? 'unanswered'];
}

/** How a level came about, in plain sentences: the result first, then level by level, then what to bear in mind. */
export function sentencesOf(derivation: Derivation, model: MaturityModel): string[] {
  return [...headline(derivation, model), ...derivation.levels.flatMap(ofLevel), ...caveats(derivation, model)];
}

function headline({ computed, level, override, asked, answered, scope }: Derivation, model: MaturityModel): string[] {
  const named = (number: number) => `${number} (${model.comprehensiveness.find((step) => step.level === number)?.name ?? '?'})`;
  const at = `scope ${scope} (${model.scope.find((step) => step.level === scope)?.name ?? '?'})`;
  const counted = `${answered} of ${asked} ${asked === 1 ? 'indicator is' : 'indicators are'} answered.`;
  if (override === undefined) return [`Level ${named(level)} at ${at}. ${counted}`];
  return [`Level ${named(level)} at ${at}, set by the assessor against the computed level ${named(computed)}: ${override.reason.trim()}`, counted];
}

function ofLevel({ level, name, checked, base, met, reached }: LevelDerivation): string[] {
  const there = checked.filter(({ worth }) => worth === 'satisfied').length;
  const counted = checked.length === 0 ? 'no indicators' : `${there} of ${checked.length} indicators`;
  const judged = base === 'judged' ? ', general level judged as reached' : base === 'judged-lower' ? ', general level judged as lower' : '';
  const verdict = reached ? 'reached' : met ? 'complete in itself, but a lower level is not' : 'not reached';
  const missing = checked.filter(({ worth }) => worth !== 'satisfied').map(missingWords);
  return [
    `Level ${level} (${name}): ${verdict}; ${counted}${judged}.`,
    ...(base === 'not-judged' ? [`  The general level has not been judged.`] : []),
    ...missing.map((words) => `  ${words}`),
  ];
}

function missingWords({ indicator, answer, worth }: CheckedIndicator): string {
  const why = worth === 'outdated' ? `${answerWords(answer)}, but the wording has changed since` : missingReason(answer);
  return `Missing (${why}): ${indicator.text}`;
}

function missingReason(answer: Answer | undefined): string {
  const isUnreasoned = (answer?.answer === 'waived' || answer?.answer === 'substitute') && answer.reason.trim() === '';
  return isUnreasoned ? `${answerWords(answer)} without a reason` : answerWords(answer);
}

function caveats({ carried, outdated, levels, scope, scopeSpokenOf }: Derivation, model: MaturityModel): string[] {
  const days = carried.flatMap(({ answer }) => answer?.carried?.on ?? []).toSorted();
  const judged = levels.some(({ base }) => base !== 'indicators');
  return [
    ...(carried.length === 0
      ? []
      : [
          `${carried.length} ${carried.length === 1 ? 'answer is' : 'answers are'} carried over${days[0] === undefined ? '' : `, the oldest from ${days[0]}`}.`,
        ]),
    ...(outdated.length === 0 ? [] : [`${outdated.length} ${outdated.length === 1 ? 'answer waits' : 'answers wait'} to be looked at again.`]),
    ...(judged ? ['The general level was judged by the assessor directly, because no general indicators are loaded.'] : []),
    ...(scopeSpokenOf ? [] : [`No applied profile speaks of scope ${scope} (${model.scope.find((step) => step.level === scope)?.name ?? '?'}).`]),
  ];
}
