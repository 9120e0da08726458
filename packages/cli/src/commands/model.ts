import type { Command } from '../command.ts';

/** `smm model`: the base model in the terminal. */
export const model: Command = {
  name: 'model',
  define: (program, run) => {
    program
      .command('model')
      .summary('read the base model: domains, practices, levels, questions')
      .description('Show the base model: all domains and practices, or one practice with what its levels ask and the questions to put to a domain.')
      .argument('[practice]', 'a practice, by name, abbreviation or id')
      .option('--model <file>', 'a maturity model of your own, as data')
      .option('--json', 'as data')
      .action((practice: string | undefined, options: { model?: string; json?: boolean }) =>
        run(async (io) => (await import('../actions/model-pages.ts')).runModel(io, practice, options)),
      );
  },
};
