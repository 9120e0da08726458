import { Option } from 'commander';
import type { ScopeKind } from '@smm/core/model';
import type { Command } from '../command.ts';

/** What was chosen on the command line for `smm new`. */
export type NewOptions = {
  readonly title?: string;
  readonly domain?: string;
  readonly kind?: ScopeKind;
  readonly id?: string;
  readonly language: string;
  readonly model?: string;
  readonly json?: boolean;
  readonly schema: boolean;
};

/** `smm new`: start a profile. */
export const newProfile: Command = {
  name: 'new',
  define: (program, run) => {
    program
      .command('new')
      .summary('start a profile')
      .description('Write a new profile: the five sections and an empty table for every practice. Asks in a terminal what the options leave open.')
      .argument('[file]', 'the file to write (default: made from the title)')
      .option('-t, --title <title>', 'title of the profile')
      .option('-d, --domain <name>', 'the domain as it stands in headings, e.g. "Tram Depots"')
      .addOption(new Option('-k, --kind <kind>', 'what the profile is written for').choices(['industry', 'system', 'both']))
      .option('--id <id>', 'short id (default: made from the title)')
      .option('--language <tag>', 'language of the texts', 'en')
      .option('--model <file>', 'a maturity model of your own, as data')
      .option('--no-schema', 'do not write the JSON Schema that editors use beside the profile')
      .option('--json', 'as data')
      .addHelpText('after', '\nExample:\n  smm new --title "Tram Depot Operation" --domain "Tram Depots" --kind industry')
      .action((file: string | undefined, options: NewOptions) => run(async (io) => (await import('../actions/starting.ts')).runNew(io, file, options)));
  },
};
