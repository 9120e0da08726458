import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import * as Y from 'yjs';
import type { ServerConfig } from './config.ts';
import { startServer, type RunningServer } from './main.ts';
import type { LogLine } from './ports.ts';
import type { SamplePlace } from './store/sample-stores.ts';

const EXAMPLE = new URL('../../../examples/water-distribution-telemetry/water-distribution-telemetry.smm-profile.yaml', import.meta.url);

/** A profile file, as somebody would send it. */
export function sampleFile(): string {
  return readFileSync(EXAMPLE, 'utf8');
}

/** A server in solo mode over a place of its own, with what it logged. */
export async function sampleServer({ place }: SamplePlace, more: Partial<ServerConfig> = {}): Promise<RunningServer & { readonly logged: readonly LogLine[] }> {
  const logged: LogLine[] = [];
  const started = await startServer(
    {
      mode: 'solo',
      host: '127.0.0.1',
      port: 0,
      place,
      publicUrl: undefined,
      secret: 'a secret of thirty-two characters',
      redisUrl: undefined,
      welcome: [],
      ...more,
    },
    { now: () => new Date().toISOString(), newId: randomUUID, log: (line) => logged.push(line) },
  );
  if (!started.ok) throw new Error(started.message);
  return { ...started.value, logged };
}

/** Goes in by the link and gives the cookie of whoever is in. */
export async function enter({ link }: RunningServer): Promise<string> {
  const answer = await fetch(link ?? '', { redirect: 'manual' });
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

/** A live document as a program has it. */
export type SampleEditor = {
  readonly document: Y.Doc;
  readonly provider: HocuspocusProvider;
  readonly synced: Promise<void>;
  readonly saved: () => Promise<void>;
  readonly leave: () => void;
};

/** Opens a live document over a real socket. Rejects `synced` when the server refuses it. */
export function openEditor(url: string, name: string, headers: Record<string, string>, document: Y.Doc = new Y.Doc(), token = 'cookie'): SampleEditor {
  class WithHeaders extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers } as never);
    }
  }
  const socket = new HocuspocusProviderWebsocket({
    url: `${url.replace('http', 'ws')}/live`,
    WebSocketPolyfill: WithHeaders,
    maxAttempts: 100,
    delay: 50,
    minDelay: 50,
    maxDelay: 250,
  });
  let done: () => void = () => {};
  let failed: (error: Error) => void = () => {};
  const synced = new Promise<void>((resolve, reject) => {
    done = resolve;
    failed = reject;
  });
  synced.catch(() => undefined);
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name,
    document,
    token,
    onSynced: () => done(),
    onAuthenticationFailed: ({ reason }) => failed(new Error(reason)),
  });
  provider.attach();
  return {
    document,
    provider,
    synced,
    saved: () =>
      new Promise((resolve) => {
        if (!provider.hasUnsyncedChanges) return resolve();
        const look = (): void => {
          if (provider.hasUnsyncedChanges) return;
          provider.off('unsyncedChanges', look);
          resolve();
        };
        provider.on('unsyncedChanges', look);
      }),
    leave: () => {
      provider.destroy();
      socket.destroy();
    },
  };
}
