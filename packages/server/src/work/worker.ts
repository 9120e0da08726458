import { readFile } from 'node:fs/promises';
import { lint, type LintReport, type Preset } from '@smm/core/lint';
import { findModel, type BaseText, type MaturityModel } from '@smm/core/model';
import { ok, refused, type Outcome } from '@smm/core/outcome';
import { PublicationOptions, publicProfile, type Profile } from '@smm/core/profile';
import { formatById } from '@smm/formats';
import { importDocument, type ImportReport } from '@smm/formats/importing';
import { publish } from '@smm/formats/publication';
import { readDocument } from '@smm/formats/reading';
import { readProfileFile } from '@smm/formats/yaml/read';
import { readSource, type SourceRead, type SourceTask } from './read-source.ts';
import { writeReport, type ReportTask } from './write-report.ts';

/** Heavy work, as it is asked of a worker thread. */
export type Task =
  | { readonly kind: 'check'; readonly profile: Profile; readonly preset: Preset; readonly baseText?: BaseText }
  | {
      readonly kind: 'import';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly model: { readonly id: string; readonly edition: string };
      readonly id: string;
    }
  | {
      readonly kind: 'publish';
      readonly profile: Profile;
      readonly format: string;
      readonly options: Partial<PublicationOptions>;
      readonly fonts: readonly string[];
      readonly created: string;
    }
  | ReportTask
  | SourceTask;

/** A profile that was read from a file, with the report of how. */
export type Imported = { readonly profile: Profile; readonly report: ImportReport };

/** What each kind of work gives. */
export type Result<Kind extends Task['kind']> = Outcome<
  { check: LintReport; import: Imported; publish: Uint8Array; report: Uint8Array; source: SourceRead }[Kind]
>;

const NOTHING: ImportReport = { understood: [], guessed: [], leftOver: [] };

/** Does one piece of work. Runs in a thread with bounded memory; the caller bounds its time. */
export default async function work(task: Task): Promise<Outcome<unknown>> {
  switch (task.kind) {
    case 'check':
      return withModel(task.profile.model, async (model) =>
        ok(lint(task.profile, { model, preset: task.preset, ...(task.baseText === undefined ? {} : { baseText: task.baseText }) })),
      );
    case 'import':
      return importFile(task);
    case 'publish':
      return withModel(task.profile.model, (model) => publishFile(task, model));
    case 'report':
      return withModel(task.file.model, (model) => writeReport(task, model));
    case 'source':
      return withModel(task.model, (model) => readSource(task, model));
  }
}

async function importFile({ name, bytes, model, id }: Extract<Task, { kind: 'import' }>): Promise<Outcome<Imported>> {
  if (/\.(?:ya?ml|json)$/iu.test(name)) {
    const file = readProfileFile(bytes);
    if (file.ok) return ok({ profile: file.profile, report: NOTHING });
    return refused('not-a-profile', `${name} is no profile file: ${file.problems[0]?.message ?? ''}`, file.problems[0]?.address);
  }
  const source = await readDocument(bytes, { fileName: name });
  if (!source.ok) return source;
  return withModel(model, async (found) => importDocument(source.value, found, { fallback: id }));
}

async function publishFile(
  { profile, format: id, options, fonts, created }: Extract<Task, { kind: 'publish' }>,
  model: MaturityModel,
): Promise<Outcome<Uint8Array>> {
  const format = formatById(id);
  if (format === undefined) return refused('unknown-format', `There is no format “${id}”.`);
  if (format.kind === 'data') return ok(await (await format.load()).write(publicProfile(profile)));
  const chosen = PublicationOptions.parse({ ...profile.publication, ...options });
  const assets = { fonts: id === 'pdf' ? await Promise.all(fonts.map((file) => readFile(file))) : [] };
  const writer = await format.load();
  return ok(await writer.write(publish(profile, { model, options: chosen }), { assets, created: new Date(created), carried: { profile, options: chosen } }));
}

async function withModel<T>(
  { id, edition }: { readonly id: string; readonly edition: string },
  use: (model: MaturityModel) => Promise<T>,
): Promise<T | Outcome<never>> {
  const model = findModel(id, edition);
  return model.ok ? use(model.value) : model;
}
