import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hiddenIn } from '../vocabulary/hidden-characters.ts';

test('what is removed or replaced', () => {
  const cases: [string, string][] = [
    ['a\u200Bb', 'ab'],
    ['\uFEFFTitle', 'Title'],
    ['soft\u00ADware', 'software'],
    ['access \u202Egnitset\u202C ends', 'access gnitset ends'],
    ['left\u200E and \u2067right\u2069', 'left and right'],
    ['line\u2028break', 'line break'],
    ['bell\u0007 and delete\u007F', 'bell and delete'],
    ['joined\u200D up\u200C', 'joined up'],
    ['tag\u{E0041}\u{E0042}', 'tag'],
    ['\u0420ump', 'Pump'],
    ['р\u0430\u0443 by telemetry', 'pay by telemetry'],
    ['cтанция', 'станция'],
    ['Ροrt', 'Port'],
  ];
  for (const [text, clean] of cases) assert.equal(hiddenIn(text)?.clean, clean, JSON.stringify(text));
});

test('C47 what belongs to a language, a unit or a picture stays', () => {
  for (const text of [
    'שלום\u200F (A)',
    'مى\u200Cخواهم',
    'क्\u200Dष',
    '⚠\uFE0F',
    '1\uFE0F\u20E3',
    '👩\u200D🔧',
    'μm, kΩ, ΔT',
    'Ελλάδα',
    'Киев',
    'SQL-запрос',
    'two\r\nlines\tand tabs',
    'no\u00A0break',
  ])
    assert.equal(hiddenIn(text), undefined, JSON.stringify(text));
});

test('overrides of the direction are never at home', () => {
  assert.equal(hiddenIn('שלום \u202Eabc\u202C')?.clean, 'שלום abc');
});

test('the name of the character is told', () => {
  assert.deepEqual(hiddenIn('a\u200Bb\u200B')?.found, { kind: 'invisible', name: 'zero-width space, U+200B' });
  assert.equal(hiddenIn('a\u200Bb\u200B')?.count, 2);
  assert.deepEqual(hiddenIn('Pum\u0440')?.found, { kind: 'lookalike', name: 'U+0440', word: 'Pum\u0440' });
});

test('C47 a mended text holds nothing hidden, and other characters are never touched', () => {
  const tricky = fc.constantFrom(
    'a',
    'P',
    ' ',
    'р',
    'Ж',
    'ο',
    'Ω',
    '\u200B',
    '\u200D',
    '\u202E',
    '\u2066',
    '\uFEFF',
    '\uFE0F',
    '⚠',
    'ש',
    '設',
    '\u00AD',
    '\u2028',
    '1',
  );
  fc.assert(
    fc.property(fc.string({ unit: tricky, maxLength: 30 }), (text) => {
      const hidden = hiddenIn(text);
      if (hidden === undefined) return;
      assert.notEqual(hidden.clean, text);
      assert.ok(hidden.count > 0);
      assert.equal(hiddenIn(hidden.clean)?.clean ?? hidden.clean, hidden.clean);
    }),
    { numRuns: 2_000 },
  );
  fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 200 }), (text) => assert.equal(hiddenIn(text), undefined)));
});
