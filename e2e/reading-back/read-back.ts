/** What a reader finds in a published document, each list in reading order, as `words`. */
export type ReadBack = {
  /** Numbered headings: `2.1 System of Interest`. */
  readonly headings: readonly string[];
  /** Captions of tables: `Table 3 Zones`. */
  readonly captions: readonly string[];
  /** Statements: thread title, text with citations, and what follows it. */
  readonly statements: readonly string[];
  /** Entries of the reference list: `[KEY] …`. */
  readonly references: readonly string[];
  /** All of it as `letters`. */
  readonly text: string;
};
