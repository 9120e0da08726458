import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RowId } from '../../model/schema.ts';
import { vagueWordsIn } from './no-ambiguous-wording.ts';

const wordsFound = (text: string, row: RowId = 'actions'): string[] => vagueWordsIn(text, row).map(({ start, end }) => text.slice(start, end));

test('C41 vague wordings are found as written', () => {
  const cases: [string, string[]][] = [
    ['Adequate spares are held.', ['Adequate']],
    ['Access is withdrawn in a timely manner.', ['in a timely manner']],
    ['Staff are trained as necessary and, where possible, on site.', ['as necessary', 'where possible']],
    ['Logs are kept *securely*.', ['securely']],
    ['Contracts follow state-of-the-art practice.', ['state-of-the-art']],
    ['Sites report on a best-effort basis.', ['best-effort basis']],
    ['Relevant stakeholders are informed.', ['Relevant stakeholders']],
    ['Backups are made periodically.', ['periodically']],
    ['Keys are exchanged as soon as possible after a loss.', ['as soon as possible']],
    ['Lists exist at some sites. Some are dated.', ['some', 'Some']],
    ['Screens are user-friendly.', ['user-friendly']],
    ['Alarms are mostly looked at.', ['mostly']],
    ['Locks/seals and/or cameras are in place.', ['and/or']],
  ];
  for (const [text, expected] of cases) assert.deepEqual(wordsFound(text), expected, text);
});

test('C41 wordings that the sentence settles are left alone', () => {
  for (const text of [
    'Spares are adequate for a season without deliveries.',
    'Controls are suitable to the class of the site.',
    'Staff are sufficient in number to run the plant by hand.',
    'The plan states what is done as required by the permit.',
    'Lists are promptly renewed when a crew changes.',
    'Keys are regularly counted at every change of shift.',
    'Suppliers follow good practice as published [@ISO-27002].',
    'The word “appropriate” does not occur in contracts.',
    'Operators know how many stations are open, and how quickly they can be closed.',
    'Alarms that several people see are passed on once.',
    'The property owner appropriated the key.',
    'Something is done about handsome sums and certain keys.',
  ])
    assert.deepEqual(wordsFound(text), [], text);
});

test('a description of the domain may be rough, but not open to any reading', () => {
  assert.deepEqual(wordsFound('Some sites are visited regularly, and usually quickly.', 'considerations'), []);
  assert.deepEqual(wordsFound('Sites are protected where appropriate.', 'considerations'), ['where appropriate']);
});

test('a settled sentence does not settle the next one', () => {
  assert.deepEqual(wordsFound('Keys are counted every week. Seals are checked regularly.'), ['regularly']);
});
