import type { Command } from '../command.ts';

/** `smm schema`: the JSON Schema of the files. */
export const schema: Command = {
  name: 'schema',
  define: (program, run) => {
    program
      .command('schema')
      .summary('print the JSON Schema of profile files')
      .description('Print the JSON Schema of a file type, so that editors complete and check while you type.')
      .argument('[type]', 'profile, base-text, evidence, model or survey-mapping', 'profile')
      .option('-o, --out <file>', 'write it to a file')
      .option('--json', 'the schema is JSON in any case')
      .action((type: string, options: { out?: string }) => run(async (io) => (await import('../actions/schemas.ts')).runSchema(io, type, options.out)));
  },
};
