import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCommonality } from '@smm/core/commonality';
import { lint } from '@smm/core/lint';
import { iotSmm12 } from '@smm/core/model';
import { applyEdit, parseProfile } from '@smm/core/profile';
import { keepApart, takeBack, waiverOf } from './kept-apart.ts';

const level = (id: string) => ({ levels: { 2: { actions: { statements: [{ id, text: 'People who do the work are trained for it every year.' }] } } } });
const parsed = parseProfile({
  schemaVersion: 1,
  id: 'sample',
  model: { id: 'iot-smm', edition: '1.2' },
  practices: { 'access-control': level('s1'), 'patch-management': level('s2'), 'threat-modeling': level('s3') },
});
assert.ok(parsed.ok);
const { profile } = parsed;

test('W44 repeats that are kept apart are not asked about again, here or by the checks, until that is taken back', () => {
  const [cluster] = findCommonality(profile, iotSmm12);
  assert.ok(cluster !== undefined && waiverOf(profile, cluster) === undefined);
  const report = lint(profile, { model: iotSmm12, preset: 'publication' });
  const kept = applyEdit(profile, keepApart(profile, report, cluster, { reason: 'Each trains other people.', by: 'Ada' }));
  assert.ok(kept.ok);
  assert.equal(waiverOf(kept.value.profile, cluster)?.by, 'Ada');
  const after = lint(kept.value.profile, { model: iotSmm12, preset: 'publication' });
  assert.ok(after.waived.some(({ finding }) => finding.rule === 'no-cross-practice-repetition') && after.unusedWaivers.length === 0);
  const back = applyEdit(kept.value.profile, { op: 'batch', edits: takeBack(kept.value.profile, cluster) });
  assert.ok(back.ok);
  assert.deepEqual(back.value.profile, profile);
});
