import { suggester, suggestKind, type DecidedPassage, type SuggestedKind, type Suggester, type Suggestion } from '@smm/core/evidence';
import { findModel } from '@smm/core/model';

/** What the worker is asked: what a passage may bear on, knowing what the group has decided and all passages. */
export type SuggestQuestion = {
  readonly number: number;
  readonly model: { readonly id: string; readonly edition: string };
  readonly text: string;
  readonly expected: readonly string[];
  /** Sent with the first question, and when the evidence has changed. */
  readonly ground?: { readonly decided: readonly DecidedPassage[]; readonly passages: readonly string[] };
};
/** What it answers. */
export type SuggestAnswer = { readonly number: number; readonly practices: readonly Suggestion[]; readonly kind: SuggestedKind };

let suggest: Suggester | undefined;

self.addEventListener('message', ({ data: { number, model: pinned, text, expected, ground } }: MessageEvent<SuggestQuestion>) => {
  const model = findModel(pinned.id, pinned.edition);
  if (!model.ok) return;
  if (suggest === undefined || ground !== undefined) suggest = suggester(model.value, ground ?? {});
  self.postMessage({ number, practices: suggest(text, { most: 5, least: 0.15, expected }), kind: suggestKind(text) } satisfies SuggestAnswer);
});
