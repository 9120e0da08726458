import type { Domain, MaturityModel, ModelLevel, Practice, RowId, ScopeKind, Subdomain } from './schema.ts';

/** The rows of every practice table in reading order. */
export const ROWS: readonly RowId[] = ['considerations', 'actions', 'indicators'];

/** A practice with the domain and subdomain it stands in and its number in the model, from 1. */
export type PlacedPractice = {
  readonly practice: Practice;
  readonly domain: Domain;
  readonly subdomain: Subdomain;
  readonly number: number;
};

/** All practices of a model in the model's order. */
export function practicesOf(model: MaturityModel): PlacedPractice[] {
  const placed: PlacedPractice[] = [];
  for (const domain of model.domains)
    for (const subdomain of domain.subdomains)
      for (const practice of subdomain.practices) placed.push({ practice, domain, subdomain, number: placed.length + 1 });
  return placed;
}

/** The practice with this id, or undefined. */
export function practiceById(model: MaturityModel, id: string): Practice | undefined {
  return practicesOf(model).find((placed) => placed.practice.id === id)?.practice;
}

/** The comprehensiveness levels that are columns of a table: all but 0 (None). */
export function tableLevels(model: MaturityModel): ModelLevel[] {
  return model.comprehensiveness.filter((level) => level.level > 0);
}

/** The label printed for a row; `override` wins for the considerations row when it is not empty. */
export function rowLabel(model: MaturityModel, row: RowId, scope: ScopeKind, override = ''): string {
  if (row === 'considerations') return override || model.labels.considerations[scope];
  return model.labels[row];
}
