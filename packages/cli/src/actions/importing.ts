import { basename, resolve } from 'node:path';
import { diffProfiles, type Change } from '@smm/core/diff';
import { findModel, type MaturityModel } from '@smm/core/model';
import { refused } from '@smm/core/outcome';
import { applyEdit, type Profile } from '@smm/core/profile';
import { importBaseText, importDocument, importOnto, missingPractices, placeInWords, type ImportItem, type ImportReport } from '@smm/formats/importing';
import { READING_LIMITS, readDocument, type SourceDocument } from '@smm/formats/reading';
import { rewriteProfileYaml, writeProfileJson, writeProfileYaml } from '@smm/formats/yaml';
import type { ImportOptions } from '../commands/import.ts';
import { EXIT, orStop, Stop, usage, type ExitCode } from '../exit.ts';
import { exists, readBytes, writeBytes, type Io } from '../io.ts';
import { wrapText } from '../layout.ts';
import { loadModel, loadProfile } from '../load.ts';
import { wordText } from '../word-text.ts';

/** Reads a document into a new file, or shows and takes over the differences of an edited copy. */
export async function runImport(io: Io, file: string, options: ImportOptions): Promise<ExitCode> {
  if (/\.(?:json|ya?ml)$/i.test(file) && options.as === 'profile' && options.onto === undefined) return copyOfProfile(io, file, options);
  const bytes = orStop(readBytes(resolve(io.cwd, file), READING_LIMITS.bytes, file));
  if (options.onto !== undefined) {
    const code = await (await import('./working-copy.ts')).takeWorkingCopy(io, bytes, file, options);
    if (code !== undefined) return code;
  }
  const document = orStop(await readDocument(bytes, { fileName: basename(file) }));
  if (options.onto !== undefined) return takeBack(io, document, options.onto, options);
  const model = options.model === undefined ? orStop(findModel('iot-smm')) : loadModel(io, options.model);
  return options.as === 'base-text' ? newBaseText(io, file, document, model, options) : newProfile(io, file, document, model, options);
}

async function newProfile(io: Io, file: string, document: SourceDocument, model: MaturityModel, options: ImportOptions): Promise<ExitCode> {
  const ids = { fallback: slug(file), ...(options.id === undefined ? {} : { named: options.id }) };
  const { profile, report } = orStop(await importDocument(document, model, ids));
  const path = target(io, options.out ?? `${profile.id}.smm-profile.yaml`);
  orStop(writeBytes(path, path.endsWith('.json') ? writeProfileJson(profile) : writeProfileYaml(profile)));
  if (options.json === true) io.out(`${JSON.stringify({ file: path, report, notes: document.notes, missing: missingPractices(profile, model) }, null, 2)}\n`);
  else {
    printReport(io, document, report);
    const missing = missingPractices(profile, model);
    if (missing.length > 0) io.out(`\nNo table was found for: ${missing.join(', ')}.\n`);
    io.out(`\n${io.paint('green', '✔')} ${path}\nNext: “smm stats ${path}” shows what it holds, “smm check ${path}” what is open.\n`);
  }
  return EXIT.clean;
}

/** A profile that was published as data is one already. */
function copyOfProfile(io: Io, file: string, options: ImportOptions): ExitCode {
  const { profile } = loadProfile(io, file, options.model).file;
  const path = target(io, options.out ?? `${options.id ?? profile.id}.smm-profile.yaml`);
  const named = options.id === undefined ? profile : { ...profile, id: options.id };
  orStop(writeBytes(path, path.endsWith('.json') ? writeProfileJson(named) : writeProfileYaml(named)));
  if (options.json === true)
    io.out(`${JSON.stringify({ file: path, report: { understood: [], guessed: [], leftOver: [] }, notes: [], missing: [] }, null, 2)}\n`);
  else io.out(`The file is a profile as data; nothing had to be understood.\n\n${io.paint('green', '✔')} ${path}\n`);
  return EXIT.clean;
}

function newBaseText(io: Io, file: string, document: SourceDocument, model: MaturityModel, options: ImportOptions): ExitCode {
  const { baseText, report } = orStop(importBaseText(document, model));
  const path = target(io, options.out ?? `${slug(file)}.smm-base-text.json`);
  if (!path.endsWith('.json')) usage('A base text is written as JSON: --out my-guide.json.');
  orStop(writeBytes(path, `${JSON.stringify(baseText, null, 2)}\n`));
  if (options.json === true) io.out(`${JSON.stringify({ file: path, report, notes: document.notes }, null, 2)}\n`);
  else {
    printReport(io, document, report);
    io.out(
      `\n${io.paint('green', '✔')} ${path}\nKeep it to yourselves: it is your copy of the publisher’s text. Use it with “smm check --base-text ${path}”.\n`,
    );
  }
  return EXIT.clean;
}

function takeBack(io: Io, document: SourceDocument, onto: string, options: ImportOptions): ExitCode {
  const loaded = loadProfile(io, onto, options.model);
  const { profile: returned, report } = orStop(importOnto(document, loaded.file.profile, loaded.model));
  const changes = diffProfiles(loaded.file.profile, returned);
  const accepted = chooseChanges(changes, options.accept ?? []);
  if (options.json === true) io.out(`${JSON.stringify({ file: loaded.path, changes, accepted: accepted.length, report, notes: document.notes }, null, 2)}\n`);
  else {
    changes.forEach((change, index) => io.out(changeText(io, change, index + 1)));
    for (const item of [...report.guessed, ...report.leftOver]) io.out(`${io.paint('yellow', '?')} ${itemText(item)}\n`);
    if (changes.length === 0) io.out('No difference: the document says what the profile says.\n');
  }
  if (accepted.length === 0) {
    if (changes.length > 0 && options.json !== true) io.out('\nNothing was changed. Take differences over with --accept all, or --accept and their numbers.\n');
    return EXIT.clean;
  }
  const profile = accepted.reduce<Profile>((current, change) => orStop(applyEdit(current, change.edit)).profile, loaded.file.profile);
  orStop(writeBytes(loaded.path, loaded.path.endsWith('.json') ? writeProfileJson(profile) : rewriteProfileYaml(loaded.file.text, profile)));
  if (options.json !== true) io.out(`\n${io.paint('green', '✔')} ${accepted.length} of ${changes.length} differences written to ${loaded.name}\n`);
  return EXIT.clean;
}

function chooseChanges(changes: readonly Change[], accept: readonly string[]): Change[] {
  if (accept.includes('all')) return [...changes];
  const numbers = new Set(
    accept.map((word) => {
      const number = Number(word);
      return Number.isInteger(number) && number >= 1 && number <= changes.length
        ? number
        : usage(`There is no difference ${word}; there are ${changes.length}.`);
    }),
  );
  return changes.filter((_, index) => numbers.has(index + 1));
}

const KINDS = { added: 'new', changed: 'changed', moved: 'moved', removed: 'removed' } as const;

function changeText(io: Io, change: Change, number: number): string {
  const head = `${io.paint('bold', String(number))} ${KINDS[change.kind]} ${change.address}${change.kind === 'moved' ? ` → ${String(change.after)}` : ''}\n`;
  const body = change.words === undefined ? plainChange(io, change) : change.words.map((part) => wordText(io, part)).join('');
  return body === ''
    ? head
    : `${head}${wrapText(body, io.width - 4)
        .map((line) => `    ${line}`)
        .join('\n')}\n`;
}

function plainChange(io: Io, change: Change): string {
  const words = (value: unknown): string =>
    value === undefined ? '' : typeof value === 'string' ? value : ((value as { text?: string }).text ?? JSON.stringify(value));
  if (change.kind === 'moved') return '';
  return [
    change.before === undefined ? '' : wordText(io, { kind: 'removed', text: words(change.before) }),
    change.after === undefined ? '' : wordText(io, { kind: 'added', text: words(change.after) }),
  ]
    .filter(Boolean)
    .join(' ');
}

function printReport(io: Io, document: SourceDocument, report: ImportReport): void {
  const statements = report.understood.filter((item) => item.what === 'statement').length;
  if (report.carried !== undefined) io.out(`${io.paint('bold', 'Carried')}  ${report.carried.message}\n`);
  if (report.carried === undefined || report.carried.state === 'ignored')
    io.out(`${io.paint('bold', 'Understood')}  ${statements} statements, ${report.understood.length - statements} other parts\n`);
  section(io, 'Edited in the document', 'green', report.edited ?? []);
  section(io, 'Guessed', 'yellow', report.guessed);
  section(io, 'Left over, kept in the notes of the common table', 'yellow', report.leftOver);
  section(
    io,
    'While reading',
    'dim',
    document.notes.map(({ message, place }) => ({ what: message, place })),
  );
}

function section(io: Io, title: string, colour: 'dim' | 'green' | 'yellow', items: readonly ImportItem[]): void {
  if (items.length === 0) return;
  io.out(`${io.paint(colour, title)}\n`);
  for (const item of items.slice(0, 40)) io.out(`  ${itemText(item)}\n`);
  if (items.length > 40) io.out(`  … and ${items.length - 40} more (--json lists all)\n`);
}

function itemText(item: ImportItem): string {
  const where = placeInWords(item.place) || (item.address ?? '');
  const sure = item.confidence === undefined ? '' : ` (${Math.round(item.confidence * 100)} % sure)`;
  const words = item.text === undefined ? '' : `: ${item.text.replace(/\s+/g, ' ').slice(0, 100)}${item.text.length > 100 ? '…' : ''}`;
  return `${item.what}${sure}${where === '' ? '' : `, ${where}`}${words}`;
}

function target(io: Io, named: string): string {
  const path = resolve(io.cwd, named);
  if (exists(path)) throw new Stop(refused('exists', `${named} is already there. Choose another name with --out, or remove it first.`));
  return path;
}

function slug(file: string): string {
  return (
    basename(file)
      .replace(/\.[^.]*$/, '')
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'imported'
  );
}
