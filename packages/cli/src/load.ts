import { relative, resolve } from 'node:path';
import type { BaseText, MaturityModel } from '@smm/core/model';
import { findModel, practicesOf } from '@smm/core/model';
import { refused } from '@smm/core/outcome';
import { MOST_BYTES, readBaseTextFile, readModelFile, readProfileFile, type FileProblem, type ProfileFile } from '@smm/formats/yaml/read';
import { orStop, Stop, usage } from './exit.ts';
import { nearest } from './nearest.ts';
import { exists, profileFilesIn, readBytes, type Io } from './io.ts';

/** A profile with the file it came from and the model it extends. */
export type Loaded = { readonly path: string; readonly name: string; readonly file: ProfileFile; readonly model: MaturityModel };

/** The file named, or the only profile file of the current folder when none is named. */
export function chooseFile(io: Io, named: string | undefined): string {
  if (named !== undefined) return named;
  const found = profileFilesIn(io.cwd);
  if (found.length === 1) return found[0]!;
  if (found.length === 0)
    usage('No profile is named, and this folder holds none (files that end in .smm-profile.yaml). Name a file, or start one with “smm new”.');
  return usage(`Which profile? This folder holds ${found.length}: ${found.join(', ')}. Name one.`);
}

/** Reads a profile and finds its model (a model file given by the user wins), or stops with every problem found. */
export function loadProfile(io: Io, named: string | undefined, modelFile?: string): Loaded {
  const path = resolve(io.cwd, chooseFile(io, named));
  const name = relative(io.cwd, path) || path;
  const file = readProfileFile(orStop(readBytes(path, MOST_BYTES, name)));
  if (!file.ok) throw unreadable(name, 'a profile file', file.problems);
  const model = modelFile === undefined ? findModel(file.profile.model.id, file.profile.model.edition) : { ok: true as const, value: loadModel(io, modelFile) };
  if (!model.ok) throw new Stop(refused(model.code, `${name}: ${model.message} A model of your own is given with --model.`, 'model'));
  const { id, edition } = file.profile.model;
  if (model.value.id !== id || model.value.edition !== edition)
    throw new Stop(
      refused(
        'other-model',
        `${name} extends “${id}” in edition “${edition}”, and ${modelFile} holds “${model.value.id}” in edition “${model.value.edition}”. Give the model that the profile names, or change the name in the profile.`,
        'model',
      ),
    );
  return { path, name, file, model: model.value };
}

/** Reads the user's own copy of the guide's tables, or stops. */
export function loadBaseText(io: Io, named: string): BaseText {
  const path = resolve(io.cwd, named);
  const read = readBaseTextFile(orStop(readBytes(path, MOST_BYTES, named)));
  if (!read.ok) throw unreadable(named, 'a base text', read.problems);
  return read.value;
}

/** Stops when a base text cannot be compared with profiles of this model: it is of another one, or names practices that the model lacks. */
export function requireBaseTextOf(model: MaturityModel, baseText: BaseText, name: string): void {
  if (baseText.model !== model.id || baseText.edition !== model.edition)
    throw new Stop(
      refused(
        'other-model',
        `${name} is a base text of “${baseText.model}” in edition “${baseText.edition}”, and the profile extends “${model.id}” in edition “${model.edition}”. Give the tables of that model, or leave out --base-text.`,
      ),
    );
  const known = practicesOf(model).map(({ practice }) => practice.id);
  const unknown = Object.keys(baseText.practices).find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new Stop(
      refused(
        'unknown-practice',
        `${name} has a table for “${unknown}”, which is no practice of ${model.name}.${nearest(unknown, known)} Write the id of a practice; “smm model” shows them.`,
      ),
    );
}

/** Reads a maturity model from a file, or stops. */
export function loadModel(io: Io, named: string): MaturityModel {
  const read = readModelFile(orStop(readBytes(resolve(io.cwd, named), MOST_BYTES, named)));
  if (!read.ok) throw unreadable(named, 'a maturity model', read.problems);
  return read.value;
}

/** Whether a word on the command line means a file. */
export function looksLikeFile(io: Io, word: string): boolean {
  return /\.(ya?ml|json)$/i.test(word) || word.includes('/') || exists(resolve(io.cwd, word));
}

function unreadable(name: string, kind: string, problems: readonly FileProblem[]): Stop {
  const lines = problems.slice(0, 20).map((problem) => `${place(name, problem)} ${problem.message}`);
  if (problems.length > 20) lines.push(`… and ${problems.length - 20} more.`);
  return new Stop(refused('unreadable', `${name} cannot be read as ${kind}:`), lines);
}

function place(name: string, problem: FileProblem): string {
  const at = problem.line === undefined ? name : `${name}:${problem.line}:${problem.column ?? 1}`;
  return problem.address === '' ? `${at}:` : `${at}: ${problem.address}:`;
}
