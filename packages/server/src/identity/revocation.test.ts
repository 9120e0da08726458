import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type * as Y from 'yjs';
import { cellRoot } from '@smm/core/live';
import { openEditor, type SampleEditor } from '../sample-server.ts';
import { cookiesOf, sampleTeam, type SampleTeam } from '../sample-team.ts';
import { samplePlaceOnDisk } from '../store/sample-stores.ts';
import { addToken } from './tokens.ts';
import { secretHash } from './secrets.ts';

const PASSWORD = 'tram lamp quiet river';
let team: SampleTeam;
before(async () => {
  team = await sampleTeam(samplePlaceOnDisk());
});
const editors: SampleEditor[] = [];
const open = (...given: Parameters<typeof openEditor>): SampleEditor => {
  const editor = openEditor(...given);
  editors.push(editor);
  return editor;
};
after(async () => {
  for (const editor of editors) editor.leave();
  await team.stop();
});

/** Somebody new in the own organisation, with the live document open. */
async function connected(
  name: string,
  role: 'editor' | 'owner' = 'editor',
): Promise<{ id: string; cookie: string; editor: SampleEditor; closed: Promise<void> }> {
  const id = await team.person(name);
  await team.services.store.organisations.join('own', id, role, team.services.now());
  const cookie = await team.signIn(id);
  const editor = open(team.server.url, team.own.profile, { cookie });
  await editor.synced;
  // Whoever has to show again what they may is refused, or comes back as a reader.
  const closed = new Promise<void>((resolve) => editor.provider.on('close', () => resolve()));
  return { id, cookie, editor, closed };
}

const TOO_LATE = 2000;
const WAYS: readonly (readonly [string, (one: { id: string; cookie: string }) => Promise<unknown>])[] = [
  ['the session was ended', async ({ cookie }) => team.call({ cookie }, 'POST', '/api/auth/sign-out', {})],
  ['the membership was ended', ({ id }) => team.call(team.headers.owner, 'DELETE', `/api/organisations/own/members/${id}`)],
  ['the role became a lower one', ({ id }) => team.call(team.headers.owner, 'PUT', `/api/organisations/own/members/${id}`, { role: 'viewer' })],
  ['another process ended the session', ({ id }) => team.services.store.people.endSessions(id, { keep: undefined })],
  ['another process removed the person', ({ id }) => team.services.store.people.remove(id)],
];

for (const [index, [what, revoke]] of WAYS.entries())
  test(`D14 no word is taken two seconds after ${what}`, async () => {
    const one = await connected(`revoked-${index}`);
    const start = performance.now();
    await revoke(one);
    await Promise.race([one.closed, setTimeout(2 * TOO_LATE, undefined, { ref: false })]);
    assert.ok(performance.now() - start < TOO_LATE);
    const statement = one.editor.document.getXmlFragment(cellRoot({ table: 'threat-modeling', level: 1, row: 'considerations' })).get(0) as Y.XmlElement;
    (statement.get(0) as Y.XmlText).insert(0, `late-${index} `);
    const again = open(team.server.url, team.own.profile, { cookie: one.cookie });
    if (what.startsWith('the role')) await again.synced;
    else await assert.rejects(again.synced, /permission-denied/u);
    const { text } = await team.call(team.headers.owner, 'GET', `/api/profiles/${team.own.profile}/file`);
    assert.ok(!text.includes(`late-${index}`));
  });

test('D14 who keeps their rights stays connected when others lose theirs', async () => {
  const [stays, goes] = [await connected('stays'), await connected('goes')];
  let left = false;
  void stays.closed.then(() => (left = true));
  await team.call(team.headers.owner, 'DELETE', `/api/organisations/own/members/${goes.id}`);
  await goes.closed;
  await team.services.accounts.changed();
  assert.equal(left, false);
});

test('D14 D18 a token ends with its time, its end and its owner’s role', async () => {
  const { store, now } = team.services;
  const owner = await connected('token-owner', 'owner');
  const token = await addToken(store, { id: 'doomed', owner: owner.id, name: 'x', scopes: ['profiles:write'], organisation: null, expiresAt: null, at: now() });
  const elsewhere = await addToken(store, {
    id: 'bound',
    owner: owner.id,
    name: 'x',
    scopes: ['profiles:write'],
    organisation: 'another',
    expiresAt: null,
    at: now(),
  });
  const over = await addToken(store, { id: 'over', owner: owner.id, name: 'x', scopes: ['profiles:read'], organisation: null, expiresAt: now(), at: now() });
  const read = async (secret: string) => (await team.call({ authorization: `Bearer ${secret}` }, 'GET', `/api/profiles/${team.own.profile}`)).status;
  assert.deepEqual([await read(token), await read(elsewhere), await read(over), await read('smm_nonsense')], [200, 404, 401, 401]);
  assert.notEqual((await store.tokens.list(owner.id))[0]?.last_used_at, null);
  const editor = open(team.server.url, team.own.profile, {}, undefined, token);
  await editor.synced;
  const closed = new Promise<void>((resolve) => editor.provider.on('close', () => resolve()));
  await team.call(team.headers.owner, 'PUT', `/api/organisations/own/members/${owner.id}`, { role: 'viewer' });
  await closed;
  const put = await team.call({ authorization: `Bearer ${token}` }, 'PUT', `/api/profiles/${team.own.profile}/archived`, { archived: true });
  assert.equal(put.status, 403, 'a token may no more than its owner');
  assert.equal((await team.call({ cookie: owner.cookie }, 'DELETE', '/api/tokens/doomed')).status, 204);
  assert.equal(await read(token), 401);
});

test('D15 a review link leaves a cookie for its one profile, is kept as a hash, and ends at once', async () => {
  const made = await team.call(team.headers.owner, 'POST', `/api/profiles/${team.own.profile}/review-links`, { name: 'Outside' });
  const { id, link } = made.body as { id: string; link: string };
  const secret = new URL(link).searchParams.get('review') ?? '';
  assert.ok(Buffer.from(secret, 'base64url').length >= 16, 'at least 128 bits');
  const rows = JSON.stringify(await team.services.store.database.db.selectFrom('review_link').selectAll().execute());
  assert.ok(!rows.includes(secret) && rows.includes(secretHash(secret)));
  const followed = await team.call({}, 'GET', new URL(link).pathname + new URL(link).search);
  assert.equal(followed.status, 302);
  assert.equal(followed.headers.get('referrer-policy'), 'no-referrer');
  const [set] = followed.headers.getSetCookie();
  assert.match(set ?? '', new RegExp(`Path=/api/profiles/${team.own.profile}; HttpOnly; SameSite=Lax`, 'u'));
  const cookie = cookiesOf(followed);
  const read = (profile: string) => team.call({ cookie }, 'GET', `/api/profiles/${profile}`);
  assert.deepEqual([(await read(team.own.profile)).status, (await read(team.other.profile)).status], [200, 404]);
  const member = await team.call(team.headers.viewer, 'GET', new URL(link).pathname + new URL(link).search);
  assert.deepEqual(member.headers.getSetCookie(), [], 'a member stays one');
  await team.call(team.headers.owner, 'DELETE', `/api/profiles/${team.own.profile}/review-links/${id}`);
  assert.equal((await read(team.own.profile)).status, 401);
  assert.ok(!JSON.stringify(team.server.logged).includes(secret));
});

test('D16 an invitation makes an account for the address it names, and nobody else can use it', async () => {
  const invite = async (email: string) => {
    const { body } = await team.call(team.headers.owner, 'POST', '/api/organisations/own/invitations', { email, role: 'commenter' });
    return new URL(String(body['link'])).searchParams.get('secret') ?? '';
  };
  const accept = (headers: Readonly<Record<string, string>>, body: object) => team.call(headers, 'POST', '/api/invitations/accept', body);
  const secret = await invite('Newcomer@sample.example');
  const shown = await team.call({}, 'POST', '/api/invitations/look', { secret });
  assert.deepEqual(shown.body, { organisation: 'Own', email: 'newcomer@sample.example', role: 'commenter', hasAccount: false });
  assert.equal((await accept({}, { secret, name: 'New', password: 'password1234' })).status, 422, 'and is not used up by that');
  assert.equal((await accept({}, { secret, name: 'New', password: PASSWORD })).status, 200);
  assert.equal((await accept({}, { secret, name: 'New', password: PASSWORD })).status, 404);
  const signedIn = await team.call({}, 'POST', '/api/auth/sign-in/email', { email: 'newcomer@sample.example', password: PASSWORD });
  assert.deepEqual((await team.call({ cookie: cookiesOf(signedIn) }, 'GET', '/api/me')).body['memberships'], [{ organisation: 'own', role: 'commenter' }]);
  const forStranger = await invite('stranger@sample.example');
  assert.equal((await accept({}, { secret: forStranger, name: 'Eve', password: PASSWORD })).status, 403);
  assert.equal((await accept(team.headers.viewer, { secret: forStranger })).status, 403);
  assert.equal((await accept(team.headers.stranger, { secret: forStranger })).status, 200);
});

test('D16 with a mail server the invitation goes by mail, and its link is shown to nobody', async () => {
  let letter = '';
  const smtp = createServer((socket) => {
    let inData = false;
    socket.write('220 sample\r\n');
    socket.on('data', (chunk) => {
      for (const line of chunk.toString('utf8').split('\r\n')) {
        if (inData) letter += `${line}\n`;
        if (inData ? line === '.' : line !== '') socket.write(line === 'DATA' ? '354 go\r\n' : line === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n');
        inData = inData ? line !== '.' : line === 'DATA';
      }
    });
  });
  await new Promise<void>((done) => smtp.listen(0, '127.0.0.1', done));
  const mail = { url: `smtp://127.0.0.1:${(smtp.address() as AddressInfo).port}?ignoreTLS=true`, from: 'smm@sample.example' };
  const mailing = await sampleTeam(samplePlaceOnDisk(), { team: { mail } });
  const { status, body } = await mailing.call(mailing.headers.owner, 'POST', '/api/organisations/own/invitations', {
    email: 'far@sample.example',
    role: 'viewer',
  });
  assert.deepEqual([status, Object.keys(body).toSorted()], [201, ['expiresAt', 'id']]);
  assert.match(letter, /To: far@sample.example/u);
  const secret =
    /secret=3D(?<secret>[\w=\n-]+?)\n\n/u.exec(letter)?.groups?.['secret']?.replaceAll('=\n', '') ??
    /secret=(?<secret>[\w-]{43})/u.exec(letter)?.groups?.['secret'];
  assert.equal((await mailing.call({}, 'POST', '/api/invitations/look', { secret })).status, 200);
  await mailing.stop();
  smtp.close();
});

test('D17 every change is in the audit log, which is whole, says who, and holds no secret', async () => {
  const { body } = await team.call(team.headers.owner, 'POST', '/api/tokens', { name: 'canary-name', scopes: ['profiles:read'] });
  await team.call(team.headers.owner, 'PATCH', '/api/organisations/own', { name: 'canary-organisation' });
  const { body: log } = await team.call(team.headers.administrator, 'GET', '/api/audit');
  const actions = new Set((log['entries'] as { action: string }[]).map(({ action }) => action));
  for (const action of [
    'token.create',
    'organisation.rename',
    'member.role',
    'member.remove',
    'invitation.create',
    'invitation.accept',
    'review-link.create',
    'review-link.remove',
    'sign-in',
    'account.sign-out',
    'token.remove',
  ])
    assert.ok(actions.has(action), action);
  const verified = (await team.call(team.headers.administrator, 'GET', '/api/audit/verify')).body;
  assert.deepEqual(verified['breaks'], []);
  const { text } = await team.call(team.headers.administrator, 'GET', '/api/audit/export');
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { seq: number; hash: string });
  assert.deepEqual([lines.length, lines.at(-1)?.hash], [verified['entries'], verified['head']]);
  for (const canary of [String(body['token']), PASSWORD, 'canary-', 'sample.example']) assert.ok(!text.includes(canary), canary);
  const { body: own } = await team.call(team.headers.owner, 'GET', '/api/organisations/own/audit?limit=2');
  assert.ok((own['entries'] as { organisation: string }[]).every(({ organisation }) => organisation === 'own'));
  assert.equal(typeof own['next'], 'number');
});
