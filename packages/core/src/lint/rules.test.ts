import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { iotSmm12 } from '../model/iot-smm-1.2.ts';
import { pathOf } from '../profile/address.ts';
import { applyEdit } from '../profile/edits.ts';
import { Profile, SCHEMA_VERSION } from '../profile/schema/profile.ts';
import { newProfile } from '../profile/template.ts';
import { lint } from './engine.ts';
import { runExample } from './run-example.ts';
import type { Example, Rule } from './rule.ts';
import { rules } from './rules/index.ts';

const parsed = (example: Example) =>
  Profile.parse({ schemaVersion: SCHEMA_VERSION, id: 'example', model: { id: 'iot-smm', edition: '1.2' }, ...example.profile });

test('C30 the rule list is the rule folder, alphabetically', () => {
  const files = readdirSync(new URL('./rules/', import.meta.url))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'index.ts')
    .map((name) => name.slice(0, -'.ts'.length));
  assert.deepEqual(
    rules.map((rule) => rule.id),
    files.toSorted(),
  );
});

test('C34 a freshly made profile is silent while drafting', () => {
  const profile = newProfile(iotSmm12, { id: 'p', title: 'Tram Depots', domainName: 'Tram Depots', kind: 'industry' });
  assert.deepEqual(lint(profile, { model: iotSmm12, preset: 'draft' }).findings, []);
});

for (const rule of rules) {
  test(`C31 ${rule.id}: is documented`, () => {
    assert.match(rule.id, /^(no|require)-[a-z-]+$/);
    assert.match(rule.cite, /^(R|S|G)\d/);
    assert.ok(rule.why.length > 20);
    assert.ok(rule.examples.flagged.length > 0 && rule.examples.clean.length > 0);
  });
  for (const example of rule.examples.flagged) flagged(rule, example);
  for (const example of rule.examples.clean) test(`C33 ${rule.id}: clean: ${example.what}`, () => assert.deepEqual(runExample(rule, example), []));
}

function flagged(rule: Rule, example: Example): void {
  test(`C32 ${rule.id}: flagged: ${example.what}`, () => {
    const findings = runExample(rule, example);
    assert.equal(findings.length, 1, JSON.stringify(findings));
    const [finding] = findings;
    const before = JSON.stringify(parsed(example));
    assert.ok(finding !== undefined);
    assert.ok(isResolvable(parsed(example), finding.address), `address ${finding.address}`);
    assert.match(finding.message, /^.+[.:!?”] .+\.$/s, 'says what is wrong, then what to do');
    assert.equal(JSON.stringify(parsed(example)), before);
    if (finding.fix !== undefined) {
      const edited = applyEdit(parsed(example), finding.fix);
      assert.ok(edited.ok);
      assert.deepEqual(runExample(rule, { ...example, profile: edited.value.profile }), [], 'the fix mends it');
      const back = applyEdit(edited.value.profile, edited.value.inverse);
      assert.ok(back.ok);
      assert.deepEqual(back.value.profile, parsed(example), 'the fix can be undone');
    }
  });
}

/** The place itself, or for something missing the nearest place around it. */
function isResolvable(profile: Profile, address: string): boolean {
  for (let rest = address; rest !== ''; rest = rest.slice(0, Math.max(0, rest.lastIndexOf('/')))) if (pathOf(profile, rest) !== undefined) return true;
  return iotSmm12.domains.some((d) => d.subdomains.some((s) => s.practices.some((p) => address.split('/')[0] === p.id)));
}
