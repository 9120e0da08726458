import {
  addNote,
  InboxNote,
  openNotes,
  promoteToFindings,
  promoteToStatements,
  tagNote,
  untagNote,
  type Evidence,
  type NoteTag,
  type StatementFromNote,
} from '@smm/core/evidence';
import type { NoteAddOptions, NoteListOptions, NotePromoteOptions, NoteTagOptions } from '../../commands/note.ts';
import { EXIT, orStop, usage, type ExitCode } from '../../exit.ts';
import type { Io } from '../../io.ts';
import { counted, indented, printable } from '../../layout.ts';
import { nearest } from '../../nearest.ts';
import { practiceNamed } from '../../practice-names.ts';
import { openDesk, requireProfile, saveBoth, saveEvidence, type Desk } from './desk.ts';
import { chosenId, countedId, idOfSentence, statementPrefix, takenIds } from './fresh-ids.ts';
import { linkOf, tagOf, tagText } from './tags.ts';

/** Adds a note to the inbox; evidence that is not there yet is begun with it. */
export function runNoteAdd(io: Io, text: string, options: NoteAddOptions): ExitCode {
  const desk = openDesk(io, options, { begin: true });
  const words = text.trim();
  if (words === '') usage('The note is empty. Write it in quotation marks: smm note add "Who has the keys at night?"');
  const practices = (options.practice ?? []).map((word) => tagOf(desk.model, word));
  const taken = new Set(desk.evidence.notes.map(({ id }) => id));
  const id = options.id === undefined ? countedId('n', taken, 1) : chosenId(options.id, 'n', taken);
  const note = InboxNote.parse({ id, text: words, practices, by: options.by ?? '', date: io.today() });
  saveEvidence(desk, orStop(addNote(desk.evidence, note)));
  if (options.json === true) io.out(`${JSON.stringify({ file: desk.path, note }, null, 2)}\n`);
  else io.out(`${io.paint('green', '✔')} ${id} is in the inbox of ${desk.name}${practices.length === 0 ? ', about no practice yet' : ''}\n`);
  return EXIT.clean;
}

/** Lists the notes of the inbox. */
export function runNoteList(io: Io, options: NoteListOptions): ExitCode {
  const desk = openDesk(io, options);
  const practice = options.practice === undefined ? undefined : practiceNamed(desk.model, options.practice);
  const notes = (options.all === true ? desk.evidence.notes : openNotes(desk.evidence)).filter(
    (note) => practice === undefined || note.practices.some((tag) => tag.practice === practice),
  );
  if (options.json === true) io.out(`${JSON.stringify({ file: desk.path, notes }, null, 2)}\n`);
  else {
    for (const { id, text, practices, promotedTo, by } of notes) {
      const about = [...practices.map((tag) => tagText(desk.model, tag)), ...(by === '' ? [] : [`by ${printable(by)}`])].join(', ');
      const became = promotedTo.length === 0 ? '' : `  became ${promotedTo.join(', ')}`;
      io.out(`${io.paint('cyan', id)}  ${io.paint('dim', about)}${io.paint('green', became)}\n${indented(printable(text), 2, io.width)}\n`);
    }
    if (notes.length === 0) io.out(options.all === true ? 'The inbox is empty.\n' : 'No note is open.\n');
  }
  return EXIT.clean;
}

/** Says what a note is about, or takes it back. */
export function runNoteTag(io: Io, id: string, words: readonly string[], options: NoteTagOptions): ExitCode {
  const desk = openDesk(io, options);
  knownNote(desk.evidence, id);
  const change = options.remove === true ? untagNote : tagNote;
  const evidence = words.reduce<Evidence>((current, word) => orStop(change(current, id, tagOf(desk.model, word))), desk.evidence);
  saveEvidence(desk, evidence);
  const note = knownNote(evidence, id);
  if (options.json === true) io.out(`${JSON.stringify({ file: desk.path, note }, null, 2)}\n`);
  else
    io.out(
      `${io.paint('green', '✔')} ${id} is about ${note.practices.length === 0 ? 'no practice' : note.practices.map((tag) => tagText(desk.model, tag)).join(', ')}\n`,
    );
  return EXIT.clean;
}

/** Makes a note a statement in one or several cells, or a finding. */
export function runNotePromote(io: Io, id: string, options: NotePromoteOptions): ExitCode {
  const desk = openDesk(io, options);
  const note = knownNote(desk.evidence, id);
  const became = options.as === 'statement' ? toStatements(desk, note, options) : toFinding(io, desk, note, options);
  if (options.json === true) io.out(`${JSON.stringify({ file: desk.path, note: id, became }, null, 2)}\n`);
  else io.out(`${io.paint('green', '✔')} ${id} became ${became.length === 1 ? '' : `${counted(became.length, 'statement')}: `}${became.join(', ')}\n`);
  return EXIT.clean;
}

function toStatements(desk: Desk, note: InboxNote, options: NotePromoteOptions): string[] {
  const { profile } = requireProfile(desk).file;
  const tags = options.practice?.map((word) => tagOf(desk.model, word)) ?? note.practices;
  const cells = tags.map((tag) => cellOf(desk, note.id, tag));
  if (cells.length === 0) usage(`Say where ${note.id} belongs: --practice PP/2/actions, once or several times.`);
  if (options.id !== undefined && cells.length > 1) usage('--id goes with a single statement. Leave it out, and each gets its own.');
  const taken = takenIds(desk.evidence, profile);
  const statements = cells.map((cell): StatementFromNote => ({
    ...cell,
    id: options.id === undefined ? countedId(statementPrefix(desk.model, cell.practice), taken, 2) : chosenId(options.id, '', taken),
    ...(options.text === undefined ? {} : { text: options.text }),
  }));
  saveBoth(desk, orStop(promoteToStatements(desk.evidence, profile, note.id, statements)));
  return statements.map((statement) => statement.id);
}

function cellOf({ model }: Desk, id: string, tag: NoteTag): Pick<StatementFromNote, 'practice' | 'level' | 'row'> {
  const { practice, level, row } = tag;
  if (level === undefined || row === undefined)
    return usage(
      `“${tagText(model, tag)}” does not say into which cell ${id} goes. Give practice, level and row: --practice ${tagText(model, { ...tag, level: level ?? 2, row: row ?? 'actions' })}.`,
    );
  return { practice, level, row };
}

function toFinding(io: Io, desk: Desk, note: InboxNote, options: NotePromoteOptions): string[] {
  const profile = requireProfile(desk).file.profile;
  const kind = options.as === 'statement' ? 'wish' : options.as;
  const words = options.text ?? note.text;
  const id = chosenId(options.id, `f-${idOfSentence(words, note.id)}`, takenIds(desk.evidence, profile));
  const finding = {
    id,
    kind,
    date: io.today(),
    ...(options.text === undefined ? {} : { text: options.text }),
    ...(options.by === undefined ? {} : { by: options.by }),
    ...(options.practice === undefined ? {} : { practices: options.practice.map((word) => linkOf(desk.model, word)) }),
  };
  saveEvidence(desk, orStop(promoteToFindings(desk.evidence, profile, note.id, [finding])));
  return [id];
}

function knownNote({ notes }: Evidence, id: string): InboxNote {
  const known = notes.map((note) => note.id);
  return notes.find((note) => note.id === id) ?? usage(`There is no note “${id}” in the inbox.${nearest(id, known)} “smm note list --all” shows them.`);
}
