import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { getMigrations } from 'better-auth/db/migration';
import { sql } from 'kysely';
import { openAuth, type Auth } from '../../identity/auth.ts';
import { addPerson } from '../../identity/people.ts';
import { newSecret, secretHash } from '../../identity/secrets.ts';
import { addToken } from '../../identity/tokens.ts';
import { hasPostgres, opened, samplePlaceInPostgres, samplePlaceOnDisk, type SamplePlace } from '../sample-stores.ts';
import type { Store } from '../store.ts';

const AT = '2026-01-05T10:00:00.000Z';
const LATER = '2026-01-06T10:00:00.000Z';
const LAST = '2026-01-07T10:00:00.000Z';

const PLACES: readonly (readonly [string, () => SamplePlace])[] = [
  ['SQLite', samplePlaceOnDisk],
  ...((await hasPostgres()) ? [['PostgreSQL', samplePlaceInPostgres] as const] : []),
];

for (const [name, make] of PLACES) {
  describe(`accounts in the store on ${name}`, () => {
    const { place, remove } = make();
    let store: Store;
    let auth: Auth;
    const person = async (email: string): Promise<string> => {
      const added = await addPerson(auth, store, { email, name: email.split('@')[0]!, password: undefined, administrator: false });
      assert.ok(added.ok);
      return added.value;
    };
    before(async () => {
      store = await opened(place);
      auth = openAuth({ database: store.database, secret: newSecret(), publicUrl: undefined, oidc: undefined, mail: undefined, log: () => {} });
    });
    after(async () => {
      await store.close();
      await remove();
    });

    test('D1 the store has every table and column that signing in asks for', async () => {
      const { toBeCreated, toBeAdded, toBeAddedIndexes, schemaProblems } = await getMigrations((await auth.$context).options);
      assert.deepEqual(
        { toBeCreated, toBeAdded, toBeAddedIndexes, schemaProblems },
        { toBeCreated: [], toBeAdded: [], toBeAddedIndexes: [], schemaProblems: [] },
      );
    });

    test('D1 a missing column is noticed', async () => {
      await sql`alter table passkey drop column aaguid`.execute(store.database.db);
      const { toBeAdded } = await getMigrations((await auth.$context).options);
      assert.deepEqual(Object.keys(toBeAdded[0]?.fields ?? {}), ['aaguid']);
      await sql`alter table passkey add column aaguid text`.execute(store.database.db);
    });

    test('D2 an organisation always keeps an owner, also when two step down at once', async () => {
      const [ada, bob, eve] = [await person('ada@d2.example'), await person('bob@d2.example'), await person('eve@d2.example')];
      await store.organisations.add('d2', 'Two', ada, AT);
      assert.equal(await store.organisations.join('d2', bob, 'viewer', AT), true);
      assert.equal(await store.organisations.join('d2', bob, 'owner', AT), false, 'who is a member is no new one, and gets no other role');
      const refusal = await store.organisations.setRole('d2', ada, 'editor');
      assert.equal(!refusal.ok && refusal.code, 'last-owner');
      assert.equal((await store.organisations.onlyOwnedBy(ada)).length, 1);
      assert.deepEqual(await store.organisations.setRole('d2', bob, 'owner'), { ok: true, value: true });
      assert.deepEqual(await store.organisations.onlyOwnedBy(ada), []);
      const both = await Promise.all([store.organisations.leave('d2', ada), store.organisations.setRole('d2', bob, 'viewer')]);
      assert.deepEqual(both.map(({ ok }) => ok).toSorted(), [false, true]);
      const stranger = await store.organisations.setRole('d2', eve, 'viewer');
      assert.equal(!stranger.ok && stranger.code, 'not-a-member');
      assert.deepEqual((await store.organisations.membershipsOf([ada, bob, eve])).get(eve), undefined);
      assert.equal((await store.organisations.members('d2')).filter(({ role }) => role === 'owner').length, 1);
    });

    test('D3 an invitation is taken once, by one of two at once, and not when it is over or replaced', async () => {
      await store.organisations.add('d3', 'Three', await person('ada@d3.example'), AT);
      const invite = (id: string, email: string) =>
        store.invitations.add({ id, hash: secretHash(id), organisation: 'd3', email, role: 'editor', created_at: AT, created_by: 'ada', expires_at: LATER });
      await invite('one', 'bob@d3.example');
      await invite('two', 'bob@d3.example');
      await invite('three', 'eve@d3.example');
      assert.equal(await store.invitations.find(secretHash('one'), AT), undefined, 'replaced by the second');
      assert.equal((await store.invitations.find(secretHash('two'), AT))?.email, 'bob@d3.example');
      assert.equal(await store.invitations.find(secretHash('two'), LAST), undefined, 'over');
      assert.equal(await store.invitations.take(secretHash('two'), LAST), undefined, 'over');
      const taken = await Promise.all([1, 2].map(() => store.invitations.take(secretHash('two'), AT)));
      assert.deepEqual(taken.map((invitation) => invitation?.id).toSorted(), ['two', undefined]);
      assert.equal(await store.invitations.remove('other', 'three'), false, 'not by another organisation');
      assert.equal(await store.invitations.remove('d3', 'three'), true);
      assert.deepEqual(await store.invitations.list('d3'), []);
    });

    test('D4 D5 a token works until it is over or ended, and its secret is not in the store', async () => {
      const secret = await addToken(store, {
        id: 't1',
        owner: 'ada',
        name: 'ci',
        scopes: ['profiles:write', 'profiles:read', 'profiles:read'],
        organisation: null,
        expiresAt: LATER,
        at: AT,
      });
      const other = await addToken(store, { id: 't2', owner: 'bob', name: 'ci', scopes: ['profiles:read'], organisation: 'us', expiresAt: null, at: AT });
      assert.match(secret, /^smm_[\w-]{43}$/u);
      const found = await store.tokens.find(secretHash(secret), AT);
      assert.deepEqual([found?.id, found?.scopes, found?.prefix], ['t1', ['profiles:read', 'profiles:write'], secret.slice(0, 10)]);
      assert.equal(await store.tokens.find(secretHash(secret), LATER), undefined, 'over');
      assert.deepEqual(
        (await store.tokens.current(['t1', 't2'], LAST)).map(({ id }) => id),
        ['t2'],
      );
      assert.equal((await store.tokens.find(secretHash(other), LAST))?.organisation, 'us');
      await store.tokens.used('t2', LAST);
      assert.equal((await store.tokens.list('bob'))[0]?.last_used_at, LAST);
      assert.equal(await store.tokens.remove('t1', 'bob'), undefined, 'not somebody else’s');
      assert.equal((await store.tokens.remove('t1', 'ada'))?.id, 't1');
      assert.equal(await store.tokens.find(secretHash(secret), AT), undefined);
      const rows = JSON.stringify(await store.database.db.selectFrom('api_token').selectAll().execute());
      assert.ok(!rows.includes(other) && rows.includes(secretHash(other)));
    });

    test('D5 a review link works until it is over or ended', async () => {
      const link = (id: string, expires_at: string | null) =>
        store.reviewLinks.add({ id, hash: secretHash(id), profile: 'p5', name: 'A reviewer', created_at: AT, created_by: 'ada', expires_at });
      await link('r1', LATER);
      await link('r2', null);
      assert.equal((await store.reviewLinks.find(secretHash('r1'), AT))?.profile, 'p5');
      assert.equal(await store.reviewLinks.find(secretHash('r1'), LATER), undefined);
      assert.deepEqual(
        (await store.reviewLinks.current(['r1', 'r2'], LAST)).map(({ id }) => id),
        ['r2'],
      );
      await store.reviewLinks.used('r2', LAST);
      assert.deepEqual(
        (await store.reviewLinks.list('p5')).map(({ id, last_used_at }) => [id, last_used_at]),
        [
          ['r1', null],
          ['r2', LAST],
        ],
      );
      assert.equal(await store.reviewLinks.remove('p6', 'r2'), false, 'not through another profile');
      assert.equal(await store.reviewLinks.remove('p5', 'r2'), true);
      assert.equal(await store.reviewLinks.find(secretHash('r2'), AT), undefined);
    });

    test('D6 who is removed has no session, no membership and no way in any more', async () => {
      const id = await person('Zoe@d6.example');
      assert.equal((await store.people.byEmail(' ZOE@d6.example'))?.id, id, 'however the address is written');
      const again = await addPerson(auth, store, { email: 'zoe@D6.example', name: 'Zoe', password: undefined, administrator: false });
      assert.equal(!again.ok && again.code, 'has-account');
      await store.organisations.add('d6', 'Six', id, AT);
      const { internalAdapter } = await auth.$context;
      const [first, second, third] = [
        await internalAdapter.createSession(id),
        await internalAdapter.createSession(id),
        await internalAdapter.createSession(id),
      ];
      const now = new Date().toISOString();
      assert.deepEqual(
        (await store.people.currentSessions([first.id, 'none'], now)).map(({ person: { name: called } }) => called),
        ['Zoe'],
      );
      assert.deepEqual(await store.people.currentSessions([first.id], '2999-01-01T00:00:00.000Z'), [], 'over');
      assert.deepEqual(await store.people.endSessions('another', { session: first.id }), [], 'not by somebody else');
      assert.deepEqual(await store.people.endSessions(id, { session: first.id }), [first.id]);
      assert.deepEqual(await store.people.endSessions(id, { keep: second.id }), [third.id]);
      await store.people.remove(id);
      assert.deepEqual(await store.people.currentSessions([second.id], now), []);
      assert.deepEqual(await store.organisations.members('d6'), []);
      assert.equal(await store.people.get(id), undefined);
    });
  });
}
