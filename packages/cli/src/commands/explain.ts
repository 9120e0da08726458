import type { Command } from '../command.ts';

/** `smm explain`: why a rule exists, with examples. */
export const explain: Command = {
  name: 'explain',
  define: (program, run) => {
    program
      .command('explain')
      .summary('say why a rule exists, with examples')
      .description('Explain a rule: what it finds, why, where it comes from, and examples of both kinds. Without a name, list all rules.')
      .argument('[rule]', 'the rule’s id')
      .option('--json', 'as data')
      .action((rule: string | undefined, options: { json?: boolean }) =>
        run(async (io) => (await import('../actions/rule-pages.ts')).runExplain(io, rule, options.json === true)),
      );
  },
};
