import type { Command } from '../command.ts';

/** What was chosen on the command line for `smm coverage`. */
export type CoverageOptions = { readonly evidence?: string; readonly model?: string; readonly json?: boolean };

/** `smm coverage`: what the evidence supports, and what it does not. */
export const coverage: Command = {
  name: 'coverage',
  define: (program, run) => {
    program
      .command('coverage')
      .summary('see what the evidence supports: findings unused, practices without evidence')
      .description(
        'Compare a profile with its evidence: findings used, unused and set aside, practices with and without evidence, statements without origin, and what further sources still add.',
      )
      .argument('[file]', 'the profile')
      .option('-e, --evidence <file>', 'the evidence file (default: the one beside the profile)')
      .option('--model <file>', 'a maturity model of your own, as data')
      .option('--json', 'as data')
      .action((file: string | undefined, options: CoverageOptions) =>
        run(async (io) => (await import('../actions/evidence/tracing.ts')).runCoverage(io, file, options)),
      );
  },
};
