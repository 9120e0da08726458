import { readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Evidence } from '@smm/core/evidence';
import { refused } from '@smm/core/outcome';
import { MOST_EVIDENCE_BYTES, readEvidenceFile } from '@smm/formats/evidence-file';
import type { FileProblem } from '@smm/formats/yaml/read';
import { orStop, Stop, usage } from './exit.ts';
import { readBytes, type Io } from './io.ts';

/** Evidence with the file it was read from, as it was then. */
export type EvidenceRead = { readonly path: string; readonly name: string; readonly evidence: Evidence; readonly text: string; readonly bytes: Uint8Array };

/** Reads the evidence named, or the only evidence file beside the profile or in its folder `evidence`; stops when it is of another profile. */
export function loadEvidence(io: Io, profilePath: string, profileId: string, named: string | undefined): Evidence {
  const read = readEvidence(io, named === undefined ? evidenceBeside(profilePath) : resolve(io.cwd, named));
  requireEvidenceOf(read, profileId);
  return read.evidence;
}

/** Reads an evidence file, or stops with every problem found. */
export function readEvidence(io: Io, path: string): EvidenceRead {
  const name = relative(io.cwd, path) || path;
  const bytes = orStop(readBytes(path, MOST_EVIDENCE_BYTES, name));
  const read = readEvidenceFile(bytes);
  if (!read.ok) throw new Stop(refused('unreadable', `${name} cannot be read as evidence:`), problemLines(name, read.problems));
  return { path, name, evidence: read.value, text: read.text, bytes };
}

/** Stops when evidence is of another profile than the one at hand. */
export function requireEvidenceOf({ name, evidence }: Pick<EvidenceRead, 'name' | 'evidence'>, profileId: string): void {
  if (evidence.profile !== profileId) usage(`${name} is the evidence of “${evidence.profile}”, not of “${profileId}”. Name the right file with --evidence.`);
}

/** Problems of a file as lines with their place, twenty at most. */
export function problemLines(name: string, problems: readonly FileProblem[]): string[] {
  return problems
    .slice(0, 20)
    .map(
      ({ message, line, column, address }) =>
        `${name}${line === undefined ? '' : `:${line}:${column ?? 1}`}: ${address === '' ? '' : `${address}: `}${message}`,
    );
}

/** The paths of the evidence files in a folder and in its folder `evidence`. */
export function evidenceFilesAt(folder: string): string[] {
  return [folder, join(folder, 'evidence')].flatMap((place) => evidenceFilesIn(place).map((name) => join(place, name)));
}

function evidenceBeside(profilePath: string): string {
  const found = evidenceFilesAt(dirname(profilePath));
  if (found.length === 1) return found[0]!;
  return usage(
    found.length === 0
      ? 'There is no evidence file (*.smm-evidence.yaml) beside the profile. Name one with --evidence, or begin one with “smm source add”.'
      : `There are several evidence files beside the profile: ${found.join(', ')}. Name one with --evidence.`,
  );
}

function evidenceFilesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.smm-evidence\.(?:ya?ml|json)$/.test(name))
      .toSorted();
  } catch {
    return [];
  }
}
