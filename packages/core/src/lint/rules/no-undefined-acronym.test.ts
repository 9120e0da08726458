import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runExample } from '../run-example.ts';
import { noUndefinedAcronym } from './no-undefined-acronym.ts';

const found = (focus: string, reason = ''): string[] =>
  runExample(noUndefinedAcronym, { what: '', profile: { scope: { focus }, boundary: { reason } } }).map(({ excerpt, address }) => `${excerpt} ${address}`);

test('acronyms are found in the form that the glossary would have', () => {
  assert.deepEqual(found('RTUs, PLC’s and an HMI; the M2M link.'), ['RTU scope/focus', 'PLC scope/focus', 'HMI scope/focus', 'M2M scope/focus']);
});

test('what is no acronym is left alone', () => {
  for (const text of [
    'Item A, class B2, grade C; the R&D crew; vitamin B12; 5G and 4G; 12 V DC.',
    'Item TM-04, SP 800-82, NIST SP 800-53, ETSI EN 303 645, AB-12 and QX 7.',
    'Chapters II, IV and XII must NOT be read alone.',
    'See [the plan](https://example.org/RTU/PLC) and https://example.org/HMI [@RTU-LIST].',
    'IoT, IIoT, PoE, kWh and McDonald.',
    'ALL CAPITALS ARE A HEADING RTU',
  ])
    assert.deepEqual(found(text), [], text);
});

test('C42 spelling out counts for its own text and for what follows, not for what came before', () => {
  assert.deepEqual(found('The RTU (remote terminal unit) and the RTU.', 'An RTU.'), []);
  assert.deepEqual(found('The RTU is kept, that is, the remote terminal unit (RTU).', 'An RTU.'), []);
  assert.deepEqual(found('The RTU.', 'A remote terminal unit (RTU).'), ['RTU scope/focus']);
  assert.deepEqual(found('A centre for sharing (known as ISAC), then the ISAC.'), []);
});

test('the long form is offered for the glossary where the initials confirm it', () => {
  const fixFor = (reason: string): unknown =>
    runExample(noUndefinedAcronym, { what: '', profile: { scope: { focus: 'The RTU.' }, boundary: { reason } } })[0]?.fix;
  const insert = (long: string): unknown => ({ op: 'insert-item', list: 'glossary/acronyms', index: 0, value: { short: 'RTU', long } });
  assert.deepEqual(fixFor('A remote terminal unit (RTU) is small.'), insert('remote terminal unit'));
  assert.deepEqual(fixFor('Remote terminal units (RTUs) are small.'), insert('Remote terminal unit'));
  assert.deepEqual(fixFor('A record of the turned unit (RTU) is small.'), insert('record of the turned unit'));
  assert.equal(fixFor('A small box (RTU) is small.'), undefined);
});
