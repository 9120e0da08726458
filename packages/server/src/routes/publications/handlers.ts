import { createHash } from 'node:crypto';
import { formatById } from '@smm/formats';
import { actorId } from '../../access/actor.ts';
import type { Services } from '../../ports.ts';
import { orProblem, Problem } from '../../problems.ts';
import type { Serve } from '../serve.ts';
import * as contract from './contract.ts';

const ACTION = 'profile.publish';

/** Publications: made in a thread, checked to be whole, remembered by what they are and not by their content. */
export function publicationRoutes(serve: Serve, { store, rooms, workers, fonts, now }: Services): void {
  serve(contract.publishProfile, async (c) => {
    const { id, organisation } = c.get('entry');
    const { format: wanted } = c.req.valid('param');
    const format = formatById(wanted);
    if (format === undefined) throw new Problem(404, 'unknown-format', `There is no format “${wanted}”.`);
    const { profile, version } = orProblem(await rooms.read(id));
    const options = c.req.valid('json') ?? {};
    const bytes = orProblem(await workers.run({ kind: 'publish', profile, format: wanted, options, fonts, created: now() }, c.req.raw.signal));
    if (c.req.valid('query').preview !== 'true') {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await store.audit.add({
        at: now(),
        actor: actorId(c.get('actor')),
        organisation,
        action: ACTION,
        subject: id,
        detail: { format: wanted, version, bytes: bytes.length, sha256 },
      });
    }
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
      'Content-Type': format.mediaType,
      'Content-Disposition': `attachment; filename="${profile.id}.${format.extension}"`,
    });
  });

  serve(contract.listPublications, async (c) => {
    const { id, organisation } = c.get('entry');
    const entries = await store.audit.about(id, ACTION, organisation);
    const publications = entries.map(({ at, actor, detail }) => {
      const { format, version, bytes, sha256 } = JSON.parse(detail) as { format: string; version: number; bytes: number; sha256: string };
      return { at, by: actor, format, version, bytes, sha256 };
    });
    return c.json({ publications }, 200);
  });
}
