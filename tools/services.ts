import { connect } from 'node:net';

/** A service that tests may need on this machine: how it is called and where it answers. */
export type Service = { readonly name: string; readonly host: string; readonly port: number };

/** The services that continuous integration provides. */
export const SERVICES: readonly Service[] = [
  { name: 'PostgreSQL', host: '127.0.0.1', port: 5432 },
  { name: 'Redis', host: '127.0.0.1', port: 6379 },
];

const WAIT_MS = 2_000;

/** Whether something accepts a connection there. */
export function answers({ host, port }: Service): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: WAIT_MS });
    const end = (result: boolean) => () => {
      socket.destroy();
      resolve(result);
    };
    socket.on('connect', end(true)).on('timeout', end(false)).on('error', end(false));
  });
}

/** The services among these that do not answer. */
export async function missingServices(services: readonly Service[] = SERVICES): Promise<readonly Service[]> {
  const up = await Promise.all(services.map(answers));
  return services.filter((_, index) => !up[index]);
}
