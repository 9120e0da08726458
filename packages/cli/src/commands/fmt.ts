import type { Command } from '../command.ts';

/** `smm fmt`: bring files to the canonical style. */
export const fmt: Command = {
  name: 'fmt',
  define: (program, run) => {
    program
      .command('fmt')
      .summary('bring profile files to the canonical style')
      .description('Rewrite profile files in the canonical style, with small differences under version control. Content, comments and key order stay.')
      .argument('[file...]', 'profiles')
      .option('--check', 'change nothing; exit 1 when a file is not in canonical style')
      .option('--json', 'as data')
      .action((files: string[], options: { check?: boolean; json?: boolean }) =>
        run(async (io) => (await import('../actions/formatting.ts')).runFmt(io, files, options)),
      );
  },
};
