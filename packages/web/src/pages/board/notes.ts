import { tableLevels, type MaturityModel } from '@smm/core/model';
import { cellsOfTable, tableOf, type Edit, type Note, type PracticeTable, type Profile } from '@smm/core/profile';

/** What of a practice is asked for: everything, what nobody has decided, what has nothing, what has notes. */
export type BoardFilter = 'all' | 'empty' | 'notes' | 'undecided';

/** Who writes a note, and when, and the id it gets. */
export type NoteAuthor = { readonly id: string; readonly by: string; readonly date: string };

/** A practice as the board shows it. */
export type BoardRow = { readonly review: PracticeTable['review']['decision']; readonly notes: readonly Note[]; readonly counts: readonly number[] };

/** What the board shows of a practice. */
export function rowOf(profile: Profile, model: MaturityModel, practice: string): BoardRow {
  const table = tableOf(profile, practice) as PracticeTable | undefined;
  const cells = cellsOfTable(profile, practice);
  const counts = tableLevels(model).map(({ level }) => cells.filter((cell) => cell.level === level).reduce((sum, { cell }) => sum + cell.statements.length, 0));
  return { review: table?.review.decision ?? 'not-reviewed', notes: table?.notes ?? [], counts };
}

/** Whether a practice is among those asked for. */
export function isShown({ review, notes, counts }: BoardRow, filter: BoardFilter): boolean {
  if (filter === 'undecided') return review === 'not-reviewed';
  if (filter === 'notes') return notes.length > 0;
  if (filter === 'empty') return notes.length === 0 && counts.every((count) => count === 0);
  return true;
}

/** The edit that adds a note to a practice. A number of a level and a colon before it say which level it is about. Undefined for no words. */
export function addNote(profile: Profile, model: MaturityModel, practice: string, typed: string, { id, by, date }: NoteAuthor): Edit | undefined {
  const [, digits, rest] = /^\s*(\d)\s*:\s*(.*)$/su.exec(typed) ?? [];
  const level = tableLevels(model).find((one) => String(one.level) === digits)?.level;
  const text = (level === undefined ? typed : rest!).trim();
  if (text === '') return undefined;
  const value: Note = { id, text, ...(level === undefined ? {} : { level }), by, date };
  return { op: 'insert-item', list: `practices/${practice}/notes`, index: tableOf(profile, practice)?.notes.length ?? 0, value };
}

/** The edit that takes a note out. */
export function removeNote(profile: Profile, practice: string, id: string): Edit | undefined {
  const index = tableOf(profile, practice)?.notes.findIndex((note) => note.id === id) ?? -1;
  return index < 0 ? undefined : { op: 'remove-item', list: `practices/${practice}/notes`, index };
}

/** The edit that records a decision on the general table of a practice, with who decided and when. */
export function decide(practice: string, decision: BoardRow['review'], by: string, date: string): Edit {
  const at = `practices/${practice}/review`;
  return {
    op: 'batch',
    edits: [
      { op: 'set', address: `${at}/decision`, value: decision },
      { op: 'set', address: `${at}/by`, value: decision === 'not-reviewed' ? '' : by },
      { op: 'set', address: `${at}/date`, value: decision === 'not-reviewed' ? undefined : date },
    ],
  };
}
