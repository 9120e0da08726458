import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hocuspocus } from '@hocuspocus/server';
import { Hono } from 'hono';
import { addSocket } from '../packages/server/src/live/socket.ts';

// What ours is held against: live documents in memory alone, and one route without anything around it. A process of its own.
const app = new Hono().get('/api/me', (c) => c.json({ mode: 'solo', person: { id: 'solo', name: 'You' } }));
const answer = getRequestListener(app.fetch);
const server = createServer((request, response) => void answer(request, response));
addSocket(
  server,
  new Hocuspocus({ quiet: true }) as never,
  () => true,
  () => undefined,
);
server.listen(0, '127.0.0.1', () => process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })}\n`));
process.once('SIGTERM', () => process.exit(0));
