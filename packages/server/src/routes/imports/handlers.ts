import type { Services } from '../../ports.ts';
import { orProblem } from '../../problems.ts';
import type { Serve } from '../serve.ts';
import * as contract from './contract.ts';

/** Imports: files read in a thread with bounded time and memory. */
export function importRoutes(serve: Serve, { workers }: Services): void {
  serve(contract.importDocument, async (c) => {
    const { name, model: id, edition } = c.req.valid('query');
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const imported = orProblem(await workers.run({ kind: 'import', name, bytes, model: { id, edition }, id: idFrom(name) }, c.req.raw.signal));
    return c.json(imported as never, 200);
  });
}

/** An id made from the name of a file. */
function idFrom(name: string): string {
  const id = name
    .replace(/\.[^.]*$/u, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 60);
  return id === '' ? 'imported' : id;
}
