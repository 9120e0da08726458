import type { Column } from '../working-copy/workbook/sheets.ts';

/** A sheet that goes out and comes back: a line for each entry, found again by its id. */
export type EntrySheet = { readonly kind: 'answers' | 'evidence' | 'judgements'; readonly name: string; readonly columns: readonly Column[] };

/** The sheet with the instructions. */
export const READ_ME = 'Read me';
/** The sheet with the levels as they were computed; it is not read back. */
export const LEVELS = 'Levels';
/** The hidden sheet with the state when the workbook was made. */
export const ORIGIN = 'Origin (do not change)';
/** The hidden sheet with the choices of the lists. */
export const CHOICES = 'Choices';

const fixed = (field: string, head: string, width: number, help: string): Column => ({ field, head, width, help, isFixed: true });
const ROW_ID = fixed('id', 'Row (do not change)', 16, 'Says which entry this row is. Leave it as it is.');
const PART = fixed('part', 'Site or device group', 18, 'The part of the system that is asked about. Empty: the whole system.');
const BY: Column = { field: 'by', head: 'Person', width: 16, help: 'Who says so: an id or a name. A new name is added to the people of the file.' };
const ON: Column = { field: 'on', head: 'Date', width: 12, help: 'The day, as 2027-11-30.' };
const EVIDENCE_OF: Column = {
  field: 'evidence',
  head: 'Evidence',
  width: 26,
  help: 'Ids of the sheet Evidence, or addresses that begin with https://, with semicolons between them.',
};

/** The answers: a line for each indicator and part. */
const ANSWERS: EntrySheet = {
  kind: 'answers',
  name: 'Answers',
  columns: [
    fixed('practice', 'Practice', 26, 'The practice that is asked about.'),
    fixed('level', 'Level', 8, 'The comprehensiveness level.'),
    PART,
    fixed('text', 'Indicator of accomplishment', 62, 'What to look for.'),
    {
      field: 'answer',
      head: 'Answer',
      width: 13,
      help: 'Choose one of the list. Waived and substitute need a reason; partly met is not met. Empty: not answered.',
    },
    { field: 'reason', head: 'Reason', width: 28, help: 'Why it is waived, or what stands in its place.' },
    { field: 'note', head: 'Note', width: 36, help: 'What was seen or said.' },
    EVIDENCE_OF,
    BY,
    ON,
    fixed('carried', 'Carried over', 16, 'Where an answer comes from that was given earlier. Writing a new date confirms it.'),
    ROW_ID,
  ],
};

/** The assessor’s own judgement of general levels. */
const JUDGEMENTS: EntrySheet = {
  kind: 'judgements',
  name: 'General levels',
  columns: [
    fixed('practice', 'Practice', 40, 'The practice that is judged.'),
    PART,
    { field: 'level', head: 'Level', width: 10, help: 'The general level by your own judgement. The computed level is never higher. Empty: not judged.' },
    { field: 'reason', head: 'Reason', width: 50, help: 'What the judgement rests on.' },
    EVIDENCE_OF,
    BY,
    ON,
    ROW_ID,
  ],
};

/** Evidence items. New ones may be added below. */
const EVIDENCE: EntrySheet = {
  kind: 'evidence',
  name: 'Evidence',
  columns: [
    { field: 'id', head: 'Id', width: 20, help: 'What answers call it by. Letters, digits and hyphens; of a new one you choose it.' },
    { field: 'kind', head: 'Kind', width: 10, help: 'file, link or person.' },
    { field: 'title', head: 'What it is', width: 44, help: 'In a few words.' },
    { field: 'where', head: 'Where', width: 40, help: 'Name of the file, address of the page, or who said it.' },
    { field: 'basis', head: 'Basis', width: 12, help: 'document, interview, observed or tested.' },
    ON,
    { field: 'note', head: 'Note', width: 30, help: 'What to bear in mind.' },
    fixed('accepted', 'Accepted', 22, 'What is accepted does not change any more.'),
  ],
};

/** The sheets that come back. */
export const ENTRY_SHEETS: readonly EntrySheet[] = [ANSWERS, JUDGEMENTS, EVIDENCE];

/** Answers as people choose them, in the order of the list. */
export const ANSWER_WORDS = { met: 'met', partly: 'partly', not: 'not', waived: 'waived', substitute: 'substitute' } as const;
