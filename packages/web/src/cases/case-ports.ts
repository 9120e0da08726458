import { assessmentFile, type AssessmentFile } from '@smm/core/assessment';
import { parseShape } from '@smm/core/profile';
import { NoAnswer, request, RequestRefused } from '../api/request.ts';
import type { CaseCopy } from './case-copy.ts';
import type { Answered, CasePorts } from './case-session.ts';
import { keptValues } from './case-store.ts';

/** Where a case is on the server. */
function addressOf(profile: string, name: string): string {
  return `/api/profiles/${profile}/files/assessment/${name}`;
}

/** Puts a new case on the server. Throws `RequestRefused` or `NoAnswer`. */
export async function addCase(profile: string, name: string, file: AssessmentFile): Promise<void> {
  await put(profile, name, file, 0);
}

async function put(profile: string, name: string, file: AssessmentFile, from: number): Promise<number> {
  const answer = await request(addressOf(profile, name), {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-match': `"${from}"` },
    body: JSON.stringify(file),
  });
  return ((await answer.json()) as { version: number }).version;
}

/** Reads a case from the server. Throws `RequestRefused` or `NoAnswer`, and what is wrong with a file of another format. */
export async function readCase(profile: string, name: string): Promise<{ readonly file: AssessmentFile; readonly version: number }> {
  const answer = await request(addressOf(profile, name));
  const version = Number((answer.headers.get('etag') ?? '0').replaceAll(/[W/"]/gu, ''));
  const parsed = parseShape(assessmentFile, await answer.json());
  if (!parsed.ok) throw new RequestRefused({ status: 422, code: 'not-valid', title: name, detail: parsed.problems[0]?.message ?? name });
  return { file: parsed.value, version };
}

async function answered<T>(ask: () => Promise<T>): Promise<Answered<T>> {
  try {
    return { kind: 'done', value: await ask() };
  } catch (error) {
    if (error instanceof NoAnswer) return { kind: 'no-answer' };
    if (!(error instanceof RequestRefused)) throw error;
    if (error.problem.status === 412) return { kind: 'changed' };
    return error.problem.status >= 500 ? { kind: 'no-answer' } : { kind: 'refused', reason: error.problem.detail };
  }
}

/** The world of a case session in a browser. */
export function casePorts(profile: string, name: string): CasePorts {
  const key = `case:${profile}/${name}`;
  return {
    load: () => keptValues.get<CaseCopy>(key),
    keep: (copy) => keptValues.put(key, copy),
    read: () => answered(() => readCase(profile, name)),
    write: (file, from) => answered(() => put(profile, name, file, from)),
    now: () => new Date(),
  };
}
