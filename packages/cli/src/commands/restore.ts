import type { Command } from '../command.ts';

/** What was chosen on the command line for `smm restore`. */
export type RestoreOptions = { readonly data?: string; readonly json?: boolean };

/** `smm restore`: a backup into an empty store. */
export const restore: Command = {
  name: 'restore',
  define: (program, run) => {
    program
      .command('restore')
      .summary('put a backup into an empty store')
      .description(
        'Put a backup into a new folder, or into an empty database: all of it or nothing. A store that is in use is never touched. A backup of one kind of store restores into the other too.',
      )
      .argument('<file>', 'the backup')
      .option('--data <folder>', 'the new folder (default: SMM_DATA, or the data folder of your account)')
      .option('--json', 'as data')
      .addHelpText(
        'after',
        '\nEnvironment:\n  SMM_DATABASE_URL  restore into this PostgreSQL database\n\nExample:\n  smm restore monday.smm-backup --data ./restored',
      )
      .action((file: string, options: RestoreOptions) => run(async (io) => (await import('../actions/server/backing-up.ts')).runRestore(io, file, options)));
  },
};
