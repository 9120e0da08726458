import type { Command } from '../command.ts';
import { withServer, type RemoteOptions } from './push.ts';

/** `smm sync`: a file and a server, both changed, put together. */
export const sync: Command = {
  name: 'sync',
  define: (program, run) => {
    withServer(
      program
        .command('sync')
        .summary('put a profile file and the server’s copy together')
        .description(
          'Bring file and server to the same profile. What was changed on one side is taken over on the other; what both changed is merged word by word, as when people type at the same time.',
        )
        .argument('<file>', 'the profile file'),
    ).action((file: string, options: RemoteOptions) => run(async (io) => (await import('../actions/server/exchanging.ts')).runSync(io, file, options)));
  },
};
