import type { Command } from '../command.ts';

/** What was chosen on the command line for `smm export`. */
export type ExportOptions = { readonly data?: string; readonly json?: boolean };

/** `smm export`: everything the server keeps of profiles, as files. */
export const exportAll: Command = {
  name: 'export',
  define: (program, run) => {
    program
      .command('export')
      .summary('write everything the server keeps as files')
      .description(
        'Write every profile as a YAML file with its evidence, base texts and assessments, and the audit log, into a new folder: also while the server runs. All of it is read back before it counts; manifest.json has the counts and hashes. Accounts and secrets are not in it: “smm backup” keeps those.',
      )
      .argument('<folder>', 'the new folder')
      .option('--data <folder>', 'where the embedded store is (default: SMM_DATA, or the data folder of your account)')
      .option('--json', 'as data')
      .addHelpText('after', '\nEnvironment:\n  SMM_DATABASE_URL  the store is in this PostgreSQL database\n\nExample:\n  smm export ./everything')
      .action((folder: string, options: ExportOptions) => run(async (io) => (await import('../actions/server/exporting.ts')).runExport(io, folder, options)));
  },
};
