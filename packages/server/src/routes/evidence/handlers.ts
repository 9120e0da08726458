import type { Evidence } from '@smm/core/evidence';
import type { Services } from '../../ports.ts';
import { orProblem } from '../../problems.ts';
import type { Serve } from '../serve.ts';
import * as contract from './contract.ts';

/** Sources of evidence: files read in a thread with bounded time and memory. */
export function evidenceRoutes(serve: Serve, { store, rooms, workers }: Services): void {
  serve(contract.readSource, async (c) => {
    const { name, kind, title, date, roles, hide } = c.req.valid('query');
    const { id } = c.get('entry');
    const { profile } = orProblem(await rooms.read(id));
    const kept = await store.files.get({ profile: id, kind: 'evidence', name: 'main' });
    const known = kept === undefined ? [] : ((JSON.parse(kept.content) as Partial<Evidence>).sources ?? []);
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const task = { kind: 'source', name, bytes, model: profile.model, as: kind, title, roles: rolesOf(roles), hide: wordsOf(hide), known } as const;
    const read = orProblem(await workers.run({ ...task, ...(date === undefined ? {} : { date }) }, c.req.raw.signal));
    return c.json(read as never, 200);
  });
}

function rolesOf(text: string): Record<string, string> {
  return Object.fromEntries(wordsOf(text).map((pair) => pair.split(':', 2).map((part) => part.trim()) as [string, string]));
}

function wordsOf(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
}
