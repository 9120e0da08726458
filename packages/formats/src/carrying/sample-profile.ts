import { Profile } from '@smm/core/profile';

/** A small profile with prose, lists of things and statements in threads; for tests that publish it, edit the document and read it back. */
export function sampleProfile(): Profile {
  return Profile.parse({
    schemaVersion: 1,
    id: 'trams',
    model: { id: 'iot-smm', edition: '1.2' },
    metadata: { title: 'Tram depots', domainName: 'Tram depots', abstract: 'For whoever runs a depot.', version: '1.0', workingGroup: { name: 'Depots' } },
    scope: { kind: 'industry', systemOfInterest: 'Points, doors and chargers.\n\nEverything behind the gate.', focus: 'The night shift.' },
    references: [{ id: 'TR-1', type: 'standard', title: 'Rules for depots', issued: { 'date-parts': [[2021]] }, custom: { shelf: 3 } }],
    deviceGroups: [{ id: 'readers', name: 'Door readers', importance: 'high' }],
    differences: [
      { id: 'd-law', kind: 'regulation', title: 'Railway law', text: 'Permits come first.' },
      { id: 'd-env', kind: 'environment', title: 'Cold', text: 'Halls are open.' },
    ],
    commonTable: { levels: { 1: { actions: { statements: [{ id: 'c-1', text: 'Depot staff lock the gate.' }] } } } },
    practices: {
      'threat-modeling': {
        introduction: 'Read this with the plan of the depot.',
        review: { decision: 'extended' },
        threads: [
          { id: 'who', title: 'Who' },
          { id: 'how', title: 'How' },
        ],
        levels: {
          1: {
            considerations: { statements: [{ id: 'tm-a', text: 'Nobody *owns* the list of doors.', citations: ['TR-1'] }] },
            actions: {
              statements: [
                { id: 'tm-b', text: 'The shift lead names the doors.', thread: 'who', trust: ['safety'], deviceGroups: ['readers'] },
                { id: 'tm-c', text: 'Doors are listed by hand.', thread: 'how' },
              ],
            },
            indicators: { blank: { reason: 'nothing-to-add' } },
          },
          2: { actions: { statements: [{ id: 'tm-d', text: 'The depot manager names the doors of all halls.', thread: 'who' }] } },
        },
      },
    },
  });
}
