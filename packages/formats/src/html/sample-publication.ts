import type { Block, Inline, Lane, LevelTable, Publication, ReferenceEntry, StatementBlock } from '../publication/blocks.ts';

const text = (value: string): Inline => ({ kind: 'text', text: value });
const paragraph = (...children: Inline[]): Block => ({ kind: 'paragraph', children });

/** A statement for tests; its address and anchor follow from its id. */
export function sampleStatement(id: string, body: string, more: Partial<StatementBlock> = {}): StatementBlock {
  return { kind: 'statement', id, anchor: `s-${id}`, address: `sample/1/actions/${id}`, lead: '', body: [text(body)], tail: '', ...more };
}

function lane(thread: string, ...cells: StatementBlock[][]): Lane {
  return { thread, cells };
}

const LEVELS = ['Minimum', 'Ad Hoc', 'Consistent', 'Formalized'].map((name, index) => ({
  level: index + 1,
  label: `Comprehensiveness Level ${index + 1} (${name})`,
}));

const pumpKey: Inline = { kind: 'citation', key: 'IEC-62443-2-1', anchor: 'ref-IEC-62443-2-1' };
const lostKey: Inline = { kind: 'citation', key: 'LOST' };

/** A level table with threads, an empty cell, a citation and every part of a statement. */
export const sampleLevelTable: LevelTable = {
  kind: 'level-table',
  number: 3,
  caption: 'Access Control',
  anchor: 'table-access-control',
  table: 'access-control',
  title: 'Access Control',
  objective: 'Decide and enforce who may do what, where and when.',
  levels: LEVELS,
  blocks: [
    {
      row: 'considerations',
      label: 'Industry-Specific Scope Considerations',
      lanes: [
        lane(
          'Pumping stations',
          [sampleStatement('ac-1', 'Keys to unmanned stations are handed out by the shift leader.', { lead: 'Pumping stations' })],
          [sampleStatement('ac-2', 'Keys are numbered, and their return is noted.', { lead: 'Pumping stations' })],
          [],
          [
            sampleStatement('ac-3', 'Every entry is recorded centrally and compared with the work orders.', {
              lead: 'Pumping stations',
              tail: 'Applies to: field stations. Bears on: safety.',
            }),
          ],
        ),
        lane('', [sampleStatement('ac-4', 'Shared accounts are still common.')], [], [], []),
      ],
    },
    {
      row: 'actions',
      label: 'What needs to be done to achieve this level',
      lanes: [
        lane(
          '',
          [sampleStatement('ac-5', 'List who may enter which station.')],
          [
            sampleStatement('ac-6', 'Withdraw rights when people change their post.', {
              body: [text('Withdraw rights when people '), { kind: 'emphasis', children: [text('change')] }, text(' their post '), pumpKey, text('.')],
            }),
          ],
          [sampleStatement('ac-7', 'Give rights by role, and review them each year.')],
          [sampleStatement('ac-8', 'Review rights after every incident, and improve the roles.', { fromLevel: 3 })],
        ),
      ],
    },
    {
      row: 'indicators',
      label: 'Indicators of accomplishment',
      lanes: [
        lane(
          '',
          [sampleStatement('ac-9', 'The list exists and names a person for every station.')],
          [],
          [sampleStatement('ac-10', 'Minutes of the last yearly review.'), sampleStatement('ac-11', 'A second statement in the same cell.')],
          [
            sampleStatement('ac-12', 'Records of improvements to the roles.', {
              body: [text('Records of improvements to the roles '), pumpKey, text(' '), lostKey, text('.')],
            }),
          ],
        ),
      ],
    },
  ],
};

const REFERENCES: readonly ReferenceEntry[] = [
  {
    key: 'IEC-62443-2-1',
    anchor: 'ref-IEC-62443-2-1',
    text: [
      text('IEC, 2024. '),
      { kind: 'emphasis', children: [text('Security program requirements for asset owners')] },
      text('. '),
      { kind: 'link', href: 'https://webstore.example/62443-2-1', children: [text('https://webstore.example/62443-2-1')] },
    ],
  },
  {
    key: 'NIST-SP-800-82',
    anchor: 'ref-NIST-SP-800-82',
    text: [text('NIST, 2023. '), { kind: 'emphasis', children: [text('Guide to Operational Technology Security')] }, text('.')],
  },
];

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="200" viewBox="0 0 640 200"><rect x="10" y="10" width="300" height="180" fill="none" stroke="#1c4f7c"/><rect x="330" y="10" width="300" height="180" fill="none" stroke="#55606d"/><text x="30" y="50" font-family="sans-serif" font-size="18">Field stations</text><text x="350" y="50" font-family="sans-serif" font-size="18">Control room</text></svg>';

const DOMAIN: readonly Block[] = [
  { kind: 'heading', level: 1, number: '1', text: 'Water Telemetry Security Considerations', anchor: 'domain', inContents: true },
  paragraph(
    text('The system of interest is the '),
    { kind: 'strong', children: [text('telemetry network')] },
    text(' of a drinking-water utility; see '),
    { kind: 'cross-reference', anchor: 'figure-boundary', children: [text('Figure 1')] },
    text(' and '),
    { kind: 'cross-reference', anchor: 'nowhere', children: [text('a place that does not exist')] },
    text('. It is set out in '),
    { kind: 'citation', key: 'NIST-SP-800-82', anchor: 'ref-NIST-SP-800-82' },
    text(' and '),
    pumpKey,
    text('.'),
  ),
  {
    kind: 'list',
    ordered: false,
    items: [
      [paragraph(text('Field stations stand unattended.'))],
      [
        paragraph(text('Radio links are shared.'), { kind: 'break' }, text('They cannot be doubled everywhere.')),
        {
          kind: 'list',
          ordered: true,
          items: [[paragraph(text('First.'))], [paragraph(text('Second, with '), { kind: 'code', text: 'code_name' }, text('.'))]],
        },
      ],
    ],
  },
  { kind: 'heading', level: 2, number: '1.1', text: 'Boundary', anchor: 'boundary', inContents: true },
  {
    kind: 'figure',
    number: 1,
    caption: 'The trust boundary',
    anchor: 'figure-boundary',
    svg: SVG,
    width: 640,
    height: 200,
    alt: 'Two zones side by side.',
    description: 'Field stations on the left are joined to the control room on the right by radio.',
  },
  {
    kind: 'table',
    number: 1,
    caption: 'Device groups',
    anchor: 'table-groups',
    widths: [0.2, 0.2, 0.6],
    head: ['Device group', 'Importance', 'Concerns'],
    rows: [
      [
        [paragraph(text('Field stations'))],
        [paragraph(text('critical'))],
        [paragraph(text('Unattended.')), { kind: 'list', ordered: false, items: [[paragraph(text('Easily reached from the road.'))]] }],
      ],
      [[paragraph(text('Sensors'))], [], [paragraph(text('Replaced in bulk.'))]],
    ],
  },
  {
    kind: 'table',
    number: 0,
    caption: '',
    anchor: '',
    widths: [0.5, 0.5],
    head: ['Left', 'Right'],
    rows: [[[paragraph(text('one'))], [paragraph(text('two'))]]],
  },
];

const PRACTICES: readonly Block[] = [
  { kind: 'heading', level: 1, number: '2', text: 'Practice Tables', anchor: 'practices', inContents: true },
  { kind: 'notice', blocks: [paragraph(text('The statements of the common table are part of every practice table.'))] },
  { kind: 'heading', level: 2, number: '2.1', text: 'Enablement', anchor: 'domain-enablement', inContents: true },
  { kind: 'heading', level: 3, number: '2.1.1', text: 'Access Control', anchor: 'practice-access-control', inContents: true },
  paragraph(text('Stations are visited by many hands.')),
  sampleLevelTable,
];

const BACK: readonly Block[] = [
  { kind: 'heading', level: 1, number: '3', text: 'References', anchor: 'references', inContents: true },
  { kind: 'reference-list', entries: REFERENCES },
  { kind: 'heading', level: 1, number: 'Annex A', text: 'Acronyms and Terms', anchor: 'glossary', inContents: true },
  {
    kind: 'definitions',
    items: [
      { term: 'PLC', meaning: [text('programmable logic controller')] },
      { term: 'RTU', meaning: [text('remote terminal unit')] },
    ],
  },
];

/** A small publication that holds every kind of block once or more. */
export const samplePublication: Publication = {
  id: 'sample',
  language: 'en-GB',
  pageSize: 'a4',
  citations: 'brackets',
  watermark: 'DRAFT',
  runningTitle: 'Water Telemetry',
  versionLine: 'Version 0.3 · Draft',
  keywords: ['water', 'telemetry'],
  titlePage: {
    title: 'Drinking-Water Telemetry',
    subtitle: 'What maturity means for unattended stations',
    kindLine: 'IoT Security Maturity Model: Industry Profile',
    details: [
      { label: 'Version', value: '0.3' },
      { label: 'Date', value: '15 October 2026' },
    ],
    authors: ['A. Author (Waterworks)', 'B. Writer'],
    copyright: [paragraph(text('© 2026 The working group.'))],
  },
  frontMatter: [
    { kind: 'heading', level: 2, number: '', text: 'About this Profile', anchor: 'about', inContents: false },
    paragraph(text('What the profile is for.')),
    { kind: 'heading', level: 2, number: '', text: 'Credits', anchor: 'credits', inContents: false },
    paragraph(
      { kind: 'strong', children: [text('Authors:')] },
      text(' A. Author; '),
      { kind: 'link', href: 'mailto:b.writer@example.org', children: [text('B. Writer')] },
      text('.'),
    ),
  ],
  contentsTitle: 'Contents',
  contents: [...DOMAIN, ...PRACTICES, ...BACK].flatMap((block) =>
    block.kind === 'heading' && block.inContents ? [{ level: block.level, number: block.number, text: block.text, anchor: block.anchor }] : [],
  ),
  tablesTitle: 'List of Tables',
  listOfTables: [
    { level: 1, number: 'Table 1', text: 'Device groups', anchor: 'table-groups' },
    { level: 1, number: 'Table 3', text: 'Access Control', anchor: 'table-access-control' },
  ],
  figuresTitle: 'List of Figures',
  listOfFigures: [{ level: 1, number: 'Figure 1', text: 'The trust boundary', anchor: 'figure-boundary' }],
  body: [
    { orientation: 'portrait', blocks: DOMAIN },
    { orientation: 'landscape', blocks: PRACTICES },
    { orientation: 'portrait', blocks: BACK },
  ],
  references: new Map(REFERENCES.map((entry) => [entry.key, entry])),
};
