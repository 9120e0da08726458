import { resolve } from 'node:path';
import { EXIT, orStop, usage, type ExitCode } from '../exit.ts';
import { writeBytes, type Io } from '../io.ts';
import { nearest } from '../nearest.ts';
import { FILE_TYPES, jsonSchemaOf, type FileType } from './json-schema.ts';

/** The types that have a schema. */
export const SCHEMA_TYPES = Object.keys(FILE_TYPES) as FileType[];

/** The JSON Schema (2020-12) of a file type, as text. Level keys and optional parts are as a file may have them. */
export function schemaText(type: FileType): string {
  return `${JSON.stringify(jsonSchemaOf(type), null, 2)}\n`;
}

/** Prints the schema of a file type, or writes it to a file. */
export async function runSchema(io: Io, type: string, out: string | undefined): Promise<ExitCode> {
  if (!SCHEMA_TYPES.includes(type as FileType))
    usage(`There is no file type “${type}”.${nearest(type, SCHEMA_TYPES)} Write one of: ${SCHEMA_TYPES.join(', ')}.`);
  const text = schemaText(type as FileType);
  if (out === undefined) io.out(text);
  else io.err(`Written: ${orStop(writeBytes(resolve(io.cwd, out), text))}\n`);
  return EXIT.clean;
}
