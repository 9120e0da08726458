import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { strongPassword } from './strong-password.ts';

test('D7 what anybody would try first is refused, with the reason', () => {
  for (const password of [
    'short one',
    'password1234',
    'P@ssw0rd2026!',
    'Passwort12345',
    'qwertyuiop12',
    'iloveyou1234!',
    'letmeinletmein',
    'Summer2026!!!',
    'correcthorsebatterystaple',
    'aaaaaaaaaaaaaaaa',
    'abababababab',
    '123456789012',
    '098765432109',
    'abcdefghijkl',
    '1q2w3e4r5t6y',
    '1qaz2wsx3edc',
    'adminadmin123',
    'welcome to SMM 1',
    'x'.repeat(129),
  ])
    assert.equal(strongPassword(password).ok, false, password);
});

test('D7 what is made of its owner’s name is refused for them alone', () => {
  assert.equal(strongPassword('rosalind-franklin-1', ['Rosalind Franklin', 'rosalind@lab.example']).ok, false);
  assert.equal(strongPassword('rosalind-franklin-1', ['Ada', 'ada@lab.example']).ok, true);
});

test('D7 words that do not belong together are taken, in any script', () => {
  for (const password of ['tram lamp quiet river', 'gelbe Kühe trinken Regen', 'крокодил под зонтиком', '静かな川の青い電車が走る', 'kV9#tRw2!pLz'])
    assert.equal(strongPassword(password).ok, true, password);
});

test('D7 any text gets an answer', () => {
  fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => typeof strongPassword(text, [text]).ok === 'boolean'));
});
