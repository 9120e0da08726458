import type * as Y from 'yjs';
import { ROWS, practicesOf, tableLevels } from '../model/lookup.ts';
import type { MaturityModel } from '../model/schema.ts';
import { addressOfPath, pathOf, valueAt, type Address, type Path } from '../profile/address.ts';
import { COMMON } from '../profile/cells.ts';
import type { Profile } from '../profile/schema/profile.ts';
import { profilePlan, type Plan } from './plan.ts';
import { keysOf, namesBySection, readingOf } from './reading/read-section.ts';
import { below, cellRoot, joinPath, rootName, rootOf, sectionOf } from './root-names.ts';

/**
 * The names of the root types that hold words in a profile of this model, in reading order: its fields, and for every
 * table the introduction, the review and each cell. Texts in records have names of their own; see `rootOfAddress`.
 */
export function rootNames(model: MaturityModel): string[] {
  const tables = [COMMON, ...practicesOf(model).map(({ practice }) => practice.id)];
  const levels = tableLevels(model).map(({ level }) => level);
  const fields = [...profilePlan.fields].filter(([name]) => name !== 'commonTable' && name !== 'practices');
  const tablePlan = (profilePlan.fields.get('practices') as Plan & { kind: 'dictionary' }).member;
  return [
    ...fields.flatMap(([name, plan]) => textsBelow(plan, joinPath([name]))),
    ...tables.flatMap((table) => [
      ...(table === COMMON ? textsBelow(profilePlan.fields.get('commonTable')!, 'commonTable') : textsBelow(tablePlan, joinPath(['practices', table]))),
      ...levels.flatMap((level) => ROWS.map((row) => cellRoot({ table, level, row }))),
    ]),
  ];
}

function textsBelow(plan: Plan, path: string): string[] {
  if (plan.kind === 'text') return [rootName('text', path)];
  return plan.kind === 'object' ? [...plan.fields].flatMap(([name, field]) => textsBelow(field, below(path, name))) : [];
}

/**
 * The name of the root type in which the words at an address stand, or the map or order that holds what is there: for a
 * statement the cell it is in. Undefined when the profile, read from this document just now, has no such place.
 */
export function rootOfAddress(doc: Y.Doc, profile: Profile, address: Address): string | undefined {
  const path = pathOf(profile, address);
  if (path === undefined || path.length === 0) return undefined;
  let plan: Plan | undefined = profilePlan;
  let joined = '';
  for (const [depth, step] of path.entries()) {
    if (plan?.kind === 'list') joined = below(joined, keysAt(doc, joined)[Number(step)] ?? '');
    else if (plan?.kind === 'object' || plan?.kind === 'dictionary') {
      const field: Plan | undefined = plan.kind === 'object' ? plan.fields.get(String(step)) : plan.member;
      if (field?.kind === 'statements') return rootName('cell', joined);
      joined = below(joined, String(step));
      plan = field;
      continue;
    } else return rootOfPlace(profile, path.slice(0, depth), plan, joined);
    plan = plan.member;
  }
  return rootOfPlace(profile, path, plan, joined);
}

function rootOfPlace(profile: Profile, path: Path, plan: Plan | undefined, joined: string): string {
  if (plan?.kind === 'text') return rootName('text', joined);
  if (plan?.kind === 'list' || plan?.kind === 'values' || plan?.kind === 'dictionary') return rootName('order', joined);
  const value = valueAt(profile, path);
  const isCell = plan?.kind === 'object' && value !== null && typeof value === 'object' && 'statements' in value;
  return isCell ? rootName('cell', joined) : rootName('map', sectionOf(joined));
}

function keysAt(doc: Y.Doc, path: string): string[] {
  const section = sectionOf(path);
  return keysOf(readingOf(doc, section, namesBySection(doc).get(section) ?? []), path);
}

/**
 * The address of what a root type of this name holds, in the profile read from this document just now: of a text its
 * field, of a cell the cell. Undefined when the name is none of ours or its record is no longer in the profile.
 */
export function addressOfRoot(doc: Y.Doc, profile: Profile, name: string): Address | undefined {
  const root = rootOf(name);
  if (root === undefined) return undefined;
  const path: (string | number)[] = [];
  let plan: Plan | undefined = profilePlan;
  let joined = '';
  for (const step of root.path) {
    const position: number = plan?.kind === 'list' ? keysAt(doc, joined).indexOf(step) : 0;
    if (position < 0) return undefined;
    path.push(plan?.kind === 'list' ? position : step);
    joined = below(joined, step);
    plan = plan?.kind === 'object' ? plan.fields.get(step) : plan?.kind === 'list' || plan?.kind === 'dictionary' ? plan.member : undefined;
  }
  return addressOfPath(profile, path);
}
