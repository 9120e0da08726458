import type { MaturityModel, ScopeKind } from '../../model/schema.ts';

/** The scope from which on a profile’s indicators count: an industry’s from the second scope level, a system’s at the last (decided in §3 of “where the guidance is silent”). */
export function scopeOfProfile(model: MaturityModel, kind: ScopeKind | undefined): number {
  const scopes = scopeNumbers(model);
  return kind === 'system' ? scopes.at(-1)! : (scopes[1] ?? scopes.at(-1)!);
}

/** The scopes that a set of profiles speaks of: the general one, and those of the profiles. */
export function scopesSpokenOf(model: MaturityModel, kinds: readonly (ScopeKind | undefined)[]): readonly number[] {
  const scopes = scopeNumbers(model);
  const spoken = new Set([scopes[0]!, ...kinds.map((kind) => scopeOfProfile(model, kind))]);
  if (kinds.includes('both')) spoken.add(scopes.at(-1)!);
  return scopes.filter((scope) => spoken.has(scope));
}

/** The numbers of the model’s scope levels, ascending. */
export function scopeNumbers(model: MaturityModel): readonly number[] {
  return model.scope.map(({ level }) => level).toSorted((a, b) => a - b);
}
