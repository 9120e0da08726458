import type { RowId } from '@smm/core/model';

/** Running text. Every writer turns these into its own marks and escapes `text` itself. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'break' }
  /**
   * A bracketed citation, printed `[KEY]`; `anchor` is that of the entry in the reference list, if there is one. With
   * `asKey` it is printed so even where the publication cites by footnotes, as in a line that is a list of keys.
   */
  | { readonly kind: 'citation'; readonly key: string; readonly anchor?: string; readonly asKey?: true }
  /** A reference to a section, table or figure of this document; `children` is what is printed. */
  | { readonly kind: 'cross-reference'; readonly anchor: string; readonly children: readonly Inline[] };

/** A paragraph of running text. */
export type Paragraph = { readonly kind: 'paragraph'; readonly children: readonly Inline[] };

/** A list; each item holds blocks. */
export type List = {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Block[])[];
};

/** A heading; `number` is empty for unnumbered ones. Level 1 is a section. `inContents` false keeps it out of the contents. */
export type Heading = {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly number: string;
  readonly text: string;
  readonly anchor: string;
  readonly inContents: boolean;
};

/** A notice set apart from the text, such as the one that opens the common table (S3.3-c). */
export type Notice = { readonly kind: 'notice'; readonly blocks: readonly Block[] };

/** A statement as printed: run-in thread title, the text with its citations, and whom it applies to or what it bears on. */
export type StatementBlock = {
  readonly kind: 'statement';
  readonly id: string;
  readonly anchor: string;
  readonly address: string;
  /** The thread's title, empty when the statement follows none. Printed run-in and strong, with a full stop. */
  readonly lead: string;
  readonly body: readonly Inline[];
  /** “Applies to …”, “Bears on …” and “From …”, empty when none. Printed after the body in smaller or lighter type. */
  readonly tail: string;
  /** In a combination, the letters of the profiles it comes from, which the tail says too; otherwise undefined. */
  readonly profiles?: string;
  /** In the cumulative view, the lower level that this statement comes from; otherwise undefined. */
  readonly fromLevel?: number;
};

/** An ordinary table. Every cell holds blocks. `widths` are shares of the text width and add up to 1. */
export type PlainTable = {
  readonly kind: 'table';
  /** 0 when the table is neither numbered nor captioned. */
  readonly number: number;
  readonly caption: string;
  readonly anchor: string;
  readonly widths: readonly number[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly (readonly Block[])[])[];
};

/** One aligned sub-row of a level table: for each level the statements, possibly none. */
export type Lane = { readonly thread: string; readonly cells: readonly (readonly StatementBlock[])[] };

/** One of the three blocks of a level table. */
export type LevelTableBlock = {
  readonly row: RowId;
  /** The printed label: of the considerations for the first column, a sub-header in each level column for the others. */
  readonly label: string;
  readonly lanes: readonly Lane[];
};

/**
 * A practice table or the common table (facts §3.2): title and objective span all columns, then the level columns;
 * the considerations label stands in column 1 over all three blocks; the labels of the other two blocks are repeated
 * as sub-headers in each level column. A lane is one sub-row, so that threads stay aligned across levels.
 */
export type LevelTable = {
  readonly kind: 'level-table';
  readonly number: number;
  readonly caption: string;
  readonly anchor: string;
  /** The practice id, or `common`. */
  readonly table: string;
  readonly title: string;
  readonly objective: string;
  /** `Comprehensiveness Level 1 (Minimum)` and so on. */
  readonly levels: readonly { readonly level: number; readonly label: string }[];
  readonly blocks: readonly LevelTableBlock[];
};

/** A picture. `svg` is complete and self-contained; `description` says in words what it shows (for those who cannot see it). */
export type Figure = {
  readonly kind: 'figure';
  readonly number: number;
  readonly caption: string;
  readonly anchor: string;
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly description: string;
};

/** Terms with their meaning: acronyms, glossary. */
export type Definitions = {
  readonly kind: 'definitions';
  readonly items: readonly { readonly term: string; readonly meaning: readonly Inline[] }[];
};

/** The reference list. `key` is printed in brackets before the entry. */
export type ReferenceList = {
  readonly kind: 'reference-list';
  readonly entries: readonly ReferenceEntry[];
};
/** An entry of the reference list: its key, where links to it lead, and its words. */
export type ReferenceEntry = { readonly key: string; readonly anchor: string; readonly text: readonly Inline[] };

/** Everything that can stand in a section. */
export type Block = Definitions | Figure | Heading | LevelTable | List | Notice | Paragraph | PlainTable | ReferenceList;

/** A run of pages of one orientation; level tables stand on landscape pages. */
export type PageRun = { readonly orientation: 'portrait' | 'landscape'; readonly blocks: readonly Block[] };

/** An entry of the table of contents or of a list of tables or figures. */
export type ContentsEntry = { readonly level: number; readonly number: string; readonly text: string; readonly anchor: string };

/** What stands on the title page and behind it. Empty texts and lists are not printed. */
export type TitlePage = {
  readonly title: string;
  readonly subtitle: string;
  /** What kind of document it is, e.g. “IoT Security Maturity Model: Industry Profile”. */
  readonly kindLine: string;
  /** Lines under the title: version, date in words, status, document number. */
  readonly details: readonly { readonly label: string; readonly value: string }[];
  readonly authors: readonly string[];
  readonly copyright: readonly Block[];
};

/**
 * A profile ready to be written in any document format: what is left out, what is numbered and in which words is
 * decided here, once. Writers only set type.
 */
export type Publication = {
  readonly id: string;
  readonly language: string;
  readonly pageSize: 'a4' | 'letter';
  readonly citations: 'brackets' | 'footnotes';
  /** Printed across every page, or empty. */
  readonly watermark: string;
  /** How confidential it is: printed above and below the text of every page. */
  readonly marking?: string;
  /** A short report: the title stands above the text of the first page instead of on a page of its own, and there are no contents. */
  readonly brief?: boolean;
  /** For running heads: short title and version. */
  readonly runningTitle: string;
  readonly versionLine: string;
  readonly keywords: readonly string[];
  readonly titlePage: TitlePage;
  /** Abstract, credits, change notes: unnumbered headings and paragraphs before the contents. */
  readonly frontMatter: readonly Block[];
  readonly contentsTitle: string;
  readonly contents: readonly ContentsEntry[];
  readonly tablesTitle: string;
  readonly listOfTables: readonly ContentsEntry[];
  readonly figuresTitle: string;
  readonly listOfFigures: readonly ContentsEntry[];
  readonly body: readonly PageRun[];
  /** All entries of the reference list by key, for footnotes and tooltips. */
  readonly references: ReadonlyMap<string, ReferenceEntry>;
};
