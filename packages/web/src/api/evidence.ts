import type { Evidence, Passage, Source } from '@smm/core/evidence';
import { request, requestJson } from './request.ts';

/** The evidence of a profile with the version it was read at; 0 when there is none yet. */
export type KeptEvidence = { readonly evidence: Evidence; readonly version: number };

/** Reads the evidence of a profile; empty evidence, of the profile with this id of its own, when there is none. */
export async function readEvidence(profile: string, ownId: string): Promise<KeptEvidence> {
  const { files } = await requestJson<{ files: readonly { kind: string; name: string }[] }>(`/api/profiles/${profile}/files`);
  if (!files.some(({ kind, name }) => kind === 'evidence' && name === 'main'))
    return { evidence: { schemaVersion: 1, kind: 'evidence', profile: ownId, sources: [], passages: [], findings: [], notes: [] }, version: 0 };
  const answer = await request(pathOf(profile));
  return { evidence: (await answer.json()) as Evidence, version: Number(answer.headers.get('etag')?.replaceAll(/\D/gu, '') ?? 0) };
}

/** Keeps evidence that was read at a version, and gives the new version. Throws `RequestRefused` with status 412 when somebody was quicker. */
export async function writeEvidence(profile: string, evidence: Evidence, from: number): Promise<number> {
  const headers = { 'content-type': 'application/json', 'if-match': `"${from}"` };
  const { version } = await requestJson<{ version: number }>(pathOf(profile), { method: 'PUT', headers, body: JSON.stringify(evidence) });
  return version;
}

/** A column of a survey as it was read. */
export type ReadColumn = { readonly number: number; readonly header: string; readonly option: string; readonly role: string };
/** A file as it was read: nothing is kept yet. */
export type ReadSource = {
  readonly source: Source;
  readonly passages: readonly Passage[];
  readonly columns: readonly ReadColumn[];
  readonly hidden: number;
  readonly skipped: number;
  readonly problems: readonly string[];
};

/** Has a file read as a source. */
export function readSourceFile(profile: string, file: File, said: Readonly<Record<string, string>>, signal: AbortSignal): Promise<ReadSource> {
  const query = new URLSearchParams({ ...said, name: file.name });
  const headers = { 'content-type': 'application/octet-stream' };
  return requestJson<ReadSource>(`/api/profiles/${profile}/evidence/sources?${query}`, { method: 'POST', headers, body: file, signal });
}

function pathOf(profile: string): string {
  return `/api/profiles/${profile}/files/evidence/main`;
}
