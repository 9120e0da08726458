import { differentHeldOut } from './labelled-pairs/different-held-out.ts';
import { differentTune } from './labelled-pairs/different-tune.ts';
import type { PairText } from './labelled-pairs/pair-text.ts';
import { sameHeldOut } from './labelled-pairs/same-held-out.ts';
import { sameTune } from './labelled-pairs/same-tune.ts';

/** Two profile statements and a chair's judgement of them: do they say the same thing, so that one should go? */
export type LabelledPair = {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
  /** What was changed between the two. */
  readonly note: string;
  /** `tune` for choosing thresholds; `held-out` for measuring only. */
  readonly set: 'tune' | 'held-out';
};

/**
 * Labelled pairs of profile statements for measuring how well reworded repetition is found.
 *
 * Written and judged before any measure existed. Statements come from many fields of use; half of the pairs in each set
 * say the same thing (from identical to freely reworded), half do not. Most of the latter share subject and vocabulary:
 * another object, role or direction, the same action at a higher level, an indicator of something else, a negation.
 */
export const labelledPairs: readonly LabelledPair[] = [
  ...labelled(sameTune, true, 'tune'),
  ...labelled(differentTune, false, 'tune'),
  ...labelled(sameHeldOut, true, 'held-out'),
  ...labelled(differentHeldOut, false, 'held-out'),
];

function labelled(pairs: readonly PairText[], same: boolean, set: LabelledPair['set']): LabelledPair[] {
  return pairs.map(([a, b, note]) => ({ a, b, same, note, set }));
}
