import { Option } from 'commander';
import type { Preset } from '@smm/core/lint';
import type { Command } from '../command.ts';
import type { ReportFormat } from '../findings/report.ts';

/** What was chosen on the command line for `smm check`. */
export type CheckOptions = {
  readonly preset?: Preset;
  readonly baseText?: string;
  readonly with?: readonly string[];
  readonly model?: string;
  readonly format: ReportFormat;
  readonly json?: boolean;
  readonly rule?: readonly string[];
  readonly fix?: boolean;
  readonly strict?: boolean;
  readonly quiet?: boolean;
  readonly watch?: boolean;
};

/** `smm check`: find what a reviewer would find. */
export const check: Command = {
  name: 'check',
  define: (program, run) => {
    program
      .command('check')
      .summary('find what a reviewer would find')
      .description('Check profiles: wording, repetition, gaps between levels, missing parts, references. Each finding says where, what and what to do.')
      .argument('[file...]', 'profiles to check')
      .addOption(
        new Option('-p, --preset <name>', 'how strict: draft, review or publication (default: publication for published profiles, otherwise review)').choices([
          'draft',
          'review',
          'publication',
        ]),
      )
      .option('-b, --base-text <file>', 'your own copy of the guide’s tables, to find what repeats it')
      .option('--with <file...>', 'profiles that it is combined with, to find what repeats them')
      .option('--model <file>', 'a maturity model of your own, as data')
      .addOption(new Option('-f, --format <name>', 'how findings are written').choices(['human', 'json', 'sarif', 'github']).default('human'))
      .option('--json', 'the same as --format json')
      .option('-r, --rule <id...>', 'only these rules')
      .option('--fix', 'mend what can be mended safely, and write the file')
      .option('--strict', 'warnings count as errors for the exit code')
      .option('-q, --quiet', 'only errors')
      .option('-w, --watch', 'check again at every change of the file')
      .addHelpText(
        'after',
        '\nExamples:\n  smm check water.smm-profile.yaml --preset publication\n  smm check *.smm-profile.yaml --format sarif > findings.sarif\n  smm check water.smm-profile.yaml --base-text my-guide.yaml --watch\n  smm check water.smm-profile.yaml --with updates.smm-profile.yaml',
      )
      .action((files: string[], options: CheckOptions) => run(async (io) => (await import('../actions/checking.ts')).runCheck(io, files, options)));
  },
};
