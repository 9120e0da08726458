import type { Command } from '../command.ts';

/** What was chosen on the command line for `smm trace`. */
export type TraceOptions = { readonly evidence?: string; readonly json?: boolean };

/** `smm trace`: where a statement comes from, and what became of a finding or a source. */
export const trace: Command = {
  name: 'trace',
  define: (program, run) => {
    program
      .command('trace')
      .summary('see where a statement comes from, and what became of a finding or a source')
      .description(
        'Follow the evidence both ways: from a statement to findings, passages and sources, or from a finding, source, passage or note to the statements written from it.',
      )
      .argument('<file>', 'the profile')
      .argument('<id>', 'id of a statement, a finding, a source, a passage or a note')
      .option('-e, --evidence <file>', 'the evidence file (default: the one beside the profile)')
      .option('--json', 'as data')
      .addHelpText('after', '\nExamples:\n  smm trace water.smm-profile.yaml spm-01\n  smm trace water.smm-profile.yaml survey-2025')
      .action((file: string, id: string, options: TraceOptions) =>
        run(async (io) => (await import('../actions/evidence/tracing.ts')).runTrace(io, file, id, options)),
      );
  },
};
