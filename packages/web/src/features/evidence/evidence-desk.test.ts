import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addNote, type Evidence } from '@smm/core/evidence';
import type { KeptEvidence } from '../../api/evidence.ts';
import { keepChange, type EvidencePlace } from './evidence-desk.ts';

const empty: Evidence = { schemaVersion: 1, kind: 'evidence', profile: 'sample', sources: [], passages: [], findings: [], notes: [] };
const noted = (id: string) => (evidence: Evidence) => addNote(evidence, { id, text: id, practices: [], by: '', promotedTo: [] });

/** A place as the server keeps it: it takes only what was read at its version. */
function placeWith(kept: KeptEvidence): EvidencePlace & { readonly now: () => KeptEvidence } {
  let current = kept;
  return {
    now: () => current,
    read: async () => current,
    write: async (evidence, from) => {
      if (from !== current.version) return undefined;
      current = { evidence, version: from + 1 };
      return current.version;
    },
  };
}

test('W50 a change to evidence that somebody else has changed meanwhile is made again on theirs, and told', async () => {
  const place = placeWith({ evidence: empty, version: 1 });
  const theirs = await keepChange(place, place.now(), noted('theirs'));
  assert.ok(theirs.ok && !theirs.wasMerged);
  const mine = await keepChange(place, { evidence: empty, version: 1 }, noted('mine'));
  assert.ok(mine.ok && mine.wasMerged);
  assert.deepEqual(
    place.now().evidence.notes.map(({ id }) => id),
    ['theirs', 'mine'],
  );
});

test('W50 a change that no longer fits is refused and changes nothing', async () => {
  const place = placeWith({ evidence: empty, version: 1 });
  await keepChange(place, place.now(), noted('same'));
  const again = await keepChange(place, { evidence: empty, version: 1 }, noted('same'));
  assert.ok(!again.ok && again.message.includes('already'));
  assert.equal(place.now().version, 2);
});
