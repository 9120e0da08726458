import type { Command } from '../command.ts';

/** What was chosen on the command line for `smm common`. */
export type CommonOptions = {
  readonly model?: string;
  readonly least: string;
  readonly lift?: readonly string[] | true;
  readonly text?: string;
  readonly yes?: boolean;
  readonly json?: boolean;
};

/** `smm common`: find what repeats across practices and lift it into the common table. */
export const common: Command = {
  name: 'common',
  define: (program, run) => {
    program
      .command('common')
      .summary('find what repeats across practices, and lift it into the common table')
      .description(
        'List statements that repeat across practice tables at the same level and row, reworded ones too. With --lift they move into the common table.',
      )
      .argument('[file]', 'the profile')
      .option('-n, --least <number>', 'in how many practices a statement must stand', '2')
      .option('-l, --lift [number...]', 'lift these clusters (all of them when none is named); shows a preview first')
      .option('--text <words>', 'the common wording to use, with a single cluster')
      .option('-y, --yes', 'write the file without asking')
      .option('--model <file>', 'a maturity model of your own, as data')
      .option('--json', 'as data')
      .addHelpText(
        'after',
        '\nExamples:\n  smm common water.smm-profile.yaml\n  smm common water.smm-profile.yaml --lift 1 3\n  smm common water.smm-profile.yaml --lift 2 --text "Site staff know whom to call." --yes',
      )
      .action((file: string | undefined, options: CommonOptions) =>
        run(async (io) => (await import('../actions/common-table.ts')).runCommon(io, file, options)),
      );
  },
};
