import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, test } from 'node:test';
import { cookiesOf, sampleTeam, type Answer, type SampleTeam } from '../sample-team.ts';
import { sampleServer } from '../sample-server.ts';
import { samplePlaceOnDisk } from '../store/sample-stores.ts';
import { openAuth } from './auth.ts';
import { LIMITS } from './limits.ts';
import { newSecret } from './secrets.ts';

const PASSWORD = 'tram lamp quiet river';
let team: SampleTeam;
before(async () => {
  team = await sampleTeam(samplePlaceOnDisk());
});
after(() => team.stop());

const signIn = (email: string, password: string): Promise<Answer> => team.call({}, 'POST', '/api/auth/sign-in/email', { email, password });
const me = async (cookie: string): Promise<unknown> => (await team.call({ cookie }, 'GET', '/api/me')).body['kind'];

test('D8 the first account is made by the link of the start, once; nobody registers otherwise', async () => {
  const place = samplePlaceOnDisk();
  const server = await sampleServer(place, { mode: 'team' });
  const post = (path: string, body: object) =>
    fetch(server.url + path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', origin: server.url } });
  const person = { email: 'first@sample.example', name: 'First', password: PASSWORD, organisation: 'Group' };
  const key = new URL(server.link ?? '').searchParams.get('key') ?? '';
  assert.equal((await post('/api/set-up', { ...person, key: 'x'.repeat(43) })).status, 404);
  assert.equal((await post('/api/set-up', { ...person, key, password: 'password1234' })).status, 422);
  const both = await Promise.all([post('/api/set-up', { ...person, key }), post('/api/set-up', { ...person, key, email: 'second@sample.example' })]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [201, 404]);
  assert.equal(await server.services.store.people.count(), 1);
  for (const path of ['/api/auth/sign-up/email', '/api/auth/update-user', '/api/auth/list-sessions', '/api/auth/verify-password', '/api/auth/ok'])
    assert.equal((await post(path, person)).status, 404, path);
  await server.stop();
  await place.remove();
});

test('D9 a wrong password and an unknown account are told the same', async () => {
  await team.person('known', PASSWORD);
  const [wrong, unknown] = [await signIn('known@sample.example', 'wrong wrong wrong'), await signIn('unknown@sample.example', 'wrong wrong wrong')];
  assert.deepEqual([wrong.status, wrong.text], [401, unknown.text]);
  assert.equal(unknown.status, 401);
});

test('D9 each sign-in is a session of its own, in a cookie that pages cannot read; signing out ends it', async () => {
  await team.person('ada', PASSWORD);
  const [first, second] = [await signIn('Ada@sample.example', PASSWORD), await signIn('ada@sample.example', PASSWORD)];
  assert.match(first.headers.getSetCookie()[0] ?? '', /HttpOnly; SameSite=Lax/u);
  assert.notEqual(cookiesOf(first), cookiesOf(second));
  assert.equal(await me(cookiesOf(first)), 'person');
  assert.equal((await team.call({ cookie: cookiesOf(first) }, 'POST', '/api/auth/sign-out', {})).status, 200);
  assert.deepEqual([await me(cookiesOf(first)), await me(cookiesOf(second))], ['nobody', 'person']);
  const forged = cookiesOf(second).replace(/=(?<first>.)/u, (_, first) => (first === 'x' ? '=y' : '=x'));
  assert.equal(await me(forged), 'nobody', 'a cookie that was not signed here');
});

test('D9 behind TLS the cookie is bound to this host', async () => {
  const { database } = team.services.store;
  const secure = openAuth({ database, secret: newSecret(), publicUrl: 'https://smm.sample.example', oidc: undefined, mail: undefined, log: () => {} });
  const { authCookies } = await secure.$context;
  assert.equal(authCookies.sessionToken.name, '__Host-smm.session_token');
  const { secure: only, path, domain } = authCookies.sessionToken.attributes;
  assert.deepEqual([only, path, domain], [true, '/', undefined]);
});

test('D10 an account takes ten guesses a minute, by whichever way and spelling; then the right password is refused as well', async () => {
  const limited = await sampleTeam(samplePlaceOnDisk(), { team: {} });
  await limited.person('target', PASSWORD);
  await limited.person('someone', PASSWORD);
  const guess = (email: string, password: string) => limited.call({}, 'POST', '/api/auth/sign-in/email', { email, password });
  for (let tries = 0; tries < LIMITS.account; tries += 1)
    assert.equal((await guess(tries % 2 === 0 ? 'target@sample.example' : 'TARGET@Sample.example', 'wrong')).status, 401);
  const refused = await guess('target@sample.example', PASSWORD);
  assert.equal(refused.status, 429);
  assert.match(refused.headers.get('retry-after') ?? '', /^\d+$/u);
  assert.equal((await guess('someone@sample.example', PASSWORD)).status, 200, 'others sign in as before');
  // Every other way to a session, and every secret in a link, counts by address.
  const statuses = new Set<number>();
  for (let tries = 0; tries < LIMITS.address; tries += 1)
    statuses.add((await limited.call({}, 'POST', '/api/auth/two-factor/verify-totp', { code: '000000' })).status);
  assert.ok(statuses.has(429) && !statuses.has(200));
  const links: number[] = [];
  for (let tries = 0; tries <= LIMITS.link; tries += 1) links.push((await limited.call({}, 'GET', `/api/review?review=${'x'.repeat(43)}`)).status);
  assert.deepEqual([links.filter((status) => status === 404).length, links.at(-1)], [LIMITS.link, 429]);
  assert.equal((await limited.call({}, 'POST', '/api/invitations/look', { secret: 'x'.repeat(43) })).status, 429);
  await limited.stop();
});

/** The code that an authenticator shows (RFC 6238). */
function codeOf(uri: string, at: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...(new URL(uri).searchParams.get('secret') ?? '')].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/gu) ?? []).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const digest = createHmac('sha1', key).update(counter).digest();
  return String((digest.readUInt32BE(digest.at(-1)! & 15) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0');
}

test('D11 with a second factor the password alone gets no session; a code does, and a recovery code once', async () => {
  await team.person('careful', PASSWORD);
  const enter = () => signIn('careful@sample.example', PASSWORD);
  const cookie = cookiesOf(await enter());
  const enabled = await team.call({ cookie }, 'POST', '/api/auth/two-factor/enable', { password: PASSWORD });
  const { totpURI, backupCodes } = enabled.body as { totpURI: string; backupCodes: string[] };
  assert.equal((await team.call({ cookie }, 'POST', '/api/auth/two-factor/verify-totp', { code: codeOf(totpURI, Date.now()) })).status, 200);
  const half = await enter();
  assert.equal(half.body['twoFactorRedirect'], true);
  assert.equal(await me(cookiesOf(half)), 'nobody');
  const give = (way: string, code: string, cookies: string) => team.call({ cookie: cookies }, 'POST', `/api/auth/two-factor/verify-${way}`, { code });
  const wrong = await give('totp', '000000', cookiesOf(half));
  assert.equal(wrong.status, 401);
  const whole = await give('totp', codeOf(totpURI, Date.now()), cookiesOf(half));
  assert.equal(await me(cookiesOf(whole)), 'person');
  const recovered = await give('backup-code', backupCodes[0]!, cookiesOf(await enter()));
  assert.equal(await me(cookiesOf(recovered)), 'person');
  assert.equal((await give('backup-code', backupCodes[0]!, cookiesOf(await enter()))).status, 401, 'used up');
});

test('D13 a page of another origin changes nothing, whatever it sends', async () => {
  const before = await team.services.store.audit.verify();
  const { cookie } = team.headers.owner as { cookie: string };
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example', 'content-type': 'text/plain' },
    { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
  ] as readonly Record<string, string>[]) {
    for (const [method, path, body] of [
      ['PATCH', '/api/organisations/own', { name: 'Taken' }],
      ['POST', '/api/tokens', { name: 'Taken', scopes: ['profiles:write'] }],
      ['POST', '/api/auth/sign-out', {}],
      ['DELETE', '/api/sessions', undefined],
    ] as const)
      assert.equal((await team.call({ cookie, ...headers }, method, path, body)).status, 403, `${method} ${path} ${JSON.stringify(headers)}`);
  }
  assert.equal((await team.services.store.audit.verify()).head, before.head);
  const socket = new WebSocket(`${team.server.url.replace('http', 'ws')}/live`, { headers: { cookie, origin: 'https://evil.example' } } as never);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('error', () => resolve());
    socket.addEventListener('open', () => reject(new Error('a page of another origin got a socket')));
  });
});

test('D19 fields that are not in the description are refused, and give nobody more rights', async () => {
  for (const [path, body] of [
    ['/api/auth/sign-in/email', { email: 'ada@sample.example', password: PASSWORD, administrator: true }],
    ['/api/invitations/accept', { secret: 'x'.repeat(43), name: 'x', password: PASSWORD, role: 'owner' }],
    ['/api/tokens', { name: 'x', scopes: ['profiles:read'], owner: team.ids['administrator'] }],
    ['/api/tokens', { name: 'x', scopes: ['everything'] }],
    ['/api/organisations/own/invitations', { email: 'x@sample.example', role: 'administrator' }],
    ['/api/organisations/own/invitations', { email: 'x@sample.example', role: 'viewer', organisation: 'other' }],
  ] as const)
    assert.equal((await team.call(team.headers.owner, 'POST', path, body)).status, 400, path);
});
