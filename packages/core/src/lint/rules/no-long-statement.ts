import { addressOfStatement } from '../../profile/address.ts';
import { withStatements } from '../examples.ts';
import { listed } from '../naming.ts';
import type { Rule } from '../rule.ts';
import { readText, sentenceSpans, type ReadText } from '../vocabulary/text-words.ts';

const MOST_WORDS = 60;
const MOST_SENTENCES = 3;
const MOST_WORDS_IN_SENTENCE = 40;

const words = (count: number): string => Array.from({ length: count }, (_, i) => `word${i}`).join(' ');

/** Finds statements too long to be one short paragraph that a reader takes in at once. */
export const noLongStatement: Rule = {
  id: 'no-long-statement',
  severity: 'warning',
  from: 'review',
  stage: 'stable',
  cite: 'R34, S3-a · guidance §3',
  why: 'A cell holds short paragraphs. A long one hides some of its demands, and evidence, comments and assessments cannot be attached to one of them.',
  examples: {
    flagged: [
      { what: 'too many words', profile: withStatements({ 'threat-modeling/1/actions': [`${words(35)}. ${words(26)}.`] }) },
      {
        what: 'too many sentences',
        profile: withStatements({ 'threat-modeling/1/actions': ['Pumps are listed. Valves are listed. Doors are listed. Keys are listed.'] }),
      },
      { what: 'a long sentence', profile: withStatements({ 'threat-modeling/1/actions': [`${words(41)}.`] }) },
      { what: 'all of it at once: one finding', profile: withStatements({ 'common/1/actions': [`${words(50)}. ${words(20)}. Three. Four.`] }) },
    ],
    clean: [
      { what: 'as long as it may be', profile: withStatements({ 'threat-modeling/1/actions': [`${words(40)}. Word ${words(18)}. End.`] }) },
      {
        what: 'hyphens, citations and links add no words',
        profile: withStatements({ 'threat-modeling/1/actions': [`${words(39)} single-feed-zone [@A; @B; @C](https://example.org/a/b/c).`] }),
      },
      { what: 'running text', profile: { scope: { focus: `${words(200)}.` } } },
    ],
  },
  check(context, report) {
    for (const placed of context.statements) {
      const faults = lengthFaults(readText(context, placed.statement.text));
      if (faults.length === 0) continue;
      report({
        address: addressOfStatement(context.profile, placed),
        message: `This statement has ${listed(faults)}, so that a reader loses part of it. Keep to one thought, and make further statements of the others.`,
      });
    }
  },
};

/** What is too long about a text, in words for a message. */
function lengthFaults(read: ReadText): string[] {
  if (read.words.length <= MOST_SENTENCES) return [];
  const starts = read.words.filter(({ gap }, i) => i === 0 || /\s/.test(gap)).map(({ start }) => start);
  const spans = sentenceSpans(read.plain);
  const longest = Math.max(0, ...spans.map(({ start, end }) => starts.filter((at) => at >= start && at < end).length));
  return [
    ...(starts.length > MOST_WORDS ? [`${starts.length} words (at most ${MOST_WORDS} are easy to follow)`] : []),
    ...(spans.length > MOST_SENTENCES ? [`${spans.length} sentences (at most ${MOST_SENTENCES})`] : []),
    ...(longest > MOST_WORDS_IN_SENTENCE && starts.length <= MOST_WORDS ? [`a sentence of ${longest} words (at most ${MOST_WORDS_IN_SENTENCE})`] : []),
  ];
}
