import type { Command } from '../command.ts';

/** What was chosen on the command line for `smm serve`. */
export type ServeOptions = {
  readonly data?: string;
  readonly host: string;
  readonly port?: string;
  readonly team?: boolean;
  readonly publicUrl?: string;
  readonly open: boolean;
  readonly json?: boolean;
};

/** `smm serve`: the server, for one person at this machine or for a team. */
export const serve: Command = {
  name: 'serve',
  define: (program, run) => {
    program
      .command('serve')
      .summary('start the server: for you alone, or for a team')
      .description(
        'Start the server. Alone (the default) it answers this machine only, needs no account, and prints a link that lets you in. With --team people sign in. Ctrl+C ends it in order.',
      )
      .option('--data <folder>', 'where the embedded store is (default: SMM_DATA, or the data folder of your account)')
      .option('--host <address>', 'the address to answer on', '127.0.0.1')
      .option('--port <number>', 'the port to answer on (default: SMM_PORT, or 4170)')
      .option('--team', 'accounts and organisations instead of one person')
      .option('--public-url <url>', 'the address that people use, when a proxy stands in front (default: SMM_PUBLIC_URL)')
      .option('--no-open', 'do not open a browser')
      .option('--json', 'tell where it answers as data')
      .addHelpText(
        'after',
        '\nEnvironment:\n  SMM_DATABASE_URL  keep everything in this PostgreSQL database instead\n  SMM_SECRET        signs cookies and links; at least 32 characters\n  SMM_REDIS_URL     several servers on one database tell each other of changes\n  SMM_SMTP_URL      with --team: sends invitations by mail, as SMM_MAIL_FROM\n  SMM_OIDC_ISSUER   with --team: sign in with accounts of your own, with SMM_OIDC_CLIENT_ID, SMM_OIDC_CLIENT_SECRET, SMM_OIDC_NAME\n\nExamples:\n  smm serve\n  smm serve --data ./our-data --port 8080\n  SMM_SECRET=… SMM_DATABASE_URL=postgres://… smm serve --team --public-url https://smm.example.org',
      )
      .action((options: ServeOptions) => run(async (io) => (await import('../actions/server/serving.ts')).runServe(io, options)));
  },
};
