import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { iotSmm12 } from '../model/iot-smm-1.2.ts';
import type { Outcome } from '../outcome.ts';
import { arbitraryProfile } from '../profile/arbitrary-profile.ts';
import { statementsOf } from '../profile/cells.ts';
import { applyEdit } from '../profile/edits.ts';
import type { Profile } from '../profile/schema/profile.ts';
import { arbitraryEvidence } from './arbitrary-evidence.ts';
import { mergeFindings, removeFinding, splitFinding, type EvidenceChange } from './findings.ts';
import { addNote, openNotes, promoteToFindings, promoteToStatements, settleNotes, tagNote, untagNote } from './notes.ts';
import { sampleEvidence, sampleProfile } from './sample-evidence.ts';
import { Evidence } from './schema.ts';

const ACC = 'asset-change-and-configuration-management';

function value<T>(outcome: Outcome<T>): T {
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
}

const code = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.code);

test('a note is added, tagged and untagged, each once', () => {
  const added = value(addNote(sampleEvidence, { id: 'n3', text: 'Later', practices: [], by: '', promotedTo: [] }));
  assert.deepEqual(
    openNotes(added).map(({ id }) => id),
    ['n1', 'n3'],
  );
  assert.equal(code(addNote(added, added.notes[0]!)), 'id-taken');
  const tag = { practice: ACC, level: 2 };
  const tagged = value(tagNote(value(tagNote(added, 'n3', tag)), 'n3', { ...tag }));
  assert.deepEqual(tagged.notes[2]!.practices, [tag]);
  assert.deepEqual(value(untagNote(tagged, 'n3', { ...tag })).notes[2]!.practices, []);
  assert.equal(code(tagNote(added, 'n9', tag)), 'no-such-note');
});

test('E8 a note becomes statements, in its words unless given others', () => {
  const places = [
    { id: 'acc-1', practice: ACC, level: 2, row: 'actions' as const },
    { id: 'acc-2', practice: 'common', level: 1, row: 'indicators' as const, text: 'A list shows it.' },
  ];
  const { evidence, edit } = value(promoteToStatements(sampleEvidence, sampleProfile, 'n1', places));
  const written = statementsOf(value(applyEdit(sampleProfile, edit)).profile).filter(({ statement }) => statement.id.startsWith('acc'));
  assert.deepEqual(
    written.map(({ table, level, row, statement }) => [table, level, row, statement.text]),
    [
      ['common', 1, 'indicators', 'A list shows it.'],
      [ACC, 2, 'actions', 'Ask about rented pumps.'],
    ],
  );
  assert.deepEqual(evidence.notes[0]!.promotedTo, ['acc-1', 'acc-2']);
  assert.deepEqual(openNotes(evidence), []);
});

test('E8 a note becomes findings with its practices, and statements written later come from them', () => {
  const evidence = value(
    promoteToFindings(sampleEvidence, sampleProfile, 'n1', [
      { id: 'g1', kind: 'weakness' },
      { id: 'g2', kind: 'wish', text: 'Own', passages: ['p1'] },
    ]),
  );
  const [first, second] = evidence.findings.slice(-2);
  assert.deepEqual([first!.text, first!.practices, first!.passages], ['Ask about\nrented pumps.', [{ practice: ACC, level: 2 }], []]);
  assert.deepEqual([second!.text, second!.passages], ['Own', ['p1']]);
  assert.deepEqual(evidence.notes[0]!.promotedTo, ['g1', 'g2']);
  const { edit } = value(promoteToStatements(evidence, sampleProfile, 'n1', [{ id: 'acc-1', practice: ACC, level: 2, row: 'actions' }]));
  const written = statementsOf(value(applyEdit(sampleProfile, edit)).profile).find(({ statement }) => statement.id === 'acc-1')!;
  assert.deepEqual(written.statement.origins, ['g1', 'g2']);
});

test('a promotion to nothing, to what is there, or of nothing is refused', () => {
  const place = { practice: ACC, level: 2, row: 'actions' as const };
  const statements = (note: string, ...ids: string[]) =>
    code(
      promoteToStatements(
        sampleEvidence,
        sampleProfile,
        note,
        ids.map((id) => ({ id, ...place })),
      ),
    );
  assert.deepEqual(
    [statements('n9', 'x'), statements('n1'), statements('n1', 'psc-1'), statements('n1', 'f1'), statements('n1', 'x', 'x')],
    ['no-such-note', 'nothing-chosen', 'id-taken', 'id-taken', 'id-taken'],
  );
  const findings = (note: string, ...ids: string[]) =>
    code(
      promoteToFindings(
        sampleEvidence,
        sampleProfile,
        note,
        ids.map((id) => ({ id, kind: 'risk', passages: id === 'y' ? ['p9'] : [] })),
      ),
    );
  assert.deepEqual(
    [findings('n9', 'x'), findings('n1'), findings('n1', 'psc-1'), findings('n1', 'f1'), findings('n1', 'x', 'x'), findings('n1', 'y')],
    ['no-such-note', 'nothing-chosen', 'id-taken', 'id-taken', 'id-taken', 'unknown-passage'],
  );
});

test('E8 nothing is lost: after any work every note is open or has become what exists', () => {
  const step = fc.record({
    what: fc.constantFrom('statement', 'finding', 'merge', 'split', 'remove', 'delete'),
    at: fc.nat({ max: 20 }),
    to: fc.nat({ max: 20 }),
  });
  fc.assert(
    fc.property(arbitraryEvidence(iotSmm12), arbitraryProfile, fc.array(step, { maxLength: 12 }), (before, start, steps) => {
      let [evidence, profile] = [before, start];
      for (const [index, { what, at, to }] of steps.entries()) {
        const done = work(evidence, profile, { what, at, to, id: `made-${index}` });
        if (done === undefined) continue;
        profile = value(applyEdit(profile, done.edit)).profile;
        evidence = what === 'delete' ? settleNotes(done.evidence, profile) : done.evidence;
        assertNothingLost(evidence, profile, before);
      }
      assert.deepEqual(Evidence.parse(evidence), evidence);
      assert.equal(
        settleNotes(evidence, profile).notes.every((note, index) => note === evidence.notes[index]),
        true,
        'there is nothing to settle',
      );
    }),
    { numRuns: 60 },
  );
});

function assertNothingLost(evidence: Evidence, profile: Profile, before: Evidence): void {
  const there = new Set([...evidence.findings.map(({ id }) => id), ...statementsOf(profile).map(({ statement }) => statement.id)]);
  assert.deepEqual(
    evidence.notes.map(({ id, text }) => [id, text]),
    before.notes.map(({ id, text }) => [id, text]),
  );
  const open = new Set(openNotes(evidence).map(({ id }) => id));
  for (const { id, promotedTo } of evidence.notes)
    assert.ok(open.has(id) || (promotedTo.length > 0 && promotedTo.every((target) => there.has(target))), `${id}: ${promotedTo}`);
}

/** One piece of work chosen by numbers, or nothing where it does not apply. */
function work(evidence: Evidence, profile: Profile, { what, at, to, id }: { what: string; at: number; to: number; id: string }): EvidenceChange | undefined {
  const nothing = { op: 'batch', edits: [] } as const;
  const pick = <T>(list: readonly T[], index: number): T | undefined => (list.length === 0 ? undefined : list[index % list.length]);
  const [note, finding, other, placed] = [pick(evidence.notes, at), pick(evidence.findings, at), pick(evidence.findings, to), pick(statementsOf(profile), at)];
  if (what === 'statement' && note) return value(promoteToStatements(evidence, profile, note.id, [{ id, practice: ACC, level: 1 + (to % 4), row: 'actions' }]));
  if (what === 'finding' && note) return { evidence: value(promoteToFindings(evidence, profile, note.id, [{ id, kind: 'risk' }])), edit: nothing };
  if (what === 'merge' && finding && other && finding !== other) return value(mergeFindings(evidence, profile, { keep: finding.id, gone: other.id }));
  if (what === 'split' && finding)
    return value(
      splitFinding(evidence, profile, finding.id, [
        { id, text: '', passages: finding.passages },
        { id: `${id}-b`, text: '', passages: [] },
      ]),
    );
  if (what === 'remove' && finding) return value(removeFinding(evidence, profile, finding.id));
  if (what === 'delete' && placed)
    return { evidence, edit: { op: 'remove-statement', address: `${placed.table}/${placed.level}/${placed.row}/${placed.statement.id}` } };
  return undefined;
}
