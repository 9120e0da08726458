import assert from 'node:assert/strict';
import { test } from 'node:test';
import { iotSmm12 } from './iot-smm-1.2.ts';
import { practicesOf, rowLabel, tableLevels } from './lookup.ts';
import { MaturityModel } from './schema.ts';

const placed = practicesOf(iotSmm12);
const practices = placed.map(({ practice }) => practice);
const sentences = (text: string): number => (text.match(/[.!?](?=\s|$)/g) ?? []).length;
const words = (text: string): number => text.split(/\s+/).length;

/** Every text of the model that is written for readers, with where it stands. */
const prose: [string, string][] = [
  ...practices.flatMap((practice): [string, string][] => [
    [practice.id, practice.objective],
    ...practice.levels.map(({ level, summary }): [string, string] => [`${practice.id}/${level}`, summary]),
    ...practice.questions.map((question): [string, string] => [practice.id, question]),
  ]),
  ...iotSmm12.domains.flatMap((domain) => [domain, ...domain.subdomains]).map(({ id, description }): [string, string] => [id, description]),
  ...[...iotSmm12.comprehensiveness, ...iotSmm12.scope].map(({ name, description }): [string, string] => [name, description]),
  ...iotSmm12.concepts.map(({ id, text }): [string, string] => [id, text]),
];

test('the model equals its own parse result', () => {
  assert.deepEqual(MaturityModel.parse(iotSmm12), iotSmm12);
});

test('the model is frozen throughout', () => {
  const check = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    assert.ok(Object.isFrozen(value), JSON.stringify(value).slice(0, 80));
    Object.values(value).forEach(check);
  };
  check(iotSmm12);
});

test('C2 domains, subdomains and practices have the published names and order', () => {
  assert.deepEqual(
    iotSmm12.domains.map((domain) => [domain.name, ...domain.subdomains.map((subdomain) => [subdomain.name, ...subdomain.practices.map(({ name }) => name)])]),
    [
      [
        'Governance',
        ['Strategy and Governance', 'Security Program Management', 'Compliance Management'],
        ['Threat Modeling and Risk Assessment', 'Threat Modeling', 'Risk Attitude'],
        ['Supply Chain and External Dependencies Management', 'Product Supply Chain Risk Management', 'Services Third-Party Dependencies Management'],
      ],
      [
        'Enablement',
        ['Identity and Access Management', 'Establishing and Maintaining Identities', 'Access Control'],
        ['Asset Protection', 'Asset, Change and Configuration Management', 'Physical Protection'],
        ['Data Protection', 'Security Model and Policy for Data', 'Implementation of Data Protection Controls'],
      ],
      [
        'Hardening',
        ['Vulnerability and Patch Management', 'Vulnerability Assessment', 'Patch Management'],
        ['Situational Awareness', 'Monitoring Practice', 'Situation Awareness and Information Sharing Practice'],
        ['Event and Incident Response, Continuity of Operations', 'Event Detection and Response Plan', 'Remediation, Recovery and Continuity of Operations'],
      ],
    ],
  );
});

test('ids and abbreviations of practices are unique and ids follow from names', () => {
  assert.deepEqual(
    practices.map(({ id }) => id),
    practices.map(({ name }) => name.toLowerCase().replaceAll(',', '').replaceAll(' ', '-')),
  );
  assert.equal(practices.map(({ abbreviation }) => abbreviation).join(' '), 'SPM CM TM RA PSC STD EMI AC ACC PP SMD ICD VA PM MP SAI EDR RRC');
});

test('C3 both axes have their levels, and None is no column of a table', () => {
  assert.deepEqual(
    iotSmm12.comprehensiveness.map(({ level, name }) => `${level} ${name}`),
    ['0 None', '1 Minimum', '2 Ad Hoc', '3 Consistent', '4 Formalized'],
  );
  assert.deepEqual(
    iotSmm12.scope.map(({ level, name }) => `${level} ${name}`),
    ['1 General', '2 Industry-specific', '3 System-specific'],
  );
  assert.deepEqual(
    tableLevels(iotSmm12).map(({ level }) => level),
    [1, 2, 3, 4],
  );
});

test('row labels are the published ones', () => {
  assert.equal(rowLabel(iotSmm12, 'considerations', 'both'), 'Industry- and System-Specific Scope Considerations');
  assert.equal(rowLabel(iotSmm12, 'actions', 'industry'), 'What needs to be done to achieve this level');
  assert.equal(rowLabel(iotSmm12, 'indicators', 'system'), 'Indicators of accomplishment');
});

test('C4 each practice has a summary of 2 to 4 sentences for each level, no two alike', () => {
  for (const practice of practices) {
    assert.deepEqual(
      practice.levels.map(({ level }) => level),
      tableLevels(iotSmm12).map(({ level }) => level),
      practice.id,
    );
    for (const { level, summary } of practice.levels)
      assert.ok(sentences(summary) >= 2 && sentences(summary) <= 4, `${practice.id}/${level}: ${sentences(summary)} sentences`);
  }
  const summaries = practices.flatMap(({ levels }) => levels.map(({ summary }) => summary));
  assert.equal(new Set(summaries).size, summaries.length);
});

test('no sentence of the summaries is used twice', () => {
  const all = practices.flatMap(({ levels }) => levels.flatMap(({ summary }) => summary.split(/(?<=[.!?])\s+/)));
  assert.deepEqual(
    all.filter((sentence, at) => all.indexOf(sentence) !== at),
    [],
  );
});

test('C4 each practice has an objective of 1 or 2 sentences and 3 to 6 questions, none asked twice', () => {
  for (const { id, objective, questions } of practices) {
    assert.ok(sentences(objective) >= 1 && sentences(objective) <= 2, id);
    assert.ok(questions.length >= 3 && questions.length <= 6, id);
    for (const question of questions) assert.ok(question.endsWith('?'), question);
  }
  const all = practices.flatMap(({ questions }) => questions);
  assert.equal(new Set(all).size, all.length);
});

test('C4 texts name no mechanisms, products or parameters', () => {
  const mechanisms =
    /\b(aes|rsa|ecc|sha|des|tls|ssl|dtls|ssh|vpns?|ipsec|https?|mqtt|coap|lorawan|bluetooth|wi-?fi|zigbee|wpa\d?|kerberos|ldap|oauth|saml|fido|x\.509|pki|certificates?|passwords?|passphrases?|biometrics?|multi-?factor|mfa|two-factor|rfid|encrypt\w*|cryptograph\w*|hash\w*|firewalls?|antivirus|dmz|ids|ips|siem|tpm|hsm|sandbox\w*|secure boot|blockchain|cctv|padlocks?|honeypots?|windows (?:10|11|xp)|linux|azure|aws|\d+[- ]?bits?)\b/i;
  for (const [where, text] of prose) assert.doesNotMatch(text, mechanisms, where);
});

test('texts hold for any reader: no headings, no mark-up of notes, no naming of software', () => {
  for (const [where, text] of prose) {
    assert.notEqual(text.trim(), '', where);
    assert.doesNotMatch(text, /^#|\bthis tool\b|\bsoftware ships\b|\bTBD\b|\bTODO\b|\?\?\?/im, where);
    assert.equal(text, text.trim(), where);
    assert.doesNotMatch(text, / {2}|\b(\w+) \1\b/, where);
  }
});

test('C5 the ready-written section has its six subsections of 120 to 250 words', () => {
  assert.deepEqual(
    iotSmm12.concepts.map(({ id }) => id),
    ['purpose', 'process', 'axes', 'hierarchy', 'tables', 'applying'],
  );
  for (const { id, text } of iotSmm12.concepts) assert.ok(words(text) >= 120 && words(text) <= 250, `${id}: ${words(text)} words`);
});

test('C5 the ready-written section names every level, domain and subdomain', () => {
  const text = iotSmm12.concepts.map((section) => section.text).join('\n');
  for (const { name } of [...iotSmm12.comprehensiveness, ...iotSmm12.scope]) assert.ok(text.includes(name), name);
  for (const { domain, subdomain } of placed) for (const { name } of [domain, subdomain]) assert.ok(text.includes(name), name);
});
