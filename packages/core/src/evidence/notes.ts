import { COMMON, statementsOf } from '../profile/cells.ts';
import { ok, refused, type Outcome } from '../outcome.ts';
import type { RowId } from '../model/schema.ts';
import type { Profile } from '../profile/schema/profile.ts';
import { adoptDrafts } from './ladder/adopt-drafts.ts';
import { findingById, type EvidenceChange, type FindingInput } from './findings.ts';
import { EvidenceFinding, type Evidence, type InboxNote } from './schema.ts';

/** What a note is about: a practice, at a level and in a row if known. */
export type NoteTag = InboxNote['practices'][number];

/** A statement that a note becomes: its id, its place, and its words when not those of the note. */
export type StatementFromNote = { readonly id: string; readonly practice: string; readonly level: number; readonly row: RowId; readonly text?: string };

/** A finding that a note becomes: its words, practices and passages when not those of the note. */
export type FindingFromNote = Pick<FindingInput, 'id' | 'kind'> & Partial<FindingInput>;

/** The notes that have become nothing yet. */
export function openNotes(evidence: Evidence): InboxNote[] {
  return evidence.notes.filter(({ promotedTo }) => promotedTo.length === 0);
}

/** Adds a note to the inbox. Refuses `id-taken`. */
export function addNote(evidence: Evidence, note: InboxNote): Outcome<Evidence> {
  if (evidence.notes.some(({ id }) => id === note.id))
    return refused('id-taken', `There is a note “${note.id}” already. Choose another id.`, `notes/${note.id}`);
  return ok({ ...evidence, notes: [...evidence.notes, note] });
}

/** Records what a note is about, once. Refuses `no-such-note`. */
export function tagNote(evidence: Evidence, id: string, tag: NoteTag): Outcome<Evidence> {
  return changed(evidence, id, (note) => (note.practices.some((other) => isSame(other, tag)) ? note : { ...note, practices: [...note.practices, tag] }));
}

/** Takes back what a note was said to be about. Refuses `no-such-note`. */
export function untagNote(evidence: Evidence, id: string, tag: NoteTag): Outcome<Evidence> {
  return changed(evidence, id, (note) => ({ ...note, practices: note.practices.filter((other) => !isSame(other, tag)) }));
}

/**
 * Makes statements of a note: the edit puts them at the end of their cells, and the note remembers what it became. Findings
 * that the note became before are their origins. Refuses `no-such-note`, `nothing-chosen` and `id-taken`.
 */
export function promoteToStatements(evidence: Evidence, profile: Profile, id: string, statements: readonly StatementFromNote[]): Outcome<EvidenceChange> {
  const note = evidence.notes.find((other) => other.id === id);
  if (note === undefined) return noSuchNote(id);
  if (statements.length === 0) return refused('nothing-chosen', 'Say where the note belongs: practice, level and row.', `notes/${id}`);
  const taken = statements.find((statement) => findingById(evidence, statement.id) !== undefined);
  if (taken !== undefined) return refused('id-taken', `There is a finding “${taken.id}” already. Choose another id for the statement.`);
  const origins = note.promotedTo.filter((other) => findingById(evidence, other) !== undefined);
  const drafts = statements.map(({ practice, level, row, text = flat(note.text) }) => ({
    practice,
    level,
    row,
    text,
    origins,
    complete: true,
    why: '',
    already: [],
  }));
  const edit = adoptDrafts(
    profile,
    drafts,
    statements.map((statement) => statement.id),
  );
  if (!edit.ok) return edit;
  return ok({
    evidence: promoted(
      evidence,
      note,
      statements.map((statement) => statement.id),
    ),
    edit: edit.value,
  });
}

/**
 * Makes findings of a note. They take its words and practices unless others are given; they may rest on no passage, as
 * the note stands for where they come from. Refuses `no-such-note`, `nothing-chosen`, `unknown-passage` and `id-taken`.
 */
export function promoteToFindings(evidence: Evidence, profile: Profile, id: string, findings: readonly FindingFromNote[]): Outcome<Evidence> {
  const note = evidence.notes.find((other) => other.id === id);
  if (note === undefined) return noSuchNote(id);
  if (findings.length === 0) return refused('nothing-chosen', 'Say what was found: give at least one finding an id and a kind.', `notes/${id}`);
  const taken = new Set([...evidence.findings.map((finding) => finding.id), ...statementsOf(profile).map(({ statement }) => statement.id)]);
  const passages = new Set(evidence.passages.map((passage) => passage.id));
  for (const finding of findings) {
    if (taken.has(finding.id)) return refused('id-taken', `“${finding.id}” is used already. Choose another id.`, `findings/${finding.id}`);
    taken.add(finding.id);
    const unknown = finding.passages?.find((passage) => !passages.has(passage));
    if (unknown !== undefined) return refused('unknown-passage', `There is no passage “${unknown}” in the evidence. Check the id.`, `passages/${unknown}`);
  }
  const made = findings.map((finding) =>
    EvidenceFinding.parse({ text: note.text, practices: linksOf(note), by: note.by, ...(note.date === undefined ? {} : { date: note.date }), ...finding }),
  );
  return ok(
    promoted(
      { ...evidence, findings: [...evidence.findings, ...made] },
      note,
      made.map((finding) => finding.id),
    ),
  );
}

/** Evidence in which every note that became only what is gone is open again, so that nothing is lost. */
export function settleNotes(evidence: Evidence, profile: Profile): Evidence {
  const there = new Set([...evidence.findings.map(({ id }) => id), ...statementsOf(profile).map(({ statement }) => statement.id)]);
  const notes = evidence.notes.map((note) =>
    note.promotedTo.every((id) => there.has(id)) ? note : { ...note, promotedTo: note.promotedTo.filter((id) => there.has(id)) },
  );
  return { ...evidence, notes };
}

/** Practices and levels of a note, each once. A note for the common table is about no practice in particular. */
function linksOf({ practices }: InboxNote): EvidenceFinding['practices'] {
  const links = practices
    .filter(({ practice }) => practice !== COMMON)
    .map(({ practice, level }) => (level === undefined ? { practice } : { practice, level }));
  return links.filter((link, index) => links.findIndex((other) => other.practice === link.practice && other.level === link.level) === index);
}

function promoted(evidence: Evidence, note: InboxNote, ids: readonly string[]): Evidence {
  const notes = evidence.notes.map((other) => (other === note ? { ...note, promotedTo: [...new Set([...note.promotedTo, ...ids])] } : other));
  return { ...evidence, notes };
}

function changed(evidence: Evidence, id: string, change: (note: InboxNote) => InboxNote): Outcome<Evidence> {
  const before = evidence.notes.find((note) => note.id === id);
  if (before === undefined) return noSuchNote(id);
  return ok({ ...evidence, notes: evidence.notes.map((note) => (note === before ? change(note) : note)) });
}

function isSame(one: NoteTag, other: NoteTag): boolean {
  return one.practice === other.practice && one.level === other.level && one.row === other.row;
}

function noSuchNote(id: string): Outcome<never> {
  return refused('no-such-note', `There is no note “${id}” in the inbox. Check the id.`, `notes/${id}`);
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
