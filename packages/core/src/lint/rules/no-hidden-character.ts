import { addressOfPath, type Path } from '../../profile/address.ts';
import { withStatements } from '../examples.ts';
import type { Rule } from '../rule.ts';
import { hiddenIn, type HiddenReport } from '../vocabulary/hidden-characters.ts';

const CONSEQUENCES = {
  invisible: 'so that searches and comparisons fail on words that look alike',
  direction: 'so that the words shown are in another order than those stored',
  lookalike: 'so that two names can look alike and be different',
} as const;

/** Finds characters that cannot be seen, turn the reading direction, or pass for a Latin letter, in all texts and names. */
export const noHiddenCharacter: Rule = {
  id: 'no-hidden-character',
  severity: 'error',
  from: 'draft',
  stage: 'stable',
  cite: 'R34, R42 · Unicode TR 36, TR 39',
  why: 'What reviewers read must be what is stored. Hidden characters come in by pasting, and can also be put there to make a text read differently from what it says.',
  examples: {
    flagged: [
      { what: 'a zero-width space', profile: withStatements({ 'threat-modeling/1/actions': ['Crews list the pu\u200Bmps.'] }) },
      { what: 'a reversed reading direction', profile: { scope: { focus: 'Pumps \u202Eevlav\u202C and wells.' } } },
      { what: 'a Cyrillic letter in a Latin word', profile: { devices: [{ id: 'pump', name: 'Pum\u0440 controller' }] } },
      { what: 'a byte order mark in a name', profile: { metadata: { authors: [{ name: '\uFEFFA. Writer' }] } } },
      { what: 'several in one text: one finding', profile: { metadata: { title: 'Tra\u00ADm De\u200Bpo\u0442s' } } },
    ],
    clean: [
      { what: 'accents, dashes, quotation marks and no-break spaces', profile: { metadata: { title: 'Überwachung – “Zürich”, 5\u00A0km, naïve façade' } } },
      { what: 'units and formulas', profile: { scope: { focus: 'Pores of 5 μm, 10 kΩ, Δp and σ-rules ≤ 3.' } } },
      { what: 'other scripts', profile: { scope: { focus: 'Насосная станция, αντλία, 設備, SQL-запрос.' } } },
      { what: 'text from right to left with its marks', profile: { scope: { focus: 'תחנה\u200F (A) می\u200Cخواهم' } } },
      { what: 'pictures', profile: { scope: { focus: 'Beware ⚠\uFE0F 👩\u200D🔧' } } },
      { what: 'private notes', profile: { practices: { 'threat-modeling': { notes: [{ id: 'n', text: 'a\u200Bb' }] } } } },
    ],
  },
  check({ profile }, report) {
    visitTexts(profile, [], (text, path) => {
      const hidden = hiddenIn(text);
      if (hidden === undefined) return;
      const place = addressOfPath(profile, path);
      report({
        address: path.at(-3) === 'statements' && path.at(-1) === 'text' ? place.slice(0, -'/text'.length) : place,
        ...(hidden.found.word === undefined ? {} : { excerpt: hidden.found.word }),
        message: describe(hidden),
        fix: { op: 'set', address: place, value: hidden.clean },
      });
    });
  },
};

function describe({ found, count }: HiddenReport): string {
  const more = count === 1 ? '' : ` and ${count - 1} more`;
  const what =
    found.kind === 'lookalike'
      ? `“${found.word}” holds a letter of another script (${found.name})${more}`
      : `This text holds a hidden character (${found.name})${more}`;
  return `${what}, ${CONSEQUENCES[found.kind]}. Apply the fix, or type the words anew.`;
}

/** Visits every text of a profile with its path, which is only valid during the visit; private notes are left out. */
function visitTexts(value: unknown, path: (string | number)[], visit: (text: string, path: Path) => void): void {
  if (typeof value === 'string') visit(value, path);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'notes') continue;
    path.push(Array.isArray(value) ? Number(key) : key);
    visitTexts(inner, path, visit);
    path.pop();
  }
}
