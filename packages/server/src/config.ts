import { isIP } from 'node:net';
import { ok, refused, type Outcome } from '@smm/core/outcome';
import type { Profile } from '@smm/core/profile';
import type { TeamConfig } from './identity/accounts.ts';
import type { StorePlace } from './store/store.ts';

/** How the server runs. */
export type ServerConfig = {
  /** `solo`: one person at this machine, without an account. `team`: accounts and organisations. */
  readonly mode: 'solo' | 'team';
  readonly host: string;
  readonly port: number;
  readonly place: StorePlace;
  /** The address that people use, when a proxy in front of the server has another one. */
  readonly publicUrl: string | undefined;
  /** Signs cookies and links. At least 32 characters. Made and kept beside the embedded store when none is given. */
  readonly secret: string | undefined;
  /** Where several servers on one database tell each other of changes. */
  readonly redisUrl: string | undefined;
  /** What team mode needs besides; nothing when left out. */
  readonly team?: TeamConfig;
  /** The folder of the built studio; none is served without it. */
  readonly studio?: string;
  /** Files of the fonts that PDFs are set in. */
  readonly fonts?: readonly string[];
  /** Profiles that a new store begins with. */
  readonly welcome: readonly Profile[];
  /** Files that belong to them. */
  readonly welcomeFiles?: readonly WelcomeFile[];
};

/** A file that a new store begins with: under which of its first profiles, by the profile’s own id, and as what. */
export type WelcomeFile = { readonly profile: string; readonly kind: 'assessment' | 'evidence'; readonly name: string; readonly data: unknown };

const LEAST_SECRET = 32;

/** The port that the server takes unless told otherwise. */
export const DEFAULT_PORT = 4170;

/**
 * A configuration that is safe to run.
 *
 * Refused: `needs-tls`, an address that others can reach without `https` in front of it; `needs-secret`, team mode or such an
 * address without a secret of its own; `needs-database`, several servers over an embedded store.
 */
export function safeConfig(config: ServerConfig): Outcome<ServerConfig> {
  const open = !isLoopback(config.host);
  if (open && config.mode === 'solo')
    return refused('needs-accounts', `Solo mode has no accounts, so it answers this machine only. Leave out --host ${config.host}, or run with --team.`);
  if (open && !(config.publicUrl?.startsWith('https://') ?? false))
    return refused(
      'needs-tls',
      `Others can reach ${config.host}, so a proxy with TLS must stand in front. Name the address that people use: SMM_PUBLIC_URL=https://…`,
    );
  if (config.secret !== undefined && config.secret.length < LEAST_SECRET)
    return refused('needs-secret', `SMM_SECRET has ${config.secret.length} characters; it needs at least ${LEAST_SECRET} that nobody can guess.`);
  if (config.secret === undefined && (open || 'url' in config.place))
    return refused('needs-secret', 'Give the server a secret of its own: SMM_SECRET, at least 32 characters that nobody can guess.');
  if (config.redisUrl !== undefined && 'folder' in config.place)
    return refused('needs-database', 'Several servers need one database: give SMM_DATABASE_URL beside SMM_REDIS_URL.');
  return ok(config);
}

/** Whether only this machine can reach an address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || (isIP(host) === 4 && host.startsWith('127.')) || host === '::1';
}
