import { Option } from 'commander';
import { withCase, type CaseOptions } from '../actions/using/case-options.ts';
import type { Command } from '../command.ts';

/** What was chosen on the command line for `smm gap`. */
export type GapOptions = CaseOptions & {
  readonly assessment?: string;
  readonly round?: string;
  readonly over?: 'time' | 'parts' | 'systems';
  readonly axis: 'comprehensiveness' | 'scope';
  readonly below?: boolean;
};

/** `smm gap`: current against target, below and above. */
export const gap: Command = {
  name: 'gap',
  define: (program, run) => {
    withCase(
      program
        .command('gap')
        .summary('see where a system is below, at or above its targets')
        .description(
          'Compare the current state with the targets, practice by practice, on both axes. Above is a finding too: means that could go elsewhere. Subdomains and domains show the lowest level and the spread, never a mean. Over time, by parts or with several files, a matrix is shown.',
        )
        .argument('[file...]', 'assessment files, or folders of them (default: the only one of the folder)')
        .option('-a, --assessment <id>', 'the assessment (default: the last one)')
        .option('-r, --round <id>', 'the round whose targets hold (default: the last one with agreed targets)')
        .addOption(new Option('-o, --over <columns>', 'a matrix over assessments, parts or systems').choices(['time', 'parts', 'systems']))
        .addOption(new Option('--axis <axis>', 'the axis of the matrix').choices(['comprehensiveness', 'scope']).default('comprehensiveness'))
        .option('-b, --below', 'only practices below their target'),
      { named: true },
    )
      .addHelpText('after', '\nExamples:\n  smm gap\n  smm gap --over time\n  smm gap north.smm-assessment.yaml south.smm-assessment.yaml')
      .action((files: string[], options: GapOptions) => run(async (io) => (await import('../actions/using/gaps.ts')).runGap(io, files, options)));
  },
};
