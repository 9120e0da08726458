import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { captured } from './captured.ts';
import { main } from './main.ts';

const folder = mkdtempSync(join(tmpdir(), 'smm-accounts-'));
after(() => rmSync(folder, { recursive: true, force: true }));

async function smm(...args: string[]) {
  const io = captured(folder);
  const code = await main([...args, '--data', 'store'], io);
  return { code, ...io.written };
}
const add = (email: string, ...more: string[]) => smm('user', 'add', email, '--name', email.split('@')[0]!, ...more);

test('K125 an account is made with an organisation, and its owner chooses a password by a link', async () => {
  const ada = await add('Ada@example.org', '--organisation', 'Pump group', '--administrator');
  assert.equal(ada.code, 0, ada.err);
  assert.match(ada.out, /\/password\?token=[\w-]{43}\n/u);
  assert.equal((await add('bob@example.org', '--organisation', 'pump group', '--role', 'editor', '--json')).code, 0);
  const { out } = await smm('user', 'list', '--json');
  const people = JSON.parse(out) as { email: string; administrator: boolean; memberships: { name: string; role: string }[] }[];
  assert.deepEqual(
    people.map(({ email, administrator, memberships }) => [email, administrator, memberships.map(({ name, role }) => `${role} of ${name}`)]),
    [
      ['ada@example.org', true, ['owner of Pump group']],
      ['bob@example.org', false, ['editor of Pump group']],
    ],
  );
  assert.match((await smm('user', 'list')).out, /ada@example\.org {2}Ada\n {2}owner of Pump group; administrator/u);
});

test('K126 what cannot be is refused with what to do', async () => {
  writeFileSync(join(folder, 'weak'), 'password1234\n');
  for (const [given, said] of [
    [await add('ada@example.org'), /account for this e-mail address already/u],
    [await add('weak@example.org', '--password-file', 'weak'), /guessed first/u],
    [await add('eve@example.org', '--role', 'king'), /no role.*owner, editor, commenter, viewer/u],
    [await smm('user', 'role', 'ada@example.org', '--organisation', 'Pump group', '--role', 'viewer'), /needs an owner/u],
    [await smm('user', 'role', 'ada@example.org', '--organisation', 'None', '--role', 'viewer'), /no organisation “None”/u],
    [await smm('user', 'remove', 'ada@example.org'), /only owner of “Pump group”/u],
    [await smm('user', 'remove', 'nobody@example.org'), /smm user list/u],
    [await smm('token', 'create', 'ada@example.org', '--name', 'x', '--scope', 'everything'), /no scope.*profiles:read/u],
    [await smm('token', 'revoke', 'smm_nothing'), /smm token list/u],
  ] as const) {
    assert.equal(given.code, 2, given.out);
    assert.match(given.err, said);
  }
});

test('K127 roles are given and accounts removed', async () => {
  assert.equal((await smm('user', 'role', 'bob@example.org', '--organisation', 'Pump group', '--role', 'owner')).code, 0);
  assert.equal((await smm('user', 'remove', 'ada@example.org')).code, 0);
  assert.deepEqual(
    (JSON.parse((await smm('user', 'list', '--json')).out) as { email: string }[]).map(({ email }) => email),
    ['bob@example.org'],
  );
});

test('K128 a token is printed once, listed by how it begins, and revoked; its secret is not in the store', async () => {
  const made = await smm('token', 'create', 'bob@example.org', '--name', 'nightly', '--scope', 'profiles:read', 'organisation:read', '--days', '90');
  assert.match(made.out, /^smm_[\w-]{43}\n$/u);
  const listed = await smm('token', 'list');
  assert.match(listed.out, /nightly\n {2}bob@example\.org: organisation:read, profiles:read; until 2027-02-21T12:00:00\.000Z; never used/u);
  for (const file of ['store.sqlite', 'store.sqlite-wal']) assert.ok(!fileText(join(folder, 'store', file)).includes(made.out.trim()), file);
  assert.equal((await smm('token', 'revoke', made.out.trim())).code, 0);
  assert.equal((await smm('token', 'list')).out, '');
});

function fileText(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
