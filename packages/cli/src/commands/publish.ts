import { Option } from 'commander';
import type { Command } from '../command.ts';

/** What was chosen on the command line for `smm publish`. */
export type PublishOptions = {
  /** Left out: all formats, or with `workingCopy` a workbook. */
  readonly to?: string;
  readonly workingCopy?: boolean;
  readonly withNotes?: boolean;
  readonly out: string;
  readonly template?: string;
  readonly emptyTables?: 'sentence' | 'grid' | 'omit';
  readonly citations?: 'brackets' | 'footnotes';
  readonly cumulative?: boolean;
  readonly page?: 'a4' | 'letter';
  readonly carry: boolean;
  /** A file, or true for the only one beside the profile. */
  readonly withEvidence?: string | true;
  readonly withPassages?: boolean;
  readonly model?: string;
  readonly json?: boolean;
  readonly watch?: boolean;
};

/** `smm publish`: make the documents. */
export const publish: Command = {
  name: 'publish',
  define: (program, run) => {
    program
      .command('publish')
      .summary('make Word, PDF, HTML, Markdown, Excel and JSON')
      .description('Publish a profile as documents: same content and numbering in every format. Private notes are never published.')
      .argument('[file]', 'the profile')
      .option('-t, --to <formats>', 'formats, with commas: docx, html, json, md, pdf, xlsx, yaml (default: all but yaml)')
      .option('--working-copy', 'for editing elsewhere and reading back with “smm import --onto”: a workbook, or with --to docx a Word document')
      .option('--with-notes', 'with --working-copy: private notes as well')
      .option('-o, --out <folder>', 'where to write', 'out')
      .option('--template <file.docx>', 'a Word document whose styles are used')
      .addOption(
        new Option('--empty-tables <how>', 'practice tables without statements: a sentence, the empty grid, or left out').choices(['sentence', 'grid', 'omit']),
      )
      .addOption(new Option('--citations <how>', 'bracketed citations or footnotes').choices(['brackets', 'footnotes']))
      .option('--cumulative', 'repeat the lower levels’ statements in each level')
      .addOption(new Option('--page <size>', 'paper').choices(['a4', 'letter']))
      .option('--no-carry', 'leave out the public profile that Word, HTML, Markdown and Excel files carry unseen for “smm import”')
      .option('--with-evidence [file]', 'add an annex that shows which findings and sources the statements rest on')
      .option('--with-passages', 'in that annex, also what respondents and sources said, word for word and without names')
      .option('--model <file>', 'a maturity model of your own, as data')
      .option('--json', 'say as data what was made')
      .option('-w, --watch', 'publish again at every change of the file')
      .addHelpText(
        'after',
        '\nExamples:\n  smm publish water.smm-profile.yaml\n  smm publish water.smm-profile.yaml --to docx --template house-style.docx --out review\n  smm publish water.smm-profile.yaml --working-copy',
      )
      .action((file: string | undefined, options: PublishOptions) =>
        run(async (io) =>
          options.workingCopy === true
            ? (await import('../actions/working-copy.ts')).runWorkingCopy(io, file, options)
            : (await import('../actions/publishing.ts')).runPublish(io, file, options),
        ),
      );
  },
};
