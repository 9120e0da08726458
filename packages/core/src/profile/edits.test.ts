import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { iotSmm12 } from '../model/iot-smm-1.2.ts';
import { practicesOf, ROWS } from '../model/lookup.ts';
import { addressOf, addressOfPath, addressOfStatement, pathOf, valueAt, type Path } from './address.ts';
import { arbitraryProfile } from './arbitrary-profile.ts';
import { arbitraryUntidyProfile } from './arbitrary/untidy-profile.ts';
import { cellAt, statementsOf } from './cells.ts';
import { applyEdit, type Edit } from './edits.ts';
import { Profile } from './schema/profile.ts';
import { Statement } from './schema/tables.ts';
import { listsOf } from './walk.ts';

const statement = (id: string, text = 'Managers list the pumps.') => Statement.parse({ id, text });
const profileWith = (rest: object) => frozen(Profile.parse({ schemaVersion: 1, id: 'p', model: { id: 'iot-smm', edition: '1.2' }, ...rest }));
const twins = profileWith({
  practices: { tm: { levels: { 1: { actions: { statements: [statement('a', 'One'), statement('a', 'Two'), statement('b', 'Three')] } } } } },
});

function frozen<T>(value: T): T {
  if (value !== null && typeof value === 'object') for (const inner of Object.values(Object.freeze(value))) frozen(inner);
  return value;
}

function applied(profile: Profile, edit: Edit): { profile: Profile; inverse: Edit } {
  const done = applyEdit(profile, edit);
  assert.ok(done.ok, JSON.stringify(done));
  return done.value;
}

/** Applies, checks that the inverse takes it back, and gives the result. */
function thereAndBack(profile: Profile, edit: Edit): Profile {
  const { profile: after, inverse } = applied(profile, edit);
  assert.deepEqual(applied(after, inverse).profile, profile);
  return after;
}

const texts = (profile: Profile, cell: string) => (valueAt(profile, pathOf(profile, cell)!) as { statements: Statement[] }).statements.map(({ text }) => text);

test('set changes a field, adds an optional one and removes it', () => {
  const empty = profileWith({});
  assert.equal(thereAndBack(empty, { op: 'set', address: 'metadata/title', value: 'T' }).metadata.title, 'T');
  const dated = thereAndBack(empty, { op: 'set', address: 'metadata/date', value: '2024-05-01' });
  assert.equal(dated.metadata.date, '2024-05-01');
  assert.ok(!('date' in thereAndBack(dated, { op: 'set', address: 'metadata/date', value: undefined }).metadata));
});

test('set on an id can be taken back, though the address changes with it', () => {
  const devices = profileWith({
    devices: [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
    ],
  });
  assert.equal(thereAndBack(devices, { op: 'set', address: 'devices/a/id', value: 'c' }).devices[0]!.id, 'c');
  assert.equal(thereAndBack(devices, { op: 'set', address: 'devices/b', value: { id: 'a', name: 'Twin' } }).devices[1]!.name, 'Twin');
});

test('set reaches into levels and tables that the file leaves out', () => {
  const empty = profileWith({});
  const blank = thereAndBack(empty, { op: 'set', address: 'tm/2/actions/blank', value: { reason: 'revisit', note: '' } });
  assert.equal(blank.practices['tm']!.levels['2']!.actions.blank!.reason, 'revisit');
  assert.deepEqual(Profile.parse(blank), blank);
  assert.equal(thereAndBack(empty, { op: 'set', address: 'tm/review/reason', value: 'R' }).practices['tm']!.review.reason, 'R');
  assert.equal(
    thereAndBack(twins, { op: 'set', address: 'tm/3/actions/blank', value: { reason: 'revisit', note: '' } }).practices['tm']!.levels['3']!.actions.blank!
      .reason,
    'revisit',
  );
  assert.equal(
    thereAndBack(empty, { op: 'set', address: 'common/1/actions/blank', value: { reason: 'revisit', note: '' } }).commonTable.levels['1']!.actions.blank!
      .reason,
    'revisit',
  );
});

test('removing what is not there makes nothing', () => {
  const empty = profileWith({});
  assert.deepEqual(thereAndBack(empty, { op: 'set', address: 'tm/2/actions/blank', value: undefined }), empty);
});

test('a statement goes into an absent cell, level or table', () => {
  for (const cell of ['tm/1/actions', 'tm/4/indicators', 'ra/1/considerations', 'common/2/actions', 'practices/devices/1/actions'])
    assert.deepEqual(texts(thereAndBack(twins, { op: 'insert-statement', cell, index: 0, statement: statement('n', 'New') }), cell)[0], 'New');
});

test('an insert of an id that is used twice is taken back where it was put', () => {
  assert.deepEqual(texts(thereAndBack(twins, { op: 'insert-statement', cell: 'tm/1/actions', index: 2, statement: statement('a', 'New') }), 'tm/1/actions'), [
    'One',
    'Two',
    'New',
    'Three',
  ]);
});

test('positions outside the cell mean its ends', () => {
  for (const [index, at] of [
    [-5, 0],
    [99, 3],
    [Number.NaN, 0],
    [1.7, 1],
  ] as const)
    assert.equal(
      texts(thereAndBack(twins, { op: 'insert-statement', cell: 'tm/1/actions', index, statement: statement('n', 'New') }), 'tm/1/actions')[at],
      'New',
    );
});

test('statements are removed and moved by id or position', () => {
  assert.deepEqual(texts(thereAndBack(twins, { op: 'remove-statement', address: 'tm/1/actions/#2' }), 'tm/1/actions'), ['One', 'Three']);
  assert.deepEqual(texts(thereAndBack(twins, { op: 'move-statement', address: 'tm/1/actions/b', to: 'tm/1/actions', index: 0 }), 'tm/1/actions'), [
    'Three',
    'One',
    'Two',
  ]);
  assert.deepEqual(texts(thereAndBack(twins, { op: 'move-statement', address: 'tm/1/actions/b', to: 'ra/2/actions', index: 0 }), 'ra/2/actions'), ['Three']);
});

test('items go into other lists and out again', () => {
  const one = thereAndBack(profileWith({}), { op: 'insert-item', list: 'devices', index: 0, value: { id: 'a', name: 'A', description: '' } });
  assert.deepEqual(thereAndBack(one, { op: 'remove-item', list: 'devices', index: 0 }).devices, []);
  assert.equal(
    thereAndBack(profileWith({}), { op: 'insert-item', list: 'tm/threads', index: 0, value: { id: 't', title: 'T' } }).practices['tm']!.threads.length,
    1,
  );
});

test('C18 a batch is all or nothing', () => {
  const first: Edit = { op: 'set', address: 'metadata/title', value: 'T' };
  const second: Edit = { op: 'set', address: 'metadata/version', value: '2' };
  assert.equal(thereAndBack(twins, { op: 'batch', edits: [first, second] }).metadata.version, '2');
  const failed = applyEdit(twins, { op: 'batch', edits: [first, { op: 'remove-statement', address: 'tm/1/actions/z' }] });
  assert.ok(!failed.ok && failed.code === 'no-such-place' && failed.address === 'tm/1/actions/z');
});

/** Addresses at which an edit would do something else than it says. */
const REFUSED: readonly [string, Edit][] = [
  ['no-such-place', { op: 'set', address: '', value: {} }],
  ['no-such-place', { op: 'set', address: 'devices/pump', value: {} }],
  ['no-such-place', { op: 'set', address: 'metadata/title/first', value: 'T' }],
  ['no-such-place', { op: 'set', address: 'tm/1/actions/z', value: statement('z') }],
  ['no-such-place', { op: 'set', address: 'tm/1/actions/z/text', value: 'T' }],
  ['no-such-place', { op: 'set', address: 'mettadata/title', value: 'T' }],
  ['not-a-field', { op: 'set', address: 'tm/1/actions/a', value: undefined }],
  ['not-a-cell', { op: 'insert-statement', cell: 'tm/1', index: 0, statement: statement('n') }],
  ['not-a-cell', { op: 'insert-statement', cell: 'tm/1/actions/a', index: 0, statement: statement('n') }],
  ['not-a-cell', { op: 'insert-statement', cell: 'tm/1/actions/blank', index: 0, statement: statement('n') }],
  ['not-a-cell', { op: 'insert-statement', cell: 'metadata', index: 0, statement: statement('n') }],
  ['no-such-place', { op: 'remove-statement', address: 'tm/1/actions' }],
  ['no-such-place', { op: 'remove-statement', address: 'tm/1/actions/blank' }],
  ['no-such-place', { op: 'remove-statement', address: 'tm/1/actions/a/text' }],
  ['no-such-place', { op: 'remove-statement', address: 'tm/1/actions/#4' }],
  ['not-a-cell', { op: 'move-statement', address: 'tm/1/actions/a', to: 'scope', index: 0 }],
  ['no-such-place', { op: 'move-statement', address: 'tm/1/actions/z', to: 'tm/2/actions', index: 0 }],
  ['no-such-place', { op: 'insert-item', list: 'metadata', index: 0, value: {} }],
  ['no-such-place', { op: 'remove-item', list: 'devices', index: 0 }],
  ['no-such-place', { op: 'remove-item', list: 'tm/1/actions/statements', index: -1 }],
];
for (const [code, edit] of REFUSED)
  test(`C18 refused as ${code}: ${JSON.stringify(edit)}`, () => {
    const done = applyEdit(twins, edit);
    assert.ok(!done.ok);
    assert.equal(done.code, code);
    assert.match(done.message, /\. .+\.$/);
  });

test('C17 what an edit does not touch stays the same object', () => {
  const { profile } = applied(twins, { op: 'set', address: 'metadata/title', value: 'T' });
  assert.equal(profile.practices, twins.practices);
});

/** A wish for an edit; which one it becomes depends on what the profile holds when its turn comes. */
type Wish = { readonly kind: number; readonly a: number; readonly b: number; readonly c: number };
const arbitraryWish: fc.Arbitrary<Wish> = fc.record({ kind: fc.nat({ max: 9 }), a: fc.nat(), b: fc.nat(), c: fc.nat({ max: 5 }) });
const TABLES = ['common', ...practicesOf(iotSmm12).map(({ practice }) => practice.id)];
const OPTIONAL = ['$schema', 'metadata/date', 'scope/kind', 'boundary/method', 'threat-modeling/review/date'];
const pick = <T>(list: readonly T[], number: number): T | undefined => list[number % Math.max(1, list.length)];

function strings(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (value === null || typeof value !== 'object') return [];
  const steps = Array.isArray(value) ? value.map((item, index) => [index, item] as const) : Object.entries(value);
  return steps.flatMap(([key, inner]) => strings(inner, [...path, key]));
}

function editFor(profile: Profile, { kind, a, b, c }: Wish): Edit {
  const cell = addressOf({ table: pick(TABLES, a)!, level: 1 + (b % 4), row: pick(ROWS, c)! });
  const placed = pick(statementsOf(profile), b);
  const at = placed === undefined ? cell : addressOfStatement(profile, placed);
  const lists = listsOf(profile).filter(({ path }) => path[0] !== 'references' || path.length === 1);
  const list = pick([...lists, { path: ['devices'], list: profile.devices }], a)!;
  const fresh = statement(pick(['a', 'b', 'blank', 's-1', 's-2'], a)!, `Text ${b}`);
  switch (kind) {
    case 0:
      return { op: 'set', address: addressOfPath(profile, pick(strings(profile), a)!), value: `word${b}` };
    case 1:
      return { op: 'set', address: `${cell}/blank`, value: c === 0 ? undefined : { reason: 'revisit', note: '' } };
    case 2:
      return { op: 'set', address: pick(OPTIONAL, a)!, value: c < 2 ? undefined : 'value' };
    case 3:
      return { op: 'insert-statement', cell, index: c, statement: fresh };
    case 4:
      return { op: 'insert-statement', cell: at.slice(0, at.lastIndexOf('/')), index: c, statement: fresh };
    case 5:
      return { op: 'remove-statement', address: at };
    case 6:
      return { op: 'move-statement', address: at, to: cell, index: c };
    case 7:
      return { op: 'insert-item', list: addressOfPath(profile, list.path), index: c, value: pick(list.list, b) ?? 'new' };
    case 8:
      return { op: 'remove-item', list: addressOfPath(profile, list.path), index: c };
    default:
      return {
        op: 'batch',
        edits: [editFor(profile, { kind: 3, a, b, c }), editFor(profile, { kind: 1, a: b, b: a, c }), editFor(profile, { kind: 6, a: c, b: a, c })],
      };
  }
}

test('C17 any sequence of edits can be taken back step by step, and no profile is changed in place', () => {
  let done = 0;
  fc.assert(
    fc.property(fc.oneof(arbitraryProfile, arbitraryUntidyProfile), fc.array(arbitraryWish, { maxLength: 12 }), (start, wishes) => {
      const undo: { before: Profile; inverse: Edit }[] = [];
      let current = frozen(start);
      for (const wish of wishes) {
        const outcome = applyEdit(current, frozen(editFor(current, wish)));
        if (!outcome.ok) continue;
        done += 1;
        undo.push({ before: current, inverse: outcome.value.inverse });
        current = frozen(outcome.value.profile);
      }
      for (const { before, inverse } of undo.toReversed()) {
        current = applied(current, inverse).profile;
        assert.deepEqual(current, before);
      }
    }),
    { numRuns: 100, endOnFailure: true },
  );
  assert.ok(done > 300, `only ${done} edits were possible`);
});

test('an inserted statement is where it was put', () => {
  fc.assert(
    fc.property(arbitraryProfile, arbitraryWish, (start, { a, b, c }) => {
      const place = { table: pick(TABLES, a)!, level: 1 + (b % 4), row: pick(ROWS, c)! };
      const before = cellAt(start, place).statements;
      const { profile } = applied(frozen(start), { op: 'insert-statement', cell: addressOf(place), index: c, statement: statement('new') });
      assert.deepEqual(cellAt(profile, place).statements, before.toSpliced(Math.min(c, before.length), 0, statement('new')));
    }),
    { numRuns: 50, endOnFailure: true },
  );
});
