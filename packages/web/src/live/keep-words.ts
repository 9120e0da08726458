import type { HocuspocusProvider, onMessageParameters } from '@hocuspocus/provider';
import { applyUpdateKeepingWords } from '@smm/core/live';
import type * as Y from 'yjs';

const SYNC = 0;
const SYNC_REPLY = 4;
const STEP_TWO = 1;
const UPDATE = 2;

/**
 * Takes in what others changed before the provider does, so that words typed here into what somebody else has just moved
 * or removed stay as a note of the table. What the provider applies after this changes nothing any more.
 */
export function takeInKeepingWords(doc: Y.Doc, provider: HocuspocusProvider, { message }: onMessageParameters): void {
  message.readVarString();
  const kind: number = message.readVarUint();
  if (kind !== SYNC && kind !== SYNC_REPLY) return;
  const step: number = message.readVarUint();
  if (step === STEP_TWO || step === UPDATE) applyUpdateKeepingWords(doc, message.readVarUint8Array(), provider);
}
