import { Option } from 'commander';
import type { Command } from '../command.ts';

/** What was chosen on the command line for `smm questions`. */
export type QuestionsOptions = {
  readonly to: 'csv' | 'lime-survey' | 'md' | 'txt' | 'xlsx';
  readonly out?: string;
  readonly audience?: 'management' | 'technical';
  readonly model?: string;
  readonly json?: boolean;
};

/** `smm questions`: ready survey questions on practices. */
export const questions: Command = {
  name: 'questions',
  define: (program, run) => {
    program
      .command('questions')
      .summary('ready survey questions on the practices')
      .description(
        'Write ready survey questions on the practices, with background questions and a consent text, for form tools or to be filled in. Each question carries a code such as [PP-1]: leave it in, and answers come back tied to their practice.',
      )
      .argument('[practice...]', 'practices, by name, abbreviation or id (default: all)')
      .addOption(new Option('-t, --to <format>', 'form of the questions').choices(['csv', 'lime-survey', 'md', 'txt', 'xlsx']).default('md'))
      .option('-o, --out <file>', 'the file to write (default: the terminal for md, txt and csv)')
      .addOption(new Option('-a, --audience <people>', 'leave out what only others can answer').choices(['management', 'technical']))
      .option('--model <file>', 'a maturity model of your own, as data')
      .option('--json', 'as data')
      .addHelpText(
        'after',
        '\nExamples:\n  smm questions PP AC\n  smm questions --to lime-survey -o survey.txt\n  smm questions PSC "Patch Management" --audience technical --to xlsx -o form.xlsx',
      )
      .action((practices: string[], options: QuestionsOptions) =>
        run(async (io) => (await import('../actions/evidence/asking.ts')).runQuestions(io, practices, options)),
      );
  },
};
