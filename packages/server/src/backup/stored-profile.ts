import * as Y from 'yjs';
import { toProfile, type PinnedModel } from '@smm/core/live';
import { findModel } from '@smm/core/model';
import { ok, refused, type Outcome } from '@smm/core/outcome';
import type { Profile } from '@smm/core/profile';
import type { Store } from '../store/store.ts';

/** A profile as the store holds it, without opening it for editing. Refused: as reading its updates says; `document-damaged`, when they make no profile. */
export async function storedProfile(store: Store, { id, card }: { readonly id: string; readonly card: string }): Promise<Outcome<Profile>> {
  const { model } = JSON.parse(card) as { readonly model: PinnedModel };
  const known = findModel(model.id, model.edition);
  if (!known.ok) return known;
  const stored = await store.updates.read(id);
  if (!stored.ok) return stored;
  try {
    const document = new Y.Doc();
    if (stored.value.snapshot !== undefined) Y.applyUpdate(document, stored.value.snapshot.bytes);
    for (const { bytes } of stored.value.updates) Y.applyUpdate(document, bytes);
    return ok(toProfile(document, model).profile);
  } catch (error) {
    return refused('document-damaged', `The document ${id} cannot be read as a profile: ${(error as Error).message}. Restore it from a backup.`);
  }
}
