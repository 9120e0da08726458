import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { iotSmm12 as model } from '@smm/core/model';
import { applyEdit, Profile, type Edit } from '@smm/core/profile';
import { applyChanges } from '../change-edits.ts';
import { makeWorkingCopy } from '../make-copy.ts';
import { readWorkingCopy } from '../read-copy.ts';
import { editedWorkbook, withoutSheet, type CellEdit } from './sample-workbook.ts';

const statement = (id: string, text: string, more: object = {}) => ({ id, text, ...more });
const profile = Profile.parse({
  schemaVersion: 1,
  id: 'trams',
  model: { id: 'iot-smm', edition: '1.2' },
  metadata: { title: 'Trams', version: '0.3' },
  deviceGroups: [{ id: 'doors', name: 'Tram doors', devices: ['d'], concerns: [{ kind: 'safety', text: 'Closing' }] }],
  references: [{ id: 'LAW', type: 'legislation', title: 'Tram Act', author: [{ family: 'Rail', given: 'A.' }], DOI: '10.1/x' }],
  practices: {
    'threat-modeling': {
      threads: [{ id: 'who', title: 'Who looks' }],
      levels: {
        1: {
          actions: {
            statements: [
              statement('tm-01', 'Crews list the doors.', { thread: 'who' }),
              statement('tm-02', 'Drivers report faults.'),
              statement('tm-03', 'A clerk keeps the list.'),
            ],
          },
        },
        2: { indicators: { statements: [], blank: { reason: 'nothing-to-add' } } },
      },
      notes: [{ id: 'n1', text: 'Ask the depot.' }],
    },
  },
});
let copy: Uint8Array;
/** The row of tm-01, whose level begins with a blank cell; tm-02 and tm-03 follow. */
const first = 2 + 12 + 24 + 1;

before(async () => {
  const made = await makeWorkingCopy(profile, { format: 'xlsx', model, made: '2026-11-23' });
  assert.ok(made.ok);
  copy = made.value;
});

async function compare(bytes: Uint8Array, onto = profile) {
  const read = await readWorkingCopy(bytes, { fileName: 'copy.xlsx', profile: onto, model });
  assert.ok(read.ok && read.value !== undefined, JSON.stringify(read));
  return read.value;
}

async function withCells(cells: Record<string, CellEdit>, without: readonly number[] = []) {
  return compare(editedWorkbook(copy, 'Statements', { cells, without }));
}

const short = (changes: readonly { kind: string; address: string; after?: string }[]) =>
  changes.map(({ kind, address, after }) => `${kind} ${address}${after === undefined ? '' : ` = ${after}`}`);
const places = (problems: readonly { place: string }[]) => problems.map(({ place }) => place);

function edited(...edits: Edit[]): Profile {
  const done = applyEdit(profile, { op: 'batch', edits });
  assert.ok(done.ok);
  return done.value.profile;
}

test('F183 rows are found by their id: edited, moved, added and deleted ones become differences with words and place', async () => {
  const spare = first + 3;
  const { changes, problems } = await withCells(
    { [`F${first}`]: 'Crews list most doors.', [`D${first + 1}`]: '3', [`F${spare}`]: 'New words.', [`G${spare}`]: 'who looks' },
    [first + 2],
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(short(changes), [
    'changed threat-modeling/1/actions/tm-01/text = Crews list most doors.',
    'removed threat-modeling/1/actions/tm-03',
    'moved threat-modeling/1/actions/tm-02 = threat-modeling/3/actions',
    'added threat-modeling/1/indicators/tm-04 = New words.',
  ]);
  assert.equal(changes[0]!.place, `Statements!${first}`);
  assert.deepEqual(
    changes[0]!.words?.map(({ kind, text }) => `${kind} ${text}`),
    ['same Crews list ', 'removed the ', 'added most ', 'same doors.'],
  );
  const applied = applyChanges(profile, changes);
  assert.ok(applied.ok);
  const table = applied.value.practices['threat-modeling']!;
  assert.deepEqual(
    table.levels['1']!.indicators.statements.map(({ id, thread }) => [id, thread]),
    [['tm-04', 'who']],
  );
  assert.deepEqual(
    table.levels['3']!.actions.statements.map(({ id }) => id),
    ['tm-02'],
  );
  const taken = applyChanges(profile, changes.slice(3));
  assert.ok(taken.ok && taken.value.practices['threat-modeling']!.levels['1']!.actions.statements.length === 3);
});

test('F183 a statement that comes into a cell left blank on purpose takes the reason away', async () => {
  const { changes } = await withCells({ [`D${first}`]: '2 Ad Hoc', [`E${first}`]: 'Indicators of accomplishment' });
  const applied = applyChanges(profile, changes);
  assert.ok(applied.ok);
  assert.deepEqual(applied.value.practices['threat-modeling']!.levels['2']!.indicators.blank, undefined);
});

test('F184 what cannot be taken is named by sheet, column, row and remedy, and everything else comes in', async () => {
  const { changes, problems } = await withCells({
    [`C${first}`]: 'Thread Modelling of Trams',
    [`D${first}`]: 'high',
    [`F${first}`]: 'Crews list all doors.',
    [`F${first + 1}`]: '',
    [`F${first + 2}`]: { formula: 'A1&"x"', value: 'worked out' },
    [`G${first + 1}`]: 'Who lokks',
    [`H${first + 1}`]: 'Tram dors',
    [`H${first + 2}`]: { error: '#REF!' },
    [`J${first + 2}`]: 'LAV',
  });
  assert.deepEqual(short(changes), ['changed threat-modeling/1/actions/tm-01/text = Crews list all doors.']);
  assert.deepEqual(
    places(problems),
    ['C', 'D']
      .map((column) => `Statements!${column}${first}`)
      .concat(
        ['F', 'G', 'H'].map((column) => `Statements!${column}${first + 1}`),
        ['F', 'H', 'J'].map((column) => `Statements!${column}${first + 2}`),
      ),
  );
  assert.match(problems[0]!.message, /Did you mean “Threat Modeling”\?/);
  assert.match(problems[3]!.message, /Did you mean “Who looks”\?/);
  assert.match(problems[4]!.message, /Did you mean “Tram doors”\?/);
  for (const { remedy } of problems) assert.match(remedy, /\.$/);
});

test('F185 ids used twice, changed, unknown or lost are told, and no words are lost', async () => {
  const spare = first + 3;
  const twice = await withCells({ [`B${spare}`]: 'tm-01', [`F${spare}`]: 'A copied row.' });
  assert.deepEqual(short(twice.changes), ['added threat-modeling/1/indicators/tm-04 = A copied row.']);
  assert.deepEqual(places(twice.problems), [`Statements!B${spare}`]);
  const changed = await withCells({ [`B${first}`]: 'tm-99', [`D${first}`]: '2' });
  assert.deepEqual(short(changed.changes), ['moved threat-modeling/1/actions/tm-01 = threat-modeling/2/actions']);
  assert.match(changed.problems[0]!.message, /taken as tm-01/);
  const unknown = await withCells({ [`B${spare}`]: 'mine', [`F${spare}`]: 'A row of another list.' });
  assert.deepEqual(short(unknown.changes), ['added threat-modeling/1/indicators/mine = A row of another list.']);
  assert.match(unknown.problems[0]!.message, /no statement mine/);
  const lost = await withCells({ [`B${first}`]: '' });
  assert.deepEqual(lost.changes, []);
});

test('F185 sheets, columns and headings that changed, merged and hidden rows are told, and nothing is deleted for them', async () => {
  assert.deepEqual(places((await compare(withoutSheet(copy, 'References'))).problems), ['References']);
  assert.deepEqual((await compare(withoutSheet(copy, 'Statements'))).changes, []);
  const headed = await withCells({ F1: 'Texte', [`F${first}`]: 'Crews list all doors.' });
  assert.deepEqual([places(headed.problems), headed.changes.length], [['Statements!F1'], 1]);
  const shape = await compare(
    editedWorkbook(copy, 'Statements', {
      xml: (xml) =>
        xml
          .replace(`<row r="${first}"`, `<row hidden="1" r="${first}"`)
          .replace(/<\/sheetData>(<autoFilter[^>]*>)?/, (end) => `${end}<mergeCells count="1"><mergeCell ref="F${first}:F${first + 1}"/></mergeCells>`),
    }),
  );
  assert.deepEqual(places(shape.problems), [`Statements!F${first}`, `Statements!${first}`]);
  assert.deepEqual(shape.changes, []);
  const gone = await compare(editedWorkbook(copy, 'Statements', { xml: (xml) => xml.replaceAll(/<c r="J\d+"[^>]*?(?:\/>|>.*?<\/c>)/gs, '') }));
  assert.deepEqual([gone.changes, places(gone.problems)], [[], ['Statements!1']]);
});

test('F186 what changed in the profile meanwhile is no difference, and what changed in both is a conflict with both texts', async () => {
  const text = { op: 'set', address: 'threat-modeling/1/actions/tm-01/text', value: 'Crews list the doors daily.' } as const;
  const alone = await compare(copy, edited(text, { op: 'remove-statement', address: 'threat-modeling/1/actions/tm-03' }));
  assert.deepEqual(alone.changes, []);
  const mine = editedWorkbook(copy, 'Statements', { cells: { [`F${first}`]: 'Crews list all doors.', [`F${first + 2}`]: 'A clerk keeps two lists.' } });
  const both = await compare(mine, edited(text, { op: 'remove-statement', address: 'threat-modeling/1/actions/tm-03' }));
  assert.deepEqual(
    both.changes.map(({ kind, before: now, after, conflict }) => ({ kind, now, after, was: conflict?.was })),
    [
      { kind: 'changed', now: 'Crews list the doors daily.', after: 'Crews list all doors.', was: 'Crews list the doors.' },
      { kind: 'added', now: undefined, after: 'A clerk keeps two lists.', was: 'A clerk keeps the list.' },
    ],
  );
  const agreed = await compare(mine, edited({ ...text, value: 'Crews list all doors.' }));
  assert.deepEqual(
    agreed.changes.map(({ id }) => id),
    ['tm-03'],
  );
});

test('F187 groups, threads, references and introductions come back without losing what the copy does not show', async () => {
  let bytes = editedWorkbook(copy, 'Device groups', { cells: { B2: 'Doors of trams', A3: '', B3: 'Ramps' } });
  bytes = editedWorkbook(bytes, 'References', { cells: { C2: 'Tram Act 2024', E2: '2024-05-01' } });
  bytes = editedWorkbook(bytes, 'Threads', { cells: { B3: 'Patch Management', C3: 'Where from' } });
  bytes = editedWorkbook(bytes, 'Practices', { cells: { C2: 'What holds for all.' } });
  const { changes, problems } = await compare(bytes);
  assert.deepEqual(problems, []);
  const applied = applyChanges(profile, changes);
  assert.ok(applied.ok, JSON.stringify(applied));
  assert.deepEqual(
    applied.value.deviceGroups.map(({ id, name, devices, concerns }) => [id, name, devices.length, concerns.length]),
    [
      ['doors', 'Doors of trams', 1, 1],
      ['ramps', 'Ramps', 0, 0],
    ],
  );
  assert.deepEqual(applied.value.references[0], { ...profile.references[0], title: 'Tram Act 2024', issued: { 'date-parts': [[2024, 5, 1]] } });
  assert.deepEqual(applied.value.practices['patch-management']?.threads, [{ id: 'where-from', title: 'Where from' }]);
  assert.equal(applied.value.commonTable.introduction, 'What holds for all.');
});

test('F188 nothing private travels in a copy unless asked for; a copy of another profile is refused', async () => {
  const { strFromU8, unzipSync } = await import('fflate');
  const whole = (bytes: Uint8Array) =>
    Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part))
      .join('\n');
  assert.doesNotMatch(whole(copy), /Ask the depot/);
  const notes = await makeWorkingCopy(profile, { format: 'xlsx', model, made: '', withNotes: true });
  assert.ok(notes.ok && /Ask the depot/.test(whole(notes.value)));
  const other = await readWorkingCopy(copy, { fileName: 'copy.xlsx', profile: { ...profile, id: 'buses' }, model });
  assert.ok(!other.ok && other.code === 'other-profile');
  const lost = await compare(withoutSheet(copy, 'Origin (do not change)'));
  assert.deepEqual([lost.changes, places(lost.problems)], [[], ['Origin (do not change)']]);
});

test('F183 a copy that is read again offers only what was not taken over the first time', async () => {
  const bytes = editedWorkbook(copy, 'Statements', { cells: { [`F${first}`]: 'Crews list most doors.', [`F${first + 3}`]: 'New words.' } });
  const { changes } = await compare(bytes);
  const some = applyChanges(profile, changes.slice(1));
  assert.ok(some.ok);
  assert.deepEqual(short((await compare(bytes, some.value)).changes), short(changes.slice(0, 1)));
});

test('F188 a text that begins like a formula is text in the copy, and stays text when it is written over', async () => {
  const { strFromU8, unzipSync } = await import('fflate');
  const made = await makeWorkingCopy(edited({ op: 'set', address: 'metadata/title', value: '=HYPERLINK("http://x")' }), { format: 'xlsx', model, made: '' });
  assert.ok(made.ok);
  const parts = unzipSync(made.value);
  const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
  for (const [name, xml] of sheets) assert.doesNotMatch(strFromU8(xml), /<f[ >]/, name);
  const style = new RegExp(`<c r="F${first}" s="(\\d+)"`).exec(strFromU8(parts['xl/worksheets/sheet2.xml']!))?.[1];
  const styles = strFromU8(parts['xl/styles.xml']!);
  const xf = [...(/<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*>/g)][Number(style)]?.[0];
  const format = /numFmtId="(\d+)"/.exec(xf ?? '')?.[1];
  assert.match(styles, new RegExp(`<numFmt [^>]*numFmtId="${format}"[^>]*formatCode="@"`));
});

test('F188 a profile in which entries share an id is refused, on the way out and on the way back', async () => {
  const twice = edited({
    op: 'insert-statement',
    cell: 'patch-management/1/actions',
    index: 0,
    statement: { ...profile.practices['threat-modeling']!.levels['1']!.actions.statements[0]! },
  });
  const made = await makeWorkingCopy(twice, { format: 'xlsx', model, made: '' });
  const read = await readWorkingCopy(copy, { fileName: 'copy.xlsx', profile: twice, model });
  for (const outcome of [made, read]) assert.ok(!outcome.ok && outcome.code === 'shared-ids' && outcome.message.includes('tm-01'));
});

test('F190 comments on cells are told with the statement of their row', async () => {
  const { strToU8, strFromU8, unzipSync, zipSync } = await import('fflate');
  const parts = unzipSync(copy);
  const relations = 'xl/worksheets/_rels/sheet2.xml.rels';
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
  const known =
    parts[relations] === undefined
      ? '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
      : strFromU8(parts[relations]);
  const said = '[Threaded comment]\n\nYour version of Excel allows you to read this.\n\nComment:\n    Which doors?';
  const { comments, changes } = await compare(
    zipSync({
      ...parts,
      [relations]: strToU8(known.replace('</Relationships>', `<Relationship Id="rIdC" Type="${type}" Target="../comments1.xml"/></Relationships>`)),
      'xl/comments1.xml': strToU8(
        `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Ada</author></authors><commentList><comment ref="F${first}" authorId="0"><text><t>${said}</t></text></comment></commentList></comments>`,
      ),
    }),
  );
  assert.deepEqual([comments, changes], [[{ by: 'Ada', text: 'Which doors?', place: `Statements!F${first}`, statement: 'tm-01' }], []]);
});
