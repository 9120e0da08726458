import { practicesOf, tableLevels } from '../model/lookup.ts';
import { pathOfTable, type Path } from '../profile/address.ts';
import { tableIds, tableOf } from '../profile/cells.ts';
import type { Profile } from '../profile/schema/profile.ts';
import { threatEntries } from './naming.ts';
import type { LintContext } from './rule.ts';

/** One place that names something by its id, and the ids that are there to be named. */
export type Link = {
  readonly path: Path;
  readonly id: string;
  /** What is named, with its article: “a zone”. */
  readonly kind: string;
  readonly known: readonly string[];
};

type Known = { readonly kind: string; readonly known: readonly string[] };

/** Every link of a profile except citations: to zones, devices, device groups, threads, practices and levels. */
export function linksOf({ profile, model, statements }: LintContext): Link[] {
  const groups = ids('a device group', profile.deviceGroups);
  const practices: Known = { kind: 'a practice', known: practicesOf(model).map(({ practice }) => practice.id) };
  const levels: Known = { kind: 'a level', known: tableLevels(model).map(({ level }) => String(level)) };
  const threads = new Map(tableIds(profile).map((table) => [table, ids('a thread', tableOf(profile, table)!.threads)]));
  return [
    ...boundaryLinks(profile),
    ...contextLinks(profile),
    ...landscapeLinks(profile, groups, practices),
    ...scenarioLinks(profile, groups, practices, levels),
    ...tableLinks(profile, practices, levels),
    ...statements.flatMap(({ table, level, row, index, statement }) => {
      const at: Path = [...pathOfTable(table), 'levels', String(level), row, 'statements', index];
      return [...one([...at, 'thread'], statement.thread, threads.get(table)!), ...many([...at, 'deviceGroups'], statement.deviceGroups, groups)];
    }),
  ];
}

function boundaryLinks({ boundary }: Profile): Link[] {
  const zones = ids('a zone', boundary.zones);
  return [
    ...boundary.inventory.flatMap(({ zone }, index) => one(['boundary', 'inventory', index, 'zone'], zone, zones)),
    ...boundary.zones.flatMap(({ parent }, index) => one(['boundary', 'zones', index, 'parent'], parent, zones)),
    ...boundary.conduits.flatMap(({ from, to }, index) => [
      ...one(['boundary', 'conduits', index, 'from'], from, zones),
      ...one(['boundary', 'conduits', index, 'to'], to, zones),
    ]),
  ];
}

function contextLinks({ boundary, devices, relations, deviceGroups }: Profile): Link[] {
  const zones = ids('a zone', boundary.zones);
  const known = ids('a device', devices);
  return [
    ...devices.flatMap(({ zone }, index) => one(['devices', index, 'zone'], zone, zones)),
    ...relations.flatMap(({ from, to }, index) => [...one(['relations', index, 'from'], from, known), ...one(['relations', index, 'to'], to, known)]),
    ...deviceGroups.flatMap((group, index) => many(['deviceGroups', index, 'devices'], group.devices, known)),
  ];
}

function landscapeLinks({ threatLandscape }: Profile, groups: Known, practices: Known): Link[] {
  return threatEntries(threatLandscape).flatMap(({ part, entries }) =>
    entries.flatMap((entry, index) => {
      const at: Path = ['threatLandscape', part, index];
      return [...many([...at, 'deviceGroups'], entry.deviceGroups, groups), ...many([...at, 'practices'], entry.practices, practices)];
    }),
  );
}

function scenarioLinks({ scenarios }: Profile, groups: Known, practices: Known, levels: Known): Link[] {
  return scenarios.flatMap((scenario, index) => {
    const at: Path = ['scenarios', index];
    return [
      ...many([...at, 'deviceGroups'], scenario.deviceGroups, groups),
      ...scenario.practices.flatMap(({ practice, level }, position) => [
        ...one([...at, 'practices', position, 'practice'], practice, practices),
        ...one([...at, 'practices', position, 'level'], level === undefined ? undefined : String(level), levels),
      ]),
    ];
  });
}

function tableLinks(profile: Profile, practices: Known, levels: Known): Link[] {
  return tableIds(profile).flatMap((id) => {
    const table = tableOf(profile, id)!;
    const at = pathOfTable(id);
    const dependencies = 'dependencies' in table ? table.dependencies : [];
    return [
      ...dependencies.flatMap(({ practice }, index) => one([...at, 'dependencies', index, 'practice'], practice, practices)),
      ...table.notes.flatMap(({ level }, index) => one([...at, 'notes', index, 'level'], level === undefined ? undefined : String(level), levels)),
      ...Object.keys(table.levels).flatMap((level) => one([...at, 'levels', level], level, levels)),
    ];
  });
}

function ids(kind: string, list: readonly { readonly id: string }[]): Known {
  return { kind, known: list.map(({ id }) => id) };
}

function one(path: Path, id: string | undefined, known: Known): Link[] {
  return id === undefined ? [] : [{ path, id, ...known }];
}

function many(path: Path, list: readonly string[], known: Known): Link[] {
  return list.map((id, index) => ({ path: [...path, index], id, ...known }));
}
