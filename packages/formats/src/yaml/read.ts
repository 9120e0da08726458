import { addressOfPath, parseProfile, parseShape, pathOf, type Address, type FileShape, type Path, type Profile, type ShapeProblem } from '@smm/core/profile';
import { BaseText, MaturityModel } from '@smm/core/model';
import type * as z from 'zod';
import { decode, MOST_BYTES } from './decode.ts';
import { parseData, type SourceMap, type TextPlace } from './parse-data.ts';

export { MOST_BYTES } from './decode.ts';
export type { TextPlace } from './parse-data.ts';

/** A problem in a file: what is wrong and what to do, and where, with line and column from 1. */
export type FileProblem = { readonly message: string; readonly address: Address } & Partial<TextPlace>;

/** A profile read from a file, with a way to find the line of any address in it. */
export type ProfileFile = {
  readonly ok: true;
  readonly profile: Profile;
  readonly text: string;
  /** Fields the format does not know; they stay in the profile. */
  readonly unknownFields: readonly FileProblem[];
  /** What migrations did to a file of an earlier format. */
  readonly migrated: readonly string[];
  /** Where an address stands in the file; for something that is not there, the nearest place around it. */
  readonly locate: (address: Address) => TextPlace | undefined;
};

/** Why a file could not be read: all problems found. */
export type UnreadableFile = { readonly ok: false; readonly problems: readonly FileProblem[] };

/** Reads a profile from the bytes of a YAML or JSON file. Never throws on any input. */
export function readProfileFile(bytes: Uint8Array): ProfileFile | UnreadableFile {
  const read = readData(bytes);
  if (!read.ok) return read;
  const { data, text, map } = read;
  const parsed = parseProfile(data);
  const placed = ({ message, path, address }: ShapeProblem): FileProblem => ({ message, address, ...map.place(path) });
  if (!parsed.ok) return { ok: false, problems: parsed.problems.map(placed) };
  const { profile } = parsed;
  return {
    ok: true,
    profile,
    text,
    unknownFields: parsed.unknownFields.map(placed),
    migrated: parsed.migrated,
    locate: (address) => map.place(pathInFile(profile, address)),
  };
}

/** A value read from a file, with what the format does not know and what migrations did. */
export type DataFile<T> =
  | { readonly ok: true; readonly value: T; readonly text: string; readonly unknownFields: readonly FileProblem[]; readonly migrated: readonly string[] }
  | UnreadableFile;

/** Reads a file of any kind that is written in YAML or JSON. `most` is the largest size in bytes. Never throws on any input. */
export function readDataFile<T>(bytes: Uint8Array, shape: FileShape<T>, most: number = MOST_BYTES): DataFile<T> {
  const read = readData(bytes, most);
  if (!read.ok) return read;
  const { data, text, map } = read;
  const parsed = parseShape(shape, data);
  const placed = ({ message, path, address }: ShapeProblem): FileProblem => ({ message, address, ...map.place(path) });
  if (!parsed.ok) return { ok: false, problems: parsed.problems.map(placed) };
  return { ok: true, value: parsed.value, text, unknownFields: parsed.unknownFields.map(placed), migrated: parsed.migrated };
}

/** A base text or a maturity model read from a file. */
export type StrictFile<T> = { readonly ok: true; readonly value: T } | UnreadableFile;

/** Reads a base text (the user's own copy of the guide's tables) from the bytes of a YAML or JSON file. */
export function readBaseTextFile(bytes: Uint8Array): StrictFile<BaseText> {
  return readStrict(bytes, BaseText);
}

/** Reads a maturity model from the bytes of a YAML or JSON file. */
export function readModelFile(bytes: Uint8Array): StrictFile<MaturityModel> {
  return readStrict(bytes, MaturityModel);
}

function readStrict<T>(bytes: Uint8Array, schema: z.ZodType<T>): StrictFile<T> {
  const read = readData(bytes);
  if (!read.ok) return read;
  const parsed = schema.safeParse(read.data);
  if (parsed.success) return { ok: true, value: parsed.data };
  const problems = parsed.error.issues.map((issue): FileProblem => {
    const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    return { message: `${issue.message}.`, address: addressOfPath(read.data, path), ...read.map.place(path) };
  });
  return { ok: false, problems };
}

function readData(bytes: Uint8Array, most?: number): { ok: true; data: unknown; text: string; map: SourceMap } | UnreadableFile {
  const decoded = decode(bytes, most);
  if (!decoded.ok) return { ok: false, problems: [{ address: '', ...decoded.problem }] };
  const parsed = parseData(decoded.text);
  if (!parsed.ok) return { ok: false, problems: [{ address: '', ...parsed.problem }] };
  return { ok: true, data: parsed.data, text: decoded.text, map: parsed.map };
}

/** The path of an address, or of the nearest place around it that exists. */
function pathInFile(profile: Profile, address: Address): Path {
  for (let rest = address; rest !== ''; rest = rest.slice(0, Math.max(0, rest.lastIndexOf('/')))) {
    const path = pathOf(profile, rest);
    if (path !== undefined) return path;
  }
  return [];
}
