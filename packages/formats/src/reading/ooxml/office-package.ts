import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import type { Gauge } from '../gauge.ts';
import { damaged, ReadingRefused } from '../reading-refused.ts';

/** Compressed bytes unpacked in one step. At the highest possible ratio of about 1,000 that makes some 4 MB. */
const STEP = 4 * 1024;
const STORED = 0;
const DEFLATED = 8;

/**
 * The parts of a zip, found by exact name and unpacked one by one, only when asked for. What comes out is counted as it
 * comes; sizes that the file declares are not believed. Names lead nowhere: nothing is ever written.
 */
export class OfficePackage {
  readonly names: readonly string[];
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #zip: ZipFile;
  readonly #bytes: Uint8Array;
  readonly #gauge: Gauge;

  private constructor(input: { readonly zip: ZipFile; readonly entries: ReadonlyMap<string, Entry>; readonly bytes: Uint8Array; readonly gauge: Gauge }) {
    this.names = [...input.entries.keys()];
    this.#entries = input.entries;
    this.#zip = input.zip;
    this.#bytes = input.bytes;
    this.#gauge = input.gauge;
  }

  /** Reads the list of entries. Refuses a file whose list is cut off, names a part twice or is too long. */
  static async open(bytes: Uint8Array, gauge: Gauge): Promise<OfficePackage> {
    const zip = await opened(bytes);
    if (zip.entryCount > gauge.limits.entries) throw tooMany(gauge.limits.entries);
    const entries = new Map<string, Entry>();
    try {
      for await (const entry of zip.eachEntry()) {
        if (entries.has(entry.fileName)) throw damaged(`it holds two parts called ${named(entry.fileName)}.`);
        entries.set(entry.fileName, entry);
        if (entries.size > gauge.limits.entries) throw tooMany(gauge.limits.entries);
      }
    } catch (problem) {
      throw problem instanceof ReadingRefused ? problem : damaged('the list of its parts cannot be read.');
    }
    return new OfficePackage({ zip, entries, bytes, gauge });
  }

  /** Whether the package has a part of this name. */
  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** Unpacks a part and gives it away piece by piece; false when there is none. What `take` throws stops the work. */
  async read(name: string, take: (piece: Uint8Array) => void): Promise<boolean> {
    const entry = this.#entries.get(name);
    if (entry === undefined) return false;
    if (entry.isEncrypted())
      throw new ReadingRefused('encrypted', 'it is protected with a password', 'Open it, remove the password, save it and use the new file.');
    const packed = await this.#packed(entry);
    let sum = 0;
    let length = 0;
    const count = (piece: Uint8Array): void => {
      this.#gauge.unpacked(piece.length);
      length += piece.length;
      sum = crc32(piece, sum);
      take(piece);
    };
    if (entry.compressionMethod === STORED) count(packed);
    else if (entry.compressionMethod === DEFLATED) inflate(name, packed, count);
    else throw damaged(`its part ${named(name)} is packed in a way that office programs do not use.`);
    if (length !== entry.uncompressedSize || sum !== entry.crc32) throw damaged(`its part ${named(name)} does not come out as it was put in.`);
    return true;
  }

  /** A small part as text in UTF-8; undefined when there is none. */
  async text(name: string): Promise<string | undefined> {
    const decoder = new TextDecoder();
    let text = '';
    const found = await this.read(name, (piece) => {
      text += decoder.decode(piece, { stream: true });
      this.#gauge.characters(piece.length);
    });
    return found ? text + decoder.decode() : undefined;
  }

  async #packed(entry: Entry): Promise<Uint8Array> {
    try {
      const { fileDataStart } = await this.#zip.readLocalFileHeaderPromise(entry, { minimal: true });
      const end = fileDataStart + entry.compressedSize;
      if (end <= this.#bytes.length) return this.#bytes.subarray(fileDataStart, end);
    } catch {
      // Said below in our words.
    }
    throw damaged(`its part ${named(entry.fileName)} is not where the list of parts says.`);
  }
}

async function opened(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { autoClose: false });
  } catch {
    throw new ReadingRefused('truncated', 'it is cut off: its end is missing', 'Copy or download it again.');
  }
}

function inflate(name: string, packed: Uint8Array, take: (piece: Uint8Array) => void): void {
  let refusal: unknown;
  const progress = { isComplete: false };
  const inflater = new Inflate((piece, final) => {
    progress.isComplete ||= final;
    try {
      if (piece.length > 0) take(piece);
    } catch (problem) {
      refusal = problem;
      throw problem;
    }
  });
  try {
    for (let at = 0; at < packed.length && !progress.isComplete; at += STEP) inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    throw refusal ?? damaged(`its part ${named(name)} cannot be unpacked.`);
  }
}

function tooMany(limit: number): ReadingRefused {
  return new ReadingRefused('too-many', `it holds more than ${limit} parts`, 'Open it, copy its text into a new document and use that.');
}

/** A name from the file, short and without anything that could disturb a message. */
function named(name: string): string {
  const plain = name.replace(/[^\w\-./ [\]]/g, '?');
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
}
