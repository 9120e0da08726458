import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { canonicalProfile } from '@smm/core/profile';
import { iotSmm12 } from '@smm/core/model';
import { readProfileFile } from '@smm/formats/yaml';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { FILE_TYPES, jsonSchemaOf, type FileType } from './json-schema.ts';

const EXAMPLES = new URL('../../../../examples/', import.meta.url);

/** Checks values against a schema as any validator would; gives the places and reasons of what does not fit. */
function validatorOf(type: FileType): (value: unknown) => string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
  addFormats.default(ajv);
  const validate = ajv.compile(jsonSchemaOf(type));
  return (value) => (validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`));
}

test('K40 the schemas compile under strict rules, name themselves and never forbid a key for being a number', () => {
  for (const type of Object.keys(FILE_TYPES) as FileType[]) {
    assert.deepEqual(validatorOf(type)({}).length > 0, true, type);
    const text = JSON.stringify(jsonSchemaOf(type));
    assert.match(text, new RegExp(`^\\{"\\$id":"${type}\\.schema\\.json","title":"[A-Z]`));
    assert.doesNotMatch(text, /"propertyNames":\{[^}]*"type"/);
  }
});

test('K41 the example profiles fit the schema, and faults do not', () => {
  const problems = validatorOf('profile');
  const files = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.smm-profile.yaml'));
  assert.ok(files.length >= 2);
  for (const file of files) {
    const read = readProfileFile(readFileSync(new URL(file, EXAMPLES)));
    assert.ok(read.ok);
    const plain = JSON.parse(JSON.stringify(canonicalProfile(read.profile))) as Record<string, unknown>;
    assert.deepEqual(problems(plain), [], file);
    assert.deepEqual(problems({ ...plain, devices: 'pump', tilte: 'x' }), [' must NOT have additional properties', '/devices must be array'].toSorted());
  }
});

test('K42 the model fits its schema; editors are offered every practice, level and rule without demanding them', () => {
  assert.deepEqual(validatorOf('model')(JSON.parse(JSON.stringify(iotSmm12))), []);
  const { $defs } = jsonSchemaOf('profile') as { $defs: Record<string, { properties: Record<string, { properties: object }> }> };
  assert.equal(Object.keys($defs['Profile']!.properties['practices']!.properties).length, 18);
  assert.deepEqual(Object.keys($defs['Levels']!.properties), ['1', '2', '3', '4']);
  const own = { schemaVersion: 1, id: 'x', model: { id: 'own-model', edition: '7' }, practices: { 'own-practice': { levels: { 5: { actions: {} } } } } };
  assert.deepEqual(validatorOf('profile')({ ...own, waivers: [{ rule: 'own-rule', reason: 'r', by: 'b' }] }), []);
});

test('K43 evidence and survey mappings fit their schemas as they are written to files, and faults do not', () => {
  const evidence = {
    schemaVersion: 1,
    kind: 'evidence',
    profile: 'p',
    sources: [{ id: 's', kind: 'survey', title: 'Survey', questions: [{ id: 'SPM-1', text: 'Who?', practices: ['own-practice'] }] }],
    passages: [{ id: 'p-1', source: 's', text: 'Nobody.', place: { question: 'SPM-1', respondent: 'r-001' } }],
  };
  const mapping = {
    schemaVersion: 1,
    kind: 'survey-mapping',
    questions: [{ id: 'q01', text: 'Who?' }],
    columns: [{ header: 'Who?', role: 'answer', question: 'q01' }],
    masking: { keep: ['Field'] },
  };
  assert.deepEqual(validatorOf('evidence')(evidence), []);
  assert.deepEqual(validatorOf('survey-mapping')(mapping), []);
  assert.deepEqual(validatorOf('evidence')({ ...evidence, passages: [{ id: 'p-1', text: 'x' }] }), ["/passages/0 must have required property 'source'"]);
  assert.deepEqual(validatorOf('survey-mapping')({ ...mapping, columns: [{ header: 'x', role: 'name' }] }), [
    '/columns/0/role must be equal to one of the allowed values',
  ]);
});
