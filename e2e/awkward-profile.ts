import { Profile } from '@smm/core/profile';

const statement = (id: string, text: string, rest: object = {}) => ({ id, text, ...rest });

/** A small profile full of what formats trip over: marks of Markdown, HTML and spreadsheets, links, code, keys without an entry, long words. */
export const awkward: Profile = Profile.parse({
  schemaVersion: 1,
  id: 'awkward',
  model: { id: 'iot-smm', edition: '1.2' },
  metadata: {
    title: 'R&D <labs> at “5 °C”',
    domainName: 'R&D <Labs>',
    version: '1.10',
    status: 'review',
    keywords: ['a|b', '=1+1'],
    abstract: 'First paragraph, 100 % *meant*.\n\nSecond one with [@K.1] and `code`.',
  },
  scope: {
    kind: 'both',
    considerationsLabel: 'What is special here?',
    focus: 'Text before a table.\n\n| Freezer | Temperature |\n| --- | --- |\n| A & B | −80 °C |\n\n1. First\n2. Second\n   - inside\n\n> Quoted by the *lab*.',
  },
  deviceGroups: [{ id: 'g', name: 'Freezers & “dewars”' }],
  glossary: { acronyms: [{ short: 'R&D', long: 'research & development' }], terms: [{ term: 'dewar', definition: 'A *vacuum* flask [@K.1].' }] },
  references: [
    {
      id: 'K.1',
      type: 'book',
      title: 'Cold: a “history” <of> ice & snow',
      author: [{ literal: 'A & B' }],
      issued: { 'date-parts': [[2020]] },
      URL: 'https://example.org/a_b/c?d=e&f=(g)#h',
    },
    { id: 'a-key-of-many-letters-that-is-hard-to-fit-into-a-narrow-column', type: 'webpage', title: 'T' },
  ],
  practices: {
    'threat-modeling': {
      introduction: 'A line  \nbroken by hand, then <script>alert(1)</script> and 2 * 3 * 4.',
      threads: [
        { id: 'who', title: 'Who answers?' },
        { id: 'how', title: 'How: by hand & eye' },
      ],
      levels: {
        1: {
          considerations: { statements: [statement('t1', '- not a list, # not a heading, 1. not a number')] },
          actions: {
            statements: [
              statement('t2', 'People *list* **every** `door` & [the gate](https://example.org/a_b?c=d).', {
                thread: 'who',
                citations: ['K.1'],
                deviceGroups: ['g'],
                trust: ['safety', 'privacy'],
              }),
              statement('t3', '=HYPERLINK("x") | a pipe, a back\\slash, ]]> and <b>no bold</b>.', { thread: 'how' }),
              statement('t4', 'See [@K.1; @a-key-of-many-letters-that-is-hard-to-fit-into-a-narrow-column] and [@NOT-THERE].', { thread: 'how' }),
            ],
          },
          indicators: { statements: [statement('t5', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft is named.')] },
        },
        3: { actions: { statements: [statement('t6', 'The same, office by office (ﬁling, ½ of it).', { thread: 'who' })] } },
      },
    },
  },
});
