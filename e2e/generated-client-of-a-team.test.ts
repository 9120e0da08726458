import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sampleTeam, type SampleTeam } from '../packages/server/src/sample-team.ts';
import { samplePlaceOnDisk } from '../packages/server/src/store/sample-stores.ts';
import { generatedClient, type Asked, type Description, type GeneratedClient } from './generated-client.ts';

/** What answers with something else than a description can say, and is tried elsewhere: ceremonies of other parties. */
const ELSEWHERE = ['callbackOidc'];

let team: SampleTeam;
let description: Description;
const client = (actor: keyof SampleTeam['headers']): GeneratedClient =>
  generatedClient(description, team.server.url, { origin: team.server.url, ...team.headers[actor] });
before(async () => {
  team = await sampleTeam(samplePlaceOnDisk());
  description = (await (await fetch(`${team.server.url}/api/openapi.json`)).json()) as Description;
});
after(() => team.stop());

const json = (content: unknown): Asked['body'] & object => ({ type: 'application/json', content });
/** An operation's parameters that it cannot do without. */
const neededBy = (parameters: readonly { name: string; required?: boolean }[] = []): Asked => {
  const known: Record<string, string> = { profile: team.own.profile, organisation: team.own.organisation, kind: 'evidence', format: 'md', name: 'main' };
  return Object.fromEntries(parameters.filter(({ required }) => required === true).map(({ name }) => [name, known[name] ?? 'none']));
};

test('whoever reads anything of a team gets what is declared, or a problem of the declared shape', async () => {
  const reading = Object.values(description.paths).flatMap(({ get }) => (get === undefined || ELSEWHERE.includes(get.operationId) ? [] : [get]));
  assert.ok(reading.length > 20);
  const good: string[] = [];
  for (const actor of ['owner', 'administrator', 'stranger', 'reviewer', 'profiles:read', 'nobody'] as const) {
    const api = client(actor);
    for (const { operationId, parameters } of reading) {
      const { status } = await api[operationId]!(neededBy(parameters));
      if (status < 300) good.push(operationId);
    }
  }
  const never = reading.map(({ operationId }) => operationId).filter((name) => !good.includes(name));
  assert.deepEqual(never.toSorted(), ['followReviewLink', 'readFile'], 'what nobody could read: it needs what is not there');
});

test('what is added to a team, changed and removed again answers as declared', async () => {
  const [owner, administrator] = [client('owner'), client('administrator')];
  const within = { organisation: team.own.organisation };
  const did = async (api: GeneratedClient, operation: string, asked: Asked): Promise<Record<string, unknown>> => {
    const { status, data } = await api[operation]!(asked);
    assert.ok(status < 300, `${operation}: ${status} ${JSON.stringify(data)}`);
    return (data ?? {}) as Record<string, unknown>;
  };
  const invited = await did(owner, 'createInvitation', { ...within, body: json({ email: 'new@sample.example', role: 'editor' }) });
  await did(owner, 'listInvitations', within);
  await did(owner, 'removeInvitation', { ...within, invitation: String(invited['id']) });
  const link = await did(owner, 'createReviewLink', { profile: team.own.profile, body: json({ name: 'Somebody outside' }) });
  await did(owner, 'removeReviewLink', { profile: team.own.profile, link: String(link['id']) });
  const token = await did(owner, 'createToken', { body: json({ name: 'nightly', scopes: ['profiles:read'] }) });
  await did(owner, 'removeToken', { token: String(token['id']) });
  await did(owner, 'setMemberRole', { ...within, member: team.ids['viewer']!, body: json({ role: 'commenter' }) });
  await did(owner, 'renameOrganisation', { ...within, body: json({ name: 'Our group' }) });
  await did(owner, 'removeMember', { ...within, member: team.ids['commenter']! });
  await did(administrator, 'createOrganisation', { body: json({ name: 'A third' }) });
});
