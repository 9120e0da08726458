import { ROWS } from '../model/lookup.ts';
import type { RowId } from '../model/schema.ts';
import { COMMON, type CellPlace } from '../profile/cells.ts';

/**
 * What a root type of the live document holds: `cell` the statements of a cell, `map` the single values of a section,
 * `order` the members of a list, `text` a text that people type in.
 */
export type RootKind = 'cell' | 'map' | 'order' | 'text';

/** A root type, read from its name: what it holds, and the place in the profile, keys of records instead of positions. */
export type Root = { readonly kind: RootKind; readonly path: readonly string[] };

const KINDS: readonly RootKind[] = ['cell', 'map', 'order', 'text'];

/** A path as it stands in names: steps joined by `/`, and `/` in a step written `~1`, `~` as `~0`, nothing as `~`. */
export function joinPath(path: readonly string[]): string {
  return path.map(encodeStep).join('/');
}

/** One step of a path as it stands in names. */
export function encodeStep(step: string): string {
  if (step === '') return '~';
  return /[/~]/.test(step) ? step.replaceAll('~', '~0').replaceAll('/', '~1') : step;
}

/** The path below `path`, both as they stand in names. */
export function below(path: string, step: string): string {
  return path === '' ? encodeStep(step) : `${path}/${encodeStep(step)}`;
}

/** The steps of a path as it stands in a name. */
function stepsOf(joined: string): string[] {
  if (joined === '') return [];
  return joined.split('/').map((step) => (step === '~' ? '' : step.replaceAll('~1', '/').replaceAll('~0', '~')));
}

/** The name of the root type of this kind for a path as it stands in names. */
export function rootName(kind: RootKind, joined: string): string {
  return `${kind}:${joined}`;
}

/** The root type that has this name, or undefined where the name is none of ours. */
export function rootOf(name: string): Root | undefined {
  const colon = name.indexOf(':');
  const kind = KINDS.find((known) => known === name.slice(0, colon));
  return kind === undefined ? undefined : { kind, path: stepsOf(name.slice(colon + 1)) };
}

/** The name of the fragment that holds the statements of a cell: what an editor binds to. */
export function cellRoot(place: CellPlace): string {
  const table = place.table === COMMON ? ['commonTable'] : ['practices', place.table];
  return rootName('cell', joinPath([...table, 'levels', String(place.level), place.row]));
}

/** The cell whose statements the root type of this name holds, or undefined when it is not the fragment of a cell. */
export function cellOfRoot(name: string): CellPlace | undefined {
  const root = rootOf(name);
  if (root?.kind !== 'cell') return undefined;
  const [table, level, row] = root.path[0] === 'commonTable' ? [COMMON, ...root.path.slice(2)] : [root.path[1], ...root.path.slice(3)];
  if (table === undefined || level === undefined || !LEVEL.test(level) || !ROWS.includes(row as RowId)) return undefined;
  return { table, level: Number(level), row: row as RowId };
}

const LEVEL = /^(?:0|[1-9]\d?)$/;

/**
 * The section that a path, as it stands in names, belongs to. A section has one map and is read as a whole; each practice
 * table is one, and the single values of the profile itself are one, called `profile`.
 */
export function sectionOf(joined: string): string {
  const end = joined.indexOf('/');
  const head = end < 0 ? joined : joined.slice(0, end);
  if (OF_PROFILE.has(head) || head.startsWith('?')) return 'profile';
  if (head !== 'practices' || end < 0) return head;
  const next = joined.indexOf('/', end + 1);
  return next < 0 ? joined : joined.slice(0, next);
}

const OF_PROFILE: ReadonlySet<string> = new Set(['', '$schema', 'id', 'schemaVersion']);
