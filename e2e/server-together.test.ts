import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { applyEdits } from '@smm/core/live';
import { applyEdit, type Edit, type Profile } from '@smm/core/profile';
import { readProfileFile, writeProfileYaml } from '@smm/formats/yaml';
import { captured } from '../packages/cli/src/captured.ts';
import { main } from '../packages/cli/src/main.ts';
import { sampleServe, type SampleServe } from '../packages/cli/src/sample-serve.ts';
import { openEditor, sampleFile, type SampleEditor } from '../packages/server/src/sample-server.ts';
import { hasPostgres, sampleDatabase } from '../packages/server/src/store/sample-stores.ts';

const STATEMENTS = 12;
const CELLS = { ada: 'threat-modeling/1/actions', ben: 'threat-modeling/1/indicators' } as const;
const folder = mkdtempSync(join(tmpdir(), 'smm-together-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A way to run the server: how it is started, and who writes, and who may not. */
type Stage = {
  readonly server: SampleServe;
  readonly again: (port: string) => Promise<SampleServe>;
  readonly ada: Headers;
  readonly ben: Headers;
  readonly stranger: Headers;
  readonly environment: Record<string, string>;
  readonly args: readonly string[];
  readonly remove: () => Promise<void>;
};
type Headers = Record<string, string>;
const bearer = (token: string): Headers => ({ authorization: `Bearer ${token.trim()}` });

async function smm(args: readonly string[], environment: Record<string, string>): Promise<string> {
  const io = { ...captured(folder), environment };
  assert.equal(await main(args, io), 0, `smm ${args.join(' ')}: ${io.written.err}`);
  return io.written.out;
}

/** One person at their machine, with two programs that have tokens; a third program has none. */
async function solo(): Promise<Stage> {
  const args = ['--data', join(folder, 'solo')];
  const server = await sampleServe([...args, '--port', '0']);
  const entered = await fetch(server.link ?? '', { redirect: 'manual' });
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const token = async (name: string): Promise<Headers> => {
    const body = JSON.stringify({ name, scopes: ['profiles:read', 'profiles:write'] });
    const made = await fetch(`${server.url}/api/tokens`, { method: 'POST', headers: { cookie, 'content-type': 'application/json' }, body });
    return bearer(((await made.json()) as { token: string }).token);
  };
  const again = (port: string): Promise<SampleServe> => sampleServe([...args, '--port', port]);
  return { server, again, ada: await token('ada'), ben: await token('ben'), stranger: {}, environment: {}, args, remove: async () => {} };
}

/** A working group on PostgreSQL: its owner, an editor, and somebody of another organisation. */
async function team(): Promise<Stage> {
  const database = await sampleDatabase();
  const environment = { SMM_DATABASE_URL: database.url, SMM_SECRET: 'a secret of more than thirty-two characters' };
  const account = async (name: string, organisation: string, role: string): Promise<Headers> => {
    await smm(['user', 'add', `${name}@sample.example`, '--name', name, '--organisation', organisation, '--role', role], environment);
    const scopes = ['--scope', 'profiles:read', '--scope', 'profiles:write'];
    return bearer(await smm(['token', 'create', `${name}@sample.example`, '--name', 'script', ...scopes], environment));
  };
  const ada = await account('ada', 'Ours', 'owner');
  const ben = await account('ben', 'Ours', 'editor');
  const stranger = await account('carl', 'Theirs', 'owner');
  const again = (port: string): Promise<SampleServe> => sampleServe(['--team', '--port', port], environment);
  return { server: await again('0'), again, ada, ben, stranger, environment, args: [], remove: database.remove };
}

/** The statement that somebody writes as number `n`, with the place of it. */
function written(who: keyof typeof CELLS, n: number): Edit {
  const text = `Statement ${n} of ${who}: “quoted”, *emphasised* and ümlauts.`;
  return {
    op: 'insert-statement',
    cell: CELLS[who],
    index: n,
    statement: { id: `${who}-${n}`, text, deviceGroups: [], trust: [], citations: [], origins: [] },
  };
}

/** Writes statement after statement, each once the one before is saved. */
async function writeAll(editor: SampleEditor, who: keyof typeof CELLS, profile: Profile, saved: (n: number) => void): Promise<void> {
  for (let n = 0; n < STATEMENTS; n += 1) {
    const done = applyEdits(editor.document, [written(who, n)], who, profile.model);
    assert.ok(done.ok, JSON.stringify(done));
    await editor.saved();
    saved(n);
  }
}

for (const [mode, begin] of Object.entries({ solo, ...((await hasPostgres()) ? { team } : {}) }))
  test(`${mode}: two write a profile together, the server is killed twice, the file is what they wrote, and a third gets nothing`, async () => {
    const stage = await begin();
    let { server } = stage;
    const { url } = server;
    const { port } = new URL(url);
    const get = (path: string, headers: Headers): Promise<Response> => fetch(url + path, { headers });
    try {
      const start = await startProfile();
      const added = await fetch(`${url}/api/profiles`, {
        method: 'POST',
        body: writeProfileYaml(start),
        headers: { ...stage.ada, 'content-type': 'application/yaml' },
      });
      const { id } = (await added.json()) as { id: string };
      assert.equal(added.status, 201);
      const [ada, ben] = [openEditor(url, id, stage.ada), openEditor(url, id, stage.ben)];
      await Promise.all([ada.synced, ben.synced]);

      const halfway = Promise.withResolvers<void>();
      const writing = Promise.all([writeAll(ada, 'ada', start, (n) => n === STATEMENTS / 2 && halfway.resolve()), writeAll(ben, 'ben', start, () => {})]);
      await halfway.promise;
      await server.end('SIGKILL');
      server = await stage.again(port);
      await writing;
      await server.end('SIGKILL');
      server = await stage.again(port);

      const expected = writeProfileYaml(expectedOf(start));
      const answered = await get(`/api/profiles/${id}/file`, stage.ben);
      assert.equal(await answered.text(), expected);
      const pulled = join(folder, `${mode}.smm-profile.yaml`);
      await smm(['pull', pulled, '--server', url, '--profile', id], { SMM_TOKEN: (stage.ben['authorization'] ?? '').slice('Bearer '.length) });
      assert.equal(readFileSync(pulled, 'utf8'), expected);
      await smm(['export', join(folder, `${mode}-export`), ...stage.args], stage.environment);
      assert.equal(readFileSync(join(folder, `${mode}-export/profiles/${id}/${start.id}.smm-profile.yaml`), 'utf8'), expected);

      await getsNothing(stage, url, id);
      ada.leave();
      ben.leave();
    } finally {
      await server.end('SIGKILL');
      await stage.remove();
    }
  });

/** The example with the cells empty that the two write. */
async function startProfile(): Promise<Profile> {
  const read = readProfileFile(Buffer.from(sampleFile()));
  assert.ok(read.ok);
  return Object.values(CELLS).reduce((profile, cell) => {
    const emptied = applyEdit(profile, { op: 'set', address: cell, value: { statements: [] } });
    assert.ok(emptied.ok, JSON.stringify(emptied));
    return emptied.value.profile;
  }, read.profile);
}

/** What the profile is once both have written everything. */
function expectedOf(start: Profile): Profile {
  const edits = Object.keys(CELLS).flatMap((who) => Array.from({ length: STATEMENTS }, (_, n) => written(who as keyof typeof CELLS, n)));
  const edited = applyEdit(start, { op: 'batch', edits });
  assert.ok(edited.ok);
  return edited.value.profile;
}

/** Whoever has no right gets neither list entry nor card, file, change, publication or live document. */
async function getsNothing({ stranger, ada }: Stage, url: string, id: string): Promise<void> {
  const isKnown = 'authorization' in stranger;
  const refused = isKnown ? 404 : 401;
  for (const [method, path, body] of [
    ['GET', `/api/profiles/${id}`],
    ['GET', `/api/profiles/${id}/card`],
    ['GET', `/api/profiles/${id}/file`],
    ['GET', `/api/profiles/${id}/files`],
    ['PUT', `/api/profiles/${id}`, sampleFile()],
    ['POST', `/api/profiles/${id}/publications/md`, '{}'],
  ] as const) {
    const type = body === '{}' ? 'application/json' : 'application/yaml';
    const answer = await fetch(url + path, {
      method,
      headers: { ...stranger, ...(body === undefined ? {} : { 'content-type': type }) },
      ...(body === undefined ? {} : { body }),
    });
    assert.deepEqual([answer.status, answer.headers.get('content-type')], [refused, 'application/problem+json'], path);
    assert.doesNotMatch(await answer.text(), /Water/u);
  }
  const list = await fetch(`${url}/api/profiles`, { headers: stranger });
  if (isKnown) assert.equal(((await list.json()) as { total: number }).total, 0);
  else assert.equal(list.status, 401);
  const live = openEditor(url, id, stranger);
  await assert.rejects(live.synced);
  assert.equal(live.document.share.size, 0);
  live.leave();
  assert.equal((await fetch(`${url}/api/profiles/${id}`, { headers: ada })).status, 200);
}
