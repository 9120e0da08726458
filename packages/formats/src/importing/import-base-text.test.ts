import assert from 'node:assert/strict';
import { test } from 'node:test';
import { iotSmm12 } from '@smm/core/model';
import { samplePublication } from '../html/sample-publication.ts';
import { formatById } from '../index.ts';
import { readSample } from '../reading/sample-reading.ts';
import { importBaseText } from './import-base-text.ts';

test('F104 general tables give the same base text from every format', async () => {
  const found = await Promise.all(
    ['docx', 'html', 'md', 'pdf', 'xlsx'].map(async (id) => {
      const format = formatById(id);
      assert.ok(format?.kind === 'document');
      const document = await readSample(await (await format.load()).write(samplePublication, { assets: { fonts: [] } }), `x.${id}`);
      const imported = importBaseText(document, iotSmm12);
      assert.ok(imported.ok, id);
      // A repeated statement says its level in words or by where it stands.
      return JSON.parse(JSON.stringify(imported.value.baseText.practices).replaceAll(/ \(level \d\)"/g, '"')) as typeof imported.value.baseText.practices;
    }),
  );
  const [first, ...others] = found;
  assert.ok(first?.['access-control']?.levels['1']?.considerations.includes('Pumping stations. Keys to unmanned stations are handed out by the shift leader.'));
  for (const other of others) assert.deepEqual(other, first);
});
