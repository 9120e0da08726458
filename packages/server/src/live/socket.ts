import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Hocuspocus, WebSocketLike } from '@hocuspocus/server';
import crossws from 'crossws/adapters/node';
import type { Ports } from '../ports.ts';
import { heardBy } from './library-words.ts';
import type { LiveContext } from './stored-updates.ts';

/** Where live documents are reached. */
const LIVE_PATH = '/live';
/** The most that one message may weigh, in bytes. */
const MOST_MESSAGE_BYTES = 16 * 1024 * 1024;
/** How a socket is ended over which something came that could not be kept, or asked for that could not be read. */
export const TRY_LATER = { code: 1013, reason: 'store-failing' };

/** What ends all sockets of a server, so that they try again later. */
const hangUps = new WeakMap<object, () => void>();

/** Ends all sockets of a server whose store fails: programs at the other end then know, and come back by themselves. */
export function hangUp(hocuspocus: object): void {
  hangUps.get(hocuspocus)?.();
}

/** Lets sockets in at `/live` of an HTTP server, from pages that `isOurs` says are of this server. Gives what closes them all. */
export function addSocket(server: Server, hocuspocus: Hocuspocus<LiveContext>, isOurs: (request: IncomingMessage) => boolean, log: Ports['log']): () => void {
  const connections = new WeakMap<object, ReturnType<Hocuspocus<LiveContext>['handleConnection']>>();
  const sockets = crossws({
    serverOptions: { maxPayload: MOST_MESSAGE_BYTES },
    hooks: {
      open: (peer) => {
        heardBy(log, () => connections.set(peer, hocuspocus.handleConnection(peer.websocket as unknown as WebSocketLike, peer.request as Request)));
      },
      message: (peer, message) => heardBy(log, () => connections.get(peer)?.handleMessage(message.uint8Array())),
      close: (peer, { code, reason }) => heardBy(log, () => connections.get(peer)?.handleClose({ code: code ?? 1000, reason: reason ?? '' })),
    },
  });
  hangUps.set(hocuspocus, () => sockets.closeAll(TRY_LATER.code, TRY_LATER.reason));
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (new URL(request.url ?? '/', 'http://server').pathname !== LIVE_PATH || !isOurs(request)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    void sockets.handleUpgrade(request, socket, head);
  });
  return () => sockets.closeAll();
}
