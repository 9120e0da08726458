import { findCommonality, type CommonCluster } from '@smm/core/commonality';
import { findModel } from '@smm/core/model';
import type { Profile } from '@smm/core/profile';

/** What the worker is asked; it answers every question in turn. */
export type CommonQuestion = { readonly number: number; readonly profile: Profile; readonly least: number };
/** What it answers. */
export type CommonAnswer = { readonly number: number; readonly clusters: readonly CommonCluster[] };

self.addEventListener('message', ({ data: { number, profile, least } }: MessageEvent<CommonQuestion>) => {
  const model = findModel(profile.model.id, profile.model.edition);
  if (model.ok) self.postMessage({ number, clusters: findCommonality(profile, model.value, { least }) } satisfies CommonAnswer);
});
