import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { iotSmm12 } from '../model/iot-smm-1.2.ts';
import { practicesOf } from '../model/lookup.ts';
import { applyEdit } from '../profile/edits.ts';
import { cellAt, COMMON, statementsOf } from '../profile/cells.ts';
import { Profile, SCHEMA_VERSION } from '../profile/schema/profile.ts';
import { findCommonality, type CommonCluster } from './find.ts';
import { liftCommon } from './lift.ts';

const TRAINING = 'People who work on pumping stations are trained every year in what an attack on their devices looks like.';
const REWORDED = 'Every year, staff of the pumping stations receive training on what attacks on their devices look like.';
const OTHER = 'Keys of cabinets are counted after each visit, and a missing one is reported on the same day.';

type Draft = { readonly text: string; readonly [field: string]: unknown };

/** A profile with statements by cell; ids are s1, s2 … in the order written. */
function profileOf(cells: Record<string, readonly (string | Draft)[]>, rest: object = {}): Profile {
  let count = 0;
  const tables: Record<string, { levels: Record<string, Record<string, unknown>>; [field: string]: unknown }> = {};
  for (const [address, list] of Object.entries(cells)) {
    const [table = '', level = '', row = ''] = address.split('/');
    const statements = list.map((draft) => ({ id: `s${(count += 1)}`, ...(typeof draft === 'string' ? { text: draft } : draft) }));
    ((tables[table] ??= { levels: {} }).levels[level] ??= {})[row] = { statements };
  }
  const { common, ...practices } = tables;
  const base = Profile.parse({
    schemaVersion: SCHEMA_VERSION,
    id: 'p',
    model: { id: 'iot-smm', edition: '1.2' },
    practices,
    ...(common === undefined ? {} : { commonTable: common }),
  });
  return { ...base, ...rest };
}

const found = (profile: Profile): CommonCluster[] => findCommonality(profile, iotSmm12);
const lifted = (profile: Profile, cluster: CommonCluster, text?: string): { profile: Profile; back: Profile } => {
  const edit = liftCommon(profile, cluster, { id: 'c-new', ...(text === undefined ? {} : { text }) });
  assert.ok(edit.ok, JSON.stringify(edit));
  const done = applyEdit(profile, edit.value);
  assert.ok(done.ok, JSON.stringify(done));
  const undone = applyEdit(done.value.profile, done.value.inverse);
  assert.ok(undone.ok);
  return { profile: done.value.profile, back: undone.value.profile };
};

test('C55 what repeats at the same level and row is found, also reworded, the widest spread first', () => {
  const profile = profileOf({
    'patch-management/2/actions': [OTHER, TRAINING],
    'access-control/2/actions': [REWORDED],
    'threat-modeling/2/actions': [TRAINING],
    'threat-modeling/1/indicators': [OTHER],
    'physical-protection/1/indicators': [OTHER],
    'compliance-management/3/actions': [REWORDED],
    'access-control/3/indicators': [REWORDED],
  });
  assert.deepEqual(
    found(profile).map(({ level, row, spread, members, proposed }) => ({ level, row, spread, members: members.map(({ address }) => address), proposed })),
    [
      {
        level: 2,
        row: 'actions',
        spread: 3,
        members: ['threat-modeling/2/actions/s4', 'access-control/2/actions/s3', 'patch-management/2/actions/s2'],
        proposed: TRAINING,
      },
      { level: 1, row: 'indicators', spread: 2, members: ['threat-modeling/1/indicators/s5', 'physical-protection/1/indicators/s6'], proposed: OTHER },
    ],
  );
  assert.equal(findCommonality(profile, iotSmm12, { least: 3 }).length, 1);
  assert.equal(findCommonality(profile, iotSmm12, { least: 1 }).length, 2);
  const reversed = { ...profile, practices: Object.fromEntries(Object.entries(profile.practices).toReversed()) };
  assert.deepEqual(found(reversed), found(profile));
});

test('C55 statements for different device groups, and repeats within one practice, are not common', () => {
  assert.deepEqual(
    found(
      profileOf({
        'access-control/1/actions': [{ text: TRAINING, deviceGroups: ['wells'] }],
        'patch-management/1/actions': [{ text: TRAINING, deviceGroups: ['tanks'] }],
      }),
    ),
    [],
  );
  assert.deepEqual(found(profileOf({ 'access-control/1/actions': [TRAINING, TRAINING] })), []);
});

test('a wording that names its own practice is passed over', () => {
  const own = TRAINING.replace('.', ', as threat modeling shows.');
  const [cluster] = found(profileOf({ 'threat-modeling/1/actions': [own], 'access-control/1/actions': [TRAINING] }));
  assert.equal(cluster?.id, '1-actions-threat-modeling-s1');
  assert.equal(cluster.proposed, TRAINING);
  assert.equal(
    found(profileOf({ 'threat-modeling/1/actions': [own], 'access-control/1/actions': [own] }))[0]?.proposed,
    own,
    'when all name one, nothing is cut out',
  );
});

test('C56 lifting merges what supports the statement and explains emptied cells', () => {
  const profile = profileOf({
    'access-control/1/actions': [{ text: TRAINING, citations: ['A', 'B'], trust: ['safety'], deviceGroups: ['wells'], origins: ['f1'], thread: 'people' }],
    'patch-management/1/actions': [OTHER, { text: REWORDED, citations: ['B', 'C'], deviceGroups: ['wells'], thread: 'people' }],
  });
  for (const id of ['access-control', 'patch-management']) profile.practices[id]!.threads.push({ id: 'people', title: 'People' });
  const after = lifted(profile, found(profile)[0]!);
  assert.deepEqual(cellAt(after.profile, { table: COMMON, level: 1, row: 'actions' }).statements, [
    { id: 'c-new', text: TRAINING, thread: 'people', deviceGroups: ['wells'], trust: ['safety'], citations: ['A', 'B', 'C'], origins: ['f1'] },
  ]);
  assert.deepEqual(after.profile.commonTable.threads, [{ id: 'people', title: 'People' }]);
  assert.deepEqual(cellAt(after.profile, { table: 'access-control', level: 1, row: 'actions' }), {
    statements: [],
    blank: { reason: 'covered-by-common-table', note: '' },
  });
  assert.deepEqual(
    cellAt(after.profile, { table: 'patch-management', level: 1, row: 'actions' }).statements.map(({ text }) => text),
    [OTHER],
  );
  assert.equal(cellAt(after.profile, { table: 'patch-management', level: 1, row: 'actions' }).blank, undefined);
  assert.deepEqual(after.back, profile);
  assert.ok(Profile.safeParse(after.profile).success);
});

test('C56 a thread with another meaning in the common table, or not shared by all, is left behind', () => {
  const cells = { 'access-control/1/actions': [{ text: TRAINING, thread: 'people' }], 'patch-management/1/actions': [{ text: TRAINING, thread: 'people' }] };
  const clash = profileOf(cells, {});
  for (const id of ['access-control', 'patch-management']) clash.practices[id]!.threads.push({ id: 'people', title: 'People' });
  clash.commonTable.threads.push({ id: 'people', title: 'Visitors' });
  assert.equal(cellAt(lifted(clash, found(clash)[0]!).profile, { table: COMMON, level: 1, row: 'actions' }).statements[0]!.thread, undefined);
  const apart = profileOf(cells);
  apart.practices['access-control']!.threads.push({ id: 'people', title: 'People' });
  assert.equal(cellAt(lifted(apart, found(apart)[0]!).profile, { table: COMMON, level: 1, row: 'actions' }).statements[0]!.thread, undefined);
});

test('C56 text that the common table has already is only taken out of the practices', () => {
  const profile = profileOf({
    'common/1/actions': [{ text: TRAINING, citations: ['A'] }],
    'access-control/1/actions': [{ text: TRAINING, citations: ['B'] }],
    'patch-management/1/actions': [TRAINING],
  });
  const [cluster] = found(profile);
  assert.equal(cluster?.common, 'common/1/actions/s1');
  const after = lifted(profile, cluster);
  assert.deepEqual(
    statementsOf(after.profile).map(({ table, statement }) => `${table} ${statement.id} ${statement.citations.join()}`),
    ['common s1 A,B'],
  );
  assert.deepEqual(after.back, profile);
});

test('C57 a repetition that has changed since, and an id in use, are refused', () => {
  const profile = profileOf({ 'access-control/1/actions': [TRAINING], 'patch-management/1/actions': [REWORDED, OTHER] });
  const [cluster] = found(profile);
  assert.ok(cluster !== undefined);
  const changed = profileOf({ 'access-control/1/actions': [OTHER], 'patch-management/1/actions': [REWORDED, OTHER] });
  const stale = liftCommon(changed, cluster, { id: 'c-new' });
  assert.ok(!stale.ok && stale.code === 'out-of-date' && stale.address === 'access-control/1/actions/s1');
  const taken = liftCommon(profile, cluster, { id: 's3' });
  assert.ok(!taken.ok && taken.code === 'id-taken');
  assert.ok(liftCommon(profile, cluster, { id: 's1' }).ok, 'the id of a statement that goes may be used again');
});

const ids = practicesOf(iotSmm12)
  .map(({ practice }) => practice.id)
  .slice(0, 5);
const TEXTS = [TRAINING, REWORDED, OTHER, OTHER.replace('Keys', 'Seals'), 'Visitors are accompanied on site.', 'On site, every visitor is accompanied.'];
const statement = fc.record({
  text: fc.constantFrom(...TEXTS),
  citations: fc.subarray(['A', 'B', 'C']),
  origins: fc.subarray(['f1', 'f2']),
  trust: fc.subarray(['safety', 'privacy']),
  deviceGroups: fc.subarray(['wells', 'tanks']),
  thread: fc.option(fc.constantFrom('people', 'keys'), { nil: undefined }),
});
const profiles = fc
  .dictionary(
    fc.tuple(fc.constantFrom(...ids, COMMON), fc.constantFrom(1, 2), fc.constantFrom('actions', 'indicators')).map((parts) => parts.join('/')),
    fc.array(statement, { maxLength: 3 }),
    { maxKeys: 8 },
  )
  .map((cells) => profileOf(cells));

test('C58 after any lift the members are gone, one statement stands for them, nothing else changes, and it can be undone', () => {
  fc.assert(
    fc.property(profiles, fc.nat(), (profile, pick) => {
      const all = found(profile);
      const cluster = all[pick % Math.max(1, all.length)];
      if (cluster === undefined) return;
      const before = JSON.stringify(profile);
      const after = lifted(profile, cluster);
      assert.equal(JSON.stringify(profile), before);
      assert.deepEqual(after.back, profile);
      const members = new Set(cluster.members.map((member) => member.statement));
      const left = statementsOf(after.profile)
        .filter(({ table }) => table !== COMMON)
        .map(({ statement }) => statement);
      assert.deepEqual(
        left,
        statementsOf(profile)
          .filter(({ table, statement }) => table !== COMMON && !members.has(statement.id))
          .map(({ statement }) => statement),
      );
      const place = { table: COMMON, level: cluster.level, row: cluster.row };
      const stood = statementsOf(profile, COMMON).length;
      const stands = statementsOf(after.profile, COMMON).length;
      assert.ok(stands === stood + 1 || (stands === stood && cellAt(profile, place).statements.some(({ text }) => text === cluster.proposed)));
      assert.ok(cellAt(after.profile, place).statements.some(({ text }) => text === cluster.proposed));
      assert.ok(!found(after.profile).some(({ members: now }) => now.some(({ statement }) => members.has(statement))));
      assert.ok(Profile.safeParse(after.profile).success);
    }),
    { numRuns: 300 },
  );
});
