import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SCHEMA_VERSION } from '../schema/profile.ts';
import { migrations } from './index.ts';
import { migrate, type Migration } from './migrate.ts';

/** Made-up steps: a field is renamed, then wrapped; version 3 to 5 is one step. */
const steps: readonly Migration[] = [
  { from: 3, to: 5, what: 'names became lists', migrate: ({ name, ...rest }) => ({ ...rest, names: [name] }) },
  { from: 1, to: 2, what: 'title became name', migrate: ({ title, ...rest }) => ({ ...rest, name: title }) },
  { from: 2, to: 3, what: 'a colour was added', migrate: (value) => ({ colour: 'red', ...value }) },
];

test('C13 steps are chained from the version of the file to the target, in whatever order they are listed', () => {
  const value = Object.freeze({ schemaVersion: 1, title: 'T', kept: { deep: true } });
  assert.deepEqual(migrate(value, steps, 5), {
    ok: true,
    value: {
      value: { schemaVersion: 5, names: ['T'], colour: 'red', kept: { deep: true } },
      applied: ['title became name', 'a colour was added', 'names became lists'],
    },
  });
});

test('a file in between takes only the steps it needs', () => {
  const done = migrate({ schemaVersion: 2, name: 'T', colour: 'blue' }, steps, 3);
  assert.deepEqual(done, { ok: true, value: { value: { schemaVersion: 3, name: 'T', colour: 'blue' }, applied: ['a colour was added'] } });
});

test('a file at the target is left as it is', () => {
  const value = { schemaVersion: 5 };
  const done = migrate(value, steps, 5);
  assert.ok(done.ok && done.value.value === value && done.value.applied.length === 0);
});

test('C13 refused with a code: no version, a newer one, no way from here to there', () => {
  const codeOf = (value: Record<string, unknown>, target: number, with_ = steps) => {
    const done = migrate(value, with_, target);
    return done.ok ? 'ok' : done.code;
  };
  for (const version of [undefined, null, '1', 1.5, -1, Number.NaN]) assert.equal(codeOf({ schemaVersion: version }, 5), 'no-schema-version');
  assert.equal(codeOf({ schemaVersion: 6 }, 5), 'newer-schema-version');
  assert.equal(codeOf({ schemaVersion: 0 }, 5), 'unknown-schema-version');
  assert.equal(codeOf({ schemaVersion: 3 }, 4), 'unknown-schema-version', 'a step that leads past the target is no way');
  assert.equal(
    codeOf({ schemaVersion: 1 }, 2, [{ from: 1, to: 1, what: 'nothing', migrate: (value) => value }]),
    'unknown-schema-version',
    'a step on the spot is no way',
  );
});

test('C13 the shipped steps lead from every earlier version to this one', () => {
  for (let version = 1; version < SCHEMA_VERSION; version += 1) assert.ok(migrations.some(({ from, to }) => from === version && to > from));
  assert.ok(migrations.every(({ to }) => to <= SCHEMA_VERSION));
});
