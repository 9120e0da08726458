import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse } from './analyse.ts';
import { labelledPairs, type LabelledPair } from './labelled-pairs.ts';
import { REPETITION, similarity } from './similarity.ts';

const compare = (a: string, b: string): number => similarity(analyse(a), analyse(b));

function scores(pairs: readonly LabelledPair[]): { precision: number; recall: number; f1: number } {
  const found = pairs.filter(({ a, b }) => compare(a, b) >= REPETITION);
  const right = found.filter(({ same }) => same).length;
  const precision = right / found.length;
  const recall = right / pairs.filter(({ same }) => same).length;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

for (const [name, pairs] of [
  ['all', labelledPairs],
  ['tune', labelledPairs.filter(({ set }) => set === 'tune')],
  ['held-out', labelledPairs.filter(({ set }) => set === 'held-out')],
] as const)
  test(`C50 reworded repetition is found in the labelled pairs (${name})`, () => {
    const { precision, recall, f1 } = scores(pairs);
    assert.ok(f1 >= 0.85, `F1 ${f1}, precision ${precision}, recall ${recall}`);
  });

/** One telling difference each: interval, number, unit, role, negation, order in time, opposite, object, action, bound. */
const DIFFERENT: readonly (readonly [string, string])[] = [
  [
    'Access rights to the control room are reviewed every month by the site manager.',
    'Access rights to the control room are reviewed every year by the site manager.',
  ],
  [
    'Failed sign-ins on meter gateways are kept for 30 days and can be searched.',
    'Failed sign-ins on meter gateways are kept for 365 days and can be searched.',
  ],
  ['At least three people can release a firmware image for field devices.', 'At least five people can release a firmware image for field devices.'],
  ['Lost tablets are reported to the help desk within two hours.', 'Lost tablets are reported to the help desk within two weeks.'],
  ['Suppliers assess the risk of each new pump controller before delivery.', 'Operators assess the risk of each new pump controller before delivery.'],
  [
    'The auditor decides which findings are closed after the yearly inspection.',
    'The site manager decides which findings are closed after the yearly inspection.',
  ],
  ['Technicians may connect private laptops to the control network.', 'Technicians may not connect private laptops to the control network.'],
  ['Remote sessions are recorded and the recordings are reviewed.', 'Remote sessions are never recorded and no recordings are reviewed.'],
  ['The supplier tests patches before the operator installs them on the pumps.', 'The supplier tests patches after the operator installs them on the pumps.'],
  ['Unneeded services are enabled on gateways only when a site manager asks.', 'Unneeded services are disabled on gateways only when a site manager asks.'],
  [
    'New controllers are connected to the plant network by the control engineer.',
    'New controllers are disconnected from the plant network by the control engineer.',
  ],
  [
    'Cameras in substations are listed with their location, owner and firmware version.',
    'Relays in substations are listed with their location, owner and firmware version.',
  ],
  [
    'The response plan for the treatment works is written down and known to all shifts.',
    'The backup plan for the treatment works is written down and known to all shifts.',
  ],
  ['Known weaknesses in trackside equipment are reported to the maker.', 'Known weaknesses in trackside equipment are fixed by the maker.'],
  ['Access to the pumping scheduler is granted by the control engineer.', 'Access to the pumping scheduler is withdrawn by the control engineer.'],
  ['Recordings are kept for at most one month unless an incident is open.', 'Recordings are kept for at least one month unless an incident is open.'],
  [
    'Deviations from the baseline are reviewed manually by the shift engineer.',
    'Deviations from the baseline are reviewed automatically and sent to the shift engineer.',
  ],
  ['Staff receive security training when they join the company.', 'Staff receive security training when they leave the company.'],
  ['Suppliers tell operators about weaknesses in the pump controllers.', 'Operators tell suppliers about weaknesses in the pump controllers.'],
  [
    'Some sites keep an inventory of their connected devices.',
    'All sites keep an inventory of their connected devices, and head office compares the inventories every quarter.',
  ],
];

/** Reworded: clause order, voice, near-synonyms, inflection, spelling, a denial put otherwise. */
const SAME: readonly (readonly [string, string])[] = [
  [
    'Access rights to the control room are reviewed every year by the site manager.',
    'Once a year the manager of the site checks who has access rights to the control room.',
  ],
  ['Lost tablets are reported to the help desk within two hours.', 'Staff report a lost tablet to the help desk in less than 2 hours.'],
  ['Suppliers assess the risk of each new pump controller before delivery.', 'Prior to delivery, vendors evaluate the risk of every new controller for pumps.'],
  ['Technicians may not connect private laptops to the control network.', 'Technicians are forbidden to connect private laptops to the control network.'],
  [
    'Cameras in substations are listed with their location, owner and firmware version.',
    'An inventory of substation cameras holds location, owner and version of the firmware.',
  ],
  ['Recordings are kept for at least one month unless an incident is open.', 'Recordings are retained for a minimum of one month unless an incident is open.'],
  [
    'The response plan for the treatment works is written down and known to all shifts.',
    'A documented response plan exists for the treatment works, and every shift is familiar with it.',
  ],
  [
    'Access to the pumping scheduler is withdrawn when someone changes jobs.',
    'When a person moves to another job, their access to the pumping scheduler is revoked.',
  ],
  ['Known weaknesses in trackside equipment are reported to the maker.', 'The manufacturer is informed of known vulnerabilities in trackside equipment.'],
  ['Head office centralises the authorisation of unusual behaviour reports.', 'Head office centralizes the authorization of unusual behavior reports.'],
  ['The *site manager* keeps a `list` of [pumps](https://example.org) [@NIST].', 'The site manager keeps a list of pumps.'],
];

test('C51 one telling difference makes another statement', () => {
  for (const [a, b] of DIFFERENT) assert.ok(compare(a, b) < REPETITION, `${compare(a, b)} ${a} | ${b}`);
});

test('C51 rewording does not', () => {
  for (const [a, b] of SAME) assert.ok(compare(a, b) >= REPETITION, `${compare(a, b)} ${a} | ${b}`);
});

test('who comes first matters only where one acts on the other', () => {
  const one = 'Technicians and operators rehearse a restart of the pumping scheduler.';
  assert.equal(compare(one, 'Operators and technicians rehearse a restart of the pumping scheduler.'), 1);
  assert.equal(compare('Suppliers tell operators about weaknesses in pumps.', 'Operators are told about weaknesses in pumps by suppliers.'), 1);
});

test('texts without any meaningful word are similar only when equal', () => {
  assert.equal(compare('It is what it is.', 'it is what it is'), 1);
  assert.equal(compare('It is what it is.', 'That was all.'), 0);
  assert.equal(compare('', 'Pumps are listed.'), 0);
});

const word = fc.oneof(fc.constantFrom(...new Set(labelledPairs.flatMap(({ a }) => a.split(' ')))), fc.stringMatching(/^[a-z]{2,8}$/));
const statement = fc.array(word, { minLength: 1, maxLength: 30 }).map((list) => list.join(' '));
const anything = fc.oneof(statement, fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 300 }));

test('C52 similarity is symmetric, between 0 and 1, and 1 for the same words', () => {
  fc.assert(
    fc.property(anything, anything, (a, b) => {
      const score = compare(a, b);
      assert.equal(score, compare(b, a));
      assert.ok(score >= 0 && score <= 1, `${score}`);
      assert.equal(compare(a, a), 1);
    }),
  );
  fc.assert(fc.property(statement, (a) => compare(a, ` ${a.toUpperCase().replaceAll(' ', '  ')}.`) === 1));
});

test('the longest texts a statement may have are compared too', () => {
  for (const unit of ['pump ', 'a', '*', '[', 'not ', 'once a year ', '设', '\u0301', "'s "]) {
    const text = unit.repeat(Math.floor(5_000 / unit.length));
    assert.ok(analyse(text).tokens.length <= 5_000);
    assert.equal(compare(text, text), 1);
  }
});
