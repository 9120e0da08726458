import type { MaturityModel, Practice } from './schema.ts';

/** A model of one domain, three practices and levels 1 to 3, for tests proving that nothing is hard-wired to 18 or 4. */
export const tinyModel: MaturityModel = {
  schemaVersion: 1,
  id: 'tiny',
  name: 'Tiny Kitchen Hygiene Model',
  shortName: 'Tiny',
  edition: '0.1',
  editions: [{ edition: '0.1', date: '2024-01-01', note: 'The only edition.' }],
  publisher: 'Nobody in particular',
  notice: 'Made up for tests.',
  comprehensiveness: [
    { level: 0, name: 'Absent', description: 'Nothing is done.' },
    { level: 1, name: 'Begun', description: 'A start has been made.' },
    { level: 2, name: 'Steady', description: 'It is done every time.' },
    { level: 3, name: 'Proven', description: 'It is done every time and shown to work.' },
  ],
  scope: [
    { level: 1, name: 'Any kitchen', description: 'Holds for any kitchen.' },
    { level: 2, name: 'This kitchen', description: 'Holds for the kitchen considered.' },
  ],
  labels: {
    considerations: { industry: 'In this trade', system: 'In this kitchen', both: 'In this trade and kitchen' },
    actions: 'What to do',
    indicators: 'What to look for',
  },
  concepts: [{ id: 'purpose', title: 'Purpose', text: 'A kitchen should be as clean as its guests need it to be.' }],
  domains: [
    {
      id: 'kitchen',
      name: 'Kitchen',
      aliases: [],
      description: 'All that happens in the kitchen.',
      subdomains: [
        {
          id: 'cleanliness',
          name: 'Cleanliness',
          aliases: [],
          description: 'Keeping things clean.',
          practices: [
            practice('hand-washing', 'Hand Washing', 'HW', 'Hands are clean when food is touched.'),
            practice('surface-cleaning', 'Surface Cleaning', 'SC', 'Surfaces are clean when food is laid on them.'),
          ],
        },
        {
          id: 'storage',
          name: 'Storage',
          aliases: ['Keeping Food'],
          description: 'Keeping food fresh.',
          practices: [practice('cold-storage', 'Cold Storage', 'CS', 'Food that spoils is kept cold.')],
        },
      ],
    },
  ],
};

function practice(id: string, name: string, abbreviation: string, objective: string): Practice {
  return {
    id,
    name,
    abbreviation,
    aliases: [`Practice of ${name}`],
    objective,
    levels: [
      { level: 1, summary: `${name} happens on most days. Nobody checks.` },
      { level: 2, summary: `${name} has fixed times. The cook checks.` },
      { level: 3, summary: `${name} is measured. Results change the routine.` },
    ],
    questions: [`Who is in charge of ${name.toLowerCase()}?`],
  };
}
