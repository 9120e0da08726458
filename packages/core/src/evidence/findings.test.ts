import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { iotSmm12 } from '../model/iot-smm-1.2.ts';
import type { Outcome } from '../outcome.ts';
import { arbitraryProfile } from '../profile/arbitrary-profile.ts';
import { statementsOf } from '../profile/cells.ts';
import { applyEdit, type Edit } from '../profile/edits.ts';
import type { Profile } from '../profile/schema/profile.ts';
import { arbitraryEvidence } from './arbitrary-evidence.ts';
import { evidenceProblems } from './evidence-problems.ts';
import {
  changeFinding,
  findingById,
  linkFinding,
  makeFinding,
  mergeFindings,
  removeFinding,
  setFindingAside,
  splitFinding,
  unlinkFinding,
  weigher,
  weightOf,
} from './findings.ts';
import { sampleEvidence, sampleProfile } from './sample-evidence.ts';
import { Evidence } from './schema.ts';

function value<T>(outcome: Outcome<T>): T {
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
}

const code = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.code);
const apply = (profile: Profile, edit: Edit) => value(applyEdit(profile, edit)).profile;
const originsOf = (profile: Profile, id: string) => statementsOf(profile).find(({ statement }) => statement.id === id)!.statement.origins;

test('E3 a finding is made from passages, in their words unless given others', () => {
  const made = value(makeFinding(sampleEvidence, { id: 'new', kind: 'weakness', passages: ['p3', 'p5', 'p3'] }));
  assert.deepEqual(findingById(made, 'new'), {
    id: 'new',
    kind: 'weakness',
    text: 'There is no procedure for buying, every site differs.\n\nThe radio is open.',
    passages: ['p3', 'p5'],
    practices: [],
    by: '',
    setAside: '',
  });
  assert.equal(findingById(value(makeFinding(sampleEvidence, { id: 'new', kind: 'risk', passages: ['p5'], text: 'Own words' })), 'new')!.text, 'Own words');
  assert.equal(sampleEvidence.findings.length, 5);
});

test('a finding that rests on nothing, or on what is not there, is refused', () => {
  assert.equal(code(makeFinding(sampleEvidence, { id: 'new', kind: 'risk', passages: [] })), 'no-passages');
  assert.equal(code(makeFinding(sampleEvidence, { id: 'new', kind: 'risk', passages: ['p1', 'p9'] })), 'unknown-passage');
  assert.equal(code(makeFinding(sampleEvidence, { id: 'f1', kind: 'risk', passages: ['p1'] })), 'id-taken');
});

test('E3 weight counts every respondent, source and passage once', () => {
  const weight = (passages: string[]) => weightOf(sampleEvidence, { ...sampleEvidence.findings[0]!, passages });
  assert.deepEqual(weight(['p1', 'p2', 'p3', 'p4', 'p1', 'p9']), { respondents: 2, sources: 2, passages: 4 });
  assert.deepEqual(weight(['p4', 'p5']), { respondents: 0, sources: 2, passages: 2 });
  assert.deepEqual(weight([]), { respondents: 0, sources: 0, passages: 0 });
});

test('respondents of different surveys are different people, though called alike', () => {
  const evidence = Evidence.parse({
    schemaVersion: 1,
    kind: 'evidence',
    profile: 'x',
    passages: [
      { id: 'a', source: 's', text: '', place: { respondent: 'r' } },
      { id: 'b', source: 't', text: '', place: { respondent: 'r' } },
    ],
  });
  assert.equal(weightOf(evidence, { ...sampleEvidence.findings[0]!, passages: ['a', 'b'] }).respondents, 2);
});

test('E3 weight never decreases when a passage is added', () => {
  fc.assert(
    fc.property(arbitraryEvidence(iotSmm12), fc.nat(), (evidence, at) => {
      const weigh = weigher(evidence);
      for (const finding of evidence.findings) {
        const more =
          evidence.passages.length === 0 ? finding : { ...finding, passages: [...finding.passages, evidence.passages[at % evidence.passages.length]!.id] };
        const [before, after] = [weigh(finding), weigh(more)];
        assert.ok(after.respondents >= before.respondents && after.sources >= before.sources && after.passages >= before.passages);
        assert.ok(before.sources <= before.passages && before.respondents <= before.passages);
      }
    }),
  );
});

test('E4 merging keeps passages and practices of both, and statements follow', () => {
  const { evidence, edit } = value(mergeFindings(sampleEvidence, sampleProfile, { keep: 'f2', gone: 'f1', kind: 'weakness' }));
  const merged = findingById(evidence, 'f2')!;
  assert.deepEqual(merged.passages, ['p3', 'p4', 'p1', 'p2']);
  assert.deepEqual(merged.practices, [{ practice: 'product-supply-chain-risk-management', level: 3 }]);
  assert.equal(findingById(evidence, 'f1'), undefined);
  assert.deepEqual(originsOf(apply(sampleProfile, edit), 'psc-1'), ['f2']);
  assert.deepEqual(value(mergeFindings(sampleEvidence, sampleProfile, { keep: 'f5', gone: 'f3' })).evidence.notes[1]!.promotedTo, ['f5']);
});

test('merging with itself or with nothing is refused', () => {
  assert.equal(code(mergeFindings(sampleEvidence, sampleProfile, { keep: 'f1', gone: 'f1' })), 'same-finding');
  assert.equal(code(mergeFindings(sampleEvidence, sampleProfile, { keep: 'f1', gone: 'f9' })), 'no-such-finding');
});

test('a finding merged with one that was set aside is open', () => {
  assert.equal(findingById(value(mergeFindings(sampleEvidence, sampleProfile, { keep: 'f4', gone: 'f1' })).evidence, 'f4')!.setAside, '');
});

test('E4 splitting keeps all passages, and statements lead to every part', () => {
  const parts = [
    { id: 'a', text: 'A', passages: ['p1'] },
    { id: 'b', text: 'B', passages: ['p2', 'p1'], kind: 'wish' as const },
  ];
  const { evidence, edit } = value(splitFinding(sampleEvidence, sampleProfile, 'f1', parts));
  assert.deepEqual(evidence.findings.map(({ id, kind }) => `${id} ${kind}`).slice(0, 3), ['a current-practice', 'b wish', 'f2 weakness']);
  assert.deepEqual(findingById(evidence, 'b')!.practices, [{ practice: 'product-supply-chain-risk-management' }]);
  assert.deepEqual(originsOf(apply(sampleProfile, edit), 'psc-1'), ['a', 'b']);
});

test('a part may keep the id, and then nothing has to follow', () => {
  const { edit } = value(
    splitFinding(sampleEvidence, sampleProfile, 'f1', [
      { id: 'f1', text: 'A', passages: ['p1'] },
      { id: 'b', text: 'B', passages: ['p2'] },
    ]),
  );
  assert.deepEqual(originsOf(apply(sampleProfile, edit), 'psc-1'), ['f1']);
});

test('splitting that loses or gains a passage, or reuses an id, is refused', () => {
  const split = (...parts: [string, string[]][]) =>
    code(
      splitFinding(
        sampleEvidence,
        sampleProfile,
        'f1',
        parts.map(([id, passages]) => ({ id, text: '', passages })),
      ),
    );
  assert.equal(split(['a', ['p1']], ['b', []]), 'passages-differ');
  assert.equal(split(['a', ['p1', 'p3']], ['b', ['p2']]), 'passages-differ');
  assert.equal(split(['a', ['p1', 'p2']]), 'too-few-parts');
  assert.equal(split(['a', ['p1']], ['a', ['p2']]), 'id-taken');
  assert.equal(split(['f2', ['p1']], ['b', ['p2']]), 'id-taken');
  assert.equal(code(splitFinding(sampleEvidence, sampleProfile, 'f9', [])), 'no-such-finding');
});

test('a removed finding leaves no trace, and the note it came from is open again', () => {
  const { evidence, edit } = value(removeFinding(sampleEvidence, sampleProfile, 'f1'));
  assert.deepEqual(originsOf(apply(sampleProfile, edit), 'psc-1'), []);
  assert.equal(findingById(evidence, 'f1'), undefined);
  assert.deepEqual(value(removeFinding(sampleEvidence, sampleProfile, 'f3')).evidence.notes[1]!.promotedTo, []);
});

test('practices are decided once each, and a level completes a decision', () => {
  const links = (evidence: Evidence) => findingById(evidence, 'f5')!.practices;
  const once = value(linkFinding(sampleEvidence, 'f5', { practice: 'risk-attitude' }));
  assert.deepEqual(links(value(linkFinding(once, 'f5', { practice: 'risk-attitude' }))), [{ practice: 'risk-attitude' }]);
  const level = value(linkFinding(once, 'f5', { practice: 'risk-attitude', level: 2 }));
  assert.deepEqual(links(level), [{ practice: 'risk-attitude', level: 2 }]);
  const both = value(linkFinding(level, 'f5', { practice: 'risk-attitude', level: 3 }));
  assert.deepEqual(links(both), [
    { practice: 'risk-attitude', level: 2 },
    { practice: 'risk-attitude', level: 3 },
  ]);
  assert.deepEqual(links(value(linkFinding(both, 'f5', { practice: 'risk-attitude' }))), links(both));
  assert.deepEqual(links(value(unlinkFinding(both, 'f5', 'risk-attitude'))), []);
  assert.equal(code(linkFinding(sampleEvidence, 'f9', { practice: 'risk-attitude' })), 'no-such-finding');
});

test('a finding is set aside with a reason, and taken up again', () => {
  const aside = value(setFindingAside(sampleEvidence, 'f5', '  Twice. '));
  assert.equal(findingById(aside, 'f5')!.setAside, 'Twice.');
  assert.equal(findingById(value(setFindingAside(aside, 'f5', '')), 'f5')!.setAside, '');
});

test('E4 merging, splitting and removing leave no link that leads nowhere, and can be taken back', () => {
  fc.assert(
    fc.property(arbitraryEvidence(iotSmm12), arbitraryProfile, fc.constantFrom('merge', 'split', 'remove'), (evidence, profile, what) => {
      const [first, second] = evidence.findings;
      if (first === undefined || second === undefined) return;
      const parts = [
        { id: 'part-1', text: 'One', passages: first.passages },
        { id: 'part-2', text: 'Two', passages: first.passages.slice(1) },
      ];
      const done = value(
        what === 'merge'
          ? mergeFindings(evidence, profile, { keep: second.id, gone: first.id })
          : what === 'split'
            ? splitFinding(evidence, profile, first.id, parts)
            : removeFinding(evidence, profile, first.id),
      );
      assert.deepEqual(Evidence.parse(done.evidence), done.evidence);
      const edited = value(applyEdit(profile, done.edit));
      const dangling = (of: Evidence, from: Profile) =>
        evidenceProblems(of, { profile: from }).filter(({ code: problem }) => problem === 'unknown-origin' || problem === 'unknown-promotion').length;
      assert.ok(dangling(done.evidence, edited.profile) <= dangling(evidence, profile));
      assert.ok(statementsOf(edited.profile).every(({ statement }) => !statement.origins.includes(first.id)));
      assert.deepEqual(value(applyEdit(edited.profile, edited.inverse)).profile, profile);
    }),
    { numRuns: 60 },
  );
});

test('E61 the words, kind and passages of a finding change, and it never comes to rest on nothing', () => {
  const changed = value(changeFinding(sampleEvidence, 'f3', { text: 'Radio traffic can be read.', kind: 'weakness', add: ['p4', 'p4'], remove: ['p5'] }));
  assert.deepEqual(findingById(changed, 'f3'), {
    ...findingById(sampleEvidence, 'f3')!,
    text: 'Radio traffic can be read.',
    kind: 'weakness',
    passages: ['p4'],
  });
  assert.equal(code(changeFinding(sampleEvidence, 'f3', { remove: ['p5'] })), 'no-passages');
  assert.equal(code(changeFinding(sampleEvidence, 'f3', { remove: ['p1'] })), 'unknown-passage');
  assert.equal(code(changeFinding(sampleEvidence, 'f3', { add: ['p9'] })), 'unknown-passage');
  assert.equal(code(changeFinding(sampleEvidence, 'f9', {})), 'no-such-finding');
});
