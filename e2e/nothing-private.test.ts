import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, test } from 'node:test';
import { applyEdit, statementsOf, tableIds, type Edit, type Note, type Profile } from '@smm/core/profile';
import type { Evidence } from '@smm/core/evidence';
import { writeEvidenceYaml } from '@smm/formats/evidence-file';
import { writeProfileYaml } from '@smm/formats/yaml';
import { water } from './examples.ts';
import { everythingIn } from './reading-back/everything-in.ts';
import { smm } from './smm-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'smm-private-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Words that nothing else contains: for private places, and for one that is published. */
const SECRET = 'Zqxprivate';
const SHOWN = 'Zqxpublished';

const note = (id: string): Note => ({ id, text: `${SECRET}note ${id}`, by: `${SECRET}noteauthor`, level: 2, row: 'actions' });

/** The water profile with a secret in every place that only the working group is to see. */
function withSecrets(profile: Profile): Profile {
  const first = statementsOf(profile, 'threat-modeling')[0]!;
  const edits: Edit[] = [
    ...tableIds(profile).map((table): Edit => ({ op: 'insert-item', list: `${table}/notes`, index: 0, value: note('secret') })),
    ...Object.entries(profile.practices).map(([id, { review }]): Edit => ({
      op: 'set',
      address: `${id}/review`,
      value: { ...review, reason: `${SECRET}reason`, by: `${SECRET}reviewer` },
    })),
    {
      op: 'insert-item',
      list: 'waivers',
      index: 0,
      value: { rule: 'no-long-statement', address: 'glossary', reason: `${SECRET}waiver`, by: `${SECRET}decider` },
    },
    { op: 'set', address: 'implementation-of-data-protection-controls/1/actions/blank', value: { reason: 'revisit', note: `${SECRET}blank` } },
    { op: 'set', address: `threat-modeling/1/considerations/${first.statement.id}/origins`, value: [`${SECRET}finding`] },
    { op: 'set', address: `threat-modeling/1/considerations/${first.statement.id}/text`, value: `Staff think of bursts, ${SHOWN}.` },
  ];
  const edited = applyEdit(profile, { op: 'batch', edits });
  assert.ok(edited.ok, JSON.stringify(edited));
  return edited.value.profile;
}

const file = `# ${SECRET}comment\n${writeProfileYaml(withSecrets(water.profile))}`;

test('the secrets are in the file, and the check does not mind them', () => {
  for (const place of ['comment', 'note', 'noteauthor', 'reason', 'reviewer', 'waiver', 'decider', 'blank', 'finding'])
    assert.ok(file.includes(SECRET + place), place);
  writeFileSync(join(folder, 'water.smm-profile.yaml'), file);
  assert.equal(smm(folder, 'check', '--preset', 'publication').code, 0);
});

/** Evidence with a secret in every place that the annex does not print. */
const secretEvidence: Evidence = {
  schemaVersion: 1,
  kind: 'evidence',
  profile: water.profile.id,
  sources: [
    {
      id: 's1',
      kind: 'survey',
      title: 'Survey',
      fileName: `${SECRET}file`,
      digest: `${SECRET}digest`,
      respondents: 2,
      questions: [],
      citations: [],
      note: `${SECRET}source`,
    },
  ],
  passages: [{ id: 'p1', source: 's1', text: `We keep the ${SECRET}said key under the mat of the kiosk`, place: { respondent: `${SECRET}person` } }],
  findings: [
    {
      id: `${SECRET}finding`,
      kind: 'weakness',
      text: `They keep the ${SECRET}said key under the mat of the kiosk.`,
      passages: ['p1'],
      practices: [],
      by: `${SECRET}finder`,
      setAside: '',
    },
  ],
  notes: [{ id: 'n1', text: `${SECRET}raw`, practices: [], by: `${SECRET}writer`, promotedTo: [] }],
};

for (const options of [[], ['--citations', 'footnotes', '--cumulative', '--empty-tables', 'grid'], ['--with-evidence', 'secret.smm-evidence.yaml']])
  test(`nothing private is in any part of a published file${options.length === 0 ? '' : `, with ${options.join(' ')}`}`, async () => {
    writeFileSync(join(folder, 'secret.smm-evidence.yaml'), writeEvidenceYaml(secretEvidence));
    const out = join(folder, `out${options.length}`);
    const run = smm(folder, 'publish', '--to', 'docx,html,json,md,pdf,xlsx,yaml', '--out', out, ...options);
    assert.equal(run.code, 0, run.err);
    const names = readdirSync(out);
    assert.equal(names.length, 7);
    for (const name of names) {
      const text = await everythingIn(extname(name).slice(1), new Uint8Array(readFileSync(join(out, name))));
      assert.ok(text.includes(SHOWN), `${name}: what is published can be found in it`);
      assert.deepEqual(text.match(new RegExp(`${SECRET}\\w*`, 'gi')), null, name);
    }
  });
