import { enableCompileCache } from 'node:module';
import type { ServerConfig } from './config.ts';
import type { StorePlace } from './store/store.ts';

// A server as a process of its own, for tests that end it without asking, or by a signal. Its one argument is JSON; it says
// on standard output where it is, and at the end `stopped`.
enableCompileCache();
const { sampleServer } = await import('./sample-server.ts');
const { place, ...more } = JSON.parse(process.argv[2] ?? '{}') as Partial<ServerConfig> & { place: StorePlace };
const server = await sampleServer({ place, remove: async () => {} }, more);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.stop().then(() => process.stdout.write('stopped\n')));
process.stdout.write(`${JSON.stringify({ url: server.url, link: server.link })}\n`);
