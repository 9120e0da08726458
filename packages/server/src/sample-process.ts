import { sampleServer } from './sample-server.ts';

// A server as a process of its own, for tests that end it without asking. Its folder and port are its arguments.
const [folder, port] = process.argv.slice(2);
const server = await sampleServer({ place: { folder: folder ?? '' }, remove: async () => {} }, { port: Number(port) });
process.stdout.write(`${JSON.stringify({ url: server.url, link: server.link })}\n`);
