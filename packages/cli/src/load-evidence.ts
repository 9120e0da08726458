import { readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Evidence } from '@smm/core/evidence';
import { refused } from '@smm/core/outcome';
import { readEvidenceFile } from '@smm/formats/evidence-file';
import { orStop, Stop, usage } from './exit.ts';
import { readBytes, type Io } from './io.ts';

const MOST_EVIDENCE_BYTES = 256 * 1024 * 1024;

/** Reads the evidence named, or the only evidence file beside the profile or in its folder `evidence`; stops when it is of another profile. */
export function loadEvidence(io: Io, profilePath: string, profileId: string, named: string | undefined): Evidence {
  const path = named === undefined ? beside(profilePath) : resolve(io.cwd, named);
  const name = relative(io.cwd, path) || path;
  const read = readEvidenceFile(orStop(readBytes(path, MOST_EVIDENCE_BYTES, name)));
  if (!read.ok) {
    const lines = read.problems
      .slice(0, 20)
      .map(
        ({ message, line, column, address }) =>
          `${name}${line === undefined ? '' : `:${line}:${column ?? 1}`}: ${address === '' ? '' : `${address}: `}${message}`,
      );
    throw new Stop(refused('unreadable', `${name} cannot be read as evidence:`), lines);
  }
  if (read.value.profile !== profileId)
    usage(`${name} is the evidence of “${read.value.profile}”, not of “${profileId}”. Name the right file with --evidence.`);
  return read.value;
}

function beside(profilePath: string): string {
  const folder = dirname(profilePath);
  const found = [folder, join(folder, 'evidence')].flatMap((place) => evidenceFilesIn(place).map((name) => join(place, name)));
  if (found.length === 1) return found[0]!;
  return usage(
    found.length === 0
      ? 'There is no evidence file (*.smm-evidence.yaml) beside the profile. Name one with --evidence.'
      : `There are several evidence files beside the profile: ${found.join(', ')}. Name one with --evidence.`,
  );
}

function evidenceFilesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /\.smm-evidence\.(?:ya?ml|json)$/.test(name));
  } catch {
    return [];
  }
}
