import { practicesOf } from '../../model/lookup.ts';
import { withStatements } from '../examples.ts';
import type { LintContext, ProfileFragment, Rule } from '../rule.ts';
import { phraseFinder, type PhraseFinder } from '../vocabulary/phrases.ts';
import { replaced, rewording, type Replacement } from '../vocabulary/replacement.ts';
import { readText, wordsOf } from '../vocabulary/text-words.ts';

const GLOSSARY: ProfileFragment = { glossary: { terms: [{ term: 'pumping station', avoid: ['pump house', 'outstation'] }] } };

/** Finds wordings that the profile's own glossary asks to avoid, and offers the term instead. */
export const requireConsistentTerms: Rule = {
  id: 'require-consistent-terms',
  severity: 'warning',
  from: 'review',
  stage: 'stable',
  cite: 'R34 · guidance §2.7, §3',
  why: 'Two words for one thing make a reader look for a difference; the glossary says which one the group has chosen.',
  examples: {
    flagged: [
      { what: 'a wording to avoid', profile: withStatements({ 'access-control/1/actions': ['Each pump house has a key of its own.'] }, GLOSSARY) },
      {
        what: 'plural, capital and article are kept',
        profile: withStatements({ 'access-control/1/actions': ['Pump houses are locked. An outstation has no visitor.'] }, GLOSSARY),
      },
      { what: 'in running text', profile: { ...GLOSSARY, scope: { focus: 'All pump-houses.' } } },
    ],
    clean: [
      { what: 'the term itself', profile: withStatements({ 'access-control/1/actions': ['Each pumping station has a key of its own.'] }, GLOSSARY) },
      {
        what: 'the wording as part of the term',
        profile: withStatements(
          { 'access-control/1/actions': ['Pumping stations are locked.'] },
          { glossary: { terms: [{ term: 'pumping station', avoid: ['station'] }] } },
        ),
      },
      {
        what: 'part of another word, a link and a quotation',
        profile: { ...GLOSSARY, scope: { focus: 'Outstationed crews, called “outstation” crews, see [the list](https://example.org/outstation).' } },
      },
      { what: 'no glossary', profile: withStatements({ 'access-control/1/actions': ['Each pump house has a key.'] }) },
    ],
  },
  check(context, report) {
    const avoided = avoidedIn(context);
    if (avoided.length === 0) return;
    const find = termFinder(context, avoided);
    for (const published of context.texts) {
      const { address, text } = published;
      const lower = text.toLowerCase();
      if (!avoided.some(({ parts }) => parts.every((part) => lower.includes(part)))) continue;
      const { words, plain } = readText(context, text);
      const byTerm = new Map<string, Replacement[]>();
      for (const { entry, ...hit } of find(words)) {
        if (entry === undefined || isSpokenOf(plain, hit.start, hit.end)) continue;
        const replacement = { ...hit, ...entry };
        if (byTerm.get(entry.term)?.push(replacement) === undefined) byTerm.set(entry.term, [replacement]);
      }
      for (const [term, hits] of byTerm) {
        const found = text.slice(hits[0]!.start, hits[0]!.end);
        const value = replaced(text, hits);
        report({
          address,
          excerpt: found,
          message: `“${found}” is a wording that the glossary asks to avoid, since readers may look for a difference. Write “${term}”.`,
          ...(value === undefined ? {} : { fix: rewording(published, value) }),
        });
      }
    }
  },
};

type Avoided = { readonly term: string; readonly avoid: string; readonly parts: readonly string[] };

/** The wordings to avoid that occur in the profile at all, be it within other words, unless the glossary has them as a term too. */
function avoidedIn({ profile, texts }: LintContext): Avoided[] {
  const terms = profile.glossary.terms.filter(({ term, avoid }) => avoid.length > 0 && hasWord(term));
  if (terms.length === 0) return [];
  const kept = new Set(profile.glossary.terms.map(({ term }) => term.toLowerCase()));
  const all = texts
    .map(({ text }) => text)
    .join('\n')
    .toLowerCase()
    .replace(/[\s*_‐‑–/.,&+()-]+/g, ' ');
  return terms
    .flatMap(({ term, avoid }) =>
      avoid.filter(hasWord).map((wording): Avoided => ({ term, avoid: wording, parts: wordsOf(wording).words.map(({ lower }) => lower) })),
    )
    .filter(({ avoid, parts }) => !kept.has(avoid.toLowerCase()) && all.includes(parts.join(' ')));
}

/** Finds wordings to avoid; terms and the model's own names are found too, as nothing, so that no part of them is touched. */
function termFinder({ profile, model }: LintContext, avoided: readonly Avoided[]): PhraseFinder<Avoided | undefined> {
  const names = practicesOf(model).flatMap(({ practice }) => [practice.name, ...practice.aliases]);
  const terms = profile.glossary.terms.map(({ term }) => term.toLowerCase()).filter(hasWord);
  const firstWords = avoided.map(({ parts }) => parts[0] ?? '');
  const kept = [...names, ...terms].filter((name) => firstWords.some((word) => name.toLowerCase().includes(word)));
  return phraseFinder<Avoided | undefined>([
    ...kept.map((name): [string, undefined] => [name, undefined]),
    ...avoided.map((entry): [string, Avoided] => [isLetters(entry.avoid) ? entry.avoid : entry.avoid.toLowerCase(), entry]),
  ]);
}

/** Capitals within the wording, as in an acronym, are part of it; one at its beginning is not. */
function isLetters(wording: string): boolean {
  return /\p{Lu}\S*\p{Lu}/u.test(wording);
}

function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && !text.endsWith('*');
}

/** Whether the words are quoted or introduced as a name, as in “formerly called …”. */
function isSpokenOf(plain: string, start: number, end: number): boolean {
  if ('“"‘'.includes(plain[start - 1] ?? ' ') && '”"’'.includes(plain[end] ?? ' ')) return true;
  return /\b(?:called|known as|formerly|termed)\s{1,3}(?:an?\s{1,3}|the\s{1,3})?$/iu.test(plain.slice(Math.max(0, start - 20), start));
}
