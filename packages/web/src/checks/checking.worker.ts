import { lint, type LintReport, type Preset } from '@smm/core/lint';
import { findModel, type BaseText } from '@smm/core/model';
import type { Profile } from '@smm/core/profile';

/** What the worker is asked. Only the latest question is answered. */
export type CheckQuestion = { readonly number: number; readonly profile: Profile; readonly preset: Preset; readonly baseText?: BaseText };
/** What it answers. */
export type CheckAnswer = { readonly number: number; readonly report: LintReport };

let latest: CheckQuestion | undefined;

self.addEventListener('message', ({ data }: MessageEvent<CheckQuestion>) => {
  const isFirst = latest === undefined;
  latest = data;
  // Questions that came while the last was worked on are in the queue: look at them first.
  if (isFirst) setTimeout(answer, 0);
});

function answer(): void {
  const question = latest;
  latest = undefined;
  if (question === undefined) return;
  const { number, profile, preset, baseText } = question;
  const model = findModel(profile.model.id, profile.model.edition);
  if (!model.ok) return;
  const report = lint(profile, { model: model.value, preset, ...(baseText === undefined ? {} : { baseText }) });
  self.postMessage({ number, report } satisfies CheckAnswer);
}
