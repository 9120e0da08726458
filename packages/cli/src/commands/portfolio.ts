import type { Command } from '../command.ts';

/** What was chosen on the command line for `smm portfolio`. */
export type PortfolioOptions = {
  readonly model?: string;
  readonly benchmark?: string;
  readonly least: string;
  readonly noise?: string;
  readonly json?: boolean;
};

/** `smm portfolio`: many systems side by side, and what may be told of them to others. */
export const portfolio: Command = {
  name: 'portfolio',
  define: (program, run) => {
    program
      .command('portfolio')
      .summary('see many systems side by side, and make a benchmark of them that names nobody')
      .description(
        'Show how many systems stand at each level of a practice, which stand far from the middle, and what has changed since their last assessment. Only accepted assessments count. With --benchmark, write figures to pass on: each organisation counts once, and levels are put together until enough organisations stand behind every figure.',
      )
      .argument('<file...>', 'assessment files, or folders of them')
      .option('-b, --benchmark <file>', 'write a benchmark (JSON) that names no system and no organisation')
      .option('-k, --least <number>', 'how many organisations must stand behind every figure of the benchmark, at least 5', '5')
      .option('--noise <epsilon>', 'add chance to the figures of the benchmark; smaller is more, as 1')
      .option('--model <file>', 'a maturity model of your own, as data')
      .option('--json', 'as data')
      .addHelpText('after', '\nExample:\n  smm portfolio systems/ --benchmark benchmark.json --noise 1')
      .action((files: string[], options: PortfolioOptions) =>
        run(async (io) => (await import('../actions/using/portfolios.ts')).runPortfolio(io, files, options)),
      );
  },
};
