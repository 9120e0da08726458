import { refused, ok, type Outcome } from '@smm/core/outcome';
import * as z from 'zod';
import { RECORD_KINDS, type CopyState, type Fields, type RecordKind } from './copy-state.ts';

/** Where a working copy comes from: the profile, its version, the day, and everything that the copy showed then. */
export type Origin = {
  readonly profile: string;
  readonly version: string;
  /** `YYYY-MM-DD`. */
  readonly made: string;
  readonly withNotes: boolean;
  readonly state: CopyState;
};

const MARK = 'smm-working-copy';
const Rows = z.array(z.tuple([z.string(), z.record(z.string(), z.string())]));
const Data = z.object({
  kind: z.literal(MARK),
  format: z.literal(1),
  profile: z.string(),
  version: z.string(),
  made: z.string(),
  withNotes: z.boolean(),
  rows: z.object(Object.fromEntries(RECORD_KINDS.map((kind) => [kind, Rows])) as Record<RecordKind, typeof Rows>),
});

/** The origin as one line of JSON. */
export function writeOrigin({ state, ...rest }: Origin): string {
  return JSON.stringify({ kind: MARK, format: 1, ...rest, rows: Object.fromEntries(RECORD_KINDS.map((kind) => [kind, [...state[kind]]])) });
}

/** The origin again; refuses (`changed-origin`) what was changed or cut. */
export function readOrigin(data: unknown): Outcome<Origin> {
  const read = Data.safeParse(data);
  if (!read.success)
    return refused('changed-origin', 'What the working copy looked like when it was made can no longer be read. It is compared with the profile as it is now.');
  const { profile, version, made, withNotes, rows } = read.data;
  const state = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, new Map<string, Fields>(rows[kind])])) as unknown as CopyState;
  return ok({ profile, version, made, withNotes, state });
}

/** Whether data is the origin of a working copy, whole or not. */
export function isOrigin(data: unknown): boolean {
  return data !== null && typeof data === 'object' && (data as { kind?: unknown }).kind === MARK;
}
