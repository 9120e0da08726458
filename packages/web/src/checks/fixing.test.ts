import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint, type Finding } from '@smm/core/lint';
import { iotSmm12 } from '@smm/core/model';
import { applyEdit, parseProfile, type Profile } from '@smm/core/profile';
import { filtered, grouped } from '../pages/checks/grouping.ts';
import { isWaived, takeBack } from '../pages/checks/waivers.ts';
import { fixAll, fixNow } from './fixing.ts';

function profileOf(part: object): Profile {
  const parsed = parseProfile({ schemaVersion: 1, id: 'sample', model: { id: 'iot-smm', edition: '1.2' }, ...part });
  assert.ok(parsed.ok);
  return parsed.profile;
}

const references = ['one', 'two', 'three', 'four'].map((id) => ({ id, type: 'book' as const, title: id }));
const untidy = profileOf({
  metadata: { title: 'Water\u200b', abstract: 'Cites [@two].' },
  references,
  practices: { 'access-control': { levels: { 1: { actions: { statements: [{ id: 's1', text: 'Doors\u200b are locked.' }] } } } } },
});
const found = (profile: Profile): readonly Finding[] => lint(profile, { model: iotSmm12, preset: 'publication' }).findings;

test('W41 fixing all of a rule mends each place, also where one fix moves the next', () => {
  const edits = fixAll(untidy, iotSmm12, 'no-unused-reference');
  const edited = applyEdit(untidy, { op: 'batch', edits });
  assert.ok(edited.ok);
  assert.deepEqual(
    edited.value.profile.references.map(({ id }) => id),
    ['two'],
  );
  const back = applyEdit(edited.value.profile, edited.value.inverse);
  assert.ok(back.ok);
  assert.deepEqual(back.value.profile, untidy);
  assert.equal(fixAll(untidy, iotSmm12, 'no-hidden-character').length, 2);
});

test('W41 a fix is made for the profile as it is now, and not at all where nothing is found any more', () => {
  const finding = found(untidy).find(({ rule, fix }) => rule === 'no-hidden-character' && fix !== undefined);
  assert.ok(finding !== undefined && fixNow(untidy, iotSmm12, finding) !== undefined);
  assert.equal(fixNow(profileOf({}), iotSmm12, finding), undefined);
});

test('W40 findings are filtered by weight, rule and words, and grouped by place in the order of the document or by rule', () => {
  const findings = found(untidy);
  const all = { severity: '', rule: '', words: '' } as const;
  assert.deepEqual(filtered(findings, all, untidy, iotSmm12), findings);
  assert.ok(filtered(findings, { ...all, severity: 'error' }, untidy, iotSmm12).every(({ severity }) => severity === 'error'));
  const inDoors = filtered(findings, { ...all, words: 'ACCESS control hidden' }, untidy, iotSmm12);
  assert.deepEqual(
    inDoors.map(({ rule }) => rule),
    ['no-hidden-character'],
  );
  const names = grouped(findings, 'place', untidy, iotSmm12).map(({ name }) => name);
  assert.ok(names.indexOf('References') < names.indexOf('Access Control'));
  assert.equal(
    grouped(findings, 'rule', untidy, iotSmm12).reduce((sum, group) => sum + group.findings.length, 0),
    findings.length,
  );
});

test('W42 a waiver sets a finding apart with its reason, and taking it back brings the finding again', () => {
  const finding = found(untidy).find(({ rule }) => rule === 'no-hidden-character')!;
  const waived = profileOf({ ...untidy, waivers: [{ rule: finding.rule, address: finding.address, reason: 'Meant so.', by: 'Ada' }] });
  assert.ok(isWaived(waived, finding) && !isWaived(untidy, finding));
  const report = lint(waived, { model: iotSmm12, preset: 'draft' });
  assert.deepEqual(
    report.waived.map(({ reason, by }) => [reason, by]),
    [['Meant so.', 'Ada']],
  );
  const edited = applyEdit(waived, { op: 'batch', edits: takeBack(waived, finding) });
  assert.ok(edited.ok && edited.value.profile.waivers.length === 0);
  assert.ok(fixAll(waived, iotSmm12, finding.rule, (other) => !isWaived(waived, other)).length < fixAll(waived, iotSmm12, finding.rule).length);
});
