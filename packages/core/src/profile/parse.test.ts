import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pathOf, valueAt } from './address.ts';
import { arbitraryProfile } from './arbitrary-profile.ts';
import { arbitraryUntidyProfile } from './arbitrary/untidy-profile.ts';
import { parseProfile, type ParsedProfile } from './parse.ts';
import { Profile } from './schema/profile.ts';

const minimal = { schemaVersion: 1, id: 'p', model: { id: 'iot-smm', edition: '1.2' } };
const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function read(data: unknown): ParsedProfile & { ok: true } {
  const parsed = parseProfile(data);
  if (!parsed.ok) assert.fail(JSON.stringify(parsed.problems));
  return parsed;
}

function problemsOf(data: unknown): Record<string, string> {
  const parsed = parseProfile(data);
  assert.ok(!parsed.ok);
  return Object.fromEntries(parsed.problems.map(({ address, message }) => [address, message]));
}

test('C10 a minimal file becomes a complete profile', () => {
  assert.deepEqual(read(minimal), { ok: true, profile: Profile.parse(minimal), unknownFields: [], migrated: [] });
});

test('a profile reads back as itself', () => {
  fc.assert(
    fc.property(arbitraryProfile, (profile) => {
      assert.deepEqual(read(copy(profile)), { ok: true, profile, unknownFields: [], migrated: [] });
    }),
    { numRuns: 50, endOnFailure: true },
  );
});

test('C12 unknown fields are reported and kept, wherever they are', () => {
  fc.assert(
    fc.property(arbitraryUntidyProfile, (profile) => {
      const before = copy(profile);
      const parsed = read(before);
      assert.deepEqual(parsed.profile, profile);
      assert.deepEqual(before, copy(profile), 'the data itself is not changed');
      for (const { address, path, message } of parsed.unknownFields) {
        assert.ok(message.includes(`“${String(path.at(-1))}”`));
        assert.deepEqual(pathOf(parsed.profile, address), path);
      }
      assert.ok(parsed.unknownFields.some(({ address }) => address === 'of the profile'));
    }),
    { numRuns: 50, endOnFailure: true },
  );
});

test('what is not a list of fields is refused in one sentence', () => {
  for (const [data, found] of [
    [null, 'nothing'],
    [undefined, 'nothing'],
    ['text', 'the text “text”'],
    [7, 'the number 7'],
    [[], 'a list'],
    [true, 'the value true'],
  ] as const)
    assert.match(problemsOf(data)['']!, new RegExp(`holds ${found}\\. Start from`));
});

test('C11 every problem is told at once, with its address', () => {
  const statements = [
    { id: 'tm-01', text: 5 },
    { id: 'tm-02', text: 'T', deviceGroup: 'pumps' },
    { id: 'not an id', text: 'T' },
  ];
  const parsed = parseProfile({
    ...minimal,
    titel: 'T',
    metadata: { version: 1, date: '1 May 2024', status: 'final' },
    devices: [{ id: 'pump' }, 'valve'],
    references: [{ id: 'WHO', type: 'report', number: {} }],
    scenarios: [{ id: 's', title: 'x'.repeat(501), practices: [{ practice: 'threat-modeling', level: 12 }] }],
    practices: { 'threat-modeling': { levels: { 2: { actions: { statements } }, 100: {} } } },
  });
  assert.ok(!parsed.ok);
  assert.deepEqual(Object.fromEntries(parsed.problems.map(({ address, message }) => [address, message])), {
    'metadata/version': 'Expected text, found the number 1. Put it in quotes.',
    'metadata/date': 'Found the text “1 May 2024”; write a date as YYYY-MM-DD.',
    'metadata/status': 'Found the text “final”; write one of: draft, review, published.',
    'devices/pump/name': 'This field is missing. Add it (text).',
    'devices/#2': 'Expected named fields, found the text “valve”.',
    'references/WHO/number': 'Expected text or a number, found named fields.',
    'scenarios/s/title': 'Too long: 501 characters, at most 500 fit here. Shorten it.',
    'scenarios/s/practices/#1/level': 'Found the number 12; write at most 9.',
    'threat-modeling/2/actions/tm-01/text': 'Expected text, found the number 5. Put it in quotes.',
    'threat-modeling/2/actions/not an id/id': 'Found the text “not an id”: use letters, digits, hyphens, dots or underscores, at most 64.',
    'threat-modeling/levels/100': '“100” is too long for a name here. Shorten it.',
  });
  assert.deepEqual(parsed.unknownFields.map(({ address }) => address).toSorted(), ['threat-modeling/2/actions/tm-02/deviceGroup', 'titel']);
});

test('C14 fields named __proto__ are refused, not dropped', () => {
  for (const [text, address] of [
    ['"practices": {"__proto__": {}}', '__proto__'],
    ['"__proto__": {"id": "x"}', '__proto__'],
    ['"references": [{"id": "WHO", "type": "book", "__proto__": 1}]', 'references/WHO/__proto__'],
    ['"extra": [{"deep": {"__proto__": 1}}]', 'extra/#1/deep/__proto__'],
  ] as const) {
    const data: unknown = JSON.parse(`{"schemaVersion": 1, "id": "p", "model": {"id": "iot-smm", "edition": "1.2"}, ${text}}`);
    assert.match(problemsOf(data)[address]!, /Choose another name\.$/);
  }
});

test('C13 a missing, newer or senseless schema version is refused', () => {
  assert.match(problemsOf({ ...minimal, schemaVersion: undefined })['schemaVersion']!, /missing or not a whole number/);
  assert.match(problemsOf({ ...minimal, schemaVersion: '1' })['schemaVersion']!, /missing or not a whole number/);
  assert.match(problemsOf({ ...minimal, schemaVersion: 99 })['schemaVersion']!, /newer release/);
  assert.match(problemsOf({ ...minimal, schemaVersion: 0 })['schemaVersion']!, /No way is known/);
});

test('deep and self-containing data neither hang nor fail', () => {
  let deep: unknown = 'end';
  for (let level = 0; level < 100_000; level += 1) deep = { inner: deep };
  assert.equal(read({ ...minimal, extra: deep }).unknownFields.length, 1);
  const round: Record<string, unknown> = { ...minimal };
  round['extra'] = round;
  assert.equal(read(round).unknownFields.length, 1);
});

const FIELDS = [
  'schemaVersion',
  'id',
  'model',
  'metadata',
  'title',
  'boundary',
  'zones',
  'devices',
  'practices',
  'threat-modeling',
  'levels',
  '1',
  'actions',
  'statements',
  'text',
  'references',
  'author',
  'blank',
  'reason',
  '__proto__',
  'constructor',
  'toString',
  '',
  'a/b',
];
const { value: likeAProfile } = fc.letrec<{ value: unknown; object: unknown }>((tie) => ({
  object: fc.dictionary(fc.constantFrom(...FIELDS), tie('value'), { maxKeys: 5 }),
  value: fc.oneof(
    { maxDepth: 7, depthSize: 'large' },
    fc.constantFrom(1, 0, true, null, '', 'p', '2024-01-01'),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object'),
  ),
}));

test('C14 any data is read or refused with addressed reasons, never a fault', () => {
  fc.assert(
    fc.property(fc.oneof(likeAProfile, fc.jsonValue(), fc.anything()), fc.boolean(), (any, complete) => {
      const data = complete && any !== null && typeof any === 'object' && !Array.isArray(any) ? { ...minimal, ...any, schemaVersion: 1 } : any;
      const parsed = parseProfile(data);
      if (parsed.ok) return void assert.ok(parsed.profile.schemaVersion === 1);
      assert.ok(parsed.problems.length > 0);
      for (const { address, message } of parsed.problems) {
        assert.equal(typeof address, 'string');
        assert.match(message, /\S.*\.$/s);
      }
    }),
    { numRuns: 500 },
  );
});

test('C10 every field of readable data is in the profile that is read', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 4 }), (extra) => {
      const data = { ...(copy(extra) as object), ...minimal };
      const parsed = parseProfile(data);
      if (!parsed.ok)
        return assert.ok(
          Object.keys(extra).some((key) => key === '__proto__' || Object.hasOwn(Profile.shape, key)) || JSON.stringify(extra).includes('__proto__'),
        );
      for (const key of Object.keys(data)) assert.deepEqual(valueAt(parsed.profile, [key]), (data as Record<string, unknown>)[key]);
    }),
    { numRuns: 200 },
  );
});
