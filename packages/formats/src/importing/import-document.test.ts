import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { iotSmm12 } from '@smm/core/model';
import { canonicalProfile, PublicationOptions, statementsOf, type Profile } from '@smm/core/profile';
import { diffProfiles } from '@smm/core/diff';
import { sampleProfile } from '../carrying/sample-profile.ts';
import { formatById } from '../index.ts';
import { publish } from '../publication/index.ts';
import { readSample } from '../reading/sample-reading.ts';
import { importDocument } from './index.ts';

/** Imports the sample after its document was edited: in Office files part by part, in text files as a whole. */
async function edited(id: string, edit: (text: string) => string, options: Partial<PublicationOptions> = {}) {
  const profile = sampleProfile();
  const format = formatById(id);
  if (format?.kind !== 'document') throw new Error(id);
  const chosen = PublicationOptions.parse(options);
  const publication = publish(profile, { model: iotSmm12, options: chosen });
  const bytes = await (await format.load()).write(publication, { assets: { fonts: [] }, carried: { profile, options: chosen } });
  const office = id === 'docx' || id === 'xlsx';
  const changed = office
    ? zipSync(
        Object.fromEntries(
          Object.entries(unzipSync(bytes)).map(([name, part]) => [name, /^(?:word|xl)\/.*xml$/.test(name) ? strToU8(edit(strFromU8(part))) : part]),
        ),
      )
    : strToU8(editedText(strFromU8(bytes), edit));
  const imported = await importDocument(await readSample(changed, `x.${id}`), iotSmm12, { fallback: 'x' });
  if (!imported.ok) throw new Error(`${imported.code}: ${imported.message}`);
  return imported.value;
}

/** The carried data stays as it is. */
function editedText(text: string, edit: (text: string) => string): string {
  const at = text.search(/<!-- smm-carried|<script type="application\/json"/);
  return edit(text.slice(0, at)) + text.slice(at);
}

const changes = (profile: Profile) =>
  diffProfiles(sampleProfile(), profile).map(({ kind, address, after }) => [kind, address, ...(typeof after === 'string' ? [after] : [])].join(' '));

for (const id of ['docx', 'html', 'md', 'xlsx'])
  test(`F97 statements edited in ${id} win over those carried, keep their ids, and are in the report`, async () => {
    const { profile, report } = await edited(id, (text) => text.replaceAll('The shift lead names the doors', 'The shift leader names the doors and gates'));
    assert.deepEqual(changes(profile), ['changed threat-modeling/1/actions/tm-b/text The shift leader names the doors and gates.']);
    assert.equal(report.carried?.state, 'overlaid');
    assert.deepEqual(
      report.edited?.map(({ what, address }) => [what, address]),
      [['changed', 'threat-modeling/1/actions/tm-b/text']],
    );
    assert.deepEqual(report.leftOver, []);
  });

for (const id of ['docx', 'html', 'md'])
  test(`F97 prose edited in ${id} wins over that carried, and what the text does not show stays`, async () => {
    const { profile } = await edited(id, (text) =>
      text
        .replace('Everything behind the gate', 'All that is behind the gate')
        .replace('Permits come first', 'Permits come last')
        .replace('with the plan of the depot', 'beside the plan of the depot'),
    );
    assert.deepEqual(changes(profile), [
      'changed scope/systemOfInterest Points, doors and chargers.\n\nAll that is behind the gate.',
      'changed differences/d-law/text Permits come last.',
      'changed practices/threat-modeling/introduction Read this beside the plan of the depot.',
    ]);
  });

test('F97 a document saved again without edits gives the profile it carries, also with levels repeated', async () => {
  const spaced = (text: string) => text.replaceAll('Halls are open.', 'Halls are  open.');
  for (const options of [{}, { cumulative: true }, { citations: 'footnotes' as const }]) {
    const { profile, report } = await edited('html', spaced, options);
    assert.equal(report.carried?.state, 'unchanged');
    assert.deepEqual(canonicalProfile(profile), canonicalProfile(sampleProfile()));
    const other = await edited('html', (text) => text.replaceAll('lock the gate', 'shut the gate'), options);
    assert.deepEqual(changes(other.profile), ['changed common/1/actions/c-1/text Depot staff shut the gate.']);
  }
});

test('F97 statements that were added, removed or moved are so in the profile; stray text becomes a note', async () => {
  const added = await edited('md', (text) => text.replace('Doors are listed by hand.', 'Doors are listed by hand.<br><br>Keys are listed too.'));
  assert.deepEqual(
    changes(added.profile).map((change) => change.split(' ')[0]),
    ['added'],
  );
  const removed = await edited('md', (text) => text.replace(/<a id="s-tm-c"><\/a>.*?by hand\./, ''));
  assert.deepEqual(changes(removed.profile), ['removed threat-modeling/1/actions/tm-c']);
  const moved = await edited('md', (text) => {
    const statement = /<a id="s-tm-a"><\/a>.*?(?= \|)/.exec(text)![0];
    return text.replace(statement, '').replace(/(<a id="s-tm-d"><\/a>)/, `${statement}<br><br>$1`);
  });
  assert.ok(changes(moved.profile).includes('moved threat-modeling/1/considerations/tm-a threat-modeling/2/actions'), changes(moved.profile).join('\n'));
  for (const heading of [/^# .*$/m, /^## 1 .*$/m, /^### 2\.1 .*$/m, /^#+ .*Threat Modeling$/m]) {
    const stray = await edited('md', (text) => text.replace(heading, '$&\n\nPrinted by a neighbour.'));
    assert.ok(JSON.stringify(stray.profile).includes('Printed by a neighbour.'), String(heading));
    assert.deepEqual(statementsOf(stray.profile), statementsOf(sampleProfile()));
  }
});

test('F97 a device group that was renamed wherever it is named stays the same group', async () => {
  const { profile } = await edited('html', (text) => text.replaceAll('Door readers', 'Gate readers'));
  assert.deepEqual(changes(profile), ['changed deviceGroups/readers/name Gate readers']);
});

test('F97 an edit that does not fit into a profile is refused with its place', async () => {
  await assert.rejects(
    edited('md', (text) => text.replace('Doors are listed by hand', 'Doors '.repeat(2_000))),
    /no-profile: .*Too long: .* at most 5000/,
  );
});
