import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PeopleBuilder } from './known-people.ts';
import { maskPeople } from './mask-people.ts';
import { maskPatterns, noMasks } from './patterns.ts';

const patterns = (text: string) => maskPatterns(text, noMasks());

test('F147 addresses and numbers of people are hidden by their form', () => {
  const hidden: Readonly<Record<string, string>> = {
    'Ask anna.kowalska+ot@plant-7.example.co.uk, please': 'Ask [e-mail address], please',
    'anna (at) example (dot) org or anna[at]example.org': '[e-mail address] or [e-mail address]',
    'mail to anna at example dot org': 'mail to [e-mail address]',
    'The gateway 192.168.0.17 and 010.001.002.003.': 'The gateway [IP address] and [IP address].',
    'over fe80::1ff:fe23:4567:890a%eth0 and 2001:db8:0:0:0:0:2:1': 'over [IP address] and [IP address]',
    'Call +48 601 234 567 or (0)22 / 123-45-67': 'Call [phone number] or [phone number]',
    'tel. 555-1234, or 555-867-5309': 'tel. [phone number], or [phone number]',
    'phone me on 5551234': 'phone me on [phone number]',
    'my number is 601234567': 'my number is [phone number]',
    '0049 (0) 89 1234567': '[phone number]',
    '+1 (555) 123-4567': '[phone number]',
  };
  for (const [text, wanted] of Object.entries(hidden)) assert.equal(patterns(text), wanted);
});

test('F147 what only looks alike stays: dates, hours, standards, amounts, versions, ratios', () => {
  for (const text of [
    'since 2024-01-15 and until 31.12.2025',
    'IEC 62443-3-3 and 62443-2-4',
    'ISO/IEC 27001:2022',
    'open 08.00-16.30',
    '1 000 000 litres',
    '1,234,567.89 EUR',
    'firmware 4.12.3',
    '10:20:30',
    'std::vector',
    'a 4-20 mA loop at 24 V',
    'part 6ES7315-2EH14-0AB0',
    'every 3 to 5 years',
    'pH 7.0-7.4',
    'meter at dot 5',
    'user@localhost',
    '00:1A:2B:3C:4D:5E',
    'between 2019 and 2023',
    '12 500 devices',
    'EN 50126-1:2017',
  ])
    assert.equal(patterns(text), text);
});

test('F147 patterns get through texts made to be slow', () => {
  const slow = [
    '1 '.repeat(60_000),
    '1-'.repeat(60_000),
    'a'.repeat(100_000),
    `${'a.'.repeat(50_000)}@`,
    'a@'.repeat(50_000),
    '1.1.1.'.repeat(20_000),
    'f:'.repeat(50_000),
    'a dot '.repeat(20_000),
    '(at)'.repeat(30_000),
    '+('.repeat(50_000),
  ];
  for (const text of slow) assert.ok(patterns(text).length <= text.length);
});

function people(names: readonly (readonly string[])[], mails: readonly string[] = [], values: readonly string[] = [], keep: readonly string[] = []) {
  const builder = new PeopleBuilder();
  for (const name of names) builder.addName(name);
  for (const mail of mails) builder.addMail(mail);
  for (const value of values) builder.addValue(value);
  return builder.people(keep);
}

test('F147 people who answered are hidden wherever they are named', () => {
  const known = people(
    [['Anna Maria', 'Kowalska-Nowak'], ['Müller, Jörg'], ['Grace Field'], ["Sean O'Brannigan"], ['王小明'], ['Will Li']],
    ['k.petrov@example.org', 'ops.team@example.org', 'akowalska@x.org'],
    ['EMP-10442', 'jdoe42'],
  );
  const hidden: Readonly<Record<string, string>> = {
    'I am Anna Kowalska-Nowak.': 'I am [name].',
    'anna maria kowalska nowak decides': '[name] decides',
    'KOWALSKA’s list; ask Nowak': '[name] list; ask [name]',
    'kowalska knows': '[name] knows',
    'Jorg Mueller, jörg müller, MÜLLER': '[name]',
    'ask 王小明 about it, 请问王小明': 'ask [name] about it, 请问[name]',
    "O’Brannigan or o'brannigan": '[name] or [name]',
    'badge EMP-10442 or emp 10442 and jdoe42': 'badge [name] or [name] and [name]',
    'akowalska, Petrov': '[name]',
    'then Will said so': 'then [name] said so',
  };
  for (const [text, wanted] of Object.entries(hidden)) assert.equal(maskPeople(text, known, new Set(), noMasks()), wanted);
  for (const text of ['Will it be checked?', 'the ops team decides', 'it will be', 'nobody', '', 'wanna', 'Annaberg', 'Mulled wine', '王国'])
    assert.equal(maskPeople(text, known, new Set(), noMasks()), text);
});

test('F147 ordinary words and words that are to stay are not hidden in lower case; what is hidden is counted', () => {
  const counts = noMasks();
  const known = people([['Grace Field'], ['Anna Stone']]);
  assert.equal(
    maskPeople('In the field, checks are made by Grace on field devices', known, new Set(['field']), counts),
    'In the field, checks are made by [name] on field devices',
  );
  assert.equal(counts.name, 1);
  assert.equal(maskPeople('Field devices', people([['Grace Field']], [], [], ['Field']), new Set(), noMasks()), 'Field devices');
  assert.equal(maskPeople('Anonymous n/a', people([['Anonymous'], ['n/a'], ['-']]), new Set(), noMasks()), 'Anonymous n/a');
});

test('F147 hiding never throws and never leaves an address of the form that people use', () => {
  const word = fc.stringMatching(/^[a-z]{2,8}$/);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), word, word, fc.string({ unit: 'binary', maxLength: 60 }), (before, one, other, after) => {
      const mail = `${one}.${other}@${other}.org`;
      const hidden = maskPeople(patterns(`${before} ${mail} ${after}`), people([[before]], [mail], [after]), new Set(), noMasks());
      assert.ok(!hidden.includes(mail));
    }),
    { numRuns: 500 },
  );
});
