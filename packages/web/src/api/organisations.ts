import { queryOptions } from '@tanstack/react-query';
import { request, requestJson } from './request.ts';

/** What somebody may do in an organisation, from most to least. */
export const ROLE_NAMES = ['owner', 'editor', 'commenter', 'viewer'] as const;
/** One of them. */
export type RoleName = (typeof ROLE_NAMES)[number];

/** An organisation that one belongs to. */
export type Organisation = { readonly id: string; readonly name: string; readonly role?: RoleName };

/** The organisations that one belongs to. */
export const organisationList = queryOptions({
  queryKey: ['organisations'],
  queryFn: async () => (await requestJson<{ organisations: readonly Organisation[] }>('/api/organisations')).organisations,
});

/** Gives an organisation another name. */
export async function renameOrganisation(organisation: string, name: string): Promise<void> {
  await send('PATCH', pathOf(organisation), { name });
}

/** Somebody in an organisation. */
export type Member = { readonly id: string; readonly name: string; readonly role: RoleName; readonly since: string; readonly email?: string };

/** Who belongs to an organisation. */
export const memberList = (organisation: string) =>
  queryOptions({
    queryKey: ['members', organisation],
    queryFn: async () => (await requestJson<{ members: readonly Member[] }>(`${pathOf(organisation)}/members`)).members,
  });

/** Gives a member another role. */
export async function setRole(organisation: string, member: string, role: RoleName): Promise<void> {
  await send('PUT', `${pathOf(organisation)}/members/${encodeURIComponent(member)}`, { role });
}

/** Takes somebody out of an organisation. */
export async function removeMember(organisation: string, member: string): Promise<void> {
  await request(`${pathOf(organisation)}/members/${encodeURIComponent(member)}`, { method: 'DELETE' });
}

/** Somebody who was asked and has not come yet. */
export type Invitation = { readonly id: string; readonly email: string; readonly role: RoleName; readonly expiresAt: string };

/** Who was asked to join. */
export const invitationList = (organisation: string) =>
  queryOptions({
    queryKey: ['invitations', organisation],
    queryFn: async () => (await requestJson<{ invitations: readonly Invitation[] }>(`${pathOf(organisation)}/invitations`)).invitations,
  });

/** Asks somebody to join. Gives the link to hand on, when no mail was sent. */
export async function invite(organisation: string, email: string, role: RoleName): Promise<string | undefined> {
  const answer = await send('POST', `${pathOf(organisation)}/invitations`, { email, role });
  return ((await answer.json()) as { link?: string }).link;
}

/** Takes an invitation back. */
export async function takeInvitationBack(organisation: string, invitation: string): Promise<void> {
  await request(`${pathOf(organisation)}/invitations/${encodeURIComponent(invitation)}`, { method: 'DELETE' });
}

/** A line of the audit log. */
export type AuditLine = {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, number | string | null>>;
};

/** A page of the audit log. */
export type AuditPage = { readonly entries: readonly AuditLine[]; readonly next?: number };

/** Reads the audit log of an organisation, or of the whole server without one, the newest first. */
export function readAudit(organisation: string | undefined, before: number | undefined): Promise<AuditPage> {
  const query = new URLSearchParams({ limit: '50', ...(before === undefined ? {} : { before: String(before) }) });
  return requestJson<AuditPage>(`${organisation === undefined ? '/api' : pathOf(organisation)}/audit?${query}`);
}

/** Where the audit log was changed, if anywhere. */
export type AuditCheck = { readonly entries: number; readonly head: string; readonly breaks: readonly { readonly seq: number }[] };

/** Checks that nobody changed the audit log. */
export function verifyAudit(): Promise<AuditCheck> {
  return requestJson<AuditCheck>('/api/audit/verify');
}

/** The whole audit log as lines of JSON. */
export async function exportAudit(): Promise<Blob> {
  return (await request('/api/audit/export')).blob();
}

function pathOf(organisation: string): string {
  return `/api/organisations/${encodeURIComponent(organisation)}`;
}

function send(method: 'PATCH' | 'POST' | 'PUT', path: string, body: unknown): Promise<Response> {
  return request(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}
