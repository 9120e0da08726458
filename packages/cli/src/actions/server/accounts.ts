import { resolve } from 'node:path';
import type { AccountDesk } from '@smm/server';
import type { Outcome } from '@smm/core/outcome';
import type { TokenCreateOptions, TokenOptions } from '../../commands/token.ts';
import type { UserAddOptions, UserOptions, UserRoleOptions } from '../../commands/user.ts';
import { EXIT, orStop, usage, type ExitCode } from '../../exit.ts';
import { readBytes, type Io } from '../../io.ts';
import { counted } from '../../layout.ts';
import { storePlace } from './store-place.ts';

const MOST_PASSWORD_FILE = 10_000;

/** Makes an account, and prints the link by which its owner chooses a password. */
export function runUserAdd(io: Io, email: string, { data, json, name, organisation, role, administrator, passwordFile }: UserAddOptions): Promise<ExitCode> {
  const password = passwordFile === undefined ? undefined : firstLine(io, passwordFile);
  return atDesk(io, data, async (desk) => {
    const { id, link } = orStop(await desk.addPerson({ email, name, password, administrator: administrator === true, organisation, role }));
    const base = io.environment['SMM_PUBLIC_URL'] ?? 'http://localhost:4170';
    const url = link === undefined ? undefined : `${base}/password?token=${link}`;
    if (json === true) io.out(`${JSON.stringify({ id, link: url ?? null })}\n`);
    else io.out(`${io.paint('green', '✔')} ${email} has an account.\n${url === undefined ? '' : `  To choose a password, within 48 hours:\n  ${url}\n`}`);
  });
}

/** Lists accounts. */
export function runUserList(io: Io, { data, json }: UserOptions): Promise<ExitCode> {
  return atDesk(io, data, async (desk) => {
    const people = await desk.listPeople();
    if (json === true) return io.out(`${JSON.stringify(people, null, 2)}\n`);
    for (const { email, name, administrator, twoFactor, memberships } of people) {
      const places = memberships.map((membership) => `${membership.role} of ${membership.name}`).join(', ') || 'in no organisation';
      io.out(`${io.paint('bold', email)}  ${name}\n  ${places}${administrator ? '; administrator' : ''}${twoFactor ? '; second factor' : ''}\n`);
    }
    io.err(`${counted(people.length, 'account')}\n`);
  });
}

/** Gives somebody a role. */
export function runUserRole(io: Io, email: string, { data, json, organisation, role }: UserRoleOptions): Promise<ExitCode> {
  return atDesk(io, data, async (desk) => {
    orStop(await desk.setRole(email, organisation, role));
    said(io, json, { email, organisation, role }, `${email} is ${role} of ${organisation}.`);
  });
}

/** Removes an account. */
export function runUserRemove(io: Io, email: string, { data, json }: UserOptions): Promise<ExitCode> {
  return atDesk(io, data, async (desk) => {
    orStop(await desk.removePerson(email));
    said(io, json, { email }, `${email} has no account any more.`);
  });
}

/** Makes a token and prints it, once. */
export function runTokenCreate(io: Io, email: string, { data, json, name, scope, days }: TokenCreateOptions): Promise<ExitCode> {
  const last = days === undefined ? undefined : Number(days);
  if (last !== undefined && (!Number.isInteger(last) || last < 1 || last > 3660)) usage(`“${days}” is no number of days. Give one from 1 to 3660.`);
  return atDesk(io, data, async (desk) => {
    const made = orStop(await desk.addToken({ email, name, scopes: scope, days: last }));
    if (json === true) return io.out(`${JSON.stringify(made)}\n`);
    io.out(`${made.token}\n`);
    io.err('Keep it now: it is shown this once.\n');
  });
}

/** Lists tokens, without their secrets. */
export function runTokenList(io: Io, { data, json }: TokenOptions): Promise<ExitCode> {
  return atDesk(io, data, async (desk) => {
    const tokens = await desk.listTokens();
    const people = new Map((await desk.listPeople()).map(({ id, email }) => [id, email]));
    if (json === true) return io.out(`${JSON.stringify(tokens, null, 2)}\n`);
    for (const { id, prefix, name, scopes, owner, expires_at, last_used_at } of tokens)
      io.out(
        `${io.paint('bold', `${prefix}…`)}  ${name}\n  ${people.get(owner) ?? owner}: ${scopes.join(', ')}; ${expires_at === null ? 'without end' : `until ${expires_at}`}; ${last_used_at === null ? 'never used' : `last used ${last_used_at}`}\n  id ${id}\n`,
      );
    io.err(`${counted(tokens.length, 'token')}\n`);
  });
}

/** Ends a token. */
export function runTokenRevoke(io: Io, named: string, { data, json }: TokenOptions): Promise<ExitCode> {
  return atDesk(io, data, async (desk) => {
    orStop(await desk.removeToken(named));
    said(io, json, { revoked: true }, 'The token does not work any more.');
  });
}

/** Does something with the accounts of the store, and gives the store free whatever happens. */
async function atDesk(io: Io, data: string | undefined, work: (desk: AccountDesk) => Promise<void>): Promise<ExitCode> {
  const { openAccountDesk } = await import('@smm/server');
  const opened: Outcome<AccountDesk> = await openAccountDesk(storePlace(io, data), () => io.now().toISOString());
  const desk = orStop(opened);
  try {
    await work(desk);
  } finally {
    await desk.close();
  }
  return EXIT.clean;
}

function said(io: Io, json: boolean | undefined, data: object, words: string): void {
  io.out(json === true ? `${JSON.stringify(data)}\n` : `${io.paint('green', '✔')} ${words}\n`);
}

function firstLine(io: Io, file: string): string {
  const bytes = orStop(readBytes(resolve(io.cwd, file), MOST_PASSWORD_FILE, file));
  return new TextDecoder().decode(bytes).split(/\r?\n/u)[0] ?? '';
}
