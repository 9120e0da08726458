import type { Address } from '@smm/core/profile';
import type { SourcePlace } from '../reading/source-document.ts';

/** One thing an import did or could not do, with where it stands in the file and, if it went somewhere, where that is. */
export type ImportItem = {
  readonly what: string;
  readonly place: SourcePlace;
  readonly address?: Address;
  /** How sure a guess is, 0 to 1. */
  readonly confidence?: number;
  /** The words concerned. */
  readonly text?: string;
};

/**
 * What an import made of a file: what was understood, what was guessed (with how sure it is), and what was left over.
 * Left-over text is in the notes of the profile, so nothing is lost.
 */
export type ImportReport = {
  readonly understood: readonly ImportItem[];
  readonly guessed: readonly ImportItem[];
  readonly leftOver: readonly ImportItem[];
  /** What became of the profile that the document carries, when it carries one. */
  readonly carried?: CarriedUse;
  /** Where the text was edited since the profile it carries was published. */
  readonly edited?: readonly ImportItem[];
};

/** Whether the profile that a document carries was not used, taken as it is, or with the edits of the document; in words, why. */
export type CarriedUse = { readonly state: 'ignored' | 'overlaid' | 'unchanged'; readonly message: string };

/** A report being written. */
export type ReportWriter = {
  readonly understood: ImportItem[];
  readonly guessed: ImportItem[];
  readonly leftOver: ImportItem[];
  carried?: CarriedUse;
  edited?: ImportItem[];
};

/** An empty report. */
export function newReport(): ReportWriter {
  return { understood: [], guessed: [], leftOver: [] };
}

/** A place in a file in words: “page 3, table 2, row 5”. */
export function placeInWords(place: SourcePlace): string {
  const names: readonly (readonly [keyof SourcePlace, string])[] = [
    ['sheet', 'sheet'],
    ['page', 'page'],
    ['table', 'table'],
    ['row', 'row'],
    ['column', 'column'],
    ['paragraph', 'paragraph'],
    ['line', 'line'],
  ];
  return names.flatMap(([key, name]) => (place[key] === undefined ? [] : [`${name} ${place[key]}`])).join(', ');
}
