import type { Command } from '../command.ts';

/** What was chosen on the command line for `smm doctor`. */
export type DoctorOptions = { readonly data?: string; readonly json?: boolean };

/** `smm doctor`: whether what the server keeps is sound. */
export const doctor: Command = {
  name: 'doctor',
  define: (program, run) => {
    program
      .command('doctor')
      .summary('look whether what the server keeps is sound')
      .description(
        'Look over what the server keeps, without changing it and also while it runs: its shape, its file, every profile, and the chain of the audit log. Ends with 1 when something is not well.',
      )
      .option('--data <folder>', 'where the embedded store is (default: SMM_DATA, or the data folder of your account)')
      .option('--json', 'as data')
      .action((options: DoctorOptions) => run(async (io) => (await import('../actions/server/examining.ts')).runDoctor(io, options)));
  },
};
