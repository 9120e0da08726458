import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleServer } from '../sample-server.ts';
import { samplePlaceOnDisk } from '../store/sample-stores.ts';
import { openAccountDesk, type AccountDesk } from './account-desk.ts';

const now = (): string => new Date().toISOString();

test('D12 who was added at the command line chooses a password by the link, once, and is in their organisation', async () => {
  const sample = samplePlaceOnDisk();
  const atDesk = async <T>(work: (desk: AccountDesk) => Promise<T>): Promise<T> => {
    const desk = await openAccountDesk(sample.place, now);
    assert.ok(desk.ok);
    try {
      return await work(desk.value);
    } finally {
      await desk.value.close();
    }
  };
  const added = await atDesk((desk) =>
    desk.addPerson({ email: 'ada@sample.example', name: 'Ada', password: undefined, administrator: false, organisation: 'Group', role: 'viewer' }),
  );
  assert.ok(added.ok);
  const server = await sampleServer(sample, { mode: 'team' });
  assert.equal(server.link, undefined, 'there is an account, so no link makes a first one');
  const post = (path: string, body: object) =>
    fetch(server.url + path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', origin: server.url } });
  const choose = (newPassword: string) => post('/api/auth/reset-password', { token: added.value.link, newPassword });
  assert.equal((await choose('password1234')).status, 422, 'and the link is not used up');
  assert.equal((await choose('tram lamp quiet river')).status, 200);
  assert.equal((await choose('another tram in rain')).status, 400);
  const signedIn = await post('/api/auth/sign-in/email', { email: 'ada@sample.example', password: 'tram lamp quiet river' });
  assert.equal(signedIn.status, 200);
  const held = await openAccountDesk(sample.place, now);
  assert.equal(!held.ok && held.code, 'store-held', 'a running server with an embedded store is not changed behind its back');
  await server.stop();
  const people = await atDesk((desk) => desk.listPeople());
  assert.deepEqual(
    people[0]?.memberships.map(({ name, role }) => [name, role]),
    [['Group', 'owner']],
  );
  await sample.remove();
});
