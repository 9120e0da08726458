import assert from 'node:assert/strict';
import { test } from 'node:test';
import { iotSmm12 } from '../model/iot-smm-1.2.ts';
import { practicesOf, ROWS, tableLevels } from '../model/lookup.ts';
import { tinyModel } from '../model/tiny-model.ts';
import { isEmptyTable, tableIds } from './cells.ts';
import { parseProfile } from './parse.ts';
import { Profile } from './schema/profile.ts';
import { newProfile } from './template.ts';

const input = { id: 'tram-depots', title: 'Tram Depots', domainName: 'Tram Depots' };

for (const model of [iotSmm12, tinyModel])
  test(`C15 a new profile of ${model.shortName} has an empty table for every practice, level and row`, () => {
    const profile = newProfile(model, { ...input, kind: 'industry', date: '2024-05-01', language: 'en-GB' });
    assert.deepEqual(profile.model, { id: model.id, edition: model.edition });
    assert.deepEqual(
      Object.keys(profile.practices),
      practicesOf(model).map(({ practice }) => practice.id),
    );
    for (const table of Object.values(profile.practices)) {
      assert.deepEqual(
        Object.keys(table.levels),
        tableLevels(model).map(({ level }) => String(level)),
      );
      for (const cells of Object.values(table.levels)) assert.deepEqual(Object.keys(cells), [...ROWS]);
      assert.equal(table.review.decision, 'not-reviewed');
    }
    assert.ok(tableIds(profile).every((table) => isEmptyTable(profile, table)));
    assert.deepEqual(
      [profile.metadata.title, profile.metadata.domainName, profile.metadata.date, profile.metadata.language, profile.scope.kind],
      ['Tram Depots', 'Tram Depots', '2024-05-01', 'en-GB', 'industry'],
    );
  });

test('what is not known yet is left out', () => {
  const profile = newProfile(iotSmm12, input);
  assert.ok(!('kind' in profile.scope) && !('date' in profile.metadata));
  assert.equal(profile.metadata.language, 'en');
});

test('a new profile has the shape of the format', () => {
  const profile = newProfile(iotSmm12, input);
  assert.deepEqual(Profile.parse(profile), profile);
  assert.deepEqual(parseProfile(JSON.parse(JSON.stringify(profile))), { ok: true, profile, unknownFields: [], migrated: [] });
});
