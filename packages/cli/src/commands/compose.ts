import type { Command } from '../command.ts';

/** What was chosen on the command line for `smm compose`. */
export type ComposeOptions = {
  readonly out?: string;
  readonly baseText?: string;
  readonly model?: string;
  readonly strict?: boolean;
  readonly json?: boolean;
};

/** `smm compose`: combine profiles into one. */
export const compose: Command = {
  name: 'compose',
  define: (program, run) => {
    program
      .command('compose')
      .summary('combine profiles that are used together into one')
      .description(
        'Combine profiles into one set of tables in which every statement says where it comes from. Profiles add to one another; what they do not agree on is listed, never settled. The result is a profile: check, publish or combine it again.',
      )
      .argument('<file...>', 'the profiles, in the order in which they are to stand')
      .option('-o, --out <file>', 'the file to write; without it the combination is only described')
      .option('-b, --base-text <file>', 'your own copy of the guide’s tables, to stand before the profiles')
      .option('--strict', 'end with 1 when the profiles do not agree')
      .option('--model <file>', 'a maturity model of your own, as data')
      .option('--json', 'as data')
      .addHelpText(
        'after',
        '\nExamples:\n  smm compose water.smm-profile.yaml updates.smm-profile.yaml\n  smm compose water.smm-profile.yaml updates.smm-profile.yaml -o utility.smm-profile.yaml\n  smm compose water.smm-profile.yaml updates.smm-profile.yaml --base-text my-guide.json -o full.smm-profile.yaml',
      )
      .action((files: string[], options: ComposeOptions) => run(async (io) => (await import('../actions/composing.ts')).runCompose(io, files, options)));
  },
};
