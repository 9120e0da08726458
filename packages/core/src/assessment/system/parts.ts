/** A part of the system: a site, a device group, a group at a site; with neither, the whole. */
export type SystemPart = { readonly site?: string; readonly deviceGroup?: string };

/** The whole system. */
export const WHOLE: SystemPart = {};

/** A key that two parts share only when they are the same. */
export function partKey({ site, deviceGroup }: SystemPart): string {
  return `${site ?? ''}|${deviceGroup ?? ''}`;
}

/** The part itself and the wider ones around it, nearest first: what is said of a site holds for its groups unless they say otherwise. */
export function widerParts(part: SystemPart): readonly SystemPart[] {
  const { site, deviceGroup } = part;
  if (site !== undefined && deviceGroup !== undefined) return [part, { site }, { deviceGroup }, WHOLE];
  return site === undefined && deviceGroup === undefined ? [WHOLE] : [part, WHOLE];
}

/** Whether one part is the other or lies in it. */
export function isWithin(part: SystemPart, wider: SystemPart): boolean {
  return widerParts(part).some((one) => partKey(one) === partKey(wider));
}

/** The part alone, without the other fields of an entry. */
export function partOf({ site, deviceGroup }: SystemPart): SystemPart {
  return { ...(site === undefined ? {} : { site }), ...(deviceGroup === undefined ? {} : { deviceGroup }) };
}

/** How a part is called: by the names of its site and group, or `whole`. */
export function partName(
  part: SystemPart,
  file: { readonly sites: readonly Named[]; readonly deviceGroups: readonly Named[] },
  whole = 'whole system',
): string {
  const nameOf = (list: readonly Named[], id: string | undefined) => (id === undefined ? undefined : (list.find((one) => one.id === id)?.name ?? id));
  return [nameOf(file.sites, part.site), nameOf(file.deviceGroups, part.deviceGroup)].filter((name) => name !== undefined).join(', ') || whole;
}

type Named = { readonly id: string; readonly name: string };

/** Of entries that each hold for a part, the one that says most nearly something about `part`; undefined when none holds for it. */
export function nearestPart<T extends SystemPart>(entries: readonly T[], part: SystemPart): T | undefined {
  for (const wider of widerParts(part)) {
    const found = entries.find((entry) => entry.site === wider.site && entry.deviceGroup === wider.deviceGroup);
    if (found !== undefined) return found;
  }
  return undefined;
}
