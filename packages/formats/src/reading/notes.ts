import type { ReadingNote, SourcePlace } from './source-document.ts';

/** Most different notes; a file made to be noted without end fills no list. */
const MOST = 1_000;

/** What could not be used, each thing said once with the first place and how often it came. */
export class Notes {
  readonly #found = new Map<string, { count: number; readonly place: SourcePlace }>();

  /** Notes something. The same words again only count. */
  add(message: string, place: SourcePlace = {}): void {
    const known = this.#found.get(message);
    if (known !== undefined) known.count += 1;
    else if (this.#found.size < MOST) this.#found.set(message, { count: 1, place });
  }

  /** The notes in the order of their first places. */
  list(): ReadingNote[] {
    return [...this.#found].map(([message, { count, place }]) => ({
      message: count === 1 ? message : `${message} (${count} times; this is the first)`,
      place: { ...place },
    }));
  }
}
