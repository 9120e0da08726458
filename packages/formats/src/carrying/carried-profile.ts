import { canonicalProfile, parseProfile, Profile, publicProfile, PublicationOptions } from '@smm/core/profile';
import { ok, refused, type Outcome } from '@smm/core/outcome';
import * as z from 'zod';

/** The version of what publications carry. Data of another version is not read. */
const VERSION = 1;

/** Data larger than this, as JSON, is neither carried nor read. */
export const MOST_CARRIED = 10_000_000;

/** What a publication carries for its way back: the public profile, how it was published, and a digest of what it shows. */
export type Carried = {
  readonly profile: Profile;
  /** With what options it was published, those of the command included. */
  readonly options: PublicationOptions;
  /** `digestOf` the document as it was published, read back; empty when it could not be read back. */
  readonly words: string;
};

const Envelope = z.strictObject({
  version: z.literal(VERSION),
  words: z.string().max(100),
  options: PublicationOptions,
  profile: z.record(z.string(), z.unknown()),
});

/** What may be carried of a profile: the public profile, without fields that the format does not know. */
function carriable(profile: Profile): Profile {
  return publicProfile(Profile.parse(knownFields(profile)));
}

/** What is carried, as JSON in one line that holds no mark of XML, HTML or Markdown comments. */
export function carriedJson({ profile, options, words }: Carried): string {
  return JSON.stringify({ version: VERSION, words, options, profile: canonicalProfile(carriable(profile)) }).replace(
    /[<>&\u007f-\u009f\u2028\u2029\ufffe\uffff]|-(?=-)/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * What a document carries, from data that anyone may have written: only what the schema knows is taken, and nothing that
 * a publication would not carry. Refuses data of another version or shape (`carried-unusable`).
 */
export function readCarried(data: unknown): Outcome<Carried> {
  const unusable = (reason: string) =>
    refused('carried-unusable', `The data that this publication carries ${reason}; its text was read as that of any other document.`);
  if (data === null || typeof data !== 'object') return unusable('is not of our making');
  if ((data as { version?: unknown }).version !== VERSION) return unusable('is of another version');
  const envelope = Envelope.safeParse(data);
  if (!envelope.success) return unusable('is not of our making');
  const { profile, options, words } = envelope.data;
  const parsed = parseProfile(profile);
  if (!parsed.ok || parsed.unknownFields.length > 0) return unusable('is not that of a profile');
  return ok({ profile: publicProfile(parsed.profile), options, words });
}

/** A profile's data without the fields that the format does not know. */
function knownFields(profile: Profile): unknown {
  const data = structuredClone(profile) as unknown;
  const parsed = Profile.safeParse(data);
  for (const issue of parsed.error?.issues ?? [])
    if (issue.code === 'unrecognized_keys') {
      const owner = issue.path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], data) as Record<string, unknown>;
      for (const key of issue.keys) delete owner[key];
    }
  return data;
}
