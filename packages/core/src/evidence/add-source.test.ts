import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addSource } from './add-source.ts';
import { evidenceProblems } from './evidence-problems.ts';
import { Evidence, Source, type Passage } from './schema.ts';

const source = Source.parse({
  id: 's',
  kind: 'survey',
  title: 'Survey',
  digest: 'abc',
  respondents: 2,
  questions: [{ id: 'q1', text: 'Why?', practices: [] }],
  note: 'Two people.',
});
const passage = (id: string, text = `Says ${id}.`): Passage => ({ id, source: 's', text, place: { question: 'q1', respondent: `r-${id}` } });
const empty = Evidence.parse({
  schemaVersion: 1,
  kind: 'evidence',
  profile: 'p',
  sources: [{ id: 'other', kind: 'document', title: 'Other', digest: 'abc' }],
  passages: [{ id: 'x', source: 'other', text: 'X.' }],
});
const read = { source, passages: [passage('1'), passage('2')] };

test('E45 a source read twice is there once, and the second reading changes nothing', () => {
  const first = addSource(empty, read);
  assert.deepEqual({ ...first, evidence: undefined }, { evidence: undefined, added: ['1', '2'], kept: [], removed: [], orphaned: [], sameFileAs: 'other' });
  assert.deepEqual(
    first.evidence.passages.map(({ id }) => id),
    ['x', '1', '2'],
  );
  const second = addSource(first.evidence, read);
  assert.deepEqual(second.evidence, first.evidence);
  assert.deepEqual([second.added, second.kept], [[], ['1', '2']]);
});

test('E46 a later reading adds what is new and loses nothing that people decided or that findings rest on', () => {
  const { evidence } = addSource(empty, read);
  const decided = Evidence.parse({
    ...evidence,
    sources: evidence.sources.map((one) =>
      one.id === 's' ? { ...one, title: 'Survey of March', note: 'By Ida.', questions: [{ id: 'q1', text: 'Why?', practices: ['risk-attitude'] }] } : one,
    ),
    findings: [{ id: 'f', kind: 'weakness', text: 'So.', passages: ['1'] }],
  });
  const later = {
    source: { ...source, digest: 'def', respondents: 1, questions: [{ id: 'q2', text: 'How?', practices: [] }] },
    passages: [{ ...passage('3'), place: { question: 'q2', respondent: 'r-3' } }],
  };
  const added = addSource(decided, later);
  assert.deepEqual([added.added, added.kept, added.removed, added.orphaned, added.sameFileAs], [['3'], [], ['2'], ['1'], undefined]);
  const merged = added.evidence.sources.find(({ id }) => id === 's')!;
  assert.deepEqual(merged, {
    ...later.source,
    title: 'Survey of March',
    note: 'By Ida.',
    respondents: 2,
    questions: [later.source.questions[0], { id: 'q1', text: 'Why?', practices: ['risk-attitude'] }],
  });
  assert.deepEqual(
    added.evidence.passages.map(({ id }) => id),
    ['x', '1', '3'],
  );
  assert.deepEqual(evidenceProblems(added.evidence), []);
});
