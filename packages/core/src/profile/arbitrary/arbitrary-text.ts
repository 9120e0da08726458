import * as fc from 'fast-check';

/** Pieces of prose that look like marks of Markdown, YAML, XML, CSV or Typst, and letters beyond ASCII. */
const PIECES: readonly string[] = [
  'Site managers list every pump',
  'that can be reached from outside',
  'at least once a year',
  'and keep the list.',
  'Größe ≥ 10 °C',
  'naïve façade',
  '“quoted” words',
  "the operator's log",
  'A & B',
  '<b>not HTML</b>',
  '</w:t>',
  ']]>',
  '*emphasis*',
  '**strong**',
  'under_score_d',
  '`code`',
  '2 * 3 * 4',
  '[a link](https://example.org/a?b=c&d=e#f)',
  '[no link]',
  '1. one',
  '- dash',
  '+ plus',
  '# hash',
  '> greater',
  '| a | b |',
  'C:\\pumps',
  '100 % (of 3)',
  '$x_1$',
  '=1+1',
  '{curly}',
  'key: value',
  'a #hash',
  '!bang',
  '@handle',
  '<label>',
  'a—b … c',
  '日本語の文。',
  'النص العربي',
  'עברית',
  '👩‍🔧 🛢️',
  'e\u0301',
  'no\u00a0break',
  '~~struck~~',
  '---',
  "''",
  '"',
];

/** Whole texts that a careless YAML, CSV or number reader turns into something else. */
const AWKWARD: readonly string[] = [
  'yes',
  'No',
  'null',
  '~',
  'true',
  '1e3',
  '0x1F',
  '012',
  '1.10',
  '2024-01-01',
  '12:30',
  '- a',
  '? a',
  '*a',
  '&a',
  '!a',
  '%a',
  '@a',
  '`a',
  '',
  '.',
  '=1',
  '{}',
  '[]',
  '# a',
  ': a',
  'a: b',
  "it's",
  '"',
];

const pieces = (least: number, most: number) => fc.array(fc.constantFrom(...PIECES), { minLength: least, maxLength: most }).map((list) => list.join(' '));

/** Visible characters of any script, without space at the ends. */
const anything = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/\s+/gu, ' ').replaceAll('[@', '[ @').trim());

/** An object with all required fields and any of the optional ones; absent fields are left out, never undefined. */
export function fields(
  required: Record<string, fc.Arbitrary<unknown>>,
  optional: Record<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<Record<string, unknown>> {
  return fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required), noNullPrototype: true });
}

/** One line of plain text. */
export const arbitraryLine: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: pieces(1, 4) },
  { weight: 1, arbitrary: fc.constantFrom(...AWKWARD) },
  { weight: 1, arbitrary: anything },
);

/** One paragraph with inline Markdown, citing some of the keys. */
export function arbitraryInline(keys: readonly string[] = []): fc.Arbitrary<string> {
  if (keys.length === 0) return arbitraryLine;
  const mark = fc.subarray([...keys], { minLength: 1 }).map((cited) => ` [${cited.map((key) => `@${key}`).join('; ')}]`);
  return fc.tuple(arbitraryLine, fc.option(mark, { nil: '' })).map(([text, citation]) => (text.endsWith('\\') ? text : `${text}${citation}`));
}

/** Paragraphs and lists in Markdown, citing some of the keys. */
export function arbitraryProse(keys: readonly string[] = []): fc.Arbitrary<string> {
  const list = fc.array(arbitraryInline(keys), { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `- ${item}`).join('\n'));
  return fc
    .array(fc.oneof({ weight: 4, arbitrary: arbitraryInline(keys) }, { weight: 1, arbitrary: list }), { maxLength: 3 })
    .map((blocks) => blocks.join('\n\n'));
}

/** An id as people write them, or one that looks like a number, date or truth value. */
export const arbitraryId: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('pump', 'gateway', 'IEC-62443-2-1', 'WHO.2022', 'a', 'A', 'field_bus', 'station-12') },
  { weight: 1, arbitrary: fc.constantFrom('yes', 'null', '1e3', '01', '1.0', '2024-01-01', 'true', 'blank', 'statements') },
  { weight: 1, arbitrary: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,9}$/) },
);

/** Different ids. */
export function arbitraryKeys(least: number, most: number): fc.Arbitrary<string[]> {
  return fc.uniqueArray(arbitraryId, { minLength: least, maxLength: most });
}

/** Some of the given ids, in their order. */
export function subset(ids: readonly string[]): fc.Arbitrary<string[]> {
  return fc.subarray([...ids]);
}

/** A calendar day, `YYYY-MM-DD`. */
export const arbitraryDay: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: 1990, max: 2040 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

/** A person with or without an affiliation. */
export const arbitraryPerson: fc.Arbitrary<Record<string, unknown>> = fields(
  { name: fc.constantFrom('Ada Example', 'Łukasz Żółć', "Siobhán O'Neill", '王小明') },
  { affiliation: arbitraryLine },
);

/** A reference with this key: people or an organisation, a date in parts or words, and CSL fields the format passes through. */
export function arbitraryReference(id: string): fc.Arbitrary<Record<string, unknown>> {
  const name = fc.constantFrom<object>(
    { family: 'Müller', given: 'Jürgen' },
    { literal: 'World Health Organization' },
    { family: 'de la Cruz', 'non-dropping-particle': 'de la' },
  );
  const date = fc.constantFrom<object>({ 'date-parts': [[2022]] }, { 'date-parts': [['2020', 5, 1], [2021]] }, { literal: 'Spring 2019' }, { raw: 'May 2020' });
  return fields(
    { id: fc.constant(id), type: fc.constantFrom('standard', 'report', 'legislation', 'webpage', 'book', 'article-journal') },
    {
      title: arbitraryLine,
      author: fc.array(name, { maxLength: 2 }),
      issued: date,
      publisher: arbitraryLine,
      number: fc.constantFrom<string | number>('62443-2-1', 7, '007'),
      URL: fc.constantFrom('https://example.org/a?b=c&d=(e)', 'https://example.org/ä'),
      DOI: fc.constant('10.1000/182'),
      authority: arbitraryLine,
      custom: fc.constant({ shelf: ['A', 3, null] }),
    },
  );
}
