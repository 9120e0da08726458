import type { MaturityModel, ScopeKind } from '../../model/schema.ts';
import type { Profile } from '../../profile/schema/profile.ts';
import type { Statement } from '../../profile/schema/tables.ts';

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

/** Where a statement comes from: its profile and the id there; several where a combination says the same once. */
export type StatementOrigin = { readonly profile: string; readonly item: string };

/** The origins of a statement, its own profile when it is from no combination; and the scope from which on it counts, the narrowest of its origins. */
export function originsOf(
  model: MaturityModel,
  profile: Profile,
  statement: Statement,
): { readonly origins: readonly StatementOrigin[]; readonly scope: number } {
  const own = scopeOfProfile(model, profile.scope.kind);
  const { composedFrom } = statement;
  if (composedFrom === undefined || composedFrom.length === 0) return { origins: [{ profile: profile.id, item: statement.id }], scope: own };
  const scopes = composedFrom.map((origin) => {
    const part = profile.composition?.find((one) => one.profile === origin.profile);
    return part === undefined ? own : scopeOfProfile(model, part.scope);
  });
  return { origins: composedFrom, scope: scopes.reduce((least, scope) => Math.min(least, scope)) };
}
