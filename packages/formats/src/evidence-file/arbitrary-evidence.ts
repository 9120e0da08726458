import fc from 'fast-check';
import { Evidence } from '@smm/core/evidence';

/** Texts of words, white space at every place, and what YAML reads as marks. */
const arbitraryText = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom('word', 'Longer-word', '漢字', 'pump 7', 'a sentence that is long enough to be folded when it stands several times'),
      },
      { weight: 3, arbitrary: fc.constantFrom(' ', '\n', '\n\n') },
      {
        weight: 1,
        arbitrary: fc.constantFrom('\t', '\r', ':', '# ', '- ', '---', '"', "'", '|', '[', '}', '\u2028', 'passages:\n', '  - id: kept-0', '\nnotes:\n'),
      },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const id = fc.stringMatching(/^[a-z][a-z0-9._-]{0,9}$/);
const passage = fc.record({
  id,
  source: id,
  text: arbitraryText,
  place: fc.record({ page: fc.integer({ min: 1, max: 99 }), section: fc.constantFrom('3.1', 'Pumps'), question: id, respondent: id }, { requiredKeys: [] }),
});

/** Evidence of any content, with different ids. */
export const arbitraryEvidence: fc.Arbitrary<Evidence> = fc
  .record({
    profile: id,
    sources: fc.uniqueArray(
      fc.record(
        { id, kind: fc.constantFrom('survey', 'document', 'interview', 'meeting'), title: fc.constantFrom('Survey', 'yes', '2024'), note: arbitraryText },
        { requiredKeys: ['id', 'kind', 'title'] },
      ),
      { selector: (one) => one.id, maxLength: 3 },
    ),
    passages: fc.uniqueArray(passage, { selector: (one) => one.id, maxLength: 12 }),
    findings: fc.uniqueArray(fc.record({ id, kind: fc.constantFrom('weakness', 'wish'), text: arbitraryText, passages: fc.array(id, { maxLength: 3 }) }), {
      selector: (one) => one.id,
      maxLength: 3,
    }),
    notes: fc.uniqueArray(fc.record({ id, text: arbitraryText }), { selector: (one) => one.id, maxLength: 3 }),
  })
  .map((value) => Evidence.parse({ schemaVersion: 1, kind: 'evidence', ...value }));
