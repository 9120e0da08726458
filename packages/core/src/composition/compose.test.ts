import assert from 'node:assert/strict';
import { test } from 'node:test';
import type * as z from 'zod';
import { iotSmm12 } from '../model/iot-smm-1.2.ts';
import { BaseText } from '../model/schema.ts';
import { cellAt, statementsOf } from '../profile/cells.ts';
import { Profile, SCHEMA_VERSION } from '../profile/schema/profile.ts';
import { baseTextProfile } from './base-text-profile.ts';
import { composeProfiles } from './compose.ts';
import { levelMeaning } from './level-meaning.ts';
import { combination, composed } from './sample-combination.ts';

type Draft = Partial<z.input<typeof Profile>>;
type Statements = Record<
  string,
  readonly (string | { readonly id: string; readonly text: string; readonly deviceGroups?: string[]; readonly citations?: string[] })[]
>;

/** A profile with statements by cell, `table/level/row`; ids count up unless given. */
function profile(id: string, statements: Statements = {}, more: Draft = {}): Profile {
  const practices: Record<string, { levels: Record<string, Record<string, unknown>> }> = {};
  let count = 0;
  for (const [place, list] of Object.entries(statements)) {
    const [table, level, row] = place.split('/') as [string, string, string];
    practices[table] ??= { levels: {} };
    practices[table].levels[level] ??= {};
    practices[table].levels[level][row] = { statements: list.map((it) => (typeof it === 'string' ? { id: `s-${(count += 1)}`, text: it } : it)) };
  }
  const { common, ...rest } = practices;
  const draft = { schemaVersion: SCHEMA_VERSION, id, model: { id: 'iot-smm', edition: '1.2' }, metadata: { version: '1.0' }, practices: rest, ...more };
  return Profile.parse(common === undefined ? draft : { ...draft, commonTable: common });
}

const CELL = 'patch-management/2/actions';
const PLACE = { table: 'patch-management', level: 2, row: 'actions' } as const;
const UPDATES = 'Site managers agree every update of the pumps with the shift before it is installed.';
const REWORDED = 'Before an update of the pumps is installed, site managers agree it with the shift.';
const OTHER = 'Spare gateways are kept at each depot.';

test('C67 what is the same in words, place and device groups becomes one that names both origins and keeps what supports either', () => {
  const references = [{ id: 'LAW', type: 'legislation', title: 'A law', issued: { 'date-parts': [[2024]] } }];
  const one = profile('one', { [CELL]: [{ id: 'a', text: UPDATES, citations: ['LAW'] }] }, { references });
  const two = profile('two', { [CELL]: [{ id: 'b', text: ` ${UPDATES.replace(' of ', '  of ')}` }] });
  const cell = cellAt(composed(one, two), PLACE);
  assert.deepEqual(
    cell.statements.map(({ id, text, citations, composedFrom }) => ({ id, text, citations, composedFrom })),
    [
      {
        id: 'a',
        text: UPDATES,
        citations: ['LAW'],
        composedFrom: [
          { profile: 'one', version: '1.0', item: 'a' },
          { profile: 'two', version: '1.0', item: 'b' },
        ],
      },
    ],
  );
});

test('C67 one word, another place or another device group makes another statement', () => {
  const deviceGroups = [{ id: 'wells', name: 'Wells' }];
  const one = profile('one', { [CELL]: [UPDATES] }, { deviceGroups });
  const others = [
    profile('two', { [CELL]: [`${UPDATES.slice(0, -1)} again.`] }),
    profile('two', { 'patch-management/3/actions': [UPDATES] }),
    profile('two', { 'patch-management/2/indicators': [UPDATES] }),
    profile('two', { [CELL]: [{ id: 's-1', text: UPDATES, deviceGroups: ['wells'] }] }, { deviceGroups }),
  ];
  for (const two of others) assert.equal(statementsOf(composed(one, two)).length, 2);
});

test('C67 the same work is one reference, however it is quoted, and is cited by one key', () => {
  const cra = { type: 'legislation', issued: { 'date-parts': [[2024, 10, 23]] }, number: 'Regulation (EU) 2024/2847' };
  const one = profile('one', {}, { references: [{ id: 'EU-CRA', title: 'Cyber Resilience Act', URL: 'https://example.org/cra', ...cra }] });
  const two = profile(
    'two',
    { [CELL]: [{ id: 's-1', text: 'As the law asks [@CRA].', citations: ['CRA'] }] },
    { references: [{ id: 'CRA', title: 'Regulation on products', publisher: 'EU', ...cra }] },
  );
  const combined = composed(one, two);
  assert.deepEqual(
    combined.references.map(({ id, title, URL, publisher }) => ({ id, title, URL, publisher })),
    [{ id: 'EU-CRA', title: 'Cyber Resilience Act', URL: 'https://example.org/cra', publisher: 'EU' }],
  );
  assert.deepEqual([cellAt(combined, PLACE).statements[0]!.text, cellAt(combined, PLACE).statements[0]!.citations], ['As the law asks [@EU-CRA].', ['EU-CRA']]);
});

test('C70 an id that two profiles use for different things is changed in the later one, wherever it is used', () => {
  const zone = (name: string): Draft => ({
    boundary: {
      zones: [
        { id: 'site', name },
        { id: 'hut', name: `Hut of ${name}`, parent: 'site' },
      ],
    },
  });
  const context = (name: string): Draft => ({
    ...zone(name),
    devices: [{ id: 'box', name, zone: 'hut' }],
    relations: [{ from: 'box', to: 'box', description: name }],
    deviceGroups: [{ id: 'group', name, devices: ['box'] }],
    scenarios: [{ id: 'storm', title: name, deviceGroups: ['group'], practices: [] }],
    references: [{ id: 'REF', type: 'report', title: name }],
  });
  const statements = (name: string) => ({ [CELL]: [{ id: 'a', text: `${name} are counted [@REF].`, deviceGroups: ['group'], citations: ['REF'] }] });
  const { profile: combined, renamed } = combination(
    profile('one', statements('Pumps'), context('Pumps')),
    profile('two', statements('Valves'), context('Valves')),
  );
  const later = cellAt(combined, PLACE).statements[1]!;
  assert.deepEqual([later.id, later.text, later.deviceGroups, later.citations], ['two.a', 'Valves are counted [@two.REF].', ['two.group'], ['two.REF']]);
  assert.deepEqual(
    combined.boundary.zones.map(({ id, parent }) => [id, parent]),
    [
      ['site', undefined],
      ['hut', 'site'],
      ['two.site', undefined],
      ['two.hut', 'two.site'],
    ],
  );
  assert.deepEqual(
    [combined.devices[1]!.zone, combined.relations[1]!.from, combined.deviceGroups[1]!.devices, combined.scenarios[1]!.deviceGroups],
    ['two.hut', 'two.box', ['two.box'], ['two.group']],
  );
  assert.deepEqual(new Set(renamed.map(({ id }) => id)), new Set(['two.REF', 'two.site', 'two.hut', 'two.box', 'two.group', 'two.storm', 'two.a']));
});

test('C71 statements of two profiles that say nearly the same stand together, each in its words, and are reported', () => {
  const { profile: combined, overlaps } = combination(
    profile('one', { [CELL]: [UPDATES, OTHER] }),
    profile('two', { [CELL]: ['Nobody works alone at night.', REWORDED] }),
  );
  assert.deepEqual(
    cellAt(combined, PLACE).statements.map(({ text }) => text),
    [UPDATES, REWORDED, OTHER, 'Nobody works alone at night.'],
  );
  assert.deepEqual(
    overlaps.map(({ kind, statements }) => [kind, ...statements.map(({ key }) => key)]),
    [['cell', 'patch-management/2/actions/s-1', 'patch-management/2/actions/s-2']].map(([kind, first]) => [kind, first, 'patch-management/2/actions/two.s-2']),
  );
});

test('C71 a practice of one profile that repeats the common table of another is reported, unless it asks for it earlier', () => {
  const common = profile('one', { 'common/2/actions': [UPDATES] });
  const kinds = (place: string) => combination(common, profile('two', { [place]: [REWORDED] })).overlaps.map(({ kind }) => kind);
  assert.deepEqual(kinds('patch-management/3/actions'), ['common-table']);
  assert.deepEqual(kinds('patch-management/1/actions'), []);
});

test('C72 what profiles do not agree on is reported, with where each side stands and what to do', () => {
  const first = profile(
    'one',
    {
      [CELL]: [
        'Gateways on loan must be returned within 30 days of the end of a trial.',
        'Operators may install updates of the pumps during the flood season.',
      ],
      'monitoring-practice/2/indicators': [UPDATES],
    },
    {
      deviceGroups: [{ id: 'pumps', name: 'Pumps', importance: 'high' }],
      glossary: { acronyms: [{ short: 'RTU', long: 'remote terminal unit' }], terms: [{ term: 'Site', definition: 'A fenced place.' }] },
    },
  );
  const second = profile(
    'two',
    {
      [CELL]: [
        'Gateways on loan must be returned within 90 days of the end of a trial.',
        'Operators may not install updates of the pumps during the flood season.',
      ],
      'monitoring-practice/3/indicators': [REWORDED],
    },
    {
      model: { id: 'iot-smm', edition: '1.3' },
      deviceGroups: [{ id: 'p', name: 'pumps', importance: 'critical' }],
      glossary: { acronyms: [{ short: 'RTU', long: 'radio test unit' }], terms: [{ term: 'site', definition: 'A pump with its hut.' }] },
    },
  );
  const { profile: combined, conflicts } = combination(first, second);
  assert.equal(combined.model.edition, '1.3');
  assert.deepEqual(
    conflicts.map(({ kind, sides }) => [kind, ...sides.map(({ address }) => address)]),
    [
      ['edition', 'model/edition', 'model/edition'],
      ['importance', 'deviceGroups/pumps', 'deviceGroups/p'],
      ['acronym', 'glossary/acronyms/#1', 'glossary/acronyms/#2'],
      ['term', 'glossary/terms/#1', 'glossary/terms/#2'],
      ['figure', `${CELL}/s-1`, `${CELL}/two.s-1`],
      ['contradiction', `${CELL}/s-2`, `${CELL}/two.s-2`],
      ['level', 'monitoring-practice/2/indicators/s-3', 'monitoring-practice/3/indicators/two.s-3'],
    ],
  );
  const level = conflicts.at(-1)!;
  assert.deepEqual(level.sides[1]!.from, [{ profile: 'two', address: 'monitoring-practice/3/indicators/s-3' }]);
  for (const { message, remedy, sides } of conflicts)
    assert.ok(message.endsWith('.') && remedy.endsWith('.') && sides.every(({ from, says }) => from.length > 0 && says !== ''));
});

test('C72 profiles that speak of other things, other device groups or in other words of the same do not disagree', () => {
  const deviceGroups = [
    { id: 'wells', name: 'Wells' },
    { id: 'towers', name: 'Towers' },
  ];
  const one = profile('one', { [CELL]: [{ id: 'a', text: 'Loggers are read every week.', deviceGroups: ['wells'] }, OTHER] }, { deviceGroups });
  const two = profile(
    'two',
    { [CELL]: [{ id: 'b', text: 'Loggers are read every month.', deviceGroups: ['towers'] }, 'Spare parts of gateways may not leave the depot.'] },
    { deviceGroups },
  );
  assert.deepEqual(combination(one, two).conflicts, []);
});

test('C72 a profile changed without a new version, and two versions of one profile, are told; both texts stay', () => {
  const changed = combination(profile('one', { [CELL]: [UPDATES] }), profile('one', { [CELL]: [OTHER] }));
  assert.deepEqual(
    changed.conflicts.map(({ kind }) => kind),
    ['same-version'],
  );
  assert.equal(statementsOf(changed.profile).length, 2);
  const versions = combination(profile('one', { [CELL]: [UPDATES] }), profile('one', { [CELL]: [OTHER] }, { metadata: { version: '2.0' } }));
  assert.deepEqual(
    versions.conflicts.map(({ kind }) => kind),
    ['two-versions'],
  );
});

test('C73 profiles of different models, and no profile at all, are refused', () => {
  const other = profile('two', {}, { model: { id: 'tiny', edition: '1' } });
  const outcome = composeProfiles([profile('one'), other]);
  assert.equal(outcome.ok || outcome.code, 'other-model');
  const none = composeProfiles([]);
  assert.equal(none.ok || none.code, 'nothing-to-combine');
  const long = (id: string) => profile(id, {}, { scope: { focus: `${id} `.repeat(20_000) } });
  const large = composeProfiles([long('one'), long('two')]);
  assert.equal(large.ok || large.code, 'too-large');
});

test('C66 the user’s own copy of the general tables combines like a profile, word for word', () => {
  const baseText = BaseText.parse({
    schemaVersion: 1,
    kind: 'base-text',
    model: 'iot-smm',
    edition: '1.2',
    title: 'Our copy',
    practices: {
      'patch-management': { levels: { 2: { actions: ['Updates are tried first.\n\nThen they are installed.'], indicators: ['x'.repeat(6_000)] } } },
    },
  });
  const combined = composed(baseTextProfile(baseText, iotSmm12), profile('one', { [CELL]: [UPDATES] }));
  assert.deepEqual(
    cellAt(combined, PLACE).statements.map(({ id, text, composedFrom }) => [id, text, composedFrom![0]!.profile]),
    [
      ['pm-2a1', 'Updates are tried first.', 'iot-smm'],
      ['pm-2a2', 'Then they are installed.', 'iot-smm'],
      ['s-1', UPDATES, 'one'],
    ],
  );
  const indicators = cellAt(combined, { ...PLACE, row: 'indicators' }).statements;
  assert.equal(indicators.map(({ text }) => text).join('').length, 6_000);
});

test('C74 what a level means is everything at it and below, of the practice and of the common table, by level', () => {
  const combined = composed(
    profile('one', { 'common/1/actions': ['Common one.'], [CELL]: ['Own two.'], 'patch-management/1/actions': ['Own one.'] }),
    profile('two', { 'common/3/actions': ['Common three.'], 'patch-management/1/actions': ['Further one.'] }),
  );
  const meaning = levelMeaning(combined, 'patch-management', 2);
  assert.deepEqual(
    meaning.actions.map(({ level, inherited, statement }) => [level, inherited, statement.text]),
    [
      [1, true, 'Common one.'],
      [1, false, 'Own one.'],
      [1, false, 'Further one.'],
      [2, false, 'Own two.'],
    ],
  );
  assert.deepEqual(meaning.indicators, []);
});
