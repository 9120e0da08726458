import type { Services } from '../../ports.ts';
import type { Serve } from '../serve.ts';
import { readHealth } from './contract.ts';

/** Health: whether the store takes a write, by trying one. */
export function healthRoutes(serve: Serve, { store, log }: Services, isStopping: () => boolean): void {
  serve(readHealth, async (c) => {
    if (isStopping()) return c.json({ status: 'stopping' as const }, 503);
    try {
      await store.tryWrite();
      return c.json({ status: 'ok' as const }, 200);
    } catch (error) {
      log({ level: 'error', message: 'The store takes no writes.', error: String(error) });
      return c.json({ status: 'store-failing' as const }, 503);
    }
  });
}
