import type { Command } from '../command.ts';

/** What was chosen on the command line for `smm show`. */
export type ShowOptions = {
  readonly cumulative?: boolean;
  readonly level?: string;
  readonly model?: string;
  readonly json?: boolean;
  readonly notes?: boolean;
};

/** `smm show`: read a practice table in the terminal. */
export const show: Command = {
  name: 'show',
  define: (program, run) => {
    program
      .command('show')
      .summary('read a practice table in the terminal')
      .description(
        'Show a profile’s practice table, or with no practice its outline. Name practices by name, abbreviation or id; “common” is the common table.',
      )
      .argument('[file]', 'the profile (may be left out)')
      .argument('[practice]', 'a practice, or “common”')
      .option('-c, --cumulative', 'fold the lower levels and the common table into each level')
      .option('-l, --level <number>', 'only this level')
      .option('-n, --notes', 'with the private notes')
      .option('--model <file>', 'a maturity model of your own, as data')
      .option('--json', 'as data')
      .addHelpText('after', '\nExamples:\n  smm show water.smm-profile.yaml TM\n  smm show "patch management" --cumulative')
      .action((file: string | undefined, practice: string | undefined, options: ShowOptions) =>
        run(async (io) => (await import('../actions/showing.ts')).runShow(io, file, practice, options)),
      );
  },
};
