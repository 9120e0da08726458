import * as fc from 'fast-check';
import { practicesOf, ROWS, tableLevels } from '../model/lookup.ts';
import type { MaturityModel } from '../model/schema.ts';
import { Evidence, EVIDENCE_SCHEMA_VERSION, FindingKind } from './schema.ts';

/** Ids of findings that statements of generated profiles name as their origins, and some that none does. */
const FINDINGS = ['finding-7', 'survey.12', '42', 'f-1', 'f-2', 'f-3'];

/** Evidence for property tests: ids are unique and every link inside it leads somewhere; sources, passages and notes may be unused. */
export function arbitraryEvidence(model: MaturityModel): fc.Arbitrary<Evidence> {
  const practice = fc.constantFrom(...practicesOf(model).map(({ practice: { id } }) => id));
  const level = fc.constantFrom(...tableLevels(model).map((step) => step.level));
  const link = fc.record({ practice, level }, { requiredKeys: ['practice'] });
  const sources = fc.array(fc.constantFrom('survey', 'document', 'interview', 'meeting'), { minLength: 1, maxLength: 4 });
  return fc.tuple(sources, fc.subarray(FINDINGS), fc.nat({ max: 12 }), fc.nat({ max: 4 })).chain(([kinds, findings, passages, notes]) => {
    const passageIds = Array.from({ length: passages }, (_, index) => `p-${index + 1}`);
    const text = fc.constantFrom(
      'Nobody owns it.',
      'We train\nevery\u00a0year.',
      'The same [key] everywhere',
      'x',
      'The list is kept by hand, and differs at each site.',
    );
    return fc
      .record({
        passages: fc.tuple(
          ...passageIds.map((id) =>
            fc.record({
              id: fc.constant(id),
              text,
              source: fc.nat({ max: kinds.length - 1 }).map((at) => `s-${at + 1}`),
              place: fc.record({ respondent: fc.constantFrom('r-1', 'r-2') }, { requiredKeys: [] }),
            }),
          ),
        ),
        findings: fc.tuple(
          ...findings.map((id) =>
            fc.record({
              id: fc.constant(id),
              text,
              kind: fc.constantFrom(...FindingKind.options),
              passages: fc.subarray(passageIds),
              practices: fc.array(link, { maxLength: 2 }),
              setAside: fc.constantFrom('', '', 'Said once only.'),
            }),
          ),
        ),
        notes: fc.tuple(
          ...Array.from({ length: notes }, (_, index) =>
            fc.record({
              id: fc.constant(`n-${index + 1}`),
              text,
              practices: fc.array(fc.record({ practice, level, row: fc.constantFrom(...ROWS) }, { requiredKeys: ['practice'] }), { maxLength: 2 }),
              promotedTo: fc.subarray(findings, { maxLength: Math.min(1, findings.length) }),
            }),
          ),
        ),
      })
      .map((parts) =>
        Evidence.parse({
          schemaVersion: EVIDENCE_SCHEMA_VERSION,
          kind: 'evidence',
          profile: 'water',
          sources: kinds.map((kind, at) => ({ id: `s-${at + 1}`, kind, title: `Source ${at + 1}` })),
          ...parts,
        }),
      );
  });
}
