import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import { ADDRESS_HEADER } from '../access/caller-address.ts';
import { AUTH_PATH, OIDC_PROVIDER } from '../access/sign-in-paths.ts';
import type { Ports } from '../ports.ts';
import type { Database } from '../store/database.ts';
import type { SendMail } from './mail.ts';
import { PASSWORD_LENGTH } from './passwords/strong-password.ts';

/** A sign-in with an organisation's own accounts, by OpenID Connect. */
export type OidcConfig = {
  /** The issuer's address, under which `/.well-known/openid-configuration` is. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says. */
  readonly name: string;
};

/** What signing in needs to know. */
export type AuthConfig = {
  readonly database: Database;
  readonly secret: string;
  /** The address that people use; undefined for a server that only this machine reaches. */
  readonly publicUrl: string | undefined;
  readonly oidc: OidcConfig | undefined;
  /** Undefined: nobody can ask for a new password by mail. */
  readonly mail: SendMail | undefined;
  readonly log: Ports['log'];
};

const DAY = 24 * 60 * 60;
const LOCAL = ['localhost:*', '127.0.0.1:*', '[::1]:*'];

/** Signing in: passwords, passkeys, two factors, OpenID Connect, sessions. Nobody can register by themselves. */
export type Auth = ReturnType<typeof openAuth>;

/** Opens sign-in over the store's own database. */
export function openAuth({ database, secret, publicUrl, oidc, mail, log }: AuthConfig) {
  const tls = publicUrl?.startsWith('https://') ?? false;
  return betterAuth({
    appName: 'SMM Workbench',
    basePath: AUTH_PATH,
    baseURL: publicUrl === undefined ? { allowedHosts: LOCAL, protocol: 'http' } : new URL(publicUrl).origin,
    secret,
    database: { db: database.db as never, type: database.kind, transaction: true },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: {
      // The library's own messages may name addresses of people: only that something failed is told.
      log: (level) => level === 'error' && log({ level: 'warning', message: 'Signing in refused a request.' }),
    },
    user: { additionalFields: { administrator: { type: 'boolean', required: true, defaultValue: false, input: false } } },
    session: { expiresIn: 14 * DAY, updateAge: DAY, freshAge: DAY, cookieCache: { enabled: false } },
    verification: { storeIdentifier: 'hashed' },
    account: { accountLinking: { enabled: true, trustedProviders: [], updateUserInfoOnLink: false }, encryptOAuthTokens: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 60 * 60,
      ...(mail === undefined ? {} : { sendResetPassword: async ({ user, token }) => mail(passwordMail(user.email, publicUrl ?? '', token)) }),
    },
    advanced: {
      cookiePrefix: tls ? '__Host-smm' : 'smm',
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: tls, path: '/' },
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    onAPIError: { errorURL: '/sign-in' },
    plugins: [
      twoFactor({ issuer: 'SMM Workbench', allowPasswordless: true }),
      passkey({
        rpName: 'SMM Workbench',
        ...(publicUrl === undefined ? { rpID: 'localhost' } : { rpID: new URL(publicUrl).hostname, origin: new URL(publicUrl).origin }),
      }),
      genericOAuth({ config: oidc === undefined ? [] : [oidcProvider(oidc)] }),
    ],
  });
}

function oidcProvider({ issuer, clientId, clientSecret, name }: OidcConfig) {
  return {
    providerId: OIDC_PROVIDER,
    name,
    clientId,
    clientSecret,
    discoveryUrl: `${issuer.replace(/\/$/u, '')}/.well-known/openid-configuration`,
    requireIdTokenVerification: true,
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
    disableSignUp: true,
    disableImplicitSignUp: true,
  };
}

function passwordMail(to: string, publicUrl: string, token: string) {
  return {
    to,
    subject: 'A new password for SMM Workbench',
    text: `Somebody, probably you, asked for a new password.\n\nSet it here within an hour:\n${publicUrl}/password?token=${token}\n\nIf it was not you, do nothing: the old password stays.\n`,
  };
}
