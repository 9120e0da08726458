import { dirname, join, relative, resolve } from 'node:path';
import { Evidence, EVIDENCE_SCHEMA_VERSION, type EvidenceChange } from '@smm/core/evidence';
import { findModel, type MaturityModel } from '@smm/core/model';
import { refused } from '@smm/core/outcome';
import { applyEdit, type Profile } from '@smm/core/profile';
import { MOST_EVIDENCE_BYTES, rewriteEvidenceYaml, writeEvidenceJson, writeEvidenceYaml } from '@smm/formats/evidence-file';
import { rewriteProfileYaml, writeProfileJson } from '@smm/formats/yaml';
import { MOST_BYTES } from '@smm/formats/yaml/read';
import { orStop, Stop, usage } from '../../exit.ts';
import { exists, profileFilesIn, readBytes, writeBytes, type Io } from '../../io.ts';
import { evidenceFilesAt, readEvidence, requireEvidenceOf } from '../../load-evidence.ts';
import { loadModel, loadProfile, type Loaded } from '../../load.ts';
import type { EvidenceOptions } from './evidence-options.ts';

/** Evidence to work on, with the profile and the model it belongs to. */
export type Desk = {
  readonly path: string;
  readonly name: string;
  readonly evidence: Evidence;
  /** The file as it was read, which a change must find again; undefined when there is none yet. */
  readonly file: { readonly text: string; readonly bytes: Uint8Array } | undefined;
  /** Undefined when evidence was named and its profile does not stand beside it. */
  readonly profile: Loaded | undefined;
  readonly model: MaturityModel;
};

/**
 * Opens the evidence named, or the one beside the profile. With `begin`, evidence that is not there yet is begun: nothing
 * is written before it is saved. Stops when it is of another profile, or when there are several to choose from.
 */
export function openDesk(io: Io, options: EvidenceOptions, { begin = false }: { readonly begin?: boolean } = {}): Desk {
  const named = options.evidence === undefined ? undefined : resolve(io.cwd, options.evidence);
  const profile = options.profile === undefined ? profileBeside(io, named, options) : loadProfile(io, options.profile, options.model);
  const path = named ?? evidenceOf(io, profile, begin);
  if (!exists(path) && begin) return newDesk(io, path, profile);
  const { name, evidence, text, bytes } = readEvidence(io, path);
  const own = profile ?? profileOf(io, path, evidence.profile, options.model);
  if (own !== undefined) requireEvidenceOf({ name, evidence }, own.file.profile.id);
  const model = own?.model ?? (options.model === undefined ? orStop(findModel('iot-smm')) : loadModel(io, options.model));
  return { path, name, evidence, file: { text, bytes }, profile: own, model };
}

function newDesk(io: Io, path: string, profile: Loaded | undefined): Desk {
  const name = relative(io.cwd, path) || path;
  if (!/\.(?:ya?ml|json)$/.test(path)) usage(`${name} cannot be an evidence file. Let its name end in .smm-evidence.yaml.`);
  const own = profile ?? usage('Whose evidence is it? Name the profile: --profile water.smm-profile.yaml.');
  const evidence = Evidence.parse({ schemaVersion: EVIDENCE_SCHEMA_VERSION, kind: 'evidence', profile: own.file.profile.id });
  return { path, name, evidence, file: undefined, profile: own, model: own.model };
}

/** The only profile of the folder, unless evidence is named that stands elsewhere and so has its own. */
function profileBeside(io: Io, evidence: string | undefined, { model }: EvidenceOptions): Loaded | undefined {
  const found = profileFilesIn(io.cwd);
  if (evidence !== undefined && (exists(evidence) || found.length !== 1)) return undefined;
  if (found.length === 1) return loadProfile(io, found[0], model);
  if (found.length === 0 && evidenceFilesAt(io.cwd).length === 1) return undefined;
  return usage(
    found.length === 0
      ? 'This folder holds no profile (files that end in .smm-profile.yaml). Name one with --profile, or its evidence with --evidence.'
      : `Which profile? This folder holds ${found.length}: ${found.join(', ')}. Name one with --profile.`,
  );
}

/** The profile of this id that stands in the folder of its evidence, or one above. */
function profileOf(io: Io, evidencePath: string, id: string, model: string | undefined): Loaded | undefined {
  const folder = dirname(evidencePath);
  const found = [folder, dirname(folder)].flatMap((place) => profileFilesIn(place).map((name) => join(place, name)));
  const exact = found.find((path) => path.includes(`${id}.smm-profile.`));
  if (exact !== undefined) return loadProfile(io, exact, model);
  if (found.length !== 1) return undefined;
  const only = loadProfile(io, found[0], model);
  return only.file.profile.id === id ? only : undefined;
}

function evidenceOf(io: Io, profile: Loaded | undefined, begin: boolean): string {
  const found = evidenceFilesAt(profile === undefined ? io.cwd : dirname(profile.path));
  if (found.length === 1) return found[0]!;
  if (found.length > 1) {
    const own = found.filter((path) => path.includes(`${profile?.file.profile.id}.smm-evidence.`));
    return own.length === 1
      ? own[0]!
      : usage(`There are several evidence files: ${found.map((path) => relative(io.cwd, path)).join(', ')}. Name one with --evidence.`);
  }
  if (begin && profile !== undefined) return join(dirname(profile.path), `${profile.file.profile.id}.smm-evidence.yaml`);
  return usage('There is no evidence file (*.smm-evidence.yaml) beside the profile. Name one with --evidence, or begin one with “smm source add”.');
}

/** The profile of the evidence, or the end of the command when it is not at hand. */
export function requireProfile({ profile, name }: Desk): Loaded {
  return profile ?? usage(`The profile of ${name} is not beside it. Name it with --profile.`);
}

/** Writes changed evidence whole or not at all. Stops when the file was changed by others since it was read. */
export function saveEvidence(desk: Desk, evidence: Evidence): Desk {
  const { path, name, file } = desk;
  requireUnchanged(path, name, file?.bytes);
  const text = path.endsWith('.json')
    ? writeEvidenceJson(evidence)
    : file === undefined
      ? writeEvidenceYaml(evidence)
      : rewriteEvidenceYaml(file.text, evidence);
  const bytes = Buffer.from(text);
  if (bytes.length > MOST_EVIDENCE_BYTES)
    throw new Stop(
      refused(
        'too-large',
        `${name} would grow beyond ${MOST_EVIDENCE_BYTES / 1024 / 1024} MB, more than is read again. Nothing was changed. Add fewer questions, or begin other evidence.`,
      ),
    );
  orStop(writeBytes(path, bytes, name));
  return { ...desk, evidence, file: { text, bytes } };
}

/** Writes a changed profile whole or not at all, its comments kept. Stops when the file was changed by others since it was read. */
export function saveProfile(loaded: Loaded, profile: Profile): void {
  requireSameProfile(loaded);
  const text = loaded.path.endsWith('.json') ? writeProfileJson(profile) : rewriteProfileYaml(loaded.file.text, profile);
  orStop(writeBytes(loaded.path, text, loaded.name));
}

function requireSameProfile({ path, name, file }: Loaded): void {
  const now = Buffer.from(orStop(readBytes(path, MOST_BYTES, name))).toString('utf8');
  if (withoutMark(now) !== withoutMark(file.text)) throw changedMeanwhile(name);
}

function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, '');
}

/**
 * Writes a change of evidence and the edit of the profile that goes with it. The profile is written first: should the second
 * file fail, a statement too many is seen at once, while a link that leads nowhere is not.
 */
export function saveBoth(desk: Desk, change: EvidenceChange): Desk {
  const loaded = requireProfile(desk);
  requireUnchanged(desk.path, desk.name, desk.file?.bytes);
  const { profile } = orStop(applyEdit(loaded.file.profile, change.edit));
  const isSame = change.edit.op === 'batch' && change.edit.edits.every((edit) => edit.op === 'batch' && edit.edits.length === 0);
  if (!isSame) saveProfile(loaded, profile);
  return saveEvidence(desk, change.evidence);
}

function requireUnchanged(path: string, name: string, bytes: Uint8Array | undefined): void {
  const now = exists(path) ? orStop(readBytes(path, MOST_EVIDENCE_BYTES, name)) : undefined;
  const isSame = now === undefined || bytes === undefined ? now === bytes : Buffer.compare(now, bytes) === 0;
  if (!isSame) throw changedMeanwhile(name);
}

function changedMeanwhile(name: string): Stop {
  return new Stop(refused('changed-meanwhile', `${name} was changed by somebody else meanwhile. Nothing was written. Run the command again.`));
}
