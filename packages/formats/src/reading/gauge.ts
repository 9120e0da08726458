import { ReadingRefused, type RefusalCode } from './reading-refused.ts';
import type { ReadingLimits } from './source-document.ts';

const SPLIT = 'Split it into smaller files, or delete what does not belong to the profile.';

/** Counts what one file holds while it is read, and refuses the file at the moment when it goes beyond a limit. */
export class Gauge {
  readonly limits: ReadingLimits;
  readonly #end: number;
  #cells = 0;
  #characters = 0;
  #elements = 0;
  #pages = 0;
  #paragraphs = 0;
  #unpacked = 0;

  constructor(limits: ReadingLimits) {
    this.limits = limits;
    this.#end = performance.now() + limits.milliseconds;
  }

  /** The time so far. */
  time(): void {
    if (performance.now() > this.#end)
      throw new ReadingRefused('too-slow', `it could not be read in ${Math.round(this.limits.milliseconds / 1000)} seconds`, SPLIT);
  }

  /** Cells of tables. */
  cells(count: number): void {
    this.#cells += count;
    if (this.#cells > this.limits.cells) throw beyond('too-many', `it holds more than ${number(this.limits.cells)} cells`);
  }

  /** Letters that are kept. */
  characters(count: number): void {
    this.#characters += count;
    if (this.#characters > this.limits.characters) throw beyond('too-large', `it holds more than ${number(this.limits.characters)} letters`);
  }

  /** How deep something is nested. */
  depth(depth: number): void {
    if (depth > this.limits.depth) throw beyond('too-deep', `its parts are nested more than ${number(this.limits.depth)} deep`);
  }

  /** Elements of XML or HTML. */
  elements(count: number): void {
    this.#elements += count;
    if (this.#elements % 4096 < count) this.time();
    if (this.#elements > this.limits.elements) throw beyond('too-many', `it holds more than ${number(this.limits.elements)} elements`);
  }

  /** Pages. */
  pages(count: number): void {
    this.#pages += count;
    if (this.#pages > this.limits.pages) throw beyond('too-many', `it has more than ${number(this.limits.pages)} pages`);
  }

  /** Paragraphs, empty ones included. */
  paragraphs(count: number): void {
    this.#paragraphs += count;
    this.time();
    if (this.#paragraphs > this.limits.paragraphs) throw beyond('too-many', `it holds more than ${number(this.limits.paragraphs)} paragraphs`);
  }

  /** Bytes that came out of compressed parts. */
  unpacked(bytes: number): void {
    this.#unpacked += bytes;
    if (this.#unpacked > this.limits.unpackedBytes)
      throw beyond('too-large', `its parts swell to more than ${megabytes(this.limits.unpackedBytes)} when unpacked`);
  }

  /** The file as it came. */
  bytes(count: number): void {
    if (count > this.limits.bytes) throw beyond('too-large', `it is larger than ${megabytes(this.limits.bytes)}`);
  }
}

function beyond(code: RefusalCode, reason: string): ReadingRefused {
  return new ReadingRefused(code, reason, SPLIT);
}

function megabytes(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${number(Math.floor(bytes / 1024 / 1024))} MB` : `${number(bytes)} bytes`;
}

/** Digits in groups of three, so that large limits can be read. */
function number(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
