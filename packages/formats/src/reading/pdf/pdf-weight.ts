import { Buffer } from 'node:buffer';
import { Unzlib } from 'fflate';
import type { Gauge } from '../gauge.ts';
import { ReadingRefused } from '../reading-refused.ts';

/** Streams inside streams that are followed. */
const DEEPEST = 4;
/** The first byte of data packed with zlib. */
const ZLIB = 0x78;
/** Packed bytes unpacked in one step; at the highest possible ratio that makes some 4 MB. */
const STEP = 4 * 1024;
const STREAM = Buffer.from('stream');
const END = Buffer.from('endstream');

/**
 * Counts what the packed streams of a PDF come to when unpacked, before anything reads them, so that a file made to
 * swell is refused. Nothing is kept. Streams in packings other than the usual one cannot swell as far.
 */
export function weighPdf(bytes: Uint8Array, gauge: Gauge): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = file.indexOf(STREAM); at >= 0;) {
    const isEnd = at >= 3 && file.subarray(at - 3, at + STREAM.length).equals(END);
    let start = at + STREAM.length;
    if (file[start] === 0x0d) start += 1;
    if (file[start] === 0x0a) start += 1;
    if (isEnd || file[start] !== ZLIB) {
      at = file.indexOf(STREAM, start);
      continue;
    }
    const end = file.indexOf(END, start);
    weighStream(file.subarray(start, end < 0 ? file.length : end), gauge);
    at = end < 0 ? -1 : file.indexOf(STREAM, end + END.length);
  }
}

function weighStream(packed: Uint8Array, gauge: Gauge): void {
  const take = weigher(gauge, 0);
  try {
    for (let at = 0; at < packed.length; at += STEP) take(packed.subarray(at, at + STEP));
  } catch (problem) {
    // What cannot be unpacked here cannot be unpacked later either.
    if (problem instanceof ReadingRefused) throw problem;
  }
}

/** Takes packed bytes and counts what comes out, also when that is packed again. */
function weigher(gauge: Gauge, depth: number): (packed: Uint8Array) => void {
  if (depth > DEEPEST) throw new ReadingRefused('unsafe', 'it holds data packed many times over', 'Print it as a new PDF and use that.');
  let isFirst = true;
  let inner: ((packed: Uint8Array) => void) | undefined;
  const unzlib = new Unzlib((piece) => {
    gauge.unpacked(piece.length);
    if (piece.length === 0) return;
    if (isFirst && piece[0] === ZLIB) inner = weigher(gauge, depth + 1);
    isFirst = false;
    try {
      inner?.(piece);
    } catch (problem) {
      if (problem instanceof ReadingRefused) throw problem;
      inner = undefined;
    }
  });
  return (packed) => unzlib.push(packed);
}
