import { SCOPES } from './actor.ts';
import { SMALL_PROFILE, type SampleActor, type SampleHome, type SampleTeam } from '../sample-team.ts';

/** What is sent to a route, so that it does what it is for. */
export type Attempt = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: unknown;
  /** Sent instead of what the caller has. */
  readonly headers?: Readonly<Record<string, string>>;
};

/** What one route is expected to answer to whom. */
export type Expectation = {
  readonly rule: Rule;
  /** What is sent, made anew for each who may. */
  readonly attempt?: (team: SampleTeam, actor: SampleActor, home: SampleHome) => Attempt | Promise<Attempt>;
  /** Answers to those who may, besides 200, 201, 204 and 302: what the attempt deserves for another reason than who asks. */
  readonly also?: readonly number[];
  /** Puts back what the attempt took. */
  readonly undo?: (team: SampleTeam, actor: SampleActor) => Promise<void>;
};

/** A rule of access, by name; what each means is written out below. */
export type Rule = keyof typeof RULES;

const people = ['owner', 'editor', 'commenter', 'viewer', 'stranger', 'administrator'] as const;
const everyone = [...people, 'reviewer', ...SCOPES, 'viewer-token', 'stranger-token', 'nobody'] as const;

/** For each rule: who may, on what is their own or open; who is told 403; everybody else is told 404, and nobody 401. */
export const RULES = {
  anyone: { may: everyone, forbidden: [] },
  'signed-in': { may: everyone.filter((actor) => actor !== 'nobody'), forbidden: [] },
  person: { may: people, forbidden: ['reviewer', ...SCOPES, 'viewer-token', 'stranger-token'] },
  administrator: {
    may: ['administrator'],
    forbidden: ['owner', 'editor', 'commenter', 'viewer', 'stranger', 'reviewer', ...SCOPES, 'viewer-token', 'stranger-token'],
  },
  'profile read': { may: ['owner', 'editor', 'commenter', 'viewer', 'reviewer', 'profiles:read', 'profiles:write', 'viewer-token'], forbidden: [] },
  'profile read by members': { may: ['owner', 'editor', 'commenter', 'viewer', 'profiles:read', 'profiles:write', 'viewer-token'], forbidden: [] },
  'profile comment': { may: ['owner', 'editor', 'commenter', 'reviewer', 'profiles:write'], forbidden: ['viewer', 'profiles:read', 'viewer-token'] },
  'profile edit': { may: ['owner', 'editor', 'profiles:write'], forbidden: ['commenter', 'viewer', 'reviewer', 'profiles:read', 'viewer-token'] },
  'profile manage': { may: ['owner', 'profiles:write'], forbidden: ['editor', 'commenter', 'viewer', 'reviewer', 'profiles:read', 'viewer-token'] },
  'organisation read': { may: ['owner', 'editor', 'commenter', 'viewer', 'organisation:read', 'organisation:manage', 'viewer-token'], forbidden: [] },
  'organisation read by person': {
    may: ['owner', 'editor', 'commenter', 'viewer'],
    forbidden: ['reviewer', ...SCOPES, 'viewer-token', 'stranger-token'],
  },
  'organisation manage': { may: ['owner', 'organisation:manage'], forbidden: ['editor', 'commenter', 'viewer', 'organisation:read', 'viewer-token'] },
  'create in organisation': {
    may: ['owner', 'editor', 'profiles:write'],
    forbidden: [
      'commenter',
      'viewer',
      'reviewer',
      'profiles:read',
      'organisation:read',
      'organisation:manage',
      'viewer-token',
      'stranger',
      'stranger-token',
      'administrator',
    ],
  },
} as const satisfies Record<string, { readonly may: readonly SampleActor[]; readonly forbidden: readonly SampleActor[] }>;

/** What each may do with the live document of a profile of their own organisation; whoever is not named may not open it. */
export const LIVE_RIGHTS: Readonly<Partial<Record<SampleActor, 'read' | 'write'>>> = {
  owner: 'write',
  editor: 'write',
  commenter: 'read',
  viewer: 'read',
  'profiles:read': 'read',
  'profiles:write': 'write',
  'viewer-token': 'read',
};

const link = 'x'.repeat(43);
const newcomer = async ({ person, services }: SampleTeam): Promise<string> => {
  const id = await person(`newcomer-${services.newId()}`);
  await services.store.organisations.join('own', id, 'viewer', services.now());
  return id;
};

/** What ends the session that it is sent in gets one of its own. */
async function inSessionOfItsOwn({ signIn, ids }: SampleTeam, actor: SampleActor): Promise<Attempt> {
  return { body: {}, headers: { cookie: await signIn(ids[actor] ?? '') } };
}

/** A file of the sample profile. */
async function aFile({ services, own }: SampleTeam): Promise<Attempt> {
  const name = `file-${services.newId()}`;
  await services.store.files.put({ profile: own.profile, kind: 'evidence', name }, 0, '{}', 'owner', services.now());
  return { params: { kind: 'evidence', name } };
}

/** Every route of the server, alphabetically by path. A route that is not here fails the test. */
export const EXPECTATIONS: Readonly<Record<string, Expectation>> = {
  'GET /api/audit': { rule: 'administrator' },
  'GET /api/audit/export': { rule: 'administrator' },
  'GET /api/audit/verify': { rule: 'administrator' },
  'GET /api/auth/callback/oidc': { rule: 'anyone', also: [400, 404] },
  'POST /api/auth/change-password': {
    rule: 'person',
    attempt: () => ({ body: { currentPassword: 'none', newPassword: 'tram lamp quiet river' } }),
    also: [400],
  },
  'GET /api/auth/get-session': { rule: 'anyone' },
  'POST /api/auth/passkey/delete-passkey': { rule: 'person', attempt: () => ({ body: { id: 'none' } }), also: [404] },
  'GET /api/auth/passkey/generate-authenticate-options': { rule: 'anyone' },
  'GET /api/auth/passkey/generate-register-options': { rule: 'person' },
  'GET /api/auth/passkey/list-user-passkeys': { rule: 'person' },
  'POST /api/auth/passkey/update-passkey': { rule: 'person', attempt: () => ({ body: { id: 'none', name: 'x' } }), also: [404] },
  'POST /api/auth/passkey/verify-authentication': { rule: 'anyone', attempt: () => ({ body: { response: { id: 'x' } } }), also: [400] },
  'POST /api/auth/passkey/verify-registration': { rule: 'person', attempt: () => ({ body: { response: { id: 'x' } } }), also: [400] },
  'POST /api/auth/request-password-reset': { rule: 'anyone', attempt: () => ({ body: { email: 'x@sample.example' } }), also: [400] },
  'POST /api/auth/reset-password': { rule: 'anyone', attempt: () => ({ body: { token: link, newPassword: 'tram lamp quiet river' } }), also: [400] },
  'POST /api/auth/sign-in/email': { rule: 'anyone', attempt: () => ({ body: { email: 'x@sample.example', password: 'x'.repeat(150) } }), also: [400] },
  'POST /api/auth/sign-in/social': { rule: 'anyone', attempt: () => ({ body: { provider: 'oidc' } }), also: [404] },
  'POST /api/auth/sign-out': { rule: 'person', attempt: inSessionOfItsOwn },
  'POST /api/auth/two-factor/disable': { rule: 'person', attempt: inSessionOfItsOwn, also: [400] },
  'POST /api/auth/two-factor/enable': { rule: 'person', attempt: inSessionOfItsOwn },
  'POST /api/auth/two-factor/generate-backup-codes': { rule: 'person', attempt: () => ({ body: {} }), also: [400] },
  'POST /api/auth/two-factor/get-totp-uri': { rule: 'person', attempt: () => ({ body: {} }), also: [400] },
  'POST /api/auth/two-factor/verify-backup-code': { rule: 'anyone', attempt: () => ({ body: { code: 'x' } }), also: [400, 401] },
  'POST /api/auth/two-factor/verify-totp': { rule: 'anyone', attempt: () => ({ body: { code: '000000' } }), also: [400, 401] },
  'GET /api/docs': { rule: 'anyone' },
  'POST /api/imports': {
    rule: 'signed-in',
    attempt: () => ({ query: '?name=a.md', body: '# A', headers: { 'content-type': 'application/octet-stream' } }),
    also: [422],
  },
  'POST /api/invitations/accept': { rule: 'anyone', attempt: () => ({ body: { secret: link } }), also: [404] },
  'POST /api/invitations/look': { rule: 'anyone', attempt: () => ({ body: { secret: link } }), also: [404] },
  'GET /api/me': { rule: 'anyone' },
  'GET /api/openapi.json': { rule: 'anyone' },
  'GET /api/organisations': { rule: 'signed-in' },
  'POST /api/organisations': { rule: 'administrator', attempt: () => ({ body: { name: 'New' } }) },
  'GET /api/organisations/{organisation}': { rule: 'organisation read' },
  'PATCH /api/organisations/{organisation}': { rule: 'organisation manage', attempt: () => ({ body: { name: 'Own' } }) },
  'GET /api/organisations/{organisation}/audit': { rule: 'organisation manage' },
  'GET /api/organisations/{organisation}/invitations': { rule: 'organisation manage' },
  'POST /api/organisations/{organisation}/invitations': {
    rule: 'organisation manage',
    attempt: () => ({ body: { email: 'new@sample.example', role: 'viewer' } }),
  },
  'DELETE /api/organisations/{organisation}/invitations/{invitation}': {
    rule: 'organisation manage',
    attempt: async ({ call, headers }) => {
      const { body } = await call(headers.owner, 'POST', '/api/organisations/own/invitations', { email: 'new@sample.example', role: 'viewer' });
      return { params: { invitation: String(body['id']) } };
    },
  },
  'POST /api/organisations/{organisation}/leave': {
    rule: 'organisation read by person',
    attempt: () => ({}),
    also: [409],
    undo: async ({ services, ids }, actor) => void (await services.store.organisations.join('own', ids[actor]!, actor as 'viewer', services.now())),
  },
  'GET /api/organisations/{organisation}/members': { rule: 'organisation read' },
  'DELETE /api/organisations/{organisation}/members/{member}': {
    rule: 'organisation manage',
    attempt: async (team) => ({ params: { member: await newcomer(team) } }),
  },
  'PUT /api/organisations/{organisation}/members/{member}': {
    rule: 'organisation manage',
    attempt: async (team) => ({ params: { member: await newcomer(team) }, body: { role: 'editor' } }),
  },
  'GET /api/profiles': { rule: 'signed-in' },
  'POST /api/profiles': {
    rule: 'create in organisation',
    attempt: (_, __, { organisation }) => ({ query: `?organisation=${organisation}`, body: SMALL_PROFILE, headers: { 'content-type': 'application/yaml' } }),
  },
  'GET /api/profiles/{profile}': { rule: 'profile read' },
  'PUT /api/profiles/{profile}': { rule: 'profile edit', attempt: () => ({ body: SMALL_PROFILE, headers: { 'content-type': 'application/yaml' } }) },
  'PUT /api/profiles/{profile}/archived': { rule: 'profile manage', attempt: () => ({ body: { archived: false } }) },
  'GET /api/profiles/{profile}/card': { rule: 'profile read' },
  'POST /api/profiles/{profile}/evidence/sources': {
    rule: 'profile edit',
    attempt: () => ({ query: '?name=a.md&kind=document', body: 'The pumps are locked.', headers: { 'content-type': 'application/octet-stream' } }),
  },
  'GET /api/profiles/{profile}/file': { rule: 'profile read' },
  'GET /api/profiles/{profile}/files': { rule: 'profile read by members' },
  'DELETE /api/profiles/{profile}/files/{kind}/{name}': { rule: 'profile manage', attempt: aFile },
  'GET /api/profiles/{profile}/files/{kind}/{name}': { rule: 'profile read by members', attempt: aFile },
  'PUT /api/profiles/{profile}/files/{kind}/{name}': {
    rule: 'profile edit',
    attempt: () => ({ params: { kind: 'assessment', name: 'mine' }, body: {}, headers: { 'if-match': '"0"' } }),
    also: [422],
  },
  'GET /api/profiles/{profile}/publications': { rule: 'profile read' },
  'POST /api/profiles/{profile}/publications/{format}': { rule: 'profile read', attempt: () => ({ params: { format: 'md' } }) },
  'POST /api/profiles/{profile}/reports/{format}': {
    rule: 'profile read',
    attempt: () => ({ params: { format: 'md' }, body: { kind: 'executive', file: {}, profiles: [] } }),
    also: [422],
  },
  'GET /api/profiles/{profile}/review-links': { rule: 'profile manage' },
  'POST /api/profiles/{profile}/review-links': { rule: 'profile manage', attempt: () => ({ body: { name: 'Somebody' } }) },
  'DELETE /api/profiles/{profile}/review-links/{link}': {
    rule: 'profile manage',
    attempt: async ({ call, headers, own }) => {
      const { body } = await call(headers.owner, 'POST', `/api/profiles/${own.profile}/review-links`, { name: 'Somebody' });
      return { params: { link: String(body['id']) } };
    },
  },
  'GET /api/review': { rule: 'anyone', attempt: () => ({ query: `?review=${link}` }), also: [404] },
  'GET /api/sessions': { rule: 'person' },
  'DELETE /api/sessions': { rule: 'person' },
  'DELETE /api/sessions/{session}': {
    rule: 'person',
    attempt: async ({ services, ids }, actor) => {
      const { internalAdapter } = await services.accounts.auth.$context;
      return { params: { session: (await internalAdapter.createSession(ids[actor] ?? '')).id } };
    },
  },
  'POST /api/set-up': {
    rule: 'anyone',
    attempt: () => ({ body: { key: link, email: 'x@sample.example', name: 'X', password: 'tram lamp quiet river', organisation: 'X' } }),
    also: [404],
  },
  'GET /api/tokens': { rule: 'person' },
  'POST /api/tokens': { rule: 'person', attempt: () => ({ body: { name: 'A token', scopes: ['profiles:read'] } }) },
  'DELETE /api/tokens/{token}': {
    rule: 'person',
    attempt: async ({ call, headers }, actor) => {
      const { body } = await call(headers[actor], 'POST', '/api/tokens', { name: 'A token', scopes: ['profiles:read'] });
      return { params: { token: String(body['id']) } };
    },
  },
  'GET /api/ways-in': { rule: 'anyone' },
  'GET /health': { rule: 'anyone' },
};
