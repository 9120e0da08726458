import type { Command as Commander } from 'commander';
import type { Command } from '../command.ts';

/** What was chosen on the command line for `smm push`, `smm pull` and `smm sync`. */
export type RemoteOptions = { readonly server?: string; readonly profile?: string; readonly organisation?: string; readonly json?: boolean };

/** The options of commands that talk to a server. */
export function withServer(command: Commander): Commander {
  return command
    .option('--server <url>', 'the server (default: the one that the file was last exchanged with, or SMM_SERVER)')
    .option('--profile <id>', 'the profile there (default: the one that the file was last exchanged with)')
    .option('--json', 'as data');
}

/** `smm push`: a file to a server. */
export const push: Command = {
  name: 'push',
  define: (program, run) => {
    withServer(
      program
        .command('push')
        .summary('send a profile file to a server')
        .description(
          'Send a profile file to a server. The first time adds the profile there; after that it changes the same one, unless somebody else changed it meanwhile: then “smm sync” puts both together.',
        )
        .argument('<file>', 'the profile file'),
    )
      .option('--organisation <id>', 'the first time: the organisation that it will belong to')
      .addHelpText(
        'after',
        '\nEnvironment:\n  SMM_TOKEN  an API token of the server, made with “smm token create”\n\nExample:\n  SMM_TOKEN=smm_… smm push water.smm-profile.yaml --server https://smm.example.org',
      )
      .action((file: string, options: RemoteOptions) => run(async (io) => (await import('../actions/server/exchanging.ts')).runPush(io, file, options)));
  },
};
