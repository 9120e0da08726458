import type { Profile } from '@smm/core/profile';

/** The sections of scope and context, in the order in which the method asks for them. */
export const SECTION_IDS = [
  'scope',
  'boundary',
  'devices',
  'groups',
  'differences',
  'threats',
  'scenarios',
  'beyond',
  'words',
  'references',
  'document',
  'waivers',
] as const;

/** A section of scope and context. */
export type SectionId = (typeof SECTION_IDS)[number];

/** How many things a section holds; for sections that are one form, 1 when its first questions are answered. */
export function heldBy(profile: Profile, section: SectionId): number {
  const { scope, boundary, threatLandscape, glossary, metadata } = profile;
  switch (section) {
    case 'scope':
      return scope.kind !== undefined && scope.systemOfInterest !== '' ? 1 : 0;
    case 'boundary':
      return boundary.method !== undefined && boundary.zones.length > 0 ? 1 : 0;
    case 'devices':
      return profile.devices.length;
    case 'groups':
      return profile.deviceGroups.length;
    case 'differences':
      return profile.differences.length;
    case 'threats':
      return Object.values(threatLandscape).reduce((sum, part) => sum + (Array.isArray(part) ? part.length : 0), 0);
    case 'scenarios':
      return profile.scenarios.length;
    case 'beyond':
      return profile.beyondSecurity.length;
    case 'words':
      return glossary.terms.length + glossary.acronyms.length;
    case 'references':
      return profile.references.length;
    case 'document':
      return metadata.title !== '' && metadata.abstract !== '' ? 1 : 0;
    case 'waivers':
      return profile.waivers.length;
  }
}

const BY_FIRST_STEP: Readonly<Record<string, SectionId>> = {
  beyondSecurity: 'beyond',
  boundary: 'boundary',
  deviceGroups: 'groups',
  devices: 'devices',
  differences: 'differences',
  glossary: 'words',
  metadata: 'document',
  references: 'references',
  relations: 'devices',
  scenarios: 'scenarios',
  scope: 'scope',
  threatLandscape: 'threats',
  waivers: 'waivers',
};

/** The section in which the field at an address is. */
export function sectionOfAddress(address: string): SectionId | undefined {
  return BY_FIRST_STEP[address.split('/')[0] ?? ''];
}
