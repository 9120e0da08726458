import type { Command } from '../command.ts';

/** `smm stats`: the heat map and the counts. */
export const stats: Command = {
  name: 'stats',
  define: (program, run) => {
    program
      .command('stats')
      .summary('see the profile at a glance: a heat map of practices and levels')
      .description('Count statements for every practice and level, with review decisions, as a heat map.')
      .argument('[file]', 'the profile')
      .option('--model <file>', 'a maturity model of your own, as data')
      .option('--json', 'as data')
      .action((file: string | undefined, options: { model?: string; json?: boolean }) =>
        run(async (io) => (await import('../actions/statistics.ts')).runStats(io, file, options)),
      );
  },
};
