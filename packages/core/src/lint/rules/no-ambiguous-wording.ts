import type { RowId } from '../../model/schema.ts';
import { addressOfStatement } from '../../profile/address.ts';
import { withStatements } from '../examples.ts';
import { listed, sentence } from '../naming.ts';
import type { Rule } from '../rule.ts';
import { phraseFinder, type PhraseHit } from '../vocabulary/phrases.ts';
import { readText, sentenceAt, sentenceSpans, wordsOf, type ReadText, type Span } from '../vocabulary/text-words.ts';
import { SETTLED, VAGUE_WORDS, type VagueWord } from '../vocabulary/vague-words.ts';

/** A vague wording in a statement, with what to write instead. */
export type VagueHit = Span & { readonly hint: string };

const APPLIES_TO: ReadonlySet<string> = new Set(['across', 'at', 'for', 'from', 'in', 'on', 'with']);
const findVague = phraseFinder(VAGUE_WORDS);

/**
 * Finds wordings in statements that each reader fills in differently, such as “as appropriate” or “regularly”.
 * A wording that the sentence itself settles is left alone, and so is a rough amount that describes the domain.
 */
export const noAmbiguousWording: Rule = {
  id: 'no-ambiguous-wording',
  severity: 'warning',
  from: 'review',
  stage: 'stable',
  cite: 'R34, R36 · guidance §2.7',
  why: 'Two stakeholders who set a target, or two assessors, must read a statement alike. Vague words move the decision to whoever reads them.',
  examples: {
    flagged: [
      { what: 'no criterion', profile: withStatements({ 'access-control/2/actions': ['Station managers take appropriate measures against theft of keys.'] }) },
      { what: 'no frequency', profile: withStatements({ 'access-control/2/actions': ['Station managers regularly compare the key list with the keys.'] }) },
      {
        what: 'two wordings in one statement: one finding',
        profile: withStatements({ 'access-control/2/indicators': ['Key lists and/or seals are checked as needed.'] }),
      },
      { what: 'which ones', profile: withStatements({ 'access-control/2/actions': ['Several stations keep a list of key holders.'] }) },
      {
        what: 'an open list in considerations',
        profile: withStatements({ 'access-control/2/considerations': ['Keys are held by crews, cleaners, neighbours, etc.'] }),
      },
    ],
    clean: [
      {
        what: 'the criterion is given',
        profile: withStatements({
          'access-control/2/actions': ['Locks are appropriate to the class of the station, with spare keys sufficient to open it at night.'],
        }),
      },
      {
        what: 'the frequency is given',
        profile: withStatements({
          'access-control/2/actions': ['Station managers regularly compare the key list with the keys, at least when a crew changes.'],
        }),
      },
      {
        what: 'a rough description of the domain',
        profile: withStatements({ 'access-control/2/considerations': ['Many stations stand in fields, and some share one lock.'] }),
      },
      {
        what: 'amounts that are a condition',
        profile: withStatements({ 'access-control/2/actions': ['Staff can tell whether several doors were opened at once, and how many keys are out.'] }),
      },
      { what: 'running text', profile: { scope: { focus: 'Various stations, where appropriate.' } } },
    ],
  },
  check(context, report) {
    for (const placed of context.statements) {
      const { statement, row } = placed;
      const found = vagueWordsIn(statement.text, row, readText(context, statement.text));
      if (found.length === 0) continue;
      const hints = new Map(found.map(({ start, end, hint }) => [statement.text.slice(start, end), hint]));
      report({
        address: addressOfStatement(context.profile, placed),
        excerpt: statement.text.slice(found[0]!.start, found[0]!.end),
        message: message(hints),
      });
    }
  },
};

function message(hints: ReadonlyMap<string, string>): string {
  const quoted = listed([...hints.keys()].map((word) => `“${word}”`));
  const advice = hints.size === 1 ? [...hints.values()][0]! : [...hints].map(([word, hint]) => `for “${word}” ${hint}`).join('; ');
  return `${quoted} can be read in more than one way, so two assessors may judge differently. ${sentence(advice)}.`;
}

/** The vague wordings of a statement that nothing in it settles, in the order of its words. */
export function vagueWordsIn(text: string, row: RowId, read: ReadText = wordsOf(text)): VagueHit[] {
  const hits = findVague(read.words).filter(({ entry }) => entry.where === 'everywhere' || row !== 'considerations');
  if (hits.length === 0) return [];
  const spans = sentenceSpans(read.plain);
  return hits
    .filter(
      (hit) =>
        read.words[hit.first - 1]?.lower !== 'how' &&
        !isSettled(hit, text, sentenceAt(spans, hit.start)) &&
        (hit.entry.isAmount !== true || isReach(hit, read, spans)),
    )
    .map(({ start, end, entry }) => ({ start, end, hint: entry.hint }));
}

function isSettled({ start, end, entry }: PhraseHit<VagueWord>, text: string, sentence: Span): boolean {
  const isQuoted = '“"‘'.includes(text[start - 1] ?? ' ') && '”"’'.includes(text[end] ?? ' ');
  return isQuoted || (entry.settledBy !== undefined && SETTLED[entry.settledBy](text.slice(end, sentence.end), text.slice(sentence.start, sentence.end)));
}

/** Whether an amount says what the statement applies to: it opens the sentence or follows “at”, “for” and the like. */
function isReach({ first }: PhraseHit<VagueWord>, { words }: ReadText, spans: readonly Span[]): boolean {
  const before = words[first - 1];
  if (before === undefined || sentenceAt(spans, words[first]!.start).start > before.start) return true;
  return APPLIES_TO.has(before.lower) && words[first]!.gap.trim() === '';
}
