import { basename, join, relative, resolve } from 'node:path';
import type { WordChange } from '@smm/core/diff';
import { applyChanges, makeWorkingCopy, readWorkingCopy, type CopyChange, type CopyDifferences, type CopyProblem } from '@smm/formats/working-copy';
import { rewriteProfileYaml, writeProfileJson } from '@smm/formats/yaml';
import type { ImportOptions } from '../commands/import.ts';
import type { PublishOptions } from '../commands/publish.ts';
import { EXIT, orStop, usage, type ExitCode } from '../exit.ts';
import { writeBytes, type Io } from '../io.ts';
import { printable, wrapText } from '../layout.ts';
import { loadProfile, type Loaded } from '../load.ts';
import { wordText } from '../word-text.ts';

const FORMATS = ['docx', 'xlsx'] as const;
type CopyFormat = (typeof FORMATS)[number];

/** Makes working copies for editing elsewhere. */
export async function runWorkingCopy(io: Io, named: string | undefined, options: PublishOptions): Promise<ExitCode> {
  const chosen = copyFormats(options.to);
  if (options.withNotes === true && chosen.includes('docx')) usage('Private notes come along in a workbook alone. Leave out --with-notes, or write --to xlsx.');
  const { file, model } = loadProfile(io, named, options.model);
  const made: { format: CopyFormat; file: string; bytes: number }[] = [];
  for (const format of chosen) {
    const bytes = orStop(await makeWorkingCopy(file.profile, { format, model, made: io.today(), withNotes: options.withNotes === true }));
    const path = orStop(writeBytes(join(resolve(io.cwd, options.out), `${file.profile.id}-working-copy.${format}`), bytes));
    made.push({ format, file: relative(io.cwd, path) || path, bytes: bytes.length });
  }
  if (options.json === true) io.out(`${JSON.stringify({ files: made }, null, 2)}\n`);
  else
    for (const one of made)
      io.out(
        `${io.paint('green', '✔')} ${one.format.padEnd(5)} ${one.file}\n  Bring it back with “smm import ${one.file} --onto ${named ?? 'the profile'}”.\n`,
      );
  return EXIT.clean;
}

/** Without a choice of formats a workbook is made. */
function copyFormats(list: string | undefined): CopyFormat[] {
  const ids = (list ?? 'xlsx')
    .split(',')
    .map((id) => id.trim().toLowerCase())
    .filter(Boolean);
  return [...new Set(ids)].map(
    (id) => FORMATS.find((format) => format === id) ?? usage(`There is no working copy as “${id}”. Write --to xlsx, --to docx, or both with a comma.`),
  );
}

/** Shows and takes over the differences of a working copy; undefined when the file is none. */
export async function takeWorkingCopy(io: Io, bytes: Uint8Array, file: string, options: ImportOptions): Promise<ExitCode | undefined> {
  const loaded = loadProfile(io, options.onto, options.model);
  const { profile } = loaded.file;
  const read = orStop(await readWorkingCopy(bytes, { fileName: basename(file), profile, model: loaded.model }));
  if (read === undefined) return undefined;
  const accepted = chosenChanges(read.changes, options.accept ?? []);
  const result = accepted.length === 0 ? undefined : orStop(applyChanges(profile, accepted));
  if (options.json !== true) show(io, read);
  if (result !== undefined)
    orStop(writeBytes(loaded.path, loaded.path.endsWith('.json') ? writeProfileJson(result) : rewriteProfileYaml(loaded.file.text, result)));
  if (options.json === true) io.out(`${JSON.stringify(asData(loaded, read, accepted), null, 2)}\n`);
  else io.out(`\n${closing(io, loaded, read.changes, accepted)}`);
  return EXIT.clean;
}

/** `all` means all without conflicts: those are decided one by one. */
function chosenChanges(changes: readonly CopyChange[], accept: readonly string[]): CopyChange[] {
  const numbers = new Set(
    accept.flatMap((word) => {
      if (word === 'all') return changes.flatMap((change, index) => (change.conflict === undefined ? [index + 1] : []));
      const number = Number(word);
      return Number.isInteger(number) && number >= 1 && number <= changes.length
        ? [number]
        : usage(`There is no difference ${word}; there are ${changes.length}.`);
    }),
  );
  return changes.filter((_, index) => numbers.has(index + 1));
}

function asData({ path }: Loaded, { changes, problems, comments, origin }: CopyDifferences, accepted: readonly CopyChange[]): unknown {
  return {
    file: path,
    origin,
    changes: changes.map((change, index) => ({ number: index + 1, ...change, accepted: accepted.includes(change) })),
    problems,
    comments,
  };
}

function show(io: Io, { changes, problems, comments, origin }: CopyDifferences): void {
  if (origin !== undefined)
    io.out(`${io.paint('dim', `Working copy${origin.made === '' ? '' : ` of ${origin.made}`}, version ${origin.version || '(none)'}`)}\n`);
  changes.forEach((change, index) => io.out(changeText(io, change, index + 1)));
  if (changes.length === 0) io.out('No difference: the copy says what the profile says.\n');
  if (problems.length > 0) io.out(`\n${io.paint('bold', 'Not taken as it stands')}\n`);
  for (const problem of problems) io.out(problemText(io, problem));
  if (comments.length > 0) io.out(`\n${io.paint('bold', 'Comments, for people to answer')}\n`);
  for (const { by, text, statement, place } of comments)
    io.out(`${printable([statement ?? place, by].filter(Boolean).join(', '))}\n${inset(io, printable(text))}`);
}

const KINDS = { added: 'new', changed: 'changed', moved: 'moved', removed: 'removed' } as const;

function changeText(io: Io, change: CopyChange, number: number): string {
  const { kind, address, place, conflict } = change;
  const where = place === '' ? '' : `  ${io.paint('dim', place)}`;
  const head = `${io.paint('bold', String(number))} ${KINDS[kind]} ${address}${kind === 'moved' ? ` → ${placeText(change)}` : ''}${where}\n`;
  return `${head}${inset(io, bodyOf(io, change))}${conflict === undefined ? '' : conflictText(io, conflict)}`;
}

/** Another cell, or what it stands after in its own. */
function placeText({ before, after = '', follows = [] }: CopyChange): string {
  if (before !== after) return after;
  return follows[0] === undefined ? 'first in its cell' : `after ${follows[0]}`;
}

function bodyOf(io: Io, { kind, words, before, after }: CopyChange): string {
  if (kind === 'moved') return '';
  const parts: readonly WordChange[] = words ?? [kind === 'added' ? { kind, text: after ?? '' } : { kind: 'removed', text: before ?? '' }];
  return parts.map((part) => wordText(io, part)).join('');
}

function conflictText(io: Io, { message, was, since }: NonNullable<CopyChange['conflict']>): string {
  const told = since === undefined ? (was ?? '') : since.map((part) => wordText(io, part)).join('');
  return `  ${io.paint('yellow', '▲')} ${message}\n${inset(io, told)}`;
}

function inset(io: Io, text: string): string {
  if (text.trim() === '') return '';
  return `${wrapText(text, io.width - 4)
    .map((line) => `    ${line}`)
    .join('\n')}\n`;
}

function problemText(io: Io, { place, message, remedy }: CopyProblem): string {
  return `${io.paint('yellow', '?')} ${place}: ${printable(message)}\n${inset(io, remedy)}`;
}

function closing(io: Io, { name }: Loaded, changes: readonly CopyChange[], accepted: readonly CopyChange[]): string {
  const conflicts = changes.flatMap((change, index) => (change.conflict === undefined || accepted.includes(change) ? [] : [index + 1]));
  const left =
    conflicts.length === 0
      ? ''
      : `${io.paint('yellow', '▲')} In conflict with the profile: ${conflicts.join(', ')}. “all” leaves them out; accept them by number to let the copy win.\n`;
  if (accepted.length > 0) return `${io.paint('green', '✔')} ${accepted.length} of ${changes.length} differences written to ${name}\n${left}`;
  return changes.length === 0 ? left : `${left}Nothing was changed. Take differences over with --accept all, or --accept and their numbers.\n`;
}
