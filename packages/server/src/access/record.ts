import type { Context } from 'hono';
import type { Env } from '../app.ts';
import type { Services } from '../ports.ts';
import { actorId } from './actor.ts';

/** What a line of the audit log says besides when and who. */
export type Recorded = {
  readonly action: string;
  /** The id of what was changed. */
  readonly subject: string;
  /** Empty, when it is about the server or a person. */
  readonly organisation?: string;
  /** Never content, secrets or addresses of people. */
  readonly detail?: Readonly<Record<string, number | string | null>>;
  /** Who did it, when it is not who asked: somebody who signs in is nobody yet. */
  readonly by?: string;
};

/** Writes what a request changed into the audit log. */
export function record(c: Context<Env>, { store, now }: Services, { action, subject, organisation = '', detail = {}, by }: Recorded): Promise<void> {
  return store.audit.add({ at: now(), actor: by ?? actorId(c.get('actor')), organisation, action, subject, detail });
}
