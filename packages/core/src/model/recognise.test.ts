import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { iotSmm12 } from './iot-smm-1.2.ts';
import { practicesOf } from './lookup.ts';
import { recognisePractice, recognisePractices, suggestPractice } from './recognise.ts';
import { tinyModel } from './tiny-model.ts';

const practices = practicesOf(iotSmm12).map(({ practice }) => practice);
const names = practices.flatMap((practice) =>
  [practice.name, ...practice.aliases, practice.abbreviation, practice.id].map((name) => ({ name, id: practice.id })),
);
const idOf = (text: string): string | undefined => recognisePractice(iotSmm12, text)?.practice.id;

test('C6 every name, alias, abbreviation and id is recognised as its own practice with confidence 1', () => {
  for (const { name, id } of names) {
    const found = recognisePractice(iotSmm12, name);
    assert.equal(found?.practice.id, id, name);
    assert.equal(found.confidence, 1, name);
  }
});

test('C6 no name belongs to two practices', () => {
  for (const { name } of names) assert.equal(recognisePractices(iotSmm12, name).filter(({ confidence }) => confidence === 1).length, 1, name);
});

test('C6 case, punctuation, "and", "The", "Practice", number, spelling and numbering make no difference', () => {
  const expected: Record<string, string> = {
    'ASSET CHANGE & CONFIGURATION MANAGEMENT': 'asset-change-and-configuration-management',
    'The Asset Change and Configuration Management practice': 'asset-change-and-configuration-management',
    'threat modelling': 'threat-modeling',
    'Threat-Modeling:': 'threat-modeling',
    'Table 4: Threat Modeling': 'threat-modeling',
    'Table 12 – Patch Management': 'patch-management',
    '4.1.3 Patch Management': 'patch-management',
    'Security Programme Management': 'security-program-management',
    'Monitoring Practices': 'monitoring-practice',
    'Event detection & response plans': 'event-detection-and-response-plan',
    'Establishing & Maintaining Identity': 'establishing-and-maintaining-identities',
    'Remediation, recovery, & continuity of operations': 'remediation-recovery-and-continuity-of-operations',
    'Situation Awareness, Information Sharing': 'situation-awareness-and-information-sharing-practice',
    'Protection model and policy for data': 'security-model-and-policy-for-data',
    'Product Supply Risk Management': 'product-supply-chain-risk-management',
    'risk attitudes': 'risk-attitude',
    psc: 'product-supply-chain-risk-management',
  };
  for (const [text, id] of Object.entries(expected)) {
    assert.equal(idOf(text), id, text);
    assert.equal(recognisePractice(iotSmm12, text)?.confidence, 1, text);
  }
});

test('unrelated headings are not recognised', () => {
  const headings = [
    '',
    ' ',
    '—',
    '12',
    'References',
    'Introduction',
    'Access roads',
    'Asset list',
    'Project Management',
    'Data Management',
    'Risk Assessment',
    'Contents',
    'Practice',
    'The',
    'Threat landscape',
    'Security considerations',
    'Common table',
    'Patch panel',
    'Identity theft',
    'Physical context',
    'Compliance',
    'Acknowledgements',
    'PN',
  ];
  for (const heading of headings) assert.equal(idOf(heading), undefined, heading);
});

test('the names of domains and subdomains are not taken for practices', () => {
  for (const domain of iotSmm12.domains)
    for (const group of [domain, ...domain.subdomains]) for (const name of [group.name, ...group.aliases]) assert.equal(idOf(name), undefined, name);
});

test('the alias that matched is told', () => {
  assert.equal(recognisePractice(iotSmm12, 'asset management')?.alias, 'Asset Management');
  assert.equal(recognisePractice(iotSmm12, 'tm')?.alias, 'TM');
});

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
const kind = fc.constantFrom('insert', 'delete', 'swap', 'replace');
const letterPositions = (name: string): number[] => [...name].flatMap((char, at) => (/[a-z]/i.test(char) ? [at] : []));

function mistyped(name: string, how: string, at: number, other: string): string {
  if (how === 'insert') return name.slice(0, at) + other + name.slice(at);
  if (how === 'delete') return name.slice(0, at) + name.slice(at + 1);
  if (how === 'replace') return name.slice(0, at) + other + name.slice(at + 1);
  const next = name.charAt(at + 1);
  return /[a-z]/i.test(next) ? name.slice(0, at) + next + name.charAt(at) + name.slice(at + 2) : name;
}

test('C6 a name of more than 10 letters is found with one letter inserted, deleted, replaced or swapped', () => {
  const long = names.filter(({ name }) => name.length > 10);
  fc.assert(
    fc.property(fc.constantFrom(...long), kind, fc.nat(), letter, ({ name, id }, how, where, other) => {
      const positions = letterPositions(name);
      const typed = mistyped(name, how, positions[where % positions.length] ?? 0, other);
      const found = recognisePractice(iotSmm12, typed);
      assert.equal(found?.practice.id, id, typed);
      assert.ok(found.confidence > 0.8 && found.confidence <= 1, typed);
    }),
    { numRuns: 500 },
  );
});

test('a mistyped name is less certain than a well-typed one', () => {
  const found = recognisePractice(iotSmm12, 'Phisycal Protection');
  assert.equal(found?.practice.id, 'physical-protection');
  assert.ok(found.confidence < 1);
});

test('C7 any text at all gives a ranked list with confidences from 0 to 1, and never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ maxLength: 3000 })), (text) => {
      const found = recognisePractices(iotSmm12, text).map(({ confidence }) => confidence);
      assert.ok(found.every((confidence) => confidence > 0 && confidence <= 1));
      assert.deepEqual(
        found,
        found.toSorted((one, other) => other - one),
      );
      assert.ok(suggestPractice(iotSmm12, text).length <= 3);
    }),
  );
});

test('C7 suggestions name the nearest practices, best first, and none for gibberish', () => {
  assert.equal(suggestPractice(iotSmm12, 'acess controll')[0], 'Access Control');
  assert.equal(suggestPractice(iotSmm12, 'suply chain')[0], 'Product Supply Chain Risk Management');
  assert.equal(suggestPractice(iotSmm12, 'recovery')[0], 'Remediation, Recovery and Continuity of Operations');
  assert.ok(suggestPractice(iotSmm12, 'patch').includes('Patch Management'));
  assert.equal(suggestPractice(iotSmm12, 'management').length, 3);
  assert.deepEqual(suggestPractice(iotSmm12, 'xyzzy'), []);
  assert.deepEqual(suggestPractice(iotSmm12, ''), []);
});

test('C8 another model is recognised by its own names', () => {
  assert.equal(recognisePractice(tinyModel, 'The Hand Washing Practice')?.practice.id, 'hand-washing');
  assert.equal(recognisePractice(tinyModel, 'Patch Management'), undefined);
  assert.deepEqual(suggestPractice(tinyModel, 'storage'), ['Cold Storage']);
});
