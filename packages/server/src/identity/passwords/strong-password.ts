import { ok, refused, type Outcome } from '@smm/core/outcome';
import { COMMON_PARTS } from './common-passwords.ts';

/** The least and the most characters of a password. */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;

const READ_AS: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' };
const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  '09876543210',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  '1q2w3e4r5t6z7u8i9o0p',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
];

/**
 * A password that is long enough and not among the first that anybody would try, or made of who its owner is.
 * Refused: `weak-password`, saying why. Nothing leaves this machine for it.
 */
export function strongPassword(password: string, about: readonly string[] = []): Outcome<string> {
  if ([...password].length < PASSWORD_LENGTH.least)
    return weak(`A password needs at least ${PASSWORD_LENGTH.least} characters. A few words that do not belong together are good.`);
  if (password.length > PASSWORD_LENGTH.most) return weak(`A password can have at most ${PASSWORD_LENGTH.most} characters.`);
  const plain = password.toLowerCase();
  if (new Set(plain).size < 5) return weak('This password repeats a few characters. Use more different ones.');
  if (isRun(plain)) return weak('This password is a run of keys or digits, which is guessed first. Use words that do not belong together.');
  const own = about.flatMap((text) => text.toLowerCase().split(/[^\p{Letter}]+/u)).filter((part) => part.length > 2);
  if (isMadeOf(plain, [...COMMON_PARTS, ...own]))
    return weak('This password is made of words that are guessed first, or of your name. Use words that do not belong together.');
  return ok(password);
}

function weak(message: string): Outcome<never> {
  return refused('weak-password', message);
}

/** Whether a text, once or repeated, runs along the alphabet, the digits or the keys. */
function isRun(plain: string): boolean {
  for (let length = 4; length <= plain.length; length += 1) {
    const part = plain.slice(0, length);
    const repeated = part.repeat(Math.ceil(plain.length / length)).slice(0, plain.length) === plain;
    if (repeated && RUNS.some((run) => run.includes(part) || [...run].toReversed().join('').includes(part))) return true;
  }
  return false;
}

/** Whether nothing is left of a text but digits and signs once these parts are taken out, read as they are or with digits for letters. */
function isMadeOf(plain: string, parts: readonly string[]): boolean {
  const longest = parts.toSorted((a, b) => b.length - a.length);
  const read = [...plain].map((sign) => READ_AS[sign] ?? sign).join('');
  return [plain, read, read.replace(/[^\p{Letter}]+$/u, '')].some((text) => {
    // Whatever is left between taken parts must not grow together to a new one, so a sign stands in.
    const left = longest.reduce((rest, part) => rest.replaceAll(part, '.'), text).replaceAll(/[^\p{Letter}]+/gu, '');
    return left.length <= 2;
  });
}
