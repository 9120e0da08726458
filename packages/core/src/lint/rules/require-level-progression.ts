import { tableLevels } from '../../model/lookup.ts';
import type { MaturityModel } from '../../model/schema.ts';
import { addressOfStatement } from '../../profile/address.ts';
import { withStatements } from '../examples.ts';
import { levelName } from '../naming.ts';
import type { Rule } from '../rule.ts';
import { DECIDING, DENYING, LEVEL_CUES, PRACTICE_NOUN, RECORDS, SECURITY_WORK, SHOWING, UPKEEP, type LevelCue } from '../vocabulary/level-cues.ts';
import { phraseFinder, type PhraseHit } from '../vocabulary/phrases.ts';
import { readText, type TextWord } from '../vocabulary/text-words.ts';

const findCues = phraseFinder(LEVEL_CUES);

/**
 * Finds actions and indicators worded for another level: automation and formal process at the first level, the
 * informal and occasional at the last ones. Denials and things of the domain such as an automatic valve are left alone.
 */
export const requireLevelProgression: Rule = {
  id: 'require-level-progression',
  severity: 'warning',
  from: 'review',
  stage: 'stable',
  cite: 'R33, R36, S2.5-d, S3.1-d · guidance §2.5, §3.1',
  why: 'Levels build on one another, from what is usual today to formal, automated and ever improving practice. Wording out of step makes two levels look alike.',
  examples: {
    flagged: [
      {
        what: 'automation at the first level',
        profile: withStatements({ 'monitoring-practice/1/actions': ['Alarms of all stations are automatically correlated.'] }),
      },
      {
        what: 'a formal process at the first level',
        profile: withStatements({ 'monitoring-practice/1/indicators': ['A formal process for alarms is in force, with continuous improvement.'] }),
      },
      { what: 'ad hoc at the last level', profile: withStatements({ 'monitoring-practice/4/actions': ['Stations share news of attacks ad hoc.'] }) },
      {
        what: 'sometimes where practice is to be consistent',
        profile: withStatements({ 'monitoring-practice/3/indicators': ['Minutes show that alarms are sometimes discussed.'] }),
      },
    ],
    clean: [
      {
        what: 'in step',
        profile: withStatements({
          'monitoring-practice/1/actions': ['Crews talk about alarms informally.'],
          'monitoring-practice/4/actions': ['Alarms are automatically correlated under a formal process.'],
        }),
      },
      {
        what: 'denied',
        profile: withStatements({
          'monitoring-practice/1/actions': ['Alarms are noted, although no formal process exists and nothing is automated yet.'],
          'monitoring-practice/4/actions': ['No alarm is handled informally.'],
        }),
      },
      {
        what: 'things of the domain',
        profile: withStatements({ 'monitoring-practice/1/actions': ['Crews know which automatic valves and automated dosing pumps raise alarms.'] }),
      },
      { what: 'shown on request', profile: withStatements({ 'monitoring-practice/4/indicators': ['Alarm records of any week can be shown on request.'] }) },
      { what: 'considerations describe', profile: withStatements({ 'monitoring-practice/4/considerations': ['Stations are sometimes cut off by floods.'] }) },
      {
        what: 'the middle levels',
        profile: withStatements({ 'monitoring-practice/2/actions': ['Stations share news ad hoc, in part automatically reported.'] }),
      },
    ],
  },
  check(context, report) {
    const { profile, model, statements } = context;
    const expected = expectedSpeech(model);
    for (const placed of statements) {
      const { row, level, statement } = placed;
      const unexpected = expected.get(level);
      if (row === 'considerations' || unexpected === undefined) continue;
      const { words } = readText(context, statement.text);
      const cue = findCues(words).find((hit) => hit.entry.speaksOf === unexpected && isCue(hit, words));
      if (cue === undefined) continue;
      const excerpt = statement.text.slice(cue.start, cue.end);
      report({
        address: addressOfStatement(profile, placed),
        excerpt,
        message:
          unexpected === 'early'
            ? `“${excerpt}” speaks of an early step, but the statement stands at ${levelName(model, level)}. Say what this level adds to the one below, or move the statement down.`
            : `“${excerpt}” speaks of a late step, but the statement stands at ${levelName(model, level)}. Say what the first step asks for, or move the statement up.`,
      });
    }
  },
};

/** For the first and the last levels of the model, the speech that is out of step there. A long ladder has two last levels. */
function expectedSpeech(model: MaturityModel): Map<number, LevelCue['speaksOf']> {
  const levels = tableLevels(model)
    .map(({ level }) => level)
    .toSorted((a, b) => a - b);
  if (levels.length < 2) return new Map();
  const last = levels.slice(levels.length >= 4 ? -2 : -1);
  return new Map([[levels[0]!, 'late' as const], ...last.map((level): [number, 'early'] => [level, 'early'])]);
}

function isCue({ entry, first, last }: PhraseHit<LevelCue>, words: readonly TextWord[]): boolean {
  const before = nearby(words, first - 6, first);
  const after = nearby(words, last + 1, last + 6);
  if (before.some((word) => DENYING.has(word)) || after.slice(0, 5).some((word) => DENYING.has(word))) return false;
  const next = after[0] ?? '';
  if (next === 'level' || next === 'levels') return false;
  switch (entry.only) {
    case undefined:
      return (
        !['that', 'which', 'who', 'may'].includes(before.at(-1) ?? '') &&
        !(['is', 'are'].includes(before.at(-1) ?? '') && ['that', 'which', 'who'].includes(before.at(-2) ?? ''))
      );
    case 'practice-noun':
      return PRACTICE_NOUN.has(next) || PRACTICE_NOUN.has(after[1] ?? '');
    case 'not-showing':
      return ![...before, ...after].some((word) => SHOWING.has(word));
    case 'deciding':
      return DECIDING.has(next) || DECIDING.has(before.at(-1) ?? '');
    case 'security-work':
      return isAutomation(words[last]!.lower, before, after);
  }
}

/** “automated review”, “is checked automatically”, “the review is automated”. */
function isAutomation(word: string, before: readonly string[], after: readonly string[]): boolean {
  const around = word.endsWith('ally') ? [before.at(-1) ?? '', after[0] ?? ''] : after.slice(0, 2);
  if (around.some((near) => SECURITY_WORK.has(near))) return true;
  if (around.some((near) => UPKEEP.has(near)) && before.some((near) => RECORDS.has(near))) return true;
  const isPredicate = ['is', 'are', 'be', 'been', 'fully'].includes(before.at(-1) ?? '') && (word === 'automated' || word.startsWith('optimi'));
  return isPredicate && before.some((near) => SECURITY_WORK.has(near));
}

function nearby(words: readonly TextWord[], from: number, to: number): string[] {
  return words.slice(Math.max(0, from), Math.max(0, to)).map(({ lower }) => lower);
}
