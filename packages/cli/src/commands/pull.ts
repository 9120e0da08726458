import type { Command } from '../command.ts';
import { withServer, type RemoteOptions } from './push.ts';

/** `smm pull`: a profile of a server into a file. */
export const pull: Command = {
  name: 'pull',
  define: (program, run) => {
    withServer(
      program
        .command('pull')
        .summary('take a profile from a server into a file')
        .description(
          'Write what the server has into the file. A file that was changed since the last exchange is not overwritten: “smm sync” puts both together.',
        )
        .argument('<file>', 'the profile file; made when it is not there'),
    )
      .addHelpText(
        'after',
        '\nEnvironment:\n  SMM_TOKEN  an API token of the server, made with “smm token create”\n\nExample:\n  smm pull water.smm-profile.yaml --server https://smm.example.org --profile 4f1c…',
      )
      .action((file: string, options: RemoteOptions) => run(async (io) => (await import('../actions/server/exchanging.ts')).runPull(io, file, options)));
  },
};
