import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namedLines, newCase } from './new-case.ts';

test('W75 a new case has its system, sites, people and the device groups of the profile under their own ids', () => {
  const file = newCase(
    {
      system: ' Nörd depot ',
      organisation: 'Trams',
      sector: '',
      view: 'owner',
      sites: 'Yard\n\nYard\n水',
      groups: 'Signal controllers',
      people: 'Head of operations',
    },
    {
      model: { id: 'iot-smm', edition: '1.2' },
      profiles: [{ id: 'trams', title: 'Trams', version: '1', hash: '', file: '', applied: '2026-11-23' }],
      groups: [{ id: 'sig', name: 'Signal controllers' }],
      today: '2026-11-23',
      begun: 'Begun',
    },
  );
  assert.equal(file.id, 'nord-depot');
  assert.equal(file.system.name, 'Nörd depot');
  assert.deepEqual(
    file.sites.map(({ id }) => id),
    ['yard', 'yard-2', 'site-3'],
  );
  assert.deepEqual(file.deviceGroups[0]?.id, 'sig');
  assert.deepEqual(file.people[0]?.roles, ['stakeholder']);
  assert.deepEqual(namedLines(' \n', 'site'), []);
});
