import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { ok, refused, type Outcome } from '@smm/core/outcome';
import { actorId } from './access/actor.ts';
import { newApp } from './app.ts';
import { isLoopback, safeConfig, type ServerConfig } from './config.ts';
import { SOLO_ACTOR, SOLO_ORGANISATION, soloIdentity, soloTokens } from './identity/solo.ts';
import { openRooms, type Rooms } from './live/rooms.ts';
import { addSocket } from './live/socket.ts';
import type { Ports, Services } from './ports.ts';
import { addRoutes } from './routes/add-routes.ts';
import { addStudio } from './studio/studio.ts';
import { openWorkers } from './work/workers.ts';
import { openStore, type Store } from './store/store.ts';

/** How long a request may go on when the server ends, in milliseconds. */
const LONGEST_ANSWER = 2000;

/** A server that answers. */
export type RunningServer = {
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  /** In solo mode: the link that lets the one person in, once. In team mode without accounts yet: the link that makes the first. */
  readonly link: string | undefined;
  readonly services: Services;
  /** Ends in order: answers what was asked, keeps what was changed, gives the store free. */
  readonly stop: () => Promise<void>;
};

/** Starts a server. Refused as `safeConfig` and `openStore` say, and `port-taken`. */
export async function startServer(config: ServerConfig, ports: Ports): Promise<Outcome<RunningServer>> {
  const safe = safeConfig(config);
  if (!safe.ok) return safe;
  const opened = await openStore(config.place);
  if (!opened.ok) return opened;
  const store = opened.value;
  const secret = config.secret ?? ownSecret('folder' in config.place ? config.place.folder : '');
  const key = randomBytes(24).toString('base64url');
  const solo = soloIdentity(secret, key, soloTokens(store, ports));
  // What only teams need, or only several servers, is loaded for them alone: a server of one's own starts sooner.
  const team =
    config.mode === 'team'
      ? (await import('./identity/accounts.ts')).openAccounts(store, { ...config.team, secret, publicUrl: config.publicUrl, redisUrl: config.redisUrl }, ports)
      : undefined;
  const { identify } = team ?? solo;
  const nodes = config.redisUrl === undefined ? undefined : (await import('./live/across-nodes.ts')).acrossNodes(config.redisUrl, ports);
  const rooms = openRooms(store, identify, ports, nodes === undefined ? [] : [nodes.extension]);
  await rooms.catchUp();
  if ((await store.audit.list({ limit: 1 })).length === 0) await begin(config, store, rooms, ports);
  const accounts = team?.watch(rooms);
  const workers = openWorkers();
  const services: Services = { ...ports, store, rooms, identify, workers, fonts: config.fonts ?? [], ...(accounts === undefined ? {} : { accounts }) };
  let stopping = false;
  const app = newApp(services);
  if (accounts === undefined) app.route('/', solo.enter as never);
  addRoutes(app, services, () => stopping);
  addStudio(app, config.studio);

  const isOurs = (request: IncomingMessage): boolean => hostIsOurs(request, config) && originIsOurs(request);
  const answer = getRequestListener(app.fetch);
  const server = createServer((request, response) => {
    if (hostIsOurs(request, config)) return void answer(request, response);
    response.writeHead(421, { 'Content-Type': 'text/plain' }).end('This server does not answer to that name.');
  });
  const closeSockets = addSocket(server, rooms.hocuspocus, isOurs, ports.log);
  const listening = await listen(server, config);
  if (!listening.ok) {
    await store.close();
    return listening;
  }
  const url = config.publicUrl ?? `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${(server.address() as AddressInfo).port}`;
  if (accounts !== undefined) accounts.address.publicUrl = url;
  const link = accounts === undefined ? `${url}/enter?key=${key}` : (await store.people.count()) === 0 ? `${url}/set-up?key=${accounts.setUp.key}` : undefined;
  const stop = async (): Promise<void> => {
    stopping = true;
    accounts?.stop();
    const closed = new Promise<void>((done) => server.close(() => done()));
    await rooms.close();
    await workers.close();
    nodes?.close();
    closeSockets();
    server.closeIdleConnections();
    const late = setTimeout(() => server.closeAllConnections(), LONGEST_ANSWER);
    await closed;
    clearTimeout(late);
    await store.close();
  };
  return ok({ url, link, services, stop });
}

/** Gives a store that nobody has used yet its first profiles. */
async function begin({ mode, welcome, welcomeFiles = [] }: ServerConfig, store: Store, rooms: Rooms, { newId, now }: Ports): Promise<void> {
  if (mode !== 'solo') return;
  for (const profile of welcome) {
    const id = newId();
    await rooms.create(id, SOLO_ORGANISATION, profile, SOLO_ACTOR);
    for (const { kind, name, data } of welcomeFiles.filter((file) => file.profile === profile.id))
      await store.files.put({ profile: id, kind, name }, 0, JSON.stringify(data), actorId(SOLO_ACTOR), now());
    await store.audit.add({
      at: now(),
      actor: actorId(SOLO_ACTOR),
      organisation: SOLO_ORGANISATION,
      action: 'profile.create',
      subject: id,
      detail: { example: profile.id },
    });
  }
}

/** The secret that is kept beside the embedded store, made at the first start and readable to its owner only. */
function ownSecret(folder: string): string {
  const file = join(folder, 'secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8');
}

/** Whether a request names this server: another name that leads here is somebody's trick to make a browser talk to it. */
function hostIsOurs({ headers }: IncomingMessage, { host, publicUrl }: ServerConfig): boolean {
  if (publicUrl !== undefined && headers.host === new URL(publicUrl).host) return true;
  const named = URL.parse(`http://${headers.host ?? ''}`)?.hostname.replaceAll(/^\[|\]$/gu, '') ?? '';
  return isLoopback(host) ? isLoopback(named) : publicUrl === undefined || named === host;
}

/** Whether a socket is opened by a page of this server, or by a program that is no page. */
function originIsOurs({ headers }: IncomingMessage): boolean {
  return headers.origin === undefined || URL.parse(headers.origin)?.host === headers.host;
}

function listen(server: Server, { host, port }: ServerConfig): Promise<Outcome<true>> {
  return new Promise((done) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      done(
        error.code === 'EADDRINUSE'
          ? refused('port-taken', `Port ${port} is in use. Stop the program that has it, or choose another with --port.`)
          : refused('cannot-listen', `The server cannot answer on ${host} port ${port}: ${error.message}.`),
      ),
    );
    server.listen(port, host, () => done(ok(true)));
  });
}
