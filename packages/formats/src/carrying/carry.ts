import type { DocumentOptions } from '../format.ts';
import { readDocument } from '../reading/read-document.ts';
import { carriedJson, MOST_CARRIED } from './carried-profile.ts';
import { digestOf } from './digest.ts';

/** Puts carried JSON into a document's bytes. */
export type Embed = (bytes: Uint8Array, json: string) => Uint8Array;

/**
 * A written document that carries its profile for the way back, when that is asked for and not too large.
 * The document is read back once, so that whoever imports it can tell whether its words were edited since.
 */
export async function carry(bytes: Uint8Array, { carried }: DocumentOptions, extension: string, embed: Embed): Promise<Uint8Array> {
  if (carried === undefined) return bytes;
  const read = await readDocument(bytes, { fileName: `publication.${extension}` });
  const json = carriedJson({ ...carried, words: read.ok ? digestOf(read.value) : '' });
  return json.length > MOST_CARRIED ? bytes : embed(bytes, json);
}
