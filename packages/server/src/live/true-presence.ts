import type { Extension } from '@hocuspocus/server';
import { actorId } from '../access/actor.ts';
import type { LiveContext } from './stored-updates.ts';

/** The most that somebody's presence may weigh, in characters of JSON: a name, a colour, a place. */
const MOST_PRESENCE = 4000;

/** Presence under true names: what a connection says of itself carries the name and id that the server knows; what it says of others is left out. */
export function truePresence(): Extension<LiveContext> {
  return {
    async beforeHandleAwareness({ context, connection, document, states }) {
      if (context === undefined || connection === undefined) return;
      const { actor } = context;
      const id = actorId(actor);
      for (const [client, state] of states) {
        const isAnothers = [...document.connections].some(
          ([other, { clients }]) => clients.has(client) && actorId((other.context as LiveContext).actor) !== id,
        );
        if (isAnothers || JSON.stringify(state).length > MOST_PRESENCE) {
          states.delete(client);
          continue;
        }
        const said: unknown = state['user'];
        state['user'] = { ...(typeof said === 'object' ? said : {}), id, name: 'name' in actor ? actor.name : '' };
      }
    },
  };
}
