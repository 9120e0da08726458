import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdit } from '../../profile/edits.ts';
import { Profile, SCHEMA_VERSION } from '../../profile/schema/profile.ts';
import type { Finding } from '../finding.ts';
import { runExample } from '../run-example.ts';
import { requireConsistentTerms } from './require-consistent-terms.ts';

type Terms = readonly { term: string; avoid: string[] }[];

/** The text when fixes are applied one after another until there is none, and how many findings there were at first. */
function mended(text: string, terms: Terms): { text: string; findings: number } {
  let profile = Profile.parse({
    schemaVersion: SCHEMA_VERSION,
    id: 'p',
    model: { id: 'iot-smm', edition: '1.2' },
    scope: { focus: text },
    glossary: { terms: [...terms] },
  });
  const findings = (): Finding[] => runExample(requireConsistentTerms, { what: '', profile });
  const first = findings().length;
  for (let [finding] = findings(); finding?.fix !== undefined; [finding] = findings()) {
    const edited = applyEdit(profile, finding.fix);
    assert.ok(edited.ok);
    profile = edited.value.profile;
  }
  return { text: profile.scope.focus, findings: first };
}

test('C43 number, capitals and article follow the text', () => {
  const cases: [string, string, string, string][] = [
    ['Lock each outstation. Outstations matter.', 'outstation', 'pumping station', 'Lock each pumping station. Pumping stations matter.'],
    ['An outstation is a pump.', 'outstation', 'pumping station', 'A pumping station is a pump.'],
    ['A station is here, and a *station* there.', 'station', 'outlet', 'An outlet is here, and an *outlet* there.'],
    ['A meter is a unit.', 'meter', 'RTU', 'An RTU is a unit.'],
    ['A meter counts.', 'meter', 'unit', 'A unit counts.'],
    ['OUTSTATIONS OF THE NORTH', 'outstation', 'pumping station', 'PUMPING STATIONS OF THE NORTH'],
    ['Two faults, one fault.', 'fault', 'anomaly', 'Two anomalies, one anomaly.'],
    ['All IEDs are listed.', 'IED', 'protection relay', 'All protection relays are listed.'],
    ['the pump house', 'Pump house', 'Pumping station', 'the pumping station'],
    ['the company’s depot', 'company', 'utility', 'the utility’s depot'],
  ];
  for (const [text, avoid, term, expected] of cases) assert.deepEqual(mended(text, [{ term, avoid: [avoid] }]), { text: expected, findings: 1 }, text);
});

test('letters in capitals are not found in ordinary words', () => {
  assert.equal(mended('It is wed to the past, and tied.', [{ term: 'relay', avoid: ['IED', 'WED'] }]).findings, 0);
});

test('one finding per text and term', () => {
  const terms = [
    { term: 'crew', avoid: ['team', 'gang'] },
    { term: 'pump', avoid: ['motor'] },
  ];
  assert.deepEqual(mended('A team, a gang and a motor.', terms), { text: 'A crew, a crew and a pump.', findings: 2 });
});

test('names of the model and a term of its own stay as they are', () => {
  assert.equal(mended('Asset, Change and Configuration Management asks for it.', [{ term: 'equipment', avoid: ['asset'] }]).findings, 0);
  assert.equal(
    mended('The asset owner pays.', [
      { term: 'equipment', avoid: ['asset'] },
      { term: 'asset owner', avoid: [] },
    ]).findings,
    0,
  );
  assert.equal(
    mended('An asset is written off.', [
      { term: 'equipment', avoid: ['asset'] },
      { term: 'asset', avoid: [] },
    ]).findings,
    0,
  );
});

test('odd glossaries do no harm', () => {
  assert.equal(
    mended('A pump * and … a house.', [
      { term: '…', avoid: ['pump'] },
      { term: 'crew', avoid: ['*', '', '…'] },
    ]).findings,
    0,
  );
});
