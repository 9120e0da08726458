import { join, relative, resolve } from 'node:path';
import { publicProfile, PublicationOptions } from '@smm/core/profile';
import { formatById, formats, type Format } from '@smm/formats';
import { lint } from '@smm/core/lint';
import { publish, type Publication } from '@smm/formats/publication';
import type { PublishOptions } from '../commands/publish.ts';
import { EXIT, orStop, Stop, usage, type ExitCode } from '../exit.ts';
import { fontBytes } from '../fonts.ts';
import { readBytes, watchFiles, writeBytes, type Io } from '../io.ts';
import { loadProfile, type Loaded } from '../load.ts';
import { nearest } from '../nearest.ts';

const MOST_TEMPLATE_BYTES = 32 * 1024 * 1024;

/** A document made: where, how large, how long it took. */
type Made = { readonly format: string; readonly file: string; readonly bytes: number; readonly milliseconds: number };

/** Publishes a profile in the chosen formats; each file appears whole or not at all. */
export async function runPublish(io: Io, named: string | undefined, options: PublishOptions): Promise<ExitCode> {
  if (options.withNotes === true) usage('Private notes go into working copies alone: add --working-copy, or leave out --with-notes.');
  const chosen = chooseFormats(options.to ?? 'docx,pdf,html,md,xlsx,json');
  const once = async (): Promise<string> => {
    const loaded = loadProfile(io, named, options.model);
    warn(io, loaded);
    const made = await makeAll(io, loaded, chosen, options);
    report(io, made, options.json === true);
    return loaded.path;
  };
  if (options.watch !== true) {
    await once();
    return EXIT.clean;
  }
  const { path } = loadProfile(io, named, options.model);
  const stop = watchFiles([path], async () => {
    await once().catch((error: unknown) => io.err(`${error instanceof Stop ? [error.message, ...error.details].join('\n  ') : String(error)}\n`));
    io.err(io.paintErr('dim', 'Waiting for changes; Ctrl+C ends.\n'));
  });
  await new Promise<void>((end) => process.once('SIGINT', () => end()));
  stop();
  return EXIT.clean;
}

/** What a reader of the documents would trip over: ids used twice, references that lead nowhere, texts in a language we do not have. */
function warn(io: Io, { file: { profile }, model, name }: Loaded): void {
  const errors = lint(profile, { model, preset: 'draft' }).findings.filter(({ severity }) => severity === 'error').length;
  if (errors > 0)
    io.err(
      `${io.paintErr('yellow', '▲')} ${name} has ${errors} ${errors === 1 ? 'error' : 'errors'}; “smm check ${name}” shows ${errors === 1 ? 'it' : 'them'}.\n`,
    );
  if (!/^en\b/i.test(profile.metadata.language))
    io.err(`${io.paintErr('yellow', '▲')} Headings and other fixed texts are printed in English; there are none in “${profile.metadata.language}” yet.\n`);
}

function chooseFormats(list: string): Format[] {
  const ids = list
    .split(',')
    .map((id) => id.trim().toLowerCase())
    .filter(Boolean);
  const known = formats.map((format) => format.id);
  if (ids.length === 0) usage(`Name at least one format: ${known.join(', ')}.`);
  return [...new Set(ids)].map((id) => formatById(id) ?? usage(`There is no format “${id}”.${nearest(id, known)} Write one or more of: ${known.join(', ')}.`));
}

async function makeAll(io: Io, loaded: Loaded, chosen: readonly Format[], options: PublishOptions): Promise<Made[]> {
  const { profile } = loaded.file;
  const template = options.template === undefined ? undefined : orStop(readBytes(resolve(io.cwd, options.template), MOST_TEMPLATE_BYTES, options.template));
  const publication = chosen.some((format) => format.kind === 'document')
    ? publish(profile, { model: loaded.model, options: publicationOptions(options), ...(await evidenceOption(io, loaded, options)) })
    : undefined;
  const made: Made[] = [];
  for (const format of chosen) {
    if (io.progress) io.err(`${io.paintErr('dim', `  ${format.id} …`)}`);
    const start = io.elapsed();
    const bytes = await write(format, loaded, publication, template, options);
    const file = orStop(writeBytes(join(resolve(io.cwd, options.out), `${profile.id}.${format.extension}`), bytes));
    made.push({ format: format.id, file: relative(io.cwd, file) || file, bytes: bytes.length, milliseconds: Math.round(io.elapsed() - start) });
    if (io.progress) io.err('\r\u001b[K');
  }
  return made;
}

async function write(
  format: Format,
  { file: { profile } }: Loaded,
  publication: Publication | undefined,
  template: Uint8Array | undefined,
  options: PublishOptions,
): Promise<Uint8Array> {
  if (format.kind === 'data') return (await format.load()).write(publicProfile(profile));
  if (publication === undefined) throw new Error('a document format without a publication');
  const writer = await format.load();
  const assets = { fonts: format.id === 'pdf' ? fontBytes() : [] };
  try {
    return await writer.write(publication, {
      assets,
      ...(template === undefined ? {} : { template }),
      ...(options.carry ? { carried: { profile, options: PublicationOptions.parse({ ...profile.publication, ...publicationOptions(options) }) } } : {}),
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'TemplateRefused') return usage(error.message);
    throw error;
  }
}

/** The evidence for the annex, when it is asked for. */
async function evidenceOption(io: Io, { file: { profile }, path }: Loaded, { withEvidence, withPassages = false }: PublishOptions) {
  if (withEvidence === undefined) return withPassages ? usage('Passages are printed in the annex on evidence: add --with-evidence.') : {};
  const { loadEvidence } = await import('../load-evidence.ts');
  return { evidence: { evidence: loadEvidence(io, path, profile.id, withEvidence === true ? undefined : withEvidence), withPassages } };
}

function publicationOptions(options: PublishOptions) {
  return {
    ...(options.emptyTables === undefined ? {} : { emptyTables: options.emptyTables }),
    ...(options.citations === undefined ? {} : { citations: options.citations }),
    ...(options.cumulative === undefined ? {} : { cumulative: options.cumulative }),
    ...(options.page === undefined ? {} : { pageSize: options.page }),
  };
}

function report(io: Io, made: readonly Made[], asData: boolean): void {
  if (asData) return io.out(`${JSON.stringify({ files: made }, null, 2)}\n`);
  for (const { format, file, bytes, milliseconds } of made)
    io.out(`${io.paint('green', '✔')} ${format.padEnd(5)} ${file}  ${io.paint('dim', `${size(bytes)}, ${milliseconds} ms`)}\n`);
}

function size(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
