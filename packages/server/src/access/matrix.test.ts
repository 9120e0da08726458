import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { cellRoot } from '@smm/core/live';
import type * as Y from 'yjs';
import { newApp } from '../app.ts';
import { addRoutes } from '../routes/add-routes.ts';
import type { GuardedRoute } from '../routes/serve.ts';
import { openEditor } from '../sample-server.ts';
import { SAMPLE_ACTORS, sampleTeam, type Answer, type SampleActor, type SampleHome, type SampleTeam } from '../sample-team.ts';
import { samplePlaceOnDisk } from '../store/sample-stores.ts';
import { EXPECTATIONS, LIVE_RIGHTS, RULES, type Attempt, type Expectation } from './sample-expectations.ts';

let team: SampleTeam;
const routes: GuardedRoute[] = [];
before(async () => {
  team = await sampleTeam(samplePlaceOnDisk());
  addRoutes(
    newApp(team.services),
    team.services,
    () => false,
    (route) => routes.push(route),
  );
});
after(() => team.stop());

const keyOf = ({ method, path }: GuardedRoute): string => `${method.toUpperCase()} ${path}`;
const isAbout = ({ rule }: Expectation): boolean => /^(?:profile|organisation) /u.test(rule) || rule === 'create in organisation';

/** Sends an attempt of an actor at what belongs to `home`. */
function send(key: string, actor: SampleActor, home: SampleHome, { params, query = '', body, headers }: Attempt): Promise<Answer> {
  const [method, path] = key.split(' ') as [string, string];
  const named: Readonly<Record<string, string>> = { kind: 'evidence', format: 'md', ...home, ...params };
  const filled = path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => named[name] ?? 'none');
  return team.call({ ...team.headers[actor], ...headers }, method, filled + query, body);
}

/** What a denied caller sends: the same as one who may, on something that is not theirs to make. */
function blind(key: string, { attempt }: Expectation, actor: SampleActor, home: SampleHome): Attempt | Promise<Attempt> {
  return attempt === undefined || key.includes('}/') || key.startsWith('DELETE') || attempt.name === 'inSessionOfItsOwn'
    ? { body: bodyOf(key) }
    : attempt(team, actor, home);
}
function bodyOf(key: string): unknown {
  if (/^(?:DELETE|GET) /u.test(key) || key.endsWith('/leave')) return undefined;
  if (key.includes('/members/')) return { role: 'editor' };
  if (key.endsWith('/invitations')) return { email: 'new@sample.example', role: 'viewer' };
  if (key.endsWith('/archived')) return { archived: true };
  return key.startsWith('POST /api/auth/') ? {} : { name: 'New' };
}

test('D20 every route has an entry in the matrix, and every entry a route', () => {
  assert.deepEqual(Object.keys(EXPECTATIONS).toSorted(), routes.map(keyOf).toSorted());
});

describe('D21 D22 the matrix of routes and people', () => {
  for (const [key, expectation] of Object.entries(EXPECTATIONS)) {
    const { may, forbidden } = RULES[expectation.rule] as { readonly may: readonly SampleActor[]; readonly forbidden: readonly SampleActor[] };

    test(`D21 ${key}: denied to whom it is not for`, async () => {
      const deny = async (actor: SampleActor): Promise<void> => {
        const answer = await send(key, actor, team.own, await blind(key, expectation, actor, team.own));
        assert.equal(answer.status, actor === 'nobody' ? 401 : forbidden.includes(actor) ? 403 : 404, `${actor}: ${answer.text}`);
      };
      await Promise.all(SAMPLE_ACTORS.filter((one) => !may.includes(one)).map(deny));
    });

    test(`D22 ${key}: open to whom it is for`, async () => {
      const allow = async (actor: SampleActor): Promise<void> => {
        const attempt = (await expectation.attempt?.(team, actor, team.own)) ?? {};
        const answer = await send(key, actor, team.own, attempt);
        assert.ok([200, 201, 204, 302, ...(expectation.also ?? [])].includes(answer.status), `${actor}: ${answer.status} ${answer.text}`);
        await expectation.undo?.(team, actor);
      };
      if (key.startsWith('GET') || expectation.rule === 'anyone') await Promise.all(may.map(allow));
      else for (const actor of may) await allow(actor);
    });

    if (isAbout(expectation))
      test(`D23 ${key}: what belongs to others is the same as what is not there`, async () => {
        const same = async (actor: SampleActor): Promise<void> => {
          const attempt = await blind(key, expectation, actor, team.other);
          const theirs = await send(key, actor, team.other, attempt);
          const none = await send(
            key,
            actor,
            { profile: 'none', organisation: 'none' },
            { ...attempt, ...(attempt.query === undefined ? {} : { query: '?organisation=none' }) },
          );
          assert.ok([401, 403, 404].includes(theirs.status), `${actor}: ${theirs.status}`);
          assert.deepEqual([theirs.status, theirs.text], [none.status, none.text], actor);
        };
        await Promise.all(SAMPLE_ACTORS.filter((one) => one !== 'stranger' && one !== 'stranger-token').map(same));
      });
  }
});

test('D24 lists, searches and totals speak of one’s own only', async () => {
  const word = 'pump';
  const listed = async (actor: SampleActor, query: string) =>
    (await team.call(team.headers[actor], 'GET', `/api/profiles${query}`)).body as { total: number; profiles: { organisation: string }[] };
  for (const query of ['', `?search=${word}`, '?limit=1', '?archived=true']) {
    const mine = await listed('viewer', query);
    assert.ok(mine.profiles.every(({ organisation }) => organisation === 'own'));
    assert.equal(
      mine.total,
      await team.services.store.profiles.count({
        organisations: ['own'],
        archived: query.includes('archived'),
        ...(query.includes('search') ? { search: word } : {}),
      }),
    );
    for (const actor of ['reviewer', 'administrator', 'organisation:manage'] as const) assert.deepEqual(await listed(actor, query), { profiles: [], total: 0 });
  }
  const { body } = await team.call(team.headers.administrator, 'GET', '/api/organisations');
  assert.ok(!(body['organisations'] as { id: string }[]).some(({ id }) => id === 'own' || id === 'other'));
});

/** Changes a document and waits for the server's word on it; gives whether the store has it. */
async function writes(actor: SampleActor, home: SampleHome, editor: ReturnType<typeof openEditor>): Promise<boolean> {
  const said = new Promise<void>((resolve) =>
    editor.provider.on('message', ({ message }: { message: { data: unknown } }) => message.data !== undefined && resolve()),
  );
  const word = `word-of-${actor.replace(':', '-')}`;
  const statement = editor.document.getXmlFragment(cellRoot({ table: 'threat-modeling', level: 1, row: 'considerations' })).get(0) as Y.XmlElement;
  (statement.get(0) as Y.XmlText).insert(0, `${word} `);
  await said;
  const { text } = await team.call(team.headers[home === team.own ? 'owner' : 'stranger'], 'GET', `/api/profiles/${home.profile}/file`);
  return text.includes(word);
}

/** What an actor can do with a document that was opened. */
async function rightsOf(editor: ReturnType<typeof openEditor>, actor: SampleActor, home: SampleHome): Promise<'none' | 'read' | 'write'> {
  const refusal = await editor.synced.then(
    () => undefined,
    (error: Error) => error.message,
  );
  if (refusal === undefined) return (await writes(actor, home, editor)) ? 'write' : 'read';
  assert.equal(refusal, 'permission-denied');
  return 'none';
}

describe('D25 the matrix of live documents and people', () => {
  for (const actor of SAMPLE_ACTORS)
    for (const place of ['own', 'other'] as const)
      test(`D25 the live document of ${place === 'own' ? 'one’s own' : 'another'} organisation, opened by ${actor}`, async () => {
        const home = team[place];
        const isTheirs = actor.startsWith('stranger');
        const expected = isTheirs ? (place === 'other' ? 'write' : 'none') : place === 'own' ? (LIVE_RIGHTS[actor] ?? 'none') : 'none';
        const secret = team.headers[actor]['authorization']?.slice('Bearer '.length);
        // Programs may send their token in the first message, too.
        for (const editor of [
          openEditor(team.server.url, home.profile, team.headers[actor]),
          ...(secret === undefined ? [] : [openEditor(team.server.url, home.profile, {}, undefined, secret)]),
        ]) {
          try {
            assert.equal(await rightsOf(editor, actor, home), expected);
          } finally {
            editor.leave();
          }
        }
      });
});

test('D20 the matrix notices a route that lets the wrong ones in', async () => {
  const readers = RULES['profile read'].may as readonly SampleActor[];
  const editors = RULES['profile edit'].may as readonly SampleActor[];
  const wronglyIn = readers.filter((actor) => !editors.includes(actor));
  assert.ok(wronglyIn.length > 0);
  for (const actor of wronglyIn) {
    const { status } = await send('GET /api/profiles/{profile}', actor, team.own, {});
    assert.notEqual(status, 403, 'a route for readers, taken for one for editors, would be found out');
  }
});
