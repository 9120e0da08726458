import { Option } from 'commander';
import type { Command } from '../command.ts';

/** What was chosen on the command line for `smm import`. */
export type ImportOptions = {
  readonly out?: string;
  readonly as: 'base-text' | 'profile';
  readonly onto?: string;
  readonly accept?: readonly string[];
  readonly id?: string;
  readonly model?: string;
  readonly json?: boolean;
};

/** `smm import`: read a profile, a base text, or a copy that came back. */
export const importFile: Command = {
  name: 'import',
  define: (program, run) => {
    program
      .command('import')
      .summary('read a profile document, a guide’s tables, or a copy that came back')
      .description(
        'Read a Word, Excel, HTML, Markdown, PDF or text file into a structured profile, with a report of what was understood, guessed and left over. With --onto, show every difference to a profile before anything changes.',
      )
      .argument('<file>', 'the document')
      .option('-o, --out <file>', 'the file to write (default: made from the name of the document)')
      .addOption(new Option('--as <type>', 'what it holds: a profile, or the general tables of a guide').choices(['profile', 'base-text']).default('profile'))
      .option('--onto <profile>', 'take it as an edited copy of this profile')
      .option('--accept <changes...>', 'with --onto: write these differences into the profile, by number, or “all”')
      .option('--id <id>', 'id of the new profile (default: made from the name of the document)')
      .option('--model <file>', 'a maturity model of your own, as data')
      .option('--json', 'as data')
      .addHelpText(
        'after',
        '\nExamples:\n  smm import mining-profile.docx -o mining.smm-profile.yaml\n  smm import guide-tables.docx --as base-text -o my-guide.yaml\n  smm import water.docx --onto water.smm-profile.yaml\n  smm import water.docx --onto water.smm-profile.yaml --accept 1 3 4',
      )
      .action((file: string, options: ImportOptions) => run(async (io) => (await import('../actions/importing.ts')).runImport(io, file, options)));
  },
};
