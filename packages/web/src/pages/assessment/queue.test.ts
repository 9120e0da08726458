import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Assessment, checklistOf, indexAnswers } from '@smm/core/assessment';
import { iotSmm12 } from '@smm/core/model';
import { Profile } from '@smm/core/profile';
import { askedIn, waits } from './queue.ts';

const cell = (...ids: string[]) => ({
  indicators: { statements: ids.map((id) => ({ id, text: `Words of ${id}.`, deviceGroups: id === 'pm-2' ? ['valves'] : [] })) },
});
const profile = Profile.parse({
  schemaVersion: 1,
  id: 'trams',
  model: { id: 'iot-smm', edition: '1.2' },
  metadata: { title: 'Trams' },
  deviceGroups: [{ id: 'valves', name: 'Valves' }],
  commonTable: { levels: { 2: cell('c-1') } },
  practices: { 'patch-management': { levels: { 1: cell('pm-1', 'pm-2') } }, 'threat-modeling': { levels: { 1: cell('tm-1') } } },
});
const answers = [
  { profile: 'trams', statement: 'pm-1', practice: 'patch-management', level: 1, answer: 'met', asked: 'Words of pm-1.' },
  { profile: 'trams', statement: 'tm-1', practice: 'threat-modeling', level: 1, answer: 'met', asked: 'Other words.' },
  { profile: 'trams', statement: 'c-1', practice: 'common', level: 2, answer: 'met', asked: 'Words of c-1.', carried: { from: 'spring' } },
];

test('W76 every indicator is asked once, common ones first, those of a device group only there; what waits is unanswered, carried over or worded otherwise', () => {
  const checklist = checklistOf({ model: iotSmm12, profiles: [profile] });
  const index = indexAnswers(Assessment.parse({ id: 'autumn', answers }));
  const ids = (part: object, table?: string) => askedIn(checklist, index, part, table).map(({ indicator }) => indicator.statement);
  assert.equal(ids({})[0], 'c-1');
  assert.deepEqual(ids({}).toSorted(), ['c-1', 'pm-1', 'pm-2', 'tm-1']);
  assert.deepEqual(ids({ deviceGroup: 'loggers' }, 'patch-management'), ['pm-1']);
  const waiting = askedIn(checklist, index, {}, undefined).filter(waits);
  assert.deepEqual(waiting.map(({ indicator }) => indicator.statement).toSorted(), ['c-1', 'pm-2', 'tm-1']);
});
