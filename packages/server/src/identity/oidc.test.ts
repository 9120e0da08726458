import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { cookiesOf, sampleTeam, type Answer, type SampleTeam } from '../sample-team.ts';
import { samplePlaceOnDisk } from '../store/sample-stores.ts';

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });
/** What the provider says next, and with which key it signs. */
const said: { claims: Record<string, unknown>; key: typeof keys.privateKey } = { claims: {}, key: keys.privateKey };

let team: SampleTeam;
let provider: Server;
let issuer: string;

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
function idToken(): string {
  const now = Math.floor(Date.now() / 1000);
  const body = `${part({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${part({ iss: issuer, aud: 'smm', iat: now, exp: now + 60, ...said.claims })}`;
  return `${body}.${sign('sha256', Buffer.from(body), said.key).toString('base64url')}`;
}

before(async () => {
  provider = createServer((request, response) => {
    const answer = (value: object): void => void response.setHeader('content-type', 'application/json').end(JSON.stringify(value));
    if (request.url === '/.well-known/openid-configuration')
      return answer({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      });
    if (request.url === '/keys') return answer({ keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] });
    return answer({ access_token: 'access', token_type: 'Bearer', expires_in: 60, id_token: idToken() });
  });
  await new Promise<void>((done) => provider.listen(0, '127.0.0.1', done));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  const limits = { account: 1000, address: 1000, link: 1000 };
  team = await sampleTeam(samplePlaceOnDisk(), { team: { limits, oidc: { issuer, clientId: 'smm', clientSecret: 'secret', name: 'Group accounts' } } });
});
after(async () => {
  await team.stop();
  provider.closeAllConnections();
  provider.close();
});

/** Goes to the provider and comes back with what it says; `change` alters what comes back. */
async function enter(
  claims: Record<string, unknown>,
  change: (state: string, cookie: string) => [string, string] = (state, cookie) => [state, cookie],
): Promise<Answer> {
  const begun = await team.call({}, 'POST', '/api/auth/sign-in/social', { provider: 'oidc', callbackURL: '/' });
  assert.equal(begun.status, 200, begun.text);
  const asked = new URL(String(begun.body['url']));
  assert.equal(asked.searchParams.get('code_challenge_method'), 'S256');
  const nonce = asked.searchParams.get('nonce');
  said.claims = { ...(nonce === null ? {} : { nonce }), ...claims };
  const [state, cookie] = change(asked.searchParams.get('state') ?? '', cookiesOf(begun));
  return team.call({ cookie }, 'GET', `/api/auth/callback/oidc?code=code&state=${encodeURIComponent(state)}`);
}
const isIn = async (answer: Answer): Promise<unknown> => (await team.call({ cookie: cookiesOf(answer) }, 'GET', '/api/me')).body['kind'];
const ada = { sub: 'ada', email: 'viewer@sample.example', email_verified: true, name: 'Ada' };

test('D28 an account is found by the verified address of the organisation’s own sign-in', async () => {
  const entered = await enter(ada);
  assert.equal(entered.headers.get('location'), '/');
  assert.equal(await isIn(entered), 'person');
  assert.equal((await team.call({}, 'GET', '/api/ways-in')).body['oidc'], 'Group accounts');
});

test('D28 it makes no account, and takes nothing that is not proven', async () => {
  const people = await team.services.store.people.count();
  const refused: [string, Answer][] = [
    ['without an account', await enter({ ...ada, sub: 'eve', email: 'eve@elsewhere.example' })],
    ['an address that is not verified', await enter({ sub: 'mallory', email: 'owner@sample.example', email_verified: false, name: 'x' })],
    ['of another issuer', await enter({ ...ada, iss: 'https://other.example' })],
    ['for another client', await enter({ ...ada, aud: 'other' })],
    ['over already', await enter({ ...ada, exp: 1 })],
    ['begun by nobody', await enter(ada, (_, cookie) => ['made-up', cookie])],
    ['begun in another browser', await enter(ada, (state) => [state, ''])],
  ];
  said.key = foreign.privateKey;
  refused.push(['signed by somebody else', await enter(ada)]);
  said.key = keys.privateKey;
  for (const [what, answer] of refused) assert.equal(await isIn(answer), 'nobody', what);
  assert.equal(await team.services.store.people.count(), people);
});

test('D28 it leads back to this server only', async () => {
  for (const callbackURL of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])
    assert.equal((await team.call({}, 'POST', '/api/auth/sign-in/social', { provider: 'oidc', callbackURL })).status, 400, callbackURL);
});
