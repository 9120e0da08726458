import type { Command } from '../command.ts';

/** What was chosen on the command line for `smm token create`. */
export type TokenCreateOptions = {
  readonly data?: string;
  readonly name: string;
  readonly scope: readonly string[];
  readonly days?: string;
  readonly json?: boolean;
};

/** What was chosen on the command line for the other `smm token`. */
export type TokenOptions = { readonly data?: string; readonly json?: boolean };

const DATA = ['--data <folder>', 'where the embedded store is (default: SMM_DATA, or the data folder of your account)'] as const;

/** `smm token`: secrets with which programs use the server for somebody. */
export const token: Command = {
  name: 'token',
  define: (program, run) => {
    const load = () => import('../actions/server/accounts.ts');
    const group = program
      .command('token')
      .summary('look after API tokens of the server')
      .description('Look after API tokens: secrets with which programs use the server for somebody. A token may never do more than its owner.')
      .addHelpText('after', '\nExamples:\n  smm token create ada@example.org --name "nightly export" --scope profiles:read --days 90\n  smm token list');
    group
      .command('create')
      .summary('make a token')
      .description('Make a token. It is printed once and kept nowhere.')
      .argument('<email>', 'whose token it is')
      .requiredOption('--name <name>', 'what it is for')
      .requiredOption('--scope <scope...>', 'profiles:read, profiles:write, organisation:read or organisation:manage')
      .option('--days <number>', 'how many days it works (default: until it is revoked)')
      .option(...DATA)
      .option('--json', 'as data')
      .action((email: string, options: TokenCreateOptions) => run(async (io) => (await load()).runTokenCreate(io, email, options)));
    group
      .command('list')
      .summary('see the tokens')
      .description('List tokens by how they begin, with their scopes, their end and their last use.')
      .option(...DATA)
      .option('--json', 'as data')
      .action((options: TokenOptions) => run(async (io) => (await load()).runTokenList(io, options)));
    group
      .command('revoke')
      .summary('end a token')
      .description('End a token, by its id or the token itself. It does not work any more from now on.')
      .argument('<token>', 'the id, or the token')
      .option(...DATA)
      .option('--json', 'as data')
      .action((named: string, options: TokenOptions) => run(async (io) => (await load()).runTokenRevoke(io, named, options)));
  },
};
