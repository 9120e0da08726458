import { Option } from 'commander';
import { withCase, type CaseOptions } from '../actions/using/case-options.ts';
import type { Command } from '../command.ts';

/** What was chosen on the command line for `smm report`. */
export type ReportOptions = CaseOptions & {
  readonly kind: 'executive' | 'full';
  readonly to: string;
  readonly out: string;
  readonly assessment?: string;
  readonly round?: string;
  readonly marking?: string;
  readonly page?: 'a4' | 'letter';
  readonly template?: string;
};

/** `smm report`: what was found, for those who decide and for those who check. */
export const report: Command = {
  name: 'report',
  define: (program, run) => {
    withCase(
      program
        .command('report')
        .summary('make the executive report or the full assessor’s report')
        .description(
          'Make a report that is read without this program. The executive report has two to four pages: the state in three sentences, every practice at a glance, the largest gaps, what is above target, the next decisions and the roadmap. The full report has every practice with its target, indicators, answers, evidence and how the level came about. How confidential it is stands on every page.',
        )
        .argument('[file]', 'the assessment file (default: the only one of the folder)')
        .addOption(new Option('-k, --kind <kind>', 'which report').choices(['executive', 'full']).default('executive'))
        .option('-t, --to <formats>', 'formats, with commas: docx, html, md, pdf', 'pdf,docx,html')
        .option('-o, --out <folder>', 'where to write', 'out')
        .option('-a, --assessment <id>', 'the assessment (default: the last one)')
        .option('-r, --round <id>', 'the round whose targets hold (default: the last one with agreed targets)')
        .option('--marking <words>', 'how confidential it is (default: as the file says)')
        .addOption(new Option('--page <size>', 'paper').choices(['a4', 'letter']))
        .option('--template <file.docx>', 'a Word document whose styles are used'),
      { named: true },
    )
      .addHelpText('after', '\nExamples:\n  smm report\n  smm report north.smm-assessment.yaml --kind full --to pdf,docx --marking "Confidential"')
      .action((file: string | undefined, options: ReportOptions) =>
        run(async (io) => (await import('../actions/reporting/reporting.ts')).runReport(io, file, options)),
      );
  },
};
