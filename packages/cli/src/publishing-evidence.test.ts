import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { captured } from './captured.ts';
import { main } from './main.ts';

const example = fileURLToPath(new URL('../../../examples/water-distribution-telemetry', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'smm-publish-evidence-'));
const published = 'out/water-distribution-telemetry.md';

async function smm(...args: string[]) {
  const io = captured(place);
  const code = await main(args, io);
  return { code, ...io.written };
}

before(() => cpSync(example, place, { recursive: true }));
after(() => rmSync(place, { recursive: true, force: true }));

test('K100 publish --with-evidence adds the annex, with the evidence beside the profile or named', async () => {
  const made = await smm('publish', '--to', 'md', '--with-evidence');
  assert.equal(made.code, 0, made.err);
  const text = readFileSync(join(place, published), 'utf8');
  assert.match(text, /## Annex B Evidence\n/);
  assert.match(text, /\| F1 \|/);
  await smm('publish', '--to', 'md', '--with-evidence', 'evidence/water-distribution-telemetry.smm-evidence.yaml');
  assert.equal(readFileSync(join(place, published), 'utf8'), text);
  await smm('publish', '--to', 'md');
  assert.doesNotMatch(readFileSync(join(place, published), 'utf8'), /Annex B Evidence/);
});

test('K101 passages are printed only with --with-passages, which needs the annex', async () => {
  const quoted = 'Passages behind the findings';
  await smm('publish', '--to', 'md', '--with-evidence');
  assert.ok(!readFileSync(join(place, published), 'utf8').includes(quoted));
  assert.equal((await smm('publish', '--to', 'md', '--with-evidence', '--with-passages')).code, 0);
  const text = readFileSync(join(place, published), 'utf8');
  assert.ok(text.includes(quoted));
  assert.doesNotMatch(text, /\br-0\d\d\b/, 'no pseudonym');
  const alone = await smm('publish', '--to', 'md', '--with-passages');
  assert.equal(alone.code, 2);
  assert.match(alone.err, /add --with-evidence/);
});

test('K102 an annex on evidence that cannot be read stops the publication', async () => {
  const other = await smm('publish', '--to', 'md', '--with-evidence', 'missing.yaml');
  assert.equal(other.code, 2);
  assert.match(other.err, /missing\.yaml/);
});
