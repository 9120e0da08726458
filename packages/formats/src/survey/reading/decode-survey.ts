import { ok, refused, type Outcome } from '@smm/core/outcome';

/** The bytes of an export as UTF-8 without a byte order mark, and the encoding they had. */
export type DecodedSurvey = { readonly utf8: Uint8Array; readonly encoding: string; readonly note: string };

const PIECE = 1024 * 1024;

/**
 * The bytes of a CSV file as UTF-8. UTF-8 and UTF-16 are told by their mark or by what they look like; what is neither
 * is taken for Windows-1252, the encoding of older spreadsheets. `wanted` is an encoding the user names, by its usual label.
 * Refuses what is not text, saying what it is.
 */
export function decodeSurvey(bytes: Uint8Array, fileName: string, wanted?: string): Outcome<DecodedSurvey> {
  if (bytes.length === 0) return refused('empty', `${fileName} is empty. Export the answers again.`);
  const other = foreign(bytes);
  if (other !== undefined) return refused('not-a-survey', `${fileName} is ${other}`);
  if (wanted !== undefined) return asWanted(bytes, fileName, wanted);
  const marked = markOf(bytes);
  if (marked === 'utf-8') return ok(asUtf8(bytes.subarray(3)));
  if (marked !== undefined) return utf16(bytes.subarray(2), fileName, marked);
  const guess = utf16ByLooks(bytes);
  if (guess !== undefined) return utf16(bytes, fileName, guess);
  if (bytes.subarray(0, PIECE).includes(0))
    return refused('not-a-survey', `${fileName} holds bytes that no text has. Give the CSV or XLSX file that the survey tool exports.`);
  return ok(asUtf8(bytes));
}

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['a ZIP file. Unpack it and give the CSV or XLSX file in it.', [0x50, 0x4b, 3, 4]],
  ['an empty ZIP file. Export the answers again.', [0x50, 0x4b, 5, 6]],
  ['a workbook of the old Excel format, or one with a password. Save it as XLSX or CSV without a password.', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a PDF. Export the answers as CSV or XLSX.', [0x25, 0x50, 0x44, 0x46]],
  ['a packed file. Unpack it and give the CSV or XLSX file in it.', [0x1f, 0x8b]],
];

function foreign(bytes: Uint8Array): string | undefined {
  return MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
}

function markOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** UTF-16 without a mark: the bytes of line ends, separators and Latin letters have a zero always on the same side. */
function utf16ByLooks(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, Math.min(bytes.length & ~1, 65_536));
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]! += 1;
  });
  const [even = 0, odd = 0] = zeros;
  const least = Math.max(1, head.length / 100);
  if (odd >= least && even * 20 <= odd) return 'utf-16le';
  return even >= least && odd * 20 <= even ? 'utf-16be' : undefined;
}

function utf16(bytes: Uint8Array, fileName: string, encoding: 'utf-16le' | 'utf-16be'): Outcome<DecodedSurvey> {
  const decoded = transcoded(bytes, encoding);
  const note = bytes.length % 2 === 0 ? '' : 'The file ends in the middle of a letter. It may have been cut off.';
  return decoded === undefined ? undecodable(fileName, encoding) : ok({ utf8: decoded, encoding, note });
}

function asWanted(bytes: Uint8Array, fileName: string, wanted: string): Outcome<DecodedSurvey> {
  const marked = markOf(bytes);
  try {
    const { encoding } = new TextDecoder(wanted);
    const decoded = transcoded(marked === undefined ? bytes : bytes.subarray(marked === 'utf-8' ? 3 : 2), encoding);
    return decoded === undefined ? undecodable(fileName, wanted) : ok({ utf8: decoded, encoding, note: '' });
  } catch {
    return refused(
      'unknown-encoding',
      `There is no encoding “${wanted.slice(0, 40)}”. Write one such as utf-8, utf-16le, windows-1252, windows-1250 or shift_jis.`,
    );
  }
}

function undecodable(fileName: string, encoding: string): Outcome<never> {
  return refused('wrong-encoding', `${fileName} is not text in ${encoding}. Export the answers again as UTF-8, or name the encoding.`);
}

/** The bytes in UTF-8, piece by piece so that the whole text is never in memory; undefined when a byte belongs to no letter. */
function transcoded(bytes: Uint8Array, encoding: string): Uint8Array | undefined {
  const decoder = new TextDecoder(encoding, { fatal: encoding !== 'utf-16le' && encoding !== 'utf-16be', ignoreBOM: true });
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  try {
    for (let at = 0; at < bytes.length; at += PIECE)
      pieces.push(encoder.encode(decoder.decode(bytes.subarray(at, at + PIECE), { stream: at + PIECE < bytes.length })));
  } catch {
    return undefined;
  }
  return joined(pieces);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/**
 * UTF-8 when the bytes are, damaged places forgiven where most letters are whole; else Windows-1252, in which every byte is
 * a letter. Letters of Windows-1252 hardly ever look like whole letters of UTF-8.
 */
function asUtf8(bytes: Uint8Array): DecodedSurvey {
  if (isUtf8(bytes)) return { utf8: bytes, encoding: 'utf-8', note: '' };
  const { letters, damaged } = utf8Letters(bytes);
  if (damaged <= letters)
    return {
      utf8: bytes,
      encoding: 'utf-8',
      note: `${damaged} letter${damaged === 1 ? ' is' : 's are'} damaged and shown as “\uFFFD”. The file may have been cut off or changed by another program.`,
    };
  return { utf8: transcoded(bytes, 'windows-1252')!, encoding: 'windows-1252', note: '' };
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += PIECE) decoder.decode(bytes.subarray(at, at + PIECE), { stream: at + PIECE < bytes.length });
    return true;
  } catch {
    return false;
  }
}

/** How many letters beyond ASCII the bytes hold when read as UTF-8, and how many of those are no letters. */
function utf8Letters(bytes: Uint8Array): { letters: number; damaged: number } {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let letters = 0;
  let damaged = 0;
  for (let at = 0; at < bytes.length; at += PIECE) {
    const text = decoder.decode(bytes.subarray(at, at + PIECE), { stream: at + PIECE < bytes.length });
    for (const [run] of text.matchAll(/[^\u0000-\u007f]+/g)) {
      letters += run.length;
      for (let from = run.indexOf('\uFFFD'); from >= 0; from = run.indexOf('\uFFFD', from + 1)) damaged += 1;
    }
  }
  return { letters: letters - damaged, damaged };
}
