import { queryOptions } from '@tanstack/react-query';
import { request, requestJson, sendJson } from './request.ts';

/** Somewhere that one is signed in. */
export type Session = {
  readonly id: string;
  readonly current: boolean;
  readonly since: string;
  readonly lastUsed: string;
  readonly address: string | null;
  readonly browser: string | null;
};

/** Where one is signed in. */
export const sessionList = queryOptions({
  queryKey: ['sessions'],
  queryFn: async () => (await requestJson<{ sessions: readonly Session[] }>('/api/sessions')).sessions,
});

/** Signs out somewhere; everywhere else without an id. */
export async function endSession(id?: string): Promise<void> {
  await request(id === undefined ? '/api/sessions' : `/api/sessions/${encodeURIComponent(id)}`, { method: 'DELETE' });
}

/** What an API token may be used for. */
export const TOKEN_SCOPES = ['profiles:read', 'profiles:write', 'organisation:read', 'organisation:manage'] as const;
/** One of them. */
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** An API token, without its secret. */
export type ApiToken = {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly TokenScope[];
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
};

/** One’s own API tokens. */
export const tokenList = queryOptions({
  queryKey: ['tokens'],
  queryFn: async () => (await requestJson<{ tokens: readonly ApiToken[] }>('/api/tokens')).tokens,
});

/** Makes an API token and gives its secret, which is told this once. */
export async function makeToken(wanted: { readonly name: string; readonly scopes: readonly TokenScope[]; readonly expiresAt?: string }): Promise<string> {
  return (await sendJson<{ token: string }>('POST', '/api/tokens', wanted)).token;
}

/** Ends an API token. */
export async function endToken(id: string): Promise<void> {
  await request(`/api/tokens/${encodeURIComponent(id)}`, { method: 'DELETE' });
}

const AUTH = '/api/auth';

/** One’s own account. */
export type Account = { readonly email: string; readonly twoFactorEnabled: boolean };

/** One’s own account; null when the session has ended. */
export const account = queryOptions({
  queryKey: ['account'],
  queryFn: async () => (await requestJson<{ user: Account } | null>(`${AUTH}/get-session`))?.user ?? null,
});

/** Changes one’s password and signs out everywhere else. */
export async function changePassword(currentPassword: string, newPassword: string): Promise<void> {
  await sendJson('POST', `${AUTH}/change-password`, { currentPassword, newPassword, revokeOtherSessions: true });
}

/** Begins with a second factor: the address that goes into an authenticator app, and the recovery codes. It counts once a code was given. */
export function beginTwoFactor(password: string): Promise<{ readonly totpURI: string; readonly backupCodes: readonly string[] }> {
  return sendJson('POST', `${AUTH}/two-factor/enable`, password === '' ? {} : { password });
}

/** Ends the second factor. */
export async function endTwoFactor(password: string): Promise<void> {
  await sendJson('POST', `${AUTH}/two-factor/disable`, password === '' ? {} : { password });
}

/** New recovery codes; the old ones are void. */
export async function newRecoveryCodes(password: string): Promise<readonly string[]> {
  return (await sendJson<{ backupCodes: readonly string[] }>('POST', `${AUTH}/two-factor/generate-backup-codes`, password === '' ? {} : { password }))
    .backupCodes;
}

/** A passkey of one’s own. */
export type Passkey = { readonly id: string; readonly name?: string | null; readonly createdAt: string };

/** One’s own passkeys. */
export const passkeyList = queryOptions({ queryKey: ['passkeys'], queryFn: () => requestJson<readonly Passkey[]>(`${AUTH}/passkey/list-user-passkeys`) });

/** Adds a passkey; the browser asks where to keep it. */
export async function addPasskey(name: string): Promise<void> {
  const options = await requestJson<PublicKeyCredentialCreationOptionsJSON>(`${AUTH}/passkey/generate-register-options`);
  const credential = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
  await sendJson('POST', `${AUTH}/passkey/verify-registration`, { response: (credential as PublicKeyCredential).toJSON(), name });
}

/** Removes a passkey. */
export async function removePasskey(id: string): Promise<void> {
  await sendJson('POST', `${AUTH}/passkey/delete-passkey`, { id });
}
