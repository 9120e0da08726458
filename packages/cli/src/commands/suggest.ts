import type { Command } from '../command.ts';

/** What was chosen on the command line for `smm suggest`. */
export type SuggestOptions = { readonly model?: string; readonly json?: boolean };

/** `smm suggest`: which practices a passage may be about. */
export const suggest: Command = {
  name: 'suggest',
  define: (program, run) => {
    program
      .command('suggest')
      .summary('suggest the practices that a passage is about')
      .description(
        'Suggest practices and the kind of finding for a passage of a survey, interview or document, with the words that led there. A person decides.',
      )
      .argument('<passage...>', 'the passage, word for word')
      .option('--model <file>', 'a maturity model of your own, as data')
      .option('--json', 'as data')
      .addHelpText('after', '\nExample:\n  smm suggest "We change the modem passwords when somebody leaves, if we remember."')
      .action((passage: string[], options: SuggestOptions) =>
        run(async (io) => (await import('../actions/suggesting.ts')).runSuggest(io, passage.join(' '), options)),
      );
  },
};
