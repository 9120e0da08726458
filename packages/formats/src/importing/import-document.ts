import { diffProfiles } from '@smm/core/diff';
import type { MaturityModel } from '@smm/core/model';
import { ok, type Outcome } from '@smm/core/outcome';
import { parseProfile, statementsOf, type Profile } from '@smm/core/profile';
import { readCarried, type Carried } from '../carrying/carried-profile.ts';
import { digestOf } from '../carrying/digest.ts';
import { formatById } from '../index.ts';
import { publish } from '../publication/publish.ts';
import { readDocument } from '../reading/read-document.ts';
import type { SourceDocument } from '../reading/source-document.ts';
import { mergeValue, type Lost } from './carried/merge-fields.ts';
import { mergeTables } from './carried/merge-tables.ts';
import { unplacedText } from './carried/unplaced-text.ts';
import { importOnto } from './import-onto.ts';
import { importProfile, type ImportedProfile } from './import-profile.ts';
import { newReport, type CarriedUse, type ImportItem, type ReportWriter } from './report.ts';

/** What to call the profile: `named` is the user's wish and wins; `fallback` is for documents that carry no id. */
export type ImportIds = { readonly named?: string; readonly fallback: string };

/**
 * A published document as a structured profile: from the profile it carries, with what was edited in its text since
 * taken over, or from its text alone.
 *
 * A document whose words are those that were published gives exactly the public profile. Carried data that is damaged,
 * of another version, model or shape is not used, and the report says so. Refuses as `importProfile` does.
 */
export async function importDocument(document: SourceDocument, model: MaturityModel, { named, fallback }: ImportIds): Promise<Outcome<ImportedProfile>> {
  if (document.carried === undefined) return importProfile(document, model, named ?? fallback);
  const carried = readCarried(document.carried);
  const reason = carried.ok ? misfit(carried.value.profile, model) : carried.message;
  if (carried.ok && reason === undefined) {
    const imported = await fromCarried(document, carried.value, model);
    if (typeof imported !== 'string') return ok({ ...imported, profile: named === undefined ? imported.profile : { ...imported.profile, id: named } });
    return fromText(document, model, named ?? carried.value.profile.id, imported);
  }
  return fromText(document, model, named ?? fallback, reason ?? '');
}

function fromText(document: SourceDocument, model: MaturityModel, id: string, reason: string): Outcome<ImportedProfile> {
  const imported = importProfile(document, model, id);
  if (!imported.ok) return imported;
  const carried: CarriedUse = { state: 'ignored', message: reason };
  return ok({ ...imported.value, report: { ...imported.value.report, carried } });
}

function misfit(profile: Profile, model: MaturityModel): string | undefined {
  if (profile.model.id === model.id && profile.model.edition === model.edition) return undefined;
  return `The profile that this publication carries is of the model ${profile.model.id} ${profile.model.edition}, not ${model.id} ${model.edition}; its text was read instead.`;
}

/** The carried profile with the edits of the document, or why it cannot be used. */
async function fromCarried(document: SourceDocument, carried: Carried, model: MaturityModel): Promise<ImportedProfile | string> {
  const unchanged = (): ImportedProfile => ({
    profile: carried.profile,
    report: carriedReport('unchanged', 'The document reads as it was published; the profile is the one it carries.'),
  });
  if (digestOf(document) === carried.words) return unchanged();
  const base = await publishedAgain(document, carried, model);
  if (base === undefined) return 'The profile that this publication carries cannot be set beside its text; the text was read instead.';
  if (digestOf(document) === digestOf(base)) return unchanged();
  const ids = statementsOf(carried.profile).map(({ statement }) => statement.id);
  if (new Set(ids).size < ids.length) return 'The profile that this publication carries uses ids twice; the text of the document was read instead.';
  return overlaid(document, base, carried.profile, model);
}

/** The document as it was before anyone edited it. */
async function publishedAgain(document: SourceDocument, { profile, options }: Carried, model: MaturityModel): Promise<SourceDocument | undefined> {
  const format = formatById(document.format === 'markdown' ? 'md' : document.format);
  if (format?.kind !== 'document') return undefined;
  const bytes = await (await format.load()).write(publish(profile, { model, options }), { assets: { fonts: [] } });
  const read = await readDocument(bytes, { fileName: `base.${format.extension}` });
  return read.ok ? read.value : undefined;
}

function overlaid(document: SourceDocument, base: SourceDocument, profile: Profile, model: MaturityModel): ImportedProfile | string {
  const report = carriedReport('overlaid', 'The document was edited after it was published; the profile is the one it carries, with these edits.');
  const [was, is] = [importProfile(base, model, profile.id), importProfile(document, model, profile.id)];
  if (was.ok && !is.ok) return 'The document no longer holds the tables of the profile it carries; the text was read instead.';
  let merged = profile;
  if (was.ok && is.ok) {
    const lost: Lost[] = [];
    // Fields that the carried profile does not have yet get all that belongs to them.
    const fields = parseProfile(mergeValue(fieldsOf(was.value.profile), fieldsOf(is.value.profile), profile, lost));
    if (!fields.ok) return misshapen(fields.problems[0]?.address ?? '');
    // The edited document may name device groups otherwise, in statements too.
    const [tablesThen, tablesNow] = [importOnto(base, profile, model), importOnto(document, fields.profile, model)];
    merged = tablesThen.ok && tablesNow.ok ? mergeTables(tablesThen.value.profile, tablesNow.value.profile, fields.profile) : fields.profile;
    report.leftOver.push(...newText(was.value.report.leftOver, is.value.report.leftOver));
    for (const { address, text } of lost) report.leftOver.push({ what: `an edit near ${address}`, address, text, place: {} });
  }
  report.leftOver.push(...unplacedText(base, document, merged, report.leftOver));
  report.edited = diffProfiles(profile, merged).map(({ kind, address, before, after }) => edit(kind, address, after ?? before));
  const whole = parseProfile(withNotes(merged, report));
  return whole.ok ? { profile: whole.profile, report } : misshapen(whole.problems[0]?.address ?? '');
}

function misshapen(address: string): string {
  return `With the edits of the document, the profile it carries is none any more (${address}); the text was read instead.`;
}

/** What documents say in their own words; statements are merged by their ids. */
function fieldsOf(profile: Profile): unknown {
  const { id: _id, schemaVersion: _version, model: _model, publication: _publication, waivers: _waivers, commonTable, practices, ...rest } = profile;
  return {
    ...rest,
    commonTable: { introduction: commonTable.introduction },
    practices: Object.fromEntries(Object.entries(practices).map(([id, { introduction }]) => [id, { introduction }])),
  };
}

/** What was left over now and not before, line by line. */
function newText(before: readonly ImportItem[], now: readonly ImportItem[]): ImportItem[] {
  const known = new Set(before.flatMap(({ text = '' }) => text.split('\n')));
  return now.flatMap((item) => {
    const text = (item.text ?? '')
      .split('\n')
      .filter((line) => !known.has(line))
      .join('\n')
      .trim();
    return text === '' ? [] : [{ ...item, text }];
  });
}

function edit(kind: string, address: string, value: unknown): ImportItem {
  const text = typeof value === 'string' ? value : ((value as { text?: string } | undefined)?.text ?? undefined);
  return { what: kind, address, place: {}, ...(text === undefined ? {} : { text }) };
}

/** Nothing is dropped: edits that found no place become notes of the common table. */
function withNotes(profile: Profile, { leftOver }: ReportWriter): Profile {
  const notes = leftOver.map(({ what, text = '' }, index) => ({
    id: `import-${index + 1}`,
    text: `Left over from the import: ${what}\n\n${text}`.slice(0, 100_000),
    by: 'import',
  }));
  return notes.length === 0 ? profile : { ...profile, commonTable: { ...profile.commonTable, notes } };
}

function carriedReport(state: CarriedUse['state'], message: string): ReportWriter {
  return { ...newReport(), carried: { state, message } };
}
