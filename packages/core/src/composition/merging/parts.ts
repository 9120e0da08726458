import { publicProfile } from '../../profile/public-profile.ts';
import { statementsOf } from '../../profile/cells.ts';
import type { ComposedFrom, ComposedProfile } from '../../profile/schema/composition.ts';
import type { Profile } from '../../profile/schema/profile.ts';

/** One of the profiles being combined, as it may leave its working group, with the profiles that it was itself made of. */
export type Part = { readonly profile: Profile; readonly sources: readonly ComposedProfile[] };

/** A profile as a part: an ordinary one is its own source, a combination brings those it was made of. */
export function partOf(profile: Profile): Part {
  const { composition } = profile;
  if (composition === undefined) return { profile: publicProfile(profile), sources: [sourceOf(profile)] };
  const isExtended = statementsOf(profile).some(({ statement }) => statement.composedFrom === undefined);
  return { profile: publicProfile(profile), sources: isExtended ? [...composition, sourceOf(profile)] : composition };
}

function sourceOf({ id, metadata, model, scope }: Profile): ComposedProfile {
  return {
    profile: id,
    version: metadata.version,
    title: metadata.title,
    domainName: metadata.domainName,
    ...(metadata.date === undefined ? {} : { date: metadata.date }),
    status: metadata.status,
    language: metadata.language,
    ...(scope.kind === undefined ? {} : { scope: scope.kind }),
    edition: model.edition,
    workingGroup: metadata.workingGroup.name,
  };
}

/** The profiles of all parts, each version once, in the order in which they first appear. */
export function sourcesOf(parts: readonly Part[]): ComposedProfile[] {
  const found = new Map<string, ComposedProfile>();
  for (const source of parts.flatMap(({ sources }) => sources)) if (!found.has(sourceKey(source))) found.set(sourceKey(source), source);
  return [...found.values()];
}

/** What tells a profile in one version from all others. */
export function sourceKey({ profile, version }: Pick<ComposedProfile, 'profile' | 'version'>): string {
  return `${profile}\n${version}`;
}

/** How a profile is called where its texts stand: its domain, or else its title or id, with the version. */
export function sourceLabel({ profile, version, title, domainName }: ComposedProfile): string {
  const name = domainName.trim() || title.trim() || profile;
  return `${name} ${version}`.replace(/\s+/g, ' ').trim();
}

/** Where an item comes from: as it says itself, or else from the profile it stands in. */
export function originsOf(profile: Profile, item: { readonly id: string; readonly composedFrom?: ComposedFrom | undefined }): ComposedFrom {
  return item.composedFrom ?? [{ profile: profile.id, version: profile.metadata.version, item: item.id }];
}
