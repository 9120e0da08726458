import type { ComposedProfile } from '../../profile/schema/composition.ts';
import type { Profile } from '../../profile/schema/profile.ts';
import { contentKey, mergeItems, union, type MergedItems, type Renamed } from './merge-items.ts';
import type { Part } from './parts.ts';
import { mergeProse } from './prose-sections.ts';

/** Section 2 of a combination. */
export type MergedContext = {
  readonly fields: Pick<
    Profile,
    'beyondSecurity' | 'boundary' | 'deviceGroups' | 'devices' | 'differences' | 'relations' | 'scenarios' | 'scope' | 'threatLandscape'
  >;
  /** The id of a part's device group in the combination. */
  readonly groupIn: (part: number, id: string) => string;
  readonly renamed: readonly Renamed[];
};

const METHODS = ['narrow', 'intermediate', 'wide'] as const;

/** Section 2 of all parts put together: scope, boundary, devices and their groups, threats, scenarios and the rest. */
export function mergeContext(parts: readonly Part[], sources: readonly ComposedProfile[]): MergedContext {
  const zones = mergeZones(parts, sources);
  const ofZones = (part: number, zone: string | undefined) => (zone === undefined ? {} : { zone: zones.idIn(part, zone) });
  const inventory = mergeItems('boundary/inventory', parts, sources, ({ profile }, at) =>
    profile.boundary.inventory.map((item) => ({ ...item, ...ofZones(at, item.zone) })),
  );
  const conduits = mergeItems('boundary/conduits', parts, sources, ({ profile }, at) =>
    profile.boundary.conduits.map((conduit) => ({ ...conduit, from: zones.idIn(at, conduit.from), to: zones.idIn(at, conduit.to) })),
  );
  const devices = mergeItems('devices', parts, sources, ({ profile }, at) => profile.devices.map((device) => ({ ...device, ...ofZones(at, device.zone) })));
  const groups = mergeItems('deviceGroups', parts, sources, ({ profile }, at) =>
    profile.deviceGroups.map((group) => ({ ...group, devices: union([group.devices.map((id) => devices.idIn(at, id))]) })),
  );
  const differences = mergeItems('differences', parts, sources, ({ profile }) => profile.differences);
  const beyond = mergeItems('beyondSecurity', parts, sources, ({ profile }) => profile.beyondSecurity);
  const scenarios = mergeItems('scenarios', parts, sources, ({ profile }, at) => profile.scenarios.map((scenario) => withGroups(scenario, groups, at)));
  const threats = mergeThreats(parts, sources, groups);
  const all: readonly MergedItems<unknown>[] = [zones, inventory, conduits, devices, groups, differences, beyond, scenarios];
  return {
    groupIn: groups.idIn,
    renamed: [...all.flatMap(({ renamed }) => renamed), ...threats.renamed],
    fields: {
      scope: mergeScope(parts, sources),
      boundary: { ...mergeBoundaryTexts(parts, sources), inventory: inventory.items, zones: zones.items, conduits: conduits.items },
      devices: devices.items,
      relations: union(
        parts.map(({ profile }, at) =>
          profile.relations.map((relation) => ({ ...relation, from: devices.idIn(at, relation.from), to: devices.idIn(at, relation.to) })),
        ),
      ),
      deviceGroups: groups.items,
      differences: differences.items,
      threatLandscape: threats.landscape,
      scenarios: scenarios.items,
      beyondSecurity: beyond.items,
    },
  };
}

/** Zones are the same when they say the same and lie in the same zone: what a parent is decides what is inside it. */
function mergeZones(parts: readonly Part[], sources: readonly ComposedProfile[]): MergedItems<Profile['boundary']['zones'][number]> {
  const lineage = (profile: Profile, id: string | undefined, depth = 0): string => {
    const zone = profile.boundary.zones.find((it) => it.id === id);
    if (zone === undefined || depth > profile.boundary.zones.length) return id ?? '';
    const { parent, ...rest } = zone;
    return `${contentKey(rest)} in ${lineage(profile, parent, depth + 1)}`;
  };
  const keys = new Map<object, string>();
  const merged = mergeItems(
    'boundary/zones',
    parts,
    sources,
    ({ profile }) => {
      for (const zone of profile.boundary.zones) keys.set(zone, lineage(profile, zone.id));
      return profile.boundary.zones;
    },
    { key: (zone) => keys.get(zone)! },
  );
  const parentOf = new Map<string, string>();
  parts.forEach(({ profile }, at) => {
    for (const { id, parent } of profile.boundary.zones) if (parent !== undefined) parentOf.set(merged.idIn(at, id), merged.idIn(at, parent));
  });
  return { ...merged, items: merged.items.map((zone) => (parentOf.has(zone.id) ? { ...zone, parent: parentOf.get(zone.id)! } : zone)) };
}

function withGroups<T extends { readonly deviceGroups: readonly string[] }>(item: T, groups: MergedItems<unknown>, part: number): T {
  return { ...item, deviceGroups: union([item.deviceGroups.map((id) => groups.idIn(part, id))]) };
}

function mergeThreats(parts: readonly Part[], sources: readonly ComposedProfile[], groups: MergedItems<unknown>) {
  const merge = (list: Exclude<keyof Profile['threatLandscape'], 'introduction'>) =>
    mergeItems(`threatLandscape/${list}`, parts, sources, ({ profile }, at) => profile.threatLandscape[list].map((entry) => withGroups(entry, groups, at)));
  const lists = {
    vulnerableDevices: merge('vulnerableDevices'),
    vulnerableData: merge('vulnerableData'),
    vulnerableProcesses: merge('vulnerableProcesses'),
    risks: merge('risks'),
    actors: merge('actors'),
    attacks: merge('attacks'),
    consequences: merge('consequences'),
    challenges: merge('challenges'),
    environment: merge('environment'),
  };
  return {
    renamed: Object.values(lists).flatMap(({ renamed }) => renamed),
    landscape: {
      introduction: mergeProse(parts, sources, (profile) => profile.threatLandscape.introduction),
      vulnerableDevices: lists.vulnerableDevices.items,
      vulnerableData: lists.vulnerableData.items,
      vulnerableProcesses: lists.vulnerableProcesses.items,
      risks: lists.risks.items,
      actors: lists.actors.items,
      attacks: lists.attacks.items,
      consequences: lists.consequences.items,
      challenges: lists.challenges.items,
      environment: lists.environment.items,
    },
  };
}

function mergeScope(parts: readonly Part[], sources: readonly ComposedProfile[]): Profile['scope'] {
  const kinds = new Set(sources.flatMap(({ scope }) => scope ?? []));
  const [kind] = kinds;
  const labels = new Set(parts.filter((part) => part.sources.length > 0).map(({ profile }) => profile.scope.considerationsLabel));
  const [label = ''] = labels;
  return {
    ...(kind === undefined ? {} : { kind: kinds.size > 1 ? 'both' : kind }),
    considerationsLabel: labels.size === 1 ? label : '',
    systemOfInterest: mergeProse(parts, sources, ({ scope }) => scope.systemOfInterest),
    smmScope: mergeProse(parts, sources, ({ scope }) => scope.smmScope),
    focus: mergeProse(parts, sources, ({ scope }) => scope.focus),
    exclusions: union(parts.map(({ profile }) => profile.scope.exclusions)),
  };
}

/** The boundary of a combination is at least as wide as the widest of those that it puts together. */
function mergeBoundaryTexts(parts: readonly Part[], sources: readonly ComposedProfile[]): Pick<Profile['boundary'], 'description' | 'method' | 'reason'> {
  const widest = Math.max(-1, ...parts.map(({ profile }) => (profile.boundary.method === undefined ? -1 : METHODS.indexOf(profile.boundary.method))));
  const method = METHODS[widest];
  return {
    ...(method === undefined ? {} : { method }),
    reason: mergeProse(parts, sources, ({ boundary }) => boundary.reason),
    description: mergeProse(parts, sources, ({ boundary }) => boundary.description),
  };
}
