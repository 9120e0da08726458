import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openEditor, type SampleEditor } from '../sample-server.ts';
import { sampleTeam, type SampleTeam } from '../sample-team.ts';
import { samplePlaceOnDisk } from '../store/sample-stores.ts';

type State = { readonly user?: { readonly id?: string; readonly name?: string; readonly colour?: string }; readonly place?: string };

let team: SampleTeam;
const editors: SampleEditor[] = [];
before(async () => {
  team = await sampleTeam(samplePlaceOnDisk());
});
after(async () => {
  for (const editor of editors) editor.leave();
  await team.stop();
});

const enter = async (actor: 'editor' | 'owner' | 'viewer'): Promise<SampleEditor> => {
  const editor = openEditor(team.server.url, team.own.profile, team.headers[actor]);
  editors.push(editor);
  await editor.synced;
  return editor;
};
/** Waits until what one sees of the others is as `wanted` says. */
const sees = ({ provider }: SampleEditor, wanted: (states: ReadonlyMap<number, State>) => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (wanted(provider.awareness!.getStates() as Map<number, State>)) resolve();
    };
    provider.awareness!.on('change', look);
    look();
  });

test('D27 who takes another’s name is shown under their own', async () => {
  const [owner, editor] = [await enter('owner'), await enter('editor')];
  editor.provider.setAwarenessField('user', { id: team.ids['owner'], name: 'owner', colour: 'red' });
  const client = editor.document.clientID;
  await sees(owner, (states) => states.get(client)?.user?.colour === 'red');
  assert.deepEqual(owner.provider.awareness!.getStates().get(client)?.['user'], { id: team.ids['editor'], name: 'editor', colour: 'red' });
});

test('D27 nobody speaks for another’s presence, and too much of it is left out', async () => {
  const [owner, watcher, viewer] = [await enter('owner'), await enter('editor'), await enter('viewer')];
  const client = owner.document.clientID;
  owner.provider.setAwarenessField('place', 'true');
  await sees(watcher, (states) => states.get(client)?.place === 'true');
  await sees(viewer, (states) => states.get(client)?.place === 'true');
  // The viewer's own copy says something else of the owner, later than what the owner said.
  const spoof = viewer.provider.awareness!;
  spoof.meta.set(client, { clock: 1000, lastUpdated: Date.now() });
  spoof.states.set(client, { place: 'false' });
  spoof.emit('update', [{ added: [], updated: [client], removed: [] }, 'local']);
  viewer.provider.setAwarenessField('large', 'x'.repeat(10_000));
  viewer.provider.setAwarenessField('large', 'small');
  await sees(watcher, (states) => (states.get(viewer.document.clientID) as { large?: string } | undefined)?.large === 'small');
  assert.equal((watcher.provider.awareness!.getStates().get(client) as State).place, 'true');
});
