import { withEvidence, type EvidenceOptions } from '../actions/evidence/evidence-options.ts';
import type { Command } from '../command.ts';

/** What was chosen on the command line for `smm suggest`. */
export type SuggestOptions = EvidenceOptions & { readonly asked?: readonly string[] };

/** `smm suggest`: which practices a passage may be about. */
export const suggest: Command = {
  name: 'suggest',
  define: (program, run) => {
    const command = program
      .command('suggest')
      .summary('suggest the practices that a passage is about')
      .description(
        'Suggest practices and the kind of finding for a passage of a survey, interview or document, with the words that led there. With evidence, what the group decided before and what the question was about count too. A person decides.',
      )
      .argument('<passage...>', 'the passage, word for word, or its id in the evidence')
      .option('--asked <practices...>', 'practices that the question was about');
    withEvidence(command)
      .addHelpText(
        'after',
        '\nExamples:\n  smm suggest "We change the modem passwords when somebody leaves, if we remember."\n  smm suggest p-7a1c2f9e03b5d468',
      )
      .action((passage: string[], options: SuggestOptions) =>
        run(async (io) => (await import('../actions/evidence/suggesting.ts')).runSuggest(io, passage, options)),
      );
  },
};
