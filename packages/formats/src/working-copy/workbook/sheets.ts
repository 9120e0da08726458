import type { RecordKind } from '../state/copy-state.ts';

/** A column of a sheet. `field` is `id`, `no` or a field of the rows. */
export type Column = {
  readonly field: string;
  readonly head: string;
  /** In characters. */
  readonly width: number;
  /** What to write here, shown when a cell of the column is chosen. At most 250 letters. */
  readonly help: string;
  /** Grey: it says which row this is. */
  readonly isFixed?: boolean;
};

/** A sheet of a working copy; one row for each record of the kind. */
export type SheetPlan = { readonly kind: RecordKind; readonly name: string; readonly columns: readonly Column[]; readonly canGrow: boolean };

/** The sheet with the instructions. */
export const READ_ME = 'Read me';
/** The hidden sheet with the state at export. */
export const ORIGIN = 'Origin (do not change)';
/** The hidden sheet with the choices of the lists. */
export const CHOICES = 'Choices';

const ID: Column = {
  field: 'id',
  head: 'Id',
  width: 14,
  isFixed: true,
  help: 'Says which entry of the profile this row is. Leave it as it is; for a new row leave it empty.',
};
const PRACTICE: Column = { field: 'table', head: 'Practice', width: 28, help: 'Choose the practice from the list. Another practice moves the row there.' };
const CITATIONS: Column = { field: 'citations', head: 'References', width: 20, help: 'Keys of the sheet References, with semicolons between them.' };

/** All sheets in the order of their tabs. */
export const SHEETS: readonly SheetPlan[] = [
  {
    kind: 'statement',
    name: 'Statements',
    canGrow: true,
    columns: [
      { field: 'no', head: 'No.', width: 6, help: 'The order of the rows. Sort by it to get the order back. To put a statement between 12 and 13 write 12.5.' },
      ID,
      PRACTICE,
      { field: 'level', head: 'Level', width: 15, help: 'Choose the comprehensiveness level. Another level moves the statement.' },
      { field: 'row', head: 'Row', width: 24, help: 'Choose the row of the practice table. Another row moves the statement.' },
      {
        field: 'text',
        head: 'Text',
        width: 78,
        help: 'One short paragraph. *Emphasis*, **strong**, [links](https://…) and [@KEY] for a reference are understood.',
      },
      { field: 'thread', head: 'Thread', width: 20, help: 'A title of the sheet Threads for this practice, or nothing.' },
      { field: 'deviceGroups', head: 'Device groups', width: 22, help: 'Names of the sheet Device groups, with semicolons between them. Nothing means all.' },
      { field: 'trust', head: 'Beyond security', width: 18, help: 'Safety, reliability, resilience, privacy; with semicolons between them.' },
      CITATIONS,
    ],
  },
  {
    kind: 'table',
    name: 'Practices',
    canGrow: false,
    columns: [
      { ...ID, width: 22 },
      { field: 'title', head: 'Practice', width: 30, isFixed: true, help: 'For your orientation; changes here are not taken over.' },
      {
        field: 'introduction',
        head: 'Introduction',
        width: 80,
        help: 'The paragraphs before the practice table. A blank line begins a new paragraph; “- ” begins an item of a list.',
      },
      CITATIONS,
      { field: 'decision', head: 'Review decision', width: 18, help: 'What the group decided about the general table of this practice. Choose from the list.' },
      { field: 'reason', head: 'Reason', width: 40, help: 'Why the group decided so.' },
      { field: 'by', head: 'Decided by', width: 18, help: 'Who decided.' },
      { field: 'date', head: 'Decided on', width: 13, help: 'The day as YYYY-MM-DD.' },
    ],
  },
  {
    kind: 'thread',
    name: 'Threads',
    canGrow: true,
    columns: [
      { ...ID, width: 26 },
      { ...PRACTICE, help: 'The practice that the thread runs through. Choose it for a new thread; it cannot be changed later.' },
      { field: 'title', head: 'Title', width: 50, help: 'The theme that statements follow through the levels, in a few words.' },
    ],
  },
  {
    kind: 'device-group',
    name: 'Device groups',
    canGrow: true,
    columns: [
      { ...ID, width: 22 },
      { field: 'name', head: 'Name', width: 30, help: 'The name as it is printed.' },
      { field: 'importance', head: 'Importance', width: 14, help: 'Choose from the list, or leave it empty.' },
      { field: 'reason', head: 'Reason', width: 44, help: 'Why the group has this importance.' },
      { field: 'description', head: 'Description', width: 60, help: 'What belongs to the group.' },
    ],
  },
  {
    kind: 'reference',
    name: 'References',
    canGrow: true,
    columns: [
      { ...ID, head: 'Key', width: 18, help: 'The key cited in brackets. Leave it as it is; choose a short one of letters and digits for a new reference.' },
      { field: 'type', head: 'Type', width: 14, help: 'standard, report, legislation, webpage, book, article-journal or another type of CSL.' },
      { field: 'title', head: 'Title', width: 60, help: 'The title of the work.' },
      { field: 'author', head: 'Authors', width: 32, help: 'Family name, given name; or the name of an organisation. Semicolons between several.' },
      { field: 'issued', head: 'Published', width: 13, help: 'Year, or the day as YYYY-MM-DD.' },
      { field: 'publisher', head: 'Publisher', width: 26, help: 'Who published it.' },
      { field: 'number', head: 'Number', width: 16, help: 'Number of the standard or report.' },
      { field: 'URL', head: 'Web address', width: 40, help: 'Where it can be found.' },
      { field: 'note', head: 'Note', width: 30, help: 'Printed after the entry.' },
    ],
  },
  {
    kind: 'detail',
    name: 'Profile texts',
    canGrow: false,
    columns: [
      { ...ID, head: 'Place', width: 44 },
      { field: 'value', head: 'Text', width: 110, help: 'Change the words here. New devices, threats or scenarios are added in the profile itself.' },
    ],
  },
  {
    kind: 'note',
    name: 'Private notes',
    canGrow: true,
    columns: [
      { ...ID, width: 26 },
      { ...PRACTICE, help: 'The practice that the note is about. Choose it for a new note; it cannot be changed later.' },
      { field: 'text', head: 'Note', width: 80, help: 'For the working group alone: never published.' },
      { field: 'level', head: 'Level', width: 15, help: 'The level that the note is about, or nothing.' },
      { field: 'row', head: 'Row', width: 24, help: 'The row that the note is about, or nothing.' },
      { field: 'by', head: 'By', width: 18, help: 'Who wrote it.' },
      { field: 'date', head: 'Date', width: 13, help: 'The day as YYYY-MM-DD.' },
    ],
  },
];
