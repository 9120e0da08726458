import assert from 'node:assert/strict';
import { test } from 'node:test';
import { iotSmm12, practicesOf } from '@smm/core/model';
import { Profile } from '@smm/core/profile';
import { tinyModel } from '@smm/core/model/tiny';
import type { Block, Inline, LevelTable, PlainTable } from './blocks.ts';
import { allBlocks, levelTablesOf, plainWords, printedStatements, publish, statementText, textOf } from './index.ts';
import { blocksOf, inlinesOf } from './markdown.ts';
import { referenceEntry } from './reference-text.ts';

type Input = Record<string, unknown>;
const profile = (rest: Input = {}) => Profile.parse({ schemaVersion: 1, id: 'p', model: { id: 'iot-smm', edition: '1.2' }, ...rest });
const cell = (...statements: Input[]) => ({ statements: statements.map((statement, index) => ({ id: `s${index}`, ...statement })) });
const tm = (levels: Input, rest: Input = {}) => ({ practices: { 'threat-modeling': { levels, ...rest } } });
const headings = (value: Profile, options = {}) => publish(value, { model: iotSmm12, options }).contents.map((entry) => `${entry.number} ${entry.text}`);
const cite = (key: string): Inline => ({ kind: 'citation', key });

test('F20 the five sections stand in their order; an empty common table leaves no trace and numbers close up', () => {
  const first = headings(profile({ metadata: { domainName: 'Tram Depots' } })).filter((line) => /^\d /.test(line));
  assert.deepEqual(first, ['1 The IoT Security Maturity Model in Brief', '2 Tram Depots Security Considerations', '3 Practice Tables', '4 References']);
  const filled = headings(profile({ commonTable: { levels: { 1: { actions: cell({ text: 'All.' }) } } } })).filter((line) => /^\d /.test(line));
  assert.deepEqual(filled.slice(2), ['3 Considerations Common to All Practices', '4 Practice Tables', '5 References']);
});

test('F21 all practices of the model have a section, also those of another model', () => {
  assert.equal(headings(profile()).filter((line) => /^3\.\d+\.\d+ /.test(line)).length, 18);
  const tiny = publish(Profile.parse({ schemaVersion: 1, id: 't', model: { id: tinyModel.id, edition: tinyModel.edition } }), {
    model: tinyModel,
    options: { emptyTables: 'grid' },
  });
  assert.deepEqual(
    levelTablesOf(tiny).map((table) => table.levels.length),
    [3, 3, 3],
  );
});

test('F22 an empty practice table is a sentence, the empty grid, or left out, as chosen', () => {
  const enough = profile({
    practices: Object.fromEntries(practicesOf(iotSmm12).map(({ practice }) => [practice.id, { review: { decision: 'base-is-enough' } }])),
  });
  const count = (how: 'grid' | 'omit' | 'sentence', value = enough) => {
    const publication = publish(value, { model: iotSmm12, options: { emptyTables: how } });
    const said = (words: string) => plainWords(allBlocks(publication)).split(words).length - 1;
    return {
      tables: levelTablesOf(publication).length,
      sections: publication.contents.filter((entry) => entry.level === 3).length,
      enough: said('The general guidance of the base model is sufficient'),
      open: said('has not yet reviewed this practice'),
    };
  };
  assert.deepEqual(count('sentence'), { tables: 0, sections: 18, enough: 18, open: 0 });
  assert.deepEqual(count('sentence', profile()), { tables: 0, sections: 18, enough: 0, open: 18 });
  assert.deepEqual(count('grid'), { tables: 18, sections: 18, enough: 0, open: 0 });
  assert.deepEqual(count('omit'), { tables: 0, sections: 0, enough: 0, open: 0 });
});

test('F23 threads are aligned: one lane a thread, in the order of the table, the rest in a last lane', () => {
  const threads = [
    { id: 'people', title: 'People' },
    { id: 'tools', title: 'Tools' },
  ];
  const levels = {
    1: { actions: cell({ id: 'a', text: 'A', thread: 'tools' }, { id: 'b', text: 'B' }) },
    2: { actions: cell({ id: 'c', text: 'C', thread: 'people' }, { id: 'd', text: 'D', thread: 'tools' }) },
  };
  const [table] = levelTablesOf(publish(profile(tm(levels, { threads })), { model: iotSmm12 }));
  const lanes = table?.blocks[1]?.lanes.map((lane) => [lane.thread, ...lane.cells.map((it) => it.map((statement) => statement.id).join())]);
  assert.deepEqual(lanes, [
    ['People', '', 'c', '', ''],
    ['Tools', 'a', 'd', '', ''],
    ['', 'b', '', '', ''],
  ]);
});

test('F24 the considerations label follows the scope and can be overridden; the others come from the model', () => {
  const labels = (scope: Input) =>
    levelTablesOf(publish(profile({ scope, ...tm({ 1: { actions: cell({ text: 'A' }) } }) }), { model: iotSmm12 }))[0]?.blocks.map((block) => block.label);
  assert.deepEqual(labels({ kind: 'industry' }), [
    'Industry-Specific Scope Considerations',
    'What needs to be done to achieve this level',
    'Indicators of accomplishment',
  ]);
  assert.equal(labels({ kind: 'system' })?.[0], 'System-Specific Scope Considerations');
  assert.equal(labels({ kind: 'both', considerationsLabel: 'Mine' })?.[0], 'Mine');
});

test('F25 a statement prints thread, text, citations once each, groups and drivers', () => {
  const value = profile({
    deviceGroups: [{ id: 'pumps', name: 'Pumps' }],
    references: [{ id: 'X', type: 'book', title: 'T' }],
    ...tm(
      {
        1: {
          actions: cell({
            id: 'a',
            text: 'Crews *list* doors [@X].',
            thread: 't',
            citations: ['X', 'Y'],
            deviceGroups: ['pumps'],
            trust: ['safety', 'privacy'],
          }),
        },
      },
      { threads: [{ id: 't', title: 'Doors' }] },
    ),
  });
  const [printed] = printedStatements(publish(value, { model: iotSmm12 }));
  assert.ok(printed !== undefined);
  assert.equal(statementText(printed.statement), 'Doors. Crews list doors [X]. [Y] Applies to: Pumps. Bears on: safety, privacy.');
  assert.deepEqual(
    printed.statement.body.filter((inline) => inline.kind === 'citation'),
    [
      { kind: 'citation', key: 'X', anchor: 'ref-X' },
      { kind: 'citation', key: 'Y' },
    ],
  );
});

test('F26 the cumulative view repeats lower levels with where they come from', () => {
  const levels = { 1: { actions: cell({ id: 'a', text: 'A' }) }, 3: { actions: cell({ id: 'b', text: 'B' }) } };
  const printed = printedStatements(publish(profile(tm(levels)), { model: iotSmm12, options: { cumulative: true } }));
  assert.deepEqual(
    printed.map(({ level, statement }) => [level, statement.id, statement.fromLevel]),
    [
      [1, 'a', undefined],
      [2, 'a', 1],
      [3, 'a', 1],
      [3, 'b', undefined],
      [4, 'a', 1],
      [4, 'b', 3],
    ],
  );
});

test('F27 notes, waivers, review reasons and blank reasons are never published', () => {
  const secret = 'ZQSECRET';
  const value = profile({
    waivers: [{ rule: 'r', reason: secret, by: secret }],
    commonTable: { notes: [{ id: 'n0', text: secret }] },
    ...tm(
      { 1: { actions: cell({ text: 'A' }), indicators: { blank: { reason: 'revisit', note: secret } } } },
      { notes: [{ id: 'n', text: secret, by: secret }], review: { decision: 'extended', reason: secret, by: secret } },
    ),
  });
  assert.doesNotMatch(
    JSON.stringify(publish(value, { model: iotSmm12 }), (_, it) => (it instanceof Map ? [...it] : it)),
    /ZQSECRET/,
  );
});

test('F28 tables are numbered in reading order, listed with their captions, and every anchor is there once', () => {
  const value = profile({ boundary: { zones: [{ id: 'z', name: 'Zone' }] }, ...tm({ 1: { actions: cell({ text: 'A' }) } }) });
  const publication = publish(value, { model: iotSmm12 });
  const tables = allBlocks(publication).filter(
    (block): block is PlainTable | LevelTable => (block.kind === 'table' && block.number > 0) || block.kind === 'level-table',
  );
  assert.deepEqual(
    tables.map((table) => table.number),
    tables.map((_, index) => index + 1),
  );
  assert.deepEqual(
    publication.listOfTables.map((entry) => [entry.number, entry.text, entry.anchor]),
    tables.map((table) => [`Table ${table.number}`, table.caption, table.anchor]),
  );
  const anchors = anchorsOf(allBlocks(publication));
  assert.equal(new Set(anchors).size, anchors.length);
  for (const target of targetsOf(publication)) assert.ok(anchors.includes(target), target);
});

test('F29 the watermark follows the status', () => {
  const mark = (status: string) => publish(profile({ metadata: { status } }), { model: iotSmm12 }).watermark;
  assert.deepEqual(['draft', 'review', 'published'].map(mark), ['DRAFT', 'DRAFT FOR REVIEW', '']);
});

test('F30 a statement id used twice gets two anchors, so that every link leads somewhere', () => {
  const levels = { 1: { actions: cell({ id: 'a', text: 'A' }) }, 2: { actions: cell({ id: 'a', text: 'B' }) } };
  assert.deepEqual(
    printedStatements(publish(profile(tm(levels)), { model: iotSmm12 })).map(({ statement }) => statement.anchor),
    ['s-a', 's-a-2'],
  );
});

test('F31 Markdown becomes blocks: lists, emphasis, citations; headings and HTML are text; unsafe links are their words', () => {
  const blocks = blocksOf('# Big\n\nA *b* **c** `d` [e](https://x.org) [f](javascript:alert(1)) [@K; @L]\n\n- one\n  - two\n\n<script>x</script>', cite);
  assert.deepEqual(
    blocks.map((block) => block.kind),
    ['paragraph', 'paragraph', 'list', 'paragraph'],
  );
  assert.equal(plainWords(blocks), 'Big\nA b c d e f [K] [L]\n– one\n– two\n<script>x</script>');
  assert.ok(!JSON.stringify(blocks).includes('javascript:'));
  assert.equal(textOf(inlinesOf('- not a list & <b>not bold</b>', cite)), '- not a list & <b>not bold</b>');
});

test('F32 a reference prints what is known of it and nothing else', () => {
  const text = (reference: Input) => textOf(referenceEntry({ id: 'K', type: 'standard', ...reference } as never).text);
  assert.equal(text({ title: 'Pumps' }), 'Pumps.');
  assert.equal(
    text({
      author: [{ literal: 'IEC' }],
      issued: { 'date-parts': [[2024, 3]] },
      title: 'Pumps',
      number: '1-2',
      publisher: 'IEC',
      URL: 'https://x.org',
      accessed: { 'date-parts': [[2026, 1, 5]] },
    }),
    'IEC, 2024. Pumps. 1-2. https://x.org (accessed 2026-01-05)',
  );
  assert.equal(
    text({ author: [{ family: 'Poe', given: 'Edgar Allan' }, { family: 'Lee' }], title: 'T', 'container-title': 'J', volume: 3, issue: 2, page: '1-9' }),
    'E. A. Poe and Lee. T. J, vol. 3 (2), pp. 1-9.',
  );
});

function anchorsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.kind === 'reference-list') return block.entries.map((entry) => entry.anchor);
    if (block.kind === 'level-table')
      return [
        block.anchor,
        ...block.blocks.flatMap((part) => part.lanes.flatMap((lane) => lane.cells.flatMap((it) => it.map((statement) => statement.anchor)))),
      ];
    return 'anchor' in block && block.anchor !== '' ? [block.anchor] : [];
  });
}

function targetsOf(publication: unknown): string[] {
  const found: string[] = [];
  JSON.stringify(publication, (_, it) => {
    if (it !== null && typeof it === 'object' && (it.kind === 'cross-reference' || it.kind === 'citation') && it.anchor !== undefined) found.push(it.anchor);
    return it;
  });
  return found;
}
