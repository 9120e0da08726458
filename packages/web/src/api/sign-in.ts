import { queryOptions } from '@tanstack/react-query';
import { requestJson, RequestRefused, sendJson } from './request.ts';

/** How somebody can get in here. */
export type WaysIn = {
  /** Whether there is no account yet. */
  readonly setUp: boolean;
  /** What the button of the organisation’s own sign-in says, when there is one. */
  readonly oidc: string | null;
  readonly passwordByMail: boolean;
};

/** How somebody can get in here. */
export const waysIn = queryOptions({ queryKey: ['ways-in'], queryFn: () => requestJson<WaysIn>('/api/ways-in') });

const AUTH = '/api/auth';

/** Whether one is in, or a code of the second factor is asked for next. */
export type SignedIn = 'code-next' | 'in';

/** Signs in with a password. Throws as `request` does. */
export async function signInByPassword(email: string, password: string): Promise<SignedIn> {
  const answer = await sendJson<{ twoFactorRedirect?: boolean }>('POST', `${AUTH}/sign-in/email`, { email, password });
  return answer.twoFactorRedirect === true ? 'code-next' : 'in';
}

/** Gives the code of the second factor, from the app or one of the recovery codes. */
export async function giveCode(kind: 'app' | 'recovery', code: string): Promise<void> {
  await sendJson('POST', `${AUTH}/two-factor/${kind === 'app' ? 'verify-totp' : 'verify-backup-code'}`, { code });
}

/** Where the organisation’s own sign-in is; it leads back to `path`. */
export async function oidcAddress(path: string): Promise<string> {
  return (await sendJson<{ url: string }>('POST', `${AUTH}/sign-in/social`, { provider: 'oidc', callbackURL: path })).url;
}

/** Whether this browser can use passkeys at this address. */
export function canUsePasskeys(): boolean {
  return typeof PublicKeyCredential !== 'undefined' && typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function';
}

/** Signs in with a passkey; the browser asks for it. Throws a `NotAllowedError` when the person gives up. */
export async function signInByPasskey(): Promise<void> {
  const options = await requestJson<PublicKeyCredentialRequestOptionsJSON>(`${AUTH}/passkey/generate-authenticate-options`);
  const credential = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  await sendJson('POST', `${AUTH}/passkey/verify-authentication`, { response: (credential as PublicKeyCredential).toJSON() });
}

/** Asks for a new password by mail. The answer is the same whether there is such an account. */
export async function askForPassword(email: string): Promise<void> {
  await sendJson('POST', `${AUTH}/request-password-reset`, { email });
}

/** Sets a new password with the link that a mail brought. */
export async function resetPassword(token: string, newPassword: string): Promise<void> {
  await sendJson('POST', `${AUTH}/reset-password`, { token, newPassword });
}

/** Makes the first account of a server. */
export async function setUpServer(account: {
  readonly key: string;
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly organisation: string;
}): Promise<void> {
  await sendJson('POST', '/api/set-up', account);
}

/** What an invitation is about. */
export type InvitationLook = { readonly organisation: string; readonly email: string; readonly role: string; readonly hasAccount: boolean };

/** What the invitation with this secret is about. */
export const invitationLook = (secret: string) =>
  queryOptions({ queryKey: ['invitation', secret], queryFn: () => sendJson<InvitationLook>('POST', '/api/invitations/look', { secret }), staleTime: Infinity });

/** Takes an invitation: with name and password for a new account, without when one is signed in. */
export async function acceptInvitation(invitation: { readonly secret: string; readonly name?: string; readonly password?: string }): Promise<void> {
  await sendJson('POST', '/api/invitations/accept', invitation);
}

/** Signs out, and takes the copies of profiles out of this browser: whoever sits here next has not signed in. */
export async function signOut(leave: () => Promise<void>): Promise<void> {
  try {
    await sendJson('POST', `${AUTH}/sign-out`, {});
  } catch (error) {
    // Ended elsewhere already: then one is out all the same.
    if (!(error instanceof RequestRefused) || error.problem.status !== 401) throw error;
  }
  await leave();
  for (const { name } of (await indexedDB.databases?.()) ?? []) if (name?.startsWith('smm') === true) indexedDB.deleteDatabase(name);
}
