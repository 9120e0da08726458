import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { iotSmm12 } from '@smm/core/model';
import type { Profile } from '@smm/core/profile';
import { arbitraryProfile } from '@smm/core/profile/arbitrary';
import { importProfile } from '../importing/index.ts';
import { formatById } from '../index.ts';
import { printedStatements, publish, statementText, type Publication } from '../publication/index.ts';
import { readProfileFile } from '../yaml/index.ts';
import { readSample } from './sample-reading.ts';
import type { ReadBlock, SourceDocument } from './source-document.ts';

const FILE = new URL('../../../../examples/water-distribution-telemetry/water-distribution-telemetry.smm-profile.yaml', import.meta.url);
const read = readProfileFile(readFileSync(FILE));
if (!read.ok) throw new Error('the example does not read');
const water = publish(read.profile, { model: iotSmm12 });

async function written(publication: Publication, id: string): Promise<SourceDocument> {
  const format = formatById(id);
  if (format?.kind !== 'document') throw new Error(id);
  return readSample(await (await format.load()).write(publication, { assets: { fonts: [] } }), `x.${id}`);
}

function* paragraphs(blocks: readonly ReadBlock[]): Generator<Extract<ReadBlock, { kind: 'paragraph' }>> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield block;
    if (block.kind === 'list') for (const item of block.items) yield* paragraphs(item);
    if (block.kind === 'table') for (const cell of block.rows.flat()) yield* paragraphs(cell.blocks);
  }
}

const statementsOf = (document: SourceDocument) =>
  [...paragraphs(document.blocks)].flatMap(({ statement, text }) => (statement === undefined ? [] : [{ id: statement, text }]));
const headingsOf = (document: SourceDocument) => document.blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.number} ${block.text}`.trim()] : []));
const words = (text: string) =>
  text
    .replace(/[*\\]|\[\^[^\]]*\]/g, '')
    .replace(/\[@([^\]]*)\]/g, '[$1]')
    .replace(/\s+/g, ' ')
    .trim();

test('F69 our own Word, HTML and Markdown publications give the same statements in the same order, word for word', async () => {
  const documents = await Promise.all(['docx', 'html', 'md'].map((id) => written(water, id)));
  const expected = printedStatements(water).map(({ statement }) => statement.id);
  assert.ok(expected.length > 200);
  for (const document of documents) {
    assert.deepEqual(statementsOf(document), statementsOf(documents[0]!));
    assert.deepEqual(
      statementsOf(document).map(({ id }) => id),
      expected,
    );
    assert.equal(document.title, water.titlePage.title);
  }
  const numbered = documents.map((document) => headingsOf(document).filter((text) => /^\d/.test(text)));
  assert.deepEqual(numbered[1], numbered[0]);
  assert.deepEqual(numbered[2], numbered[0]);
});

test('F69 citations set as footnotes keep their marks and their texts', async () => {
  const publication = publish(read.profile, { model: iotSmm12, options: { citations: 'footnotes' } });
  for (const document of await Promise.all(['docx', 'html', 'md'].map((id) => written(publication, id)))) {
    assert.ok(document.footnotes.size >= 40, document.format);
    const marks = [...paragraphs(document.blocks)].flatMap(({ text }) => [...text.matchAll(/\[\^([^\]]+)\]/g)].map(([, mark]) => mark!));
    assert.ok(marks.length > 100);
    for (const mark of marks) assert.ok(document.footnotes.has(mark), `${document.format}: ${mark}`);
  }
});

test('F69 our own workbook gives the statement list, and our PDF nearly all statements word for word', async () => {
  const statements = statementsOf(await written(water, 'docx'));
  const workbook = await written(water, 'xlsx');
  const at = workbook.blocks.findIndex((block) => block.kind === 'heading' && block.text === 'Statements');
  const list = workbook.blocks[at + 1];
  assert.ok(list?.kind === 'table');
  assert.deepEqual(
    list.rows.slice(1).map((row) => [...paragraphs(row[0]!.blocks)][0]?.text),
    statements.map(({ id }) => id),
  );
  const found = new Set([...paragraphs((await written(water, 'pdf')).blocks)].map(({ text }) => words(text)));
  const kept = statements.filter(({ text }) => found.has(words(text))).length;
  assert.ok(kept >= statements.length * 0.97, `${kept} of ${statements.length}`);
});

/** What is printed of each statement and where; white space counts as one blank, and a statement without words is not seen. */
const printed = (profile: Profile) =>
  printedStatements(publish(profile, { model: iotSmm12, options: { citations: 'brackets', cumulative: false } }))
    .map(({ table, level, statement }) => ({
      at: `${table.table}/${level}/${statement.address.split('/')[2]}/${statement.id}`,
      words: statementText(statement).replace(/\s+/g, ' ').trim(),
    }))
    .filter(({ words: said }) => said !== '')
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));

test('F69 the words of any profile published as Word, HTML, Markdown or Excel give back its statements, word for word in their places', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryProfile, async (profile) => {
      const expected = printed(profile);
      if (expected.length === 0) return;
      for (const id of ['docx', 'html', 'md', 'xlsx']) {
        const imported = importProfile(await written(publish(profile, { model: iotSmm12 }), id), iotSmm12, 'other');
        assert.ok(imported.ok, id);
        assert.deepEqual(printed(imported.value.profile), expected, id);
      }
    }),
    { numRuns: 8, endOnFailure: true },
  );
});
