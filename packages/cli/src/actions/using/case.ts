import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { checklistOf, type AppliedProfile, type Assessment, type AssessmentFile, type Checklist, type TargetRound } from '@smm/core/assessment';
import { composeProfiles } from '@smm/core/composition';
import { findModel, type BaseText, type MaturityModel } from '@smm/core/model';
import { refused } from '@smm/core/outcome';
import { canonicalProfile, type Profile } from '@smm/core/profile';
import { MOST_ASSESSMENT_BYTES, readAssessmentFile, rewriteAssessmentYaml, writeAssessmentJson, writeAssessmentYaml } from '@smm/formats/assessment-file';
import { orStop, Stop, usage } from '../../exit.ts';
import { exists, readBytes, writeBytes, type Io } from '../../io.ts';
import { printable } from '../../layout.ts';
import { loadBaseText, loadModel, loadProfile, requireBaseTextOf } from '../../load.ts';
import { nearest } from '../../nearest.ts';
import type { CaseOptions, PartOptions } from './case-options.ts';

/** An assessment file as it was read. */
export type ReadCase = { readonly path: string; readonly name: string; readonly file: AssessmentFile; readonly text: string; readonly bytes: Uint8Array };

/** An assessment file to work on, with its model, what it is assessed by, and what there is to check. */
export type Case = ReadCase & {
  readonly model: MaturityModel;
  /** The profile applied, or the combination of several; none in a file that names none. */
  readonly profiles: readonly Profile[];
  readonly baseText: BaseText | undefined;
  readonly checklist: Checklist;
};

/** SHA-256 of a text, in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Opens the assessment file named, or the only one of the folder, with its profiles; stops when something is missing. */
export function openCase(io: Io, options: CaseOptions): Case {
  const read = readCase(io, options.file ?? onlyFileIn(io));
  const model = options.model === undefined ? orStop(findModel(read.file.model.id, read.file.model.edition)) : loadModel(io, options.model);
  if (model.id !== read.file.model.id || model.edition !== read.file.model.edition)
    throw new Stop(
      refused('other-model', `${read.name} is about “${read.file.model.id}” in edition “${read.file.model.edition}”. Give that model with --model.`),
    );
  const baseText = options.baseText === undefined ? undefined : loadBaseText(io, options.baseText);
  if (baseText !== undefined) requireBaseTextOf(model, baseText, options.baseText!);
  const profiles = profilesOf(io, read, options);
  return { ...read, model, profiles, baseText, checklist: checklistOf({ model, profiles, ...(baseText === undefined ? {} : { baseText }) }) };
}

/** Reads an assessment file, or stops with every problem found. */
export function readCase(io: Io, named: string): ReadCase {
  const path = resolve(io.cwd, named);
  const name = relative(io.cwd, path) || path;
  const bytes = orStop(readBytes(path, MOST_ASSESSMENT_BYTES, name));
  const read = readAssessmentFile(bytes);
  if (!read.ok) {
    const place = (line: number | undefined, column: number | undefined) => (line === undefined ? name : `${name}:${line}:${column ?? 1}`);
    const lines = read.problems
      .slice(0, 20)
      .map(({ message, line, column, address }) => `${place(line, column)}: ${address === '' ? '' : `${printable(address)}: `}${printable(message)}`);
    throw new Stop(refused('unreadable', `${name} cannot be read as an assessment file:`), lines);
  }
  for (const { address, line } of read.unknownFields) io.err(`${name}:${line ?? 1}: ${printable(address)} is not a field of an assessment file. It is kept.\n`);
  return { path, name, file: read.value, text: read.text, bytes };
}

function onlyFileIn(io: Io): string {
  const found = readdirSync(io.cwd).filter((name) => /\.smm-assessment\.(?:ya?ml|json)$/.test(name));
  if (found.length === 1) return found[0]!;
  return usage(
    found.length === 0
      ? 'This folder holds no assessment file (*.smm-assessment.yaml). Name one with --file, or begin one with “smm assess new”.'
      : `This folder holds ${found.length} assessment files: ${found.join(', ')}. Name one with --file.`,
  );
}

function profilesOf(io: Io, { path, name, file }: ReadCase, options: CaseOptions): readonly Profile[] {
  const files = options.profile ?? file.profiles.map((applied) => fileOf(io, path, name, applied));
  const loaded = files.map((one) => loadProfile(io, one, options.model).file.profile);
  for (const profile of loaded) {
    const applied = file.profiles.find(({ id }) => id === profile.id);
    if (applied !== undefined && applied.hash !== '' && applied.hash !== profileHash(profile))
      io.err(
        `${io.paintErr('yellow', '▲')} ${profile.id} has changed since it was applied (version ${printable(applied.version) || '?'}, now ${printable(profile.metadata.version) || '?'}). Answers to other words wait to be looked at; “smm assess new” starts from them.\n`,
      );
  }
  return combined(loaded);
}

/** One profile as it is, several as their combination. */
export function combined(profiles: readonly Profile[]): readonly Profile[] {
  return profiles.length < 2 ? profiles : [orStop(composeProfiles(profiles)).profile];
}

function fileOf(io: Io, path: string, name: string, { id, file }: AppliedProfile): string {
  const found = resolve(dirname(path), file);
  if (file === '' || !exists(found)) usage(`${name} is assessed by the profile “${id}”, whose file is not at “${file}”. Name it with --profile.`);
  return relative(io.cwd, found) || found;
}

/** The hash by which a profile is pinned: of everything it says, not of how its file is written. */
function profileHash(profile: Profile): string {
  return sha256(JSON.stringify(canonicalProfile(profile)));
}

/** How a profile is pinned in an assessment file that stands at `path`. */
export function appliedProfile(io: Io, path: string, named: string, model: string | undefined): AppliedProfile {
  const { file, path: own } = loadProfile(io, named, model);
  const { profile } = file;
  const { version, title } = profile.metadata;
  return { id: profile.id, title, version, hash: profileHash(profile), file: relative(dirname(path), own).replaceAll('\\', '/'), applied: io.today() };
}

/** Writes a changed assessment file whole or not at all. Stops when it was changed by others since it was read. */
export function saveCase({ path, name, text, bytes }: ReadCase, file: AssessmentFile): void {
  const now = orStop(readBytes(path, MOST_ASSESSMENT_BYTES, name));
  if (Buffer.compare(now, bytes) !== 0)
    throw new Stop(refused('changed-meanwhile', `${name} was changed by somebody else meanwhile. Nothing was written. Run the command again.`));
  orStop(writeBytes(path, path.endsWith('.json') ? writeAssessmentJson(file) : rewriteAssessmentYaml(text, file), name));
}

/** Writes a new assessment file; never over another. */
export function writeNewCase(io: Io, named: string, file: AssessmentFile): string {
  const path = resolve(io.cwd, named);
  if (exists(path)) throw new Stop(refused('exists', `${named} is already there. Choose another name, or remove it first.`));
  return orStop(writeBytes(path, path.endsWith('.json') ? writeAssessmentJson(file) : writeAssessmentYaml(file), named));
}

/** The assessment named, or the last one of the file. */
export function assessmentIn({ file, name }: ReadCase, id: string | undefined): Assessment {
  const found = id === undefined ? file.assessments.at(-1) : file.assessments.find((one) => one.id === id);
  if (found !== undefined) return found;
  if (id === undefined) return usage(`${name} holds no assessment yet. Begin one with “smm assess new”.`);
  return usage(
    `${name} holds no assessment “${id}”.${nearest(
      id,
      file.assessments.map((one) => one.id),
    )}`,
  );
}

/** The round named, or the last one of the file. */
export function roundIn({ file, name }: ReadCase, id: string | undefined): TargetRound {
  const found = id === undefined ? file.rounds.at(-1) : file.rounds.find((one) => one.id === id);
  if (found !== undefined) return found;
  if (id === undefined) return usage(`${name} holds no round of targets yet. Begin one with “smm target new”.`);
  return usage(
    `${name} holds no round “${id}”.${nearest(
      id,
      file.rounds.map((one) => one.id),
    )}`,
  );
}

/** The part that the options name, which the file must know. */
export function partNamed({ file, name }: ReadCase, { site, group }: PartOptions): { site?: string; deviceGroup?: string } {
  const known = (what: string, list: readonly { readonly id: string }[], id: string) => {
    const ids = list.map((one) => one.id);
    if (!ids.includes(id)) usage(`${name} knows no ${what} “${id}”.${ids.length === 0 ? '' : ` It knows: ${ids.join(', ')}.`}`);
    return id;
  };
  return {
    ...(site === undefined ? {} : { site: known('site', file.sites, site) }),
    ...(group === undefined ? {} : { deviceGroup: known('device group', file.deviceGroups, group) }),
  };
}

/** The file with somebody among its people; whoever is not there yet is added with the role. */
export function withPerson(file: AssessmentFile, id: string | undefined, role: 'assessor' | 'stakeholder'): AssessmentFile {
  if (id === undefined || file.people.some((one) => one.id === id)) return file;
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(id)) usage(`“${id}” cannot name a person here. Use letters, digits, hyphens, dots or underscores.`);
  return { ...file, people: [...file.people, { id, name: '', affiliation: '', roles: [role] }] };
}

/** The files that a folder and words name: folders give the assessment files in them. */
export function filesNamed(io: Io, words: readonly string[]): string[] {
  if (words.length === 0) return [onlyFileIn(io)];
  return words.flatMap((word) => {
    if (/\.(?:ya?ml|json)$/.test(word)) return [word];
    try {
      return readdirSync(resolve(io.cwd, word))
        .filter((name) => /\.smm-assessment\.(?:ya?ml|json)$/.test(name))
        .map((name) => join(word, name));
    } catch {
      return [word];
    }
  });
}
