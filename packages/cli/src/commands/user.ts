import type { Command } from '../command.ts';

/** What was chosen on the command line for any `smm user`. */
export type UserOptions = { readonly data?: string; readonly json?: boolean };

/** What was chosen on the command line for `smm user add`. */
export type UserAddOptions = UserOptions & {
  readonly name: string;
  readonly organisation?: string;
  readonly role: string;
  readonly administrator?: boolean;
  readonly passwordFile?: string;
};

/** What was chosen on the command line for `smm user role`. */
export type UserRoleOptions = UserOptions & { readonly organisation: string; readonly role: string };

const DATA = ['--data <folder>', 'where the embedded store is (default: SMM_DATA, or the data folder of your account)'] as const;

/** `smm user`: who has an account on the server, and as what. */
export const user: Command = {
  name: 'user',
  define: (program, run) => {
    const load = () => import('../actions/server/accounts.ts');
    const group = program
      .command('user')
      .summary('look after who has an account on the server')
      .description(
        'Look after accounts in the store of a server in team mode. Stop a server with an embedded store first; one on PostgreSQL (SMM_DATABASE_URL) may run, and sees changes within two seconds.',
      )
      .addHelpText(
        'after',
        '\nExamples:\n  smm user add ada@example.org --name "Ada Lovelace" --organisation "Pump group" --administrator\n  smm user role bob@example.org --organisation "Pump group" --role editor\n  smm user list',
      );
    group
      .command('add')
      .summary('make an account')
      .description('Make an account. Without --password-file a link is printed by which its owner chooses a password, within 48 hours.')
      .argument('<email>', 'the e-mail address')
      .requiredOption('--name <name>', 'what others see')
      .option('--organisation <name>', 'the organisation to join; made, and owned, when there is none of that name')
      .option('--role <role>', 'owner, editor, commenter or viewer', 'viewer')
      .option('--administrator', 'may add organisations and read the whole audit log')
      .option('--password-file <file>', 'the password is the first line of this file')
      .option(...DATA)
      .option('--json', 'as data')
      .action((email: string, options: UserAddOptions) => run(async (io) => (await load()).runUserAdd(io, email, options)));
    group
      .command('list')
      .summary('see who has an account')
      .description('List accounts with their organisations and roles.')
      .option(...DATA)
      .option('--json', 'as data')
      .action((options: UserOptions) => run(async (io) => (await load()).runUserList(io, options)));
    group
      .command('remove')
      .summary('remove an account')
      .description('Remove an account with its sessions, tokens and memberships. What they wrote stays.')
      .argument('<email>', 'the e-mail address')
      .option(...DATA)
      .option('--json', 'as data')
      .action((email: string, options: UserOptions) => run(async (io) => (await load()).runUserRemove(io, email, options)));
    group
      .command('role')
      .summary('give somebody a role in an organisation')
      .description('Give somebody a role in an organisation; whoever is not in it joins it.')
      .argument('<email>', 'the e-mail address')
      .requiredOption('--organisation <name>', 'the organisation, by name or id')
      .requiredOption('--role <role>', 'owner, editor, commenter or viewer')
      .option(...DATA)
      .option('--json', 'as data')
      .action((email: string, options: UserRoleOptions) => run(async (io) => (await load()).runUserRole(io, email, options)));
  },
};
