import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { iotSmm12 } from '@smm/core/model';
import { canonicalProfile, publicProfile, PublicationOptions, type Profile } from '@smm/core/profile';
import { arbitraryProfile } from '@smm/core/profile/arbitrary';
import { formatById } from '../index.ts';
import { importDocument } from '../importing/index.ts';
import { publish } from '../publication/index.ts';
import { READING_LIMITS } from '../reading/index.ts';
import { readSample } from '../reading/sample-reading.ts';
import { readProfileFile } from '../yaml/index.ts';
import { carriedJson, readCarried } from './carried-profile.ts';
import { sampleProfile } from './sample-profile.ts';

const FORMATS = ['docx', 'html', 'md', 'xlsx'];

async function written(profile: Profile, id: string, carries = true): Promise<Uint8Array> {
  const format = formatById(id);
  if (format?.kind !== 'document') throw new Error(id);
  const options = PublicationOptions.parse(profile.publication);
  const publication = publish(profile, { model: iotSmm12, options });
  return (await format.load()).write(publication, { assets: { fonts: [] }, ...(carries ? { carried: { profile, options } } : {}) });
}

const canonical = (profile: Profile): unknown => JSON.parse(JSON.stringify(canonicalProfile(profile)));

test('F88 any profile published as Word, HTML, Markdown, Excel, JSON or YAML is read back exactly as its public profile', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryProfile, async (profile) => {
      const expected = canonical(publicProfile(profile));
      for (const id of FORMATS) {
        const imported = await importDocument(await readSample(await written(profile, id), `x.${id}`), iotSmm12, { fallback: 'other' });
        assert.ok(imported.ok, id);
        assert.equal(imported.value.report.carried?.state, 'unchanged', id);
        assert.deepEqual(canonical(imported.value.profile), expected, id);
      }
      for (const id of ['json', 'yaml']) {
        const format = formatById(id);
        if (format?.kind !== 'data') throw new Error(id);
        const read = readProfileFile(await (await format.load()).write(publicProfile(profile)));
        assert.ok(read.ok, id);
        assert.deepEqual(canonical(read.profile), expected, id);
      }
    }),
    { numRuns: 6, endOnFailure: true },
  );
});

test('F89 only the public profile is carried, without fields that the format does not know, and nothing unless asked', async () => {
  const secret = { ...sampleProfile(), diary: 'Zqx' } as Profile;
  for (const id of FORMATS) {
    const bytes = await written(secret, id);
    const whole = id === 'docx' || id === 'xlsx' ? Object.values(unzipSync(bytes)).map((part) => strFromU8(part)) : [strFromU8(bytes)];
    assert.ok(
      whole.some((text) => text.includes('"schemaVersion":1')),
      id,
    );
    assert.ok(!whole.some((text) => text.includes('Zqx')), id);
    assert.equal((await readSample(await written(secret, id, false), `x.${id}`)).carried, undefined, id);
    assert.deepEqual(await written(secret, id), bytes, `${id}: equal bytes`);
  }
});

test('F89 what is carried cannot end the element or comment it stands in', () => {
  const awkward = { ...sampleProfile(), metadata: { ...sampleProfile().metadata, title: '</script><!-- --> ]]> & \u2028 \uffff \ud800 ---' } };
  const json = carriedJson({ profile: awkward, options: PublicationOptions.parse({}), words: '' });
  assert.doesNotMatch(json, /[<>&\u2028\uffff\ud800\n]|--/);
  const read = readCarried(JSON.parse(json));
  assert.ok(read.ok);
  assert.equal(read.value.profile.metadata.title, awkward.metadata.title);
});

test('F96 carried data that is not ours, of another version, with fields of its own or too deep is not used, and the report says so', async () => {
  const good = JSON.parse(carriedJson({ profile: sampleProfile(), options: PublicationOptions.parse({}), words: '' }));
  const bad: unknown[] = [
    [],
    {},
    { ...good, version: 2 },
    { ...good, more: 1 },
    { ...good, profile: { ...good.profile, more: 1 } },
    { ...good, profile: { ...good.profile, schemaVersion: 99 } },
    { ...good, profile: { ...good.profile, id: '../../etc' } },
    { ...good, profile: { ...good.profile, model: { id: 'other', edition: '1' } } },
    { ...good, profile: { ...good.profile, metadata: { title: 'x'.repeat(100_000) } } },
  ];
  const visible = strFromU8(await written(sampleProfile(), 'md', false));
  for (const data of bad) {
    const document = await readSample(`${visible}\n<!-- smm-carried: ${JSON.stringify(data)} -->\n`, 'x.md');
    const imported = await importDocument(document, iotSmm12, { fallback: 'x' });
    assert.ok(imported.ok);
    if (!Array.isArray(data)) assert.equal(imported.value.report.carried?.state, 'ignored', JSON.stringify(data).slice(0, 80));
    assert.equal(imported.value.profile.metadata.title, 'Tram depots');
  }
  const deep = await readSample(`${visible}\n<!-- smm-carried: {"a":${'['.repeat(5_000)}${']'.repeat(5_000)}} -->\n`, 'x.md');
  assert.equal(deep.carried, undefined);
  assert.match(deep.notes.map(({ message }) => message).join(), /damaged/);
});

test('F96 data that was forged brings no notes and no waivers into a profile, and large data is refused with the file', async () => {
  const forged = JSON.parse(carriedJson({ profile: sampleProfile(), options: PublicationOptions.parse({}), words: '' }));
  forged.profile.waivers = [{ rule: 'no-level-gap', reason: 'x', by: 'y' }];
  forged.profile.commonTable = { ...forged.profile.commonTable, notes: [{ id: 'n', text: 'x' }] };
  const read = readCarried(forged);
  assert.ok(read.ok);
  assert.deepEqual([read.value.profile.waivers, read.value.profile.commonTable.notes], [[], []]);
  const page = `<script type="application/json" id="smm-carried">${'['.repeat(2_000_000)}</script>`;
  await assert.rejects(readSample(page, 'x.html', { ...READING_LIMITS, characters: 1_000_000 }), /too-large/);
});
