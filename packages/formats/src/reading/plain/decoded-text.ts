import type { Gauge } from '../gauge.ts';
import type { Notes } from '../notes.ts';
import { ReadingRefused } from '../reading-refused.ts';

/** The text of a file with the encoding that it turned out to have. */
export type DecodedText = { readonly text: string; readonly encoding: 'UTF-16' | 'UTF-8' | 'Windows-1252' };

/** Characters that text files hold. Form feeds part pages. */
const CONTROLS = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F]/g;

/** A picture or font written into the text itself. */
const PICTURE = /\bdata:[\w.+-]+\/[\w.+-]+(?:;[\w=.+-]+)*;base64,[A-Za-z0-9+/=]+/g;

/** Decodes a text file: by its byte order mark, else as UTF-8, else as Windows-1252. Line ends become `\n`; pictures written into the text are left out. */
export function decodedText(bytes: Uint8Array, gauge: Gauge): DecodedText {
  const decoded = decode(bytes);
  const { encoding } = decoded;
  const text = decoded.text.includes(';base64,') ? decoded.text.replace(PICTURE, 'data:,') : decoded.text;
  if (text.length > gauge.limits.characters) gauge.characters(text.length);
  const sample = text.slice(0, 64 * 1024);
  const controls = sample.match(CONTROLS)?.length ?? 0;
  if (controls > sample.length / 500)
    throw new ReadingRefused(
      'not-text',
      'it is neither a document of a known kind nor text',
      'Files that can be read: .docx, .xlsx, .html, .md, .txt and .pdf.',
    );
  if (text.trim() === '') throw new ReadingRefused('empty', 'it holds no text', 'Check that it is the right file.');
  return { text: text.replace(/\r\n?/g, '\n').replace(CONTROLS, ''), encoding };
}

/** Notes an encoding that was only guessed. */
export function noteEncoding({ encoding }: DecodedText, notes: Notes): void {
  if (encoding === 'Windows-1252')
    notes.add('The file is not in UTF-8; it was read as Windows-1252. If letters with accents look wrong, save it as UTF-8 and read it again');
}

function decode(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' };
  const wide = unmarkedWide(bytes);
  if (wide !== undefined) return { text: new TextDecoder(wide).decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}

/** UTF-16 without a mark: every other byte of the beginning is zero. */
function unmarkedWide(bytes: Uint8Array): 'utf-16be' | 'utf-16le' | undefined {
  const sample = bytes.subarray(0, 512);
  if (sample.length < 8 || bytes.length % 2 !== 0) return undefined;
  const zeros = [0, 0];
  sample.forEach((value, index) => {
    if (value === 0) zeros[index % 2]! += 1;
  });
  const half = sample.length / 2;
  if (zeros[1]! > half * 0.7 && zeros[0]! < half * 0.1) return 'utf-16le';
  if (zeros[0]! > half * 0.7 && zeros[1]! < half * 0.1) return 'utf-16be';
  return undefined;
}
