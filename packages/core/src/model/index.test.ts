import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findModel, iotSmm12, models, practiceById, recognisePractice } from './index.ts';
import { practicesOf, tableLevels } from './lookup.ts';
import { MaturityModel } from './schema.ts';
import { tinyModel } from './tiny-model.ts';

test('C1 a model is found by id, with or without its edition', () => {
  for (const model of models) {
    assert.deepEqual(findModel(model.id), { ok: true, value: model });
    assert.deepEqual(findModel(model.id, model.edition), { ok: true, value: model });
  }
  assert.ok(models.includes(iotSmm12));
});

test('C1 an unknown model or edition is refused with the known ones named', () => {
  for (const found of [findModel('iot-sm'), findModel('iot-smm', '9.9'), findModel('iot-smm', ''), findModel(tinyModel.id)]) {
    assert.equal(found.ok, false);
    assert.equal(found.code, 'unknown-model');
    assert.match(found.message, /“iot-smm” in edition “1\.2”/);
  }
});

test('the entry gives lookup and recognition', () => {
  const found = recognisePractice(iotSmm12, 'threat modelling');
  assert.equal(found?.practice, practiceById(iotSmm12, 'threat-modeling'));
});

test('C8 the tiny model is a valid model of another shape that shares no practice with the real one', () => {
  assert.deepEqual(MaturityModel.parse(tinyModel), tinyModel);
  assert.equal(practicesOf(tinyModel).length, 3);
  assert.equal(tableLevels(tinyModel).length, 3);
  const real = new Set(practicesOf(iotSmm12).map(({ practice }) => practice.id));
  assert.deepEqual(
    practicesOf(tinyModel).filter(({ practice }) => real.has(practice.id)),
    [],
  );
});
