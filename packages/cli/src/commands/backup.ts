import type { Command } from '../command.ts';

/** What was chosen on the command line for `smm backup`. */
export type BackupOptions = { readonly data?: string; readonly verify?: boolean; readonly json?: boolean };

/** `smm backup`: everything the server keeps, in one file. */
export const backup: Command = {
  name: 'backup',
  define: (program, run) => {
    program
      .command('backup')
      .summary('write everything the server keeps into one file')
      .description(
        'Write everything the server keeps, as it is at one moment, into one file: also while the server runs. The file is read back before it counts. With --verify, look at a backup instead.',
      )
      .argument('[file]', 'the backup (default: smm-<date>.smm-backup)')
      .option('--data <folder>', 'where the embedded store is (default: SMM_DATA, or the data folder of your account)')
      .option('--verify', 'read the backup to its end and say what it holds')
      .option('--json', 'as data')
      .addHelpText(
        'after',
        '\nEnvironment:\n  SMM_DATABASE_URL  the store is in this PostgreSQL database\n\nExamples:\n  smm backup monday.smm-backup\n  smm backup --verify monday.smm-backup',
      )
      .action((file: string | undefined, options: BackupOptions) =>
        run(async (io) => (await import('../actions/server/backing-up.ts')).runBackup(io, file, options)),
      );
  },
};
