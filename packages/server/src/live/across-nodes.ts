import { Redis as RedisExtension } from '@hocuspocus/extension-redis';
import type { afterLoadDocumentPayload, afterUnloadDocumentPayload } from '@hocuspocus/server';
import { Redis } from 'ioredis';
import type { Ports } from '../ports.ts';
import { heardBy } from './library-words.ts';

/** How long a document waits for Redis before it opens without, in milliseconds: what others typed is in the store in any case. */
const LONGEST_WAIT = 2000;

/** What lets several servers on one database tell each other of changes. Gives the extension and what ends its connections. */
export function acrossNodes(url: string, { log }: Ports): { readonly extension: RedisExtension; readonly close: () => void } {
  const made: Redis[] = [];
  const createClient = () => {
    const redis = new Redis(url, { maxRetriesPerRequest: null });
    redis.on('error', (error) => log({ level: 'warning', message: 'Redis does not answer; other servers hear of changes later.', error: error.message }));
    made.push(redis);
    return redis as never;
  };
  const extension = heardBy(log, () => new Nodes({ prefix: 'smm', createClient }));
  const close = (): void => {
    extension.isClosed = true;
    for (const redis of made) redis.disconnect();
  };
  return { extension, close };
}

/** The library's extension without what a store that holds every update does not need. */
class Nodes extends RedisExtension {
  isClosed = false;

  override async afterLoadDocument(payload: afterLoadDocumentPayload): Promise<void> {
    const joined = super.afterLoadDocument(payload);
    const late = Promise.withResolvers<void>();
    const timer = setTimeout(late.resolve, LONGEST_WAIT);
    await Promise.race([joined, late.promise]).finally(() => clearTimeout(timer));
    // It goes on by itself when Redis is back.
    joined.catch(() => undefined);
  }

  // Lists are brought up to date by whoever comes first; a lock over all servers would only slow them down.
  override async onStoreDocument(): Promise<void> {}
  override async afterStoreDocument(): Promise<void> {}

  override async afterUnloadDocument(payload: afterUnloadDocumentPayload): Promise<void> {
    if (!this.isClosed) await super.afterUnloadDocument(payload);
  }
}
