import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { iotSmm12 } from '../model/iot-smm-1.2.ts';
import { practicesOf } from '../model/lookup.ts';
import { tinyModel } from '../model/tiny-model.ts';
import { words } from '../wording/words.ts';
import { labelledPassages } from './labelled-passages.ts';
import { suggester, suggestPractices } from './suggest.ts';
import { practiceWords } from './vocabulary/practice-words.ts';

const heldOut = labelledPassages.filter(({ set }) => set === 'held-out');

test('E1 the right practice is among the first three for at least 85 % of the passages held out', () => {
  const suggest = suggester(iotSmm12);
  const hits = heldOut.filter(({ text, practice, also }) =>
    suggest(text, { most: 3 }).some((found) => found.practice === practice || also.includes(found.practice)),
  );
  assert.ok(hits.length / heldOut.length >= 0.85, `${hits.length} of ${heldOut.length}`);
});

test('suggestions are ranked, scored from 0 to 1, and name words of the passage', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(...labelledPassages.map(({ text }) => text)),
    fc.array(fc.constantFrom('pump', 'password', 'toString', '__proto__', 'who may', 'firmware', '’', '-')).map((list) => list.join(' ')),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const found = suggestPractices(text, iotSmm12);
      const said = new Set(words(text.replaceAll('’', "'")));
      assert.deepEqual(
        found.map(({ score }) => score),
        found.map(({ score }) => score).toSorted((a, b) => b - a),
      );
      for (const { score, words: led } of found)
        assert.ok(
          score > 0 &&
            score <= 1 &&
            led.length > 0 &&
            led
              .join(' ')
              .split(' ')
              .every((word) => said.has(word)),
          `${score} ${led}`,
        );
      assert.equal(new Set(found.map(({ practice }) => practice)).size, found.length);
    }),
  );
});

test('the words that led there are those of the practice', () => {
  const [first] = suggestPractices('All nurses use the same login, as switching takes too long.', iotSmm12);
  assert.equal(first!.practice, 'establishing-and-maintaining-identities');
  assert.ok(first!.words.includes('same login'), first!.words.join());
});

test('no telling word, no suggestion', () => {
  for (const text of ['', '   ', 'Yes.', 'No opinion', 'n/a', '42', 'Well, it is as it is.']) assert.deepEqual(suggestPractices(text, iotSmm12), [], text);
});

test('a phrase that means something else does not count', () => {
  const practices = suggestPractices('The response plan is on the wall beside the radio.', iotSmm12).map(({ practice }) => practice);
  assert.equal(practices[0], 'event-detection-and-response-plan');
  assert.ok(!practices.includes('security-program-management'), practices.join());
});

test('a model of which nothing is known is searched by its own texts', () => {
  assert.equal(suggestPractices('Nobody washes their hands when they come back from the yard.', tinyModel)[0]!.practice, 'hand-washing');
  assert.equal(suggestPractices('The fish is not kept cold.', tinyModel)[0]!.practice, 'cold-storage');
  assert.equal(suggestPractices('Crumbs on every surface after lunch.', tinyModel)[0]!.practice, 'surface-cleaning');
});

test('decisions of the group teach', () => {
  const passage = 'The sluice keeper rows over on Thursdays.';
  assert.deepEqual(suggestPractices(passage, iotSmm12), []);
  const taught = suggester(iotSmm12, {
    decided: [
      { text: 'A sluice keeper rows out to the gauge.', practice: 'monitoring-practice' },
      { text: 'x', practice: 'no-such-practice' },
    ],
  });
  assert.equal(taught(passage, { most: 1, least: 0 })[0]?.practice, 'monitoring-practice');
});

test('words that everybody in the field uses say less', () => {
  const passages = Array.from({ length: 100 }, (_, index) => `The firmware of pump ${index} is fine.`);
  const passage = 'The firmware records failed logins.';
  const patching = (found: readonly { practice: string; score: number }[]) => found.find(({ practice }) => practice === 'patch-management')?.score ?? 0;
  assert.ok(patching(suggester(iotSmm12, { passages })(passage, { most: 18, least: 0 })) < patching(suggester(iotSmm12)(passage, { most: 18, least: 0 })) / 4);
});

test('a question about a practice makes it likelier', () => {
  const passage = 'We keep a list on paper.';
  const place = (expected: string[]) =>
    suggestPractices(passage, iotSmm12, { most: 18, least: 0, expected }).findIndex(({ practice }) => practice === 'physical-protection');
  assert.equal(place(['physical-protection', 'unknown']), 0);
  assert.notEqual(place([]), 0);
});

test('every practice of the model has words of its own, and no other has', () => {
  assert.deepEqual(
    Object.keys(practiceWords('iot-smm')).toSorted(),
    practicesOf(iotSmm12)
      .map(({ practice }) => practice.id)
      .toSorted(),
  );
  assert.deepEqual(practiceWords('tiny'), {});
});

test('a number in a decided passage leads nowhere', () => {
  const suggest = suggester(iotSmm12, { decided: [{ text: 'On 14 July 2025 the ferry sank.', practice: 'threat-modeling' }] });
  assert.deepEqual(suggest('In 2025, 14 of them.'), []);
  assert.equal(suggest('Another ferry in 2025.')[0]?.practice, 'threat-modeling');
});
