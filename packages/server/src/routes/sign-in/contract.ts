import { z } from '@hono/zod-openapi';
import type { Access } from '../../access/policy.ts';
import { AUTH_PATH, OIDC_PROVIDER } from '../../access/sign-in-paths.ts';
import { defineRoute, json } from '../../define-route.ts';
import { Email, LinkSecret, Password } from '../invitations/contract.ts';
import { Name } from '../organisations/contract.ts';

/** How somebody can get in here. */
export const listWaysIn = defineRoute(
  { to: 'anyone' },
  {
    method: 'get',
    operationId: 'listWaysIn',
    path: '/api/ways-in',
    tags: ['Signing in'],
    summary: 'See how to sign in here',
    responses: {
      200: json(
        z.object({
          setUp: z.boolean().openapi({ description: 'Whether there is no account yet: the link that the server printed makes the first.' }),
          oidc: z.string().nullable().openapi({ description: 'What the button of your organisation’s own sign-in says, when there is one.' }),
          passwordByMail: z.boolean().openapi({ description: 'Whether a forgotten password can be replaced by mail.' }),
        }),
        'The ways in. Passwords and passkeys work always.',
      ),
    },
  },
);

/** The first account, with the link that the server printed. */
export const setUp = defineRoute(
  { to: 'anyone' },
  {
    method: 'post',
    operationId: 'setUp',
    path: '/api/set-up',
    tags: ['Signing in'],
    summary: 'Make the first account',
    request: {
      body: {
        required: true,
        content: { 'application/json': { schema: z.strictObject({ key: LinkSecret, email: Email, name: Name, password: Password, organisation: Name }) } },
      },
    },
    responses: { 201: json(z.object({ organisation: z.string() }), 'You are administrator of the server and owner of the organisation. Sign in.') },
  },
);

/** What is answered by the sign-in library. Its answers are its own; its refusals are problems like all others. */
const answer = { 200: json(z.unknown(), 'Done.') };
const tags = ['Signing in'];
const Code = z.string().min(1).max(40);

function post<const Path extends string, Shape extends z.ZodType>(path: Path, access: Access, summary: string, schema: Shape) {
  return defineRoute(access, {
    method: 'post',
    operationId: nameOf(path),
    path: `${AUTH_PATH}${path}`,
    tags,
    summary,
    request: { body: { required: true, content: { 'application/json': { schema } } } },
    responses: answer,
  });
}

function get(path: string, access: Access, summary: string) {
  return defineRoute(access, { method: 'get', operationId: nameOf(path), path: `${AUTH_PATH}${path}`, tags, summary, responses: answer });
}

/** The name of an operation, from its path: `/sign-in/email` is called signInEmail. */
function nameOf(path: string): string {
  return path.slice(1).replaceAll(/[^a-z]+([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}

const anyone = { to: 'anyone' } as const;
const person = { to: 'person' } as const;
/** A path of this server to go on to. */
const OwnPath = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[^\\]*$/u, 'Give a path of this server.');
const Credential = z.strictObject({ response: z.looseObject({ id: z.string().max(2000) }), name: Name.optional() });

/** Ways to get a session: whoever knocks here is counted. */
export const knocking = [
  post(
    '/sign-in/email',
    anyone,
    'Sign in with e-mail address and password',
    z.strictObject({ email: Email, password: Password, rememberMe: z.boolean().optional() }),
  ),
  post('/two-factor/verify-totp', anyone, 'Give the code of your second factor', z.strictObject({ code: Code, trustDevice: z.boolean().optional() })),
  post('/two-factor/verify-backup-code', anyone, 'Give a recovery code instead', z.strictObject({ code: Code, trustDevice: z.boolean().optional() })),
  post('/passkey/verify-authentication', anyone, 'Sign in with a passkey', Credential.omit({ name: true })),
  post(
    '/sign-in/social',
    anyone,
    'Sign in with your organisation’s own accounts',
    z.strictObject({ provider: z.literal(OIDC_PROVIDER), callbackURL: OwnPath.optional() }),
  ),
  post('/request-password-reset', anyone, 'Ask for a new password by mail', z.strictObject({ email: Email })),
  post('/reset-password', anyone, 'Choose a new password with a link', z.strictObject({ token: LinkSecret, newPassword: Password })),
] as const;

/** What somebody who is signed in changes about signing in, with their password again: a guess there is a guess too. */
export const changing = [
  post(
    '/change-password',
    person,
    'Change your password',
    z.strictObject({ currentPassword: Password, newPassword: Password, revokeOtherSessions: z.boolean().default(true) }),
  ),
  post('/two-factor/enable', person, 'Begin with a second factor', z.strictObject({ password: Password.optional() })),
  post('/two-factor/disable', person, 'End the second factor', z.strictObject({ password: Password.optional() })),
  post('/two-factor/get-totp-uri', person, 'Show the second factor to another device', z.strictObject({ password: Password.optional() })),
  post('/two-factor/generate-backup-codes', person, 'Get new recovery codes', z.strictObject({ password: Password.optional() })),
  post('/passkey/verify-registration', person, 'Add a passkey', Credential),
  post('/passkey/update-passkey', person, 'Rename a passkey', z.strictObject({ id: z.string().max(100), name: Name })),
  post('/passkey/delete-passkey', person, 'Remove a passkey', z.strictObject({ id: z.string().max(100) })),
  post('/sign-out', person, 'Sign out', z.strictObject({})),
] as const;

/** What is only read, or begins a ceremony. */
export const reading = [
  get('/get-session', anyone, 'See your session'),
  get('/passkey/generate-authenticate-options', anyone, 'Begin to sign in with a passkey'),
  get('/passkey/generate-register-options', person, 'Begin to add a passkey'),
  get('/passkey/list-user-passkeys', person, 'List your passkeys'),
] as const;

/** Where the organisation’s own sign-in leads back to. */
export const oidcCallback = get(`/callback/${OIDC_PROVIDER}`, anyone, 'Come back from your organisation’s own sign-in');
