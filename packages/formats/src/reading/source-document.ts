/** Where something stands in a file, as people would find it. Only what the format has; numbers count from 1. */
export type SourcePlace = {
  readonly page?: number;
  readonly paragraph?: number;
  readonly table?: number;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
  readonly line?: number;
};

/** Running text read from a file: inline Markdown (emphasis, links, `[@KEY]` where a citation is recognised). */
export type ReadParagraph = {
  readonly kind: 'paragraph';
  readonly text: string;
  /** The style's name as the file has it, empty when it has none: `Caption`, `SMM Statement`. */
  readonly style: string;
  /** The statement this paragraph was written as, when the file still says so. */
  readonly statement?: string;
  /** Ids that links in the file lead to. */
  readonly anchors: readonly string[];
  readonly place: SourcePlace;
};

/** A heading; `number` is the printed number, empty when there is none; `text` is the plain words without any marks. */
export type ReadHeading = {
  readonly kind: 'heading';
  readonly level: number;
  readonly number: string;
  readonly text: string;
  readonly anchors: readonly string[];
  readonly place: SourcePlace;
};

/** A list; items hold paragraphs and lists. */
export type ReadList = { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly ReadBlock[])[]; readonly place: SourcePlace };

/** A cell of a table with what it spans. Merged cells appear once, where they begin. */
export type ReadCell = {
  readonly blocks: readonly ReadBlock[];
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly isHead: boolean;
  readonly place: SourcePlace;
};

/** A table as rows of cells; `columns` is the width of the grid. */
export type ReadTable = {
  readonly kind: 'table';
  readonly columns: number;
  readonly rows: readonly (readonly ReadCell[])[];
  readonly anchors: readonly string[];
  readonly place: SourcePlace;
};

/** Everything that a reader gives. */
export type ReadBlock = ReadHeading | ReadList | ReadParagraph | ReadTable;

/** Something a reader could not use, said plainly. */
export type ReadingNote = { readonly message: string; readonly place: SourcePlace };

/** A file as blocks in reading order, whatever its format: the one input of every importer. */
export type SourceDocument = {
  readonly format: 'docx' | 'html' | 'markdown' | 'pdf' | 'text' | 'xlsx';
  readonly title: string;
  readonly language: string;
  readonly blocks: readonly ReadBlock[];
  /** Footnotes and endnotes by the mark that stands in the text as `[^mark]`. */
  readonly footnotes: ReadonlyMap<string, string>;
  /** Data that an SMM publication carries for its own way back, when the file is one. */
  readonly carried?: unknown;
  readonly notes: readonly ReadingNote[];
};

/** Limits while reading: a file beyond them is refused, never half read. */
export type ReadingLimits = {
  readonly bytes: number;
  readonly unpackedBytes: number;
  readonly entries: number;
  readonly depth: number;
  readonly cells: number;
  readonly paragraphs: number;
  /** Letters of text that are kept. */
  readonly characters: number;
  /** Elements of XML or HTML, whether they are of use or not. */
  readonly elements: number;
  readonly pages: number;
  /** Time from the first byte looked at to the last. */
  readonly milliseconds: number;
};

/** Limits that the largest known profile stays far below. */
export const READING_LIMITS: ReadingLimits = {
  bytes: 64 * 1024 * 1024,
  unpackedBytes: 256 * 1024 * 1024,
  entries: 5_000,
  depth: 200,
  cells: 200_000,
  paragraphs: 100_000,
  characters: 20_000_000,
  elements: 2_000_000,
  pages: 2_000,
  milliseconds: 60_000,
};
