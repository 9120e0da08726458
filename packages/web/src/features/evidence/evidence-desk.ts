import type { Evidence } from '@smm/core/evidence';
import type { Outcome } from '@smm/core/outcome';
import type { KeptEvidence } from '../../api/evidence.ts';

/** A change of evidence, made again on what somebody else has kept meanwhile. */
export type EvidenceEdit = (evidence: Evidence) => Outcome<Evidence>;

/** Where evidence is kept. `write` gives undefined when somebody was quicker. */
export type EvidencePlace = {
  readonly read: () => Promise<KeptEvidence>;
  readonly write: (evidence: Evidence, from: number) => Promise<number | undefined>;
};

/** How a change ended: kept, perhaps after somebody else's, or refused with why. */
export type Kept =
  | { readonly ok: true; readonly kept: KeptEvidence; readonly before: Evidence; readonly wasMerged: boolean }
  | { readonly ok: false; readonly message: string };

/** So often is a change made again before it is given up. */
const MOST_TRIES = 5;

/** Keeps a change. When somebody was quicker, it is made again on what they kept, so that neither change is lost. */
export async function keepChange(place: EvidencePlace, from: KeptEvidence, edit: EvidenceEdit): Promise<Kept> {
  let current = from;
  for (let round = 0; round < MOST_TRIES; round += 1) {
    const changed = edit(current.evidence);
    if (!changed.ok) return { ok: false, message: changed.message };
    const version = await place.write(changed.value, current.version);
    if (version !== undefined) return { ok: true, kept: { evidence: changed.value, version }, before: current.evidence, wasMerged: round > 0 };
    current = await place.read();
  }
  return { ok: false, message: 'Others keep changing the evidence. Try again in a moment.' };
}
