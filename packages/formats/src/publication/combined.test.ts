import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { composeProfiles } from '@smm/core/composition';
import { diffProfiles } from '@smm/core/diff';
import { iotSmm12 } from '@smm/core/model';
import type { Profile } from '@smm/core/profile';
import { formats } from '../index.ts';
import { importOnto } from '../importing/index.ts';
import { readDocument } from '../reading/index.ts';
import { readProfileFile } from '../yaml/read.ts';
import { letterOf } from './combined.ts';
import { allBlocks, plainWords, printedStatements, publish } from './index.ts';

function example(id: string): Profile {
  const read = readProfileFile(readFileSync(new URL(`../../../../examples/${id}/${id}.smm-profile.yaml`, import.meta.url)));
  assert.ok(read.ok);
  return read.profile;
}

function combinationOf(...profiles: Profile[]): Profile {
  const outcome = composeProfiles(profiles);
  assert.ok(outcome.ok);
  return outcome.value.profile;
}

const water = example('water-distribution-telemetry');
const combined = combinationOf(water, example('over-the-air-update-service'));
const publication = publish(combined, { model: iotSmm12 });

test('F110 in a combination every statement says by a letter which profile it comes from, and the letters are explained', () => {
  const printed = printedStatements(publication);
  const by = (letter: string) => printed.filter(({ statement }) => statement.profiles === letter && statement.tail.endsWith(`From\u00a0${letter}.`)).length;
  assert.deepEqual([by('A'), by('B'), printed.length], [292, 348, 640]);
  const said = plainWords(publication.frontMatter);
  assert.match(
    said,
    /A \| Drinking-Water Distribution Telemetry \| 1\.0 \| 15 October 2026 \| Published\nB \| Over-the-Air Update Service for Constrained Devices \| 1\.0/,
  );
  const body = plainWords(allBlocks(publication));
  assert.equal(body.split('Profiles: A – Drinking-Water Distribution Telemetry 1.0; B – Over-the-Air Update Service 1.0.').length - 1, 18);
  assert.match(body, /Extortion in the week of the great frost \(A\)/);
});

test('F110 what two profiles say in the same words bears both letters; an ordinary profile bears none', () => {
  const both = publish(combinationOf(water, { ...water, id: 'neighbour' }), { model: iotSmm12 });
  assert.ok(printedStatements(both).every(({ statement }) => statement.tail.endsWith('From\u00a0A,\u00a0B.')));
  const alone = publish(water, { model: iotSmm12 });
  assert.ok(printedStatements(alone).every(({ statement }) => statement.profiles === undefined && !/From\s[A-Z]\./.test(statement.tail)));
  assert.doesNotMatch(plainWords(alone.frontMatter), /Combined/);
  assert.deepEqual([0, 25, 26, 27, 52].map(letterOf), ['A', 'Z', 'AA', 'AB', 'BA']);
});

test('F111 a combination that was published and not edited is read back without a difference', async () => {
  const few = Object.fromEntries(Object.entries(combined.practices).filter(([id]) => /^(?:patch|threat)/.test(id)));
  const short: Profile = { ...combined, practices: few };
  const printed = publish(short, { model: iotSmm12 });
  for (const id of ['docx', 'html', 'md', 'xlsx']) {
    const format = formats.find((it) => it.id === id);
    assert.ok(format?.kind === 'document');
    const bytes = await (await format.load()).write(printed, { assets: { fonts: [] } });
    const document = await readDocument(bytes, { fileName: `both.${id}` });
    assert.ok(document.ok);
    const returned = importOnto(document.value, short, iotSmm12);
    assert.ok(returned.ok);
    assert.deepEqual(diffProfiles(short, returned.value.profile), [], id);
  }
});
