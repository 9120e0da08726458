import { ok, refused, type Outcome } from '../outcome.ts';
import { iotSmm12 } from './iot-smm-1.2.ts';
import type { MaturityModel } from './schema.ts';

export * from './lookup.ts';
export * from './recognise.ts';
export * from './schema.ts';
export { iotSmm12 };

/** The maturity models that are known, the newest edition of each first. */
export const models: readonly MaturityModel[] = [iotSmm12];

/** The model with this id, in this edition or else the newest. Refuses with `unknown-model`, naming the known ones. */
export function findModel(id: string, edition?: string): Outcome<MaturityModel> {
  const found = models.find((model) => model.id === id && (edition === undefined || model.edition === edition));
  if (found !== undefined) return ok(found);
  const wanted = edition === undefined ? `“${id}”` : `“${id}” in edition “${edition}”`;
  const known = models.map((model) => `“${model.id}” in edition “${model.edition}” (${model.name})`).join(', ');
  return refused('unknown-model', `There is no maturity model ${wanted}. Use one of the known ones: ${known}.`);
}
