import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { findModel } from '@smm/core/model';
import { publicProfile } from '@smm/core/profile';
import { allBlocks, levelTablesOf, printedStatements, publish, statementText, textOf, type Block, type Publication } from '@smm/formats/publication';
import { readProfileFile, writeProfileYaml } from '@smm/formats/yaml';
import type { Browser } from 'playwright-core';
import { awkward } from './awkward-profile.ts';
import { launchBrowser } from './browser.ts';
import { examples } from './examples.ts';
import { readDocx } from './reading-back/docx.ts';
import { readHtml } from './reading-back/html.ts';
import { readMarkdown } from './reading-back/markdown.ts';
import { findInPdf, readPdf, type PdfPlace } from './reading-back/pdf.ts';
import type { ReadBack } from './reading-back/read-back.ts';
import { letters, words } from './reading-back/words.ts';
import { readXlsx } from './reading-back/xlsx.ts';
import { smm } from './smm-process.ts';

test('there is a lot to compare', () => {
  for (const { profile } of examples) {
    const { headings, captions, statements, references } = expectedOf(publish(profile, { model }));
    assert.ok(headings.length > 40 && captions.length > 20 && statements.length > 200 && references.length > 15);
  }
});

const found = findModel('iot-smm', '1.2');
assert.ok(found.ok);
const model = found.value;

const folder = mkdtempSync(join(tmpdir(), 'smm-formats-'));
let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What every format has to say, in the order in which it is read. */
function expectedOf(publication: Publication): Omit<ReadBack, 'text'> {
  return {
    headings: publication.contents.map(({ number, text }) => words(`${number} ${text}`)),
    captions: publication.listOfTables.map(({ number, text }) => words(`${number} ${text}`)),
    statements: printedStatements(publication).map(({ statement }) => words(statementText(statement))),
    references: [...publication.references.values()].map(({ key, text }) => words(`[${key}] ${textOf(text)}`)),
  };
}

/** The texts of blocks one by one, as they follow one another in a document; level tables and pictures apart. */
function textsIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'paragraph':
        return [textOf(block.children)];
      case 'heading':
        return [`${block.number} ${block.text}`];
      case 'list':
        return block.items.flatMap(textsIn);
      case 'notice':
        return textsIn(block.blocks);
      case 'table':
        return [...block.head, ...block.rows.flatMap((row) => row.flatMap(textsIn))];
      case 'definitions':
        return block.items.flatMap(({ term, meaning }) => [term, textOf(meaning)]);
      case 'reference-list':
        return block.entries.map(({ key, text }) => `[${key}] ${textOf(text)}`);
      case 'figure':
        return [];
      case 'level-table':
        return [block.objective];
    }
  });
}

/** That the texts stand in the stream one after the other. */
function assertInOrder(stream: string, texts: readonly string[]): void {
  let at = 0;
  for (const text of texts) {
    const next = stream.indexOf(letters(text), at);
    assert.ok(next >= 0, `“${text}” is missing, or stands before its place`);
    at = next + letters(text).length;
  }
}

for (const profile of [...examples.map((example) => example.profile), awkward]) {
  const out = join(folder, profile.id);
  const bytesOf = (extension: string) => new Uint8Array(readFileSync(join(out, `${profile.id}.${extension}`)));
  const publication = publish(profile, { model });
  const expected = expectedOf(publication);

  test(`F100 ${profile.id}: one run makes six documents`, () => {
    writeFileSync(join(folder, `${profile.id}.yaml`), writeProfileYaml(profile));
    const run = smm(folder, 'publish', `${profile.id}.yaml`, '--out', out);
    assert.equal(run.code, 0, run.err);
    assert.deepEqual(
      readdirSync(out).toSorted(),
      ['docx', 'html', 'json', 'md', 'pdf', 'xlsx'].map((extension) => `${profile.id}.${extension}`),
    );
  });

  const readers: Record<string, (bytes: Uint8Array) => ReadBack | Promise<ReadBack>> = {
    docx: readDocx,
    html: (bytes) => readHtml(browser, bytes),
    md: readMarkdown,
  };
  for (const [extension, read] of Object.entries(readers))
    test(`F100 ${profile.id}: ${extension} has every heading, caption, statement, reference and paragraph, in order`, async () => {
      const { text, ...lists } = await read(bytesOf(extension));
      assert.deepEqual(lists, expected);
      assertInOrder(
        text,
        textsIn(allBlocks(publication)).filter((it) => it.trim() !== ''),
      );
    });

  test(`F100 ${profile.id}: xlsx has every caption, statement and reference, in order`, () => {
    const { text, ...lists } = readXlsx(bytesOf('xlsx'));
    assert.deepEqual(lists, { ...expected, headings: [] });
    assertInOrder(text, [publication.titlePage.title, publication.titlePage.kindLine]);
  });

  test(`F100 ${profile.id}: pdf has every heading, caption, reference and paragraph`, async () => {
    const pdf = await readPdf(bytesOf('pdf'));
    assert.deepEqual(
      pdf.bookmarks.filter((title) => /^(?:\d+(?:\.\d+)*|Annex \w) /.test(title)),
      expected.headings,
    );
    const body = { page: pdf.pages.findIndex((page) => page.startsWith(letters(expected.headings[0]!))), letter: 0 };
    assert.ok(body.page > 1);
    for (const list of [expected.headings, expected.captions, expected.references])
      list.reduce((from, text) => findInPdf(pdf, text, from) ?? assert.fail(`“${text}” is missing, or stands before its place`), body);
    for (const text of textsIn(allBlocks(publication))) assert.ok(findInPdf(pdf, text) !== undefined, `“${text}” is missing`);
  });

  test(`F100 ${profile.id}: pdf has every statement, row after row, and each column in its order`, async () => {
    const pdf = await readPdf(bytesOf('pdf'));
    const lanes = levelTablesOf(publication).flatMap(({ blocks }) => blocks.flatMap((block) => block.lanes));
    let row: PdfPlace = { page: 0, letter: 0 };
    for (const { cells } of lanes) {
      const first = cells.find((cell) => cell.length > 0)?.[0];
      if (first === undefined) continue;
      row = findInPdf(pdf, statementText(first), row) ?? assert.fail(`“${statementText(first)}” is missing, or stands before its place`);
      for (const cell of cells)
        cell.reduce((from, statement) => {
          const place = findInPdf(pdf, statementText(statement), from);
          return place === undefined
            ? assert.fail(`“${statementText(statement)}” is missing, or stands before its place`)
            : { ...place, letter: place.letter + 1 };
        }, row);
    }
  });

  test(`F100 ${profile.id}: json is the profile itself, without what is private`, () => {
    const read = readProfileFile(bytesOf('json'));
    assert.ok(read.ok);
    assert.deepEqual(read.profile, publicProfile(profile));
    assert.deepEqual(expectedOf(publish(read.profile, { model })), expected);
  });
}
