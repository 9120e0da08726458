import type { TextPlace } from './parse-data.ts';

/** Files larger than this are refused before they are read: a full profile is well under 1 MB. */
export const MOST_BYTES = 16 * 1024 * 1024;

type Decoded = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: { readonly message: string } & Partial<TextPlace> };

/** The text of a UTF-8 file (a byte order mark is dropped), or what keeps it from being one. `most` is the largest size in bytes. */
export function decode(bytes: Uint8Array, most: number = MOST_BYTES): Decoded {
  if (bytes.length > most) return bad(`The file is larger than ${most / 1024 / 1024} MB, too large for what it should be. Check that it is the right file.`);
  if (bytes.length === 0) return bad('The file is empty. Check that it is the right file, or start a profile with “smm new”.');
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return bad('The file is UTF-16. Save it as UTF-8.');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return bad('This is a ZIP or Office file, not a data file. Give a .yaml or .json file.');
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return bad('The file is not valid UTF-8 from here on. Save it as UTF-8.', placeOfBadByte(bytes));
  }
}

function bad(message: string, place?: TextPlace): Decoded {
  return { ok: false, problem: { message, ...place } };
}

/** Line and column of the first byte that is not UTF-8: the longest prefix that decodes, by halving. */
function placeOfBadByte(bytes: Uint8Array): TextPlace {
  let good = 0;
  for (let step = 2 ** Math.ceil(Math.log2(bytes.length + 1)); step >= 1; step /= 2) {
    const end = good + step;
    if (end <= bytes.length && decodes(bytes.subarray(0, end))) good = end;
  }
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, good), { stream: true });
  const lastBreak = before.lastIndexOf('\n');
  return { line: before.split('\n').length, column: before.length - lastBreak };
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
