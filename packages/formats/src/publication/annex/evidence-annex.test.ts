import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Evidence } from '@smm/core/evidence';
import { iotSmm12 } from '@smm/core/model';
import { statementsOf } from '@smm/core/profile';
import { readEvidenceFile } from '../../evidence-file/index.ts';
import { importProfile } from '../../importing/index.ts';
import { formatById } from '../../index.ts';
import { readSample } from '../../reading/sample-reading.ts';
import { readProfileFile } from '../../yaml/index.ts';
import type { Block, PlainTable } from '../blocks.ts';
import { allBlocks, plainWords } from '../flatten.ts';
import { publish } from '../publish.ts';

const FOLDER = new URL('../../../../../examples/water-distribution-telemetry/', import.meta.url);
const file = readProfileFile(readFileSync(new URL('water-distribution-telemetry.smm-profile.yaml', FOLDER)));
const read = readEvidenceFile(readFileSync(new URL('evidence/water-distribution-telemetry.smm-evidence.yaml', FOLDER)));
if (!file.ok || !read.ok) throw new Error('the example does not read');
const { profile } = file;
const evidence = read.value;

const published = (withPassages: boolean, of: Evidence = evidence) => publish(profile, { model: iotSmm12, evidence: { evidence: of, withPassages } });

/** What stands in the annex. */
function annex(withPassages: boolean, of?: Evidence): Block[] {
  const blocks = allBlocks(published(withPassages, of));
  return blocks.slice(blocks.findIndex((block) => block.kind === 'heading' && block.anchor === 'evidence'));
}

function rows(blocks: readonly Block[], anchor: string): string[][] {
  const table = blocks.find((block): block is PlainTable => block.kind === 'table' && block.anchor === anchor);
  return (table?.rows ?? []).map((row) => row.map((cell) => plainWords(cell)));
}

test('F99 the annex on evidence leads from practices and statements to findings, and from those to sources', () => {
  const blocks = annex(false);
  const used = new Set(statementsOf(profile).flatMap(({ statement }) => statement.origins));
  const findings = rows(blocks, 'table-evidence-findings');
  assert.equal(findings.length, evidence.findings.filter(({ id }) => used.has(id)).length);
  assert.deepEqual(
    rows(blocks, 'table-evidence-sources').map(([number, title]) => [number, title]),
    evidence.sources.map(({ title }, index) => [`S${index + 1}`, title]),
  );
  const statements = rows(blocks, 'table-evidence-statements');
  assert.equal(statements.length, statementsOf(profile).filter(({ statement }) => statement.origins.length > 0).length);
  const numbers = new Set(findings.map(([number]) => number));
  for (const [, , , list = ''] of statements)
    assert.ok(
      list.split(', ').every((number) => numbers.has(number)),
      list,
    );
  const counted = rows(blocks, 'table-evidence-practices').reduce((sum, row) => sum + Number(row[2]), 0);
  assert.equal(counted, statements.length);
  assert.ok(plainWords(blocks).includes(`${statements.length} of the ${statementsOf(profile).length} statements`));
});

test('F99 without being asked for, no passage is quoted; whose words they are is never said', () => {
  const words = plainWords(annex(false))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  for (const { text } of evidence.passages) {
    const said = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    if (said.split(' ').length > 5) assert.ok(!words.includes(said), said);
  }
  const secret: Evidence = {
    ...evidence,
    sources: evidence.sources.map((source) => ({ ...source, fileName: 'zqxfile', digest: 'zqxdigest', note: 'zqxnote' })),
    passages: evidence.passages.map((passage) => ({ ...passage, place: { ...passage.place, respondent: 'zqxperson' } })),
    findings: evidence.findings.map((finding) => ({ ...finding, by: 'zqxauthor', setAside: 'zqxreason' })),
    notes: [{ id: 'zqxid', text: 'zqxraw', practices: [], by: 'zqxwriter', promotedTo: [] }],
  };
  for (const withPassages of [false, true]) assert.doesNotMatch(JSON.stringify([...published(withPassages, secret).body]), /zqx/);
  const quoted = plainWords(annex(true));
  const held = new Set(
    evidence.findings.filter(({ id }) => statementsOf(profile).some(({ statement }) => statement.origins.includes(id))).flatMap((one) => one.passages),
  );
  for (const { id, text } of evidence.passages) if (held.has(id)) assert.ok(quoted.includes(text.replace(/\s+/g, ' ').trim()), text);
});

test('F99 without evidence nothing is added, and the annex is no part of what is read back', async () => {
  const without = publish(profile, { model: iotSmm12 });
  assert.ok(!without.contents.some(({ anchor }) => anchor === 'evidence'));
  assert.equal(published(false).contents.at(-1)?.number, 'Annex B');
  for (const id of ['md', 'xlsx']) {
    const format = formatById(id);
    assert.ok(format?.kind === 'document');
    const document = await readSample(await (await format.load()).write(published(true), { assets: { fonts: [] } }), `x.${id}`);
    const imported = importProfile(document, iotSmm12, profile.id);
    assert.ok(imported.ok);
    assert.deepEqual(
      imported.value.report.leftOver.map(({ what }) => what),
      [],
      id,
    );
  }
});
