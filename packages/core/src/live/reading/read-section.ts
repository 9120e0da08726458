import type * as Y from 'yjs';
import type { Statement } from '../../profile/schema/tables.ts';
import { profilePlan, type ObjectPlan, type Plan } from '../plan.ts';
import type { Repair } from './repair.ts';
import { below, encodeStep, rootName, rootOf, sectionOf } from '../root-names.ts';
import { cutAt, isAllowed, isId, plain, readStatements, type ReadStatement } from './statement-element.ts';

/** A statement that was read, with the path of its cell. */
export type PlacedBlock = ReadStatement & { readonly cell: string };

/** A section as it was read: its value, the statements in it (the same objects as in the value), and what was mended. */
export type ReadSection = {
  readonly value: unknown;
  readonly blocks: readonly PlacedBlock[];
  readonly repairs: readonly Repair[];
  /** Whether the section holds words; a table with words exists, even when someone removed it meanwhile. */
  readonly hasWords: boolean;
};

/** What is needed while a section is read. */
export type Reading = {
  readonly doc: Y.Doc;
  readonly map: Y.Map<unknown> | undefined;
  /** Fields that the schema does not know, by the path of their object. */
  readonly unknown: ReadonlyMap<string, readonly (readonly [string, unknown])[]>;
  /** Records and objects that hold words, by the path of their list; a record with words exists. */
  readonly withWords: ReadonlyMap<string, ReadonlySet<string>>;
  readonly blocks: PlacedBlock[];
  readonly repairs: Repair[];
};

/** The names of the root types that hold words, by section. */
export function namesBySection(doc: Y.Doc): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const name of doc.share.keys()) {
    if (!name.startsWith('text:') && !name.startsWith('cell:')) continue;
    const section = sectionOf(name.slice(5));
    const names = found.get(section);
    if (names === undefined) found.set(section, [name]);
    else names.push(name);
  }
  return found;
}

/** Makes ready to read a section whose root types have these names. */
export function readingOf(doc: Y.Doc, section: string, names: readonly string[]): Reading {
  const name = rootName('map', section);
  const map = doc.share.has(name) ? doc.getMap(name) : undefined;
  return { doc, map, unknown: unknownFields(map), withWords: placesWithWords(doc, names), blocks: [], repairs: [] };
}

/** Reads a section by its plan. */
export function readSection(doc: Y.Doc, section: string, plan: Plan, names: readonly string[]): ReadSection {
  const reading = readingOf(doc, section, names);
  const value = section === 'profile' ? readObject(reading, plan as ObjectPlan, '') : readField(reading, plan, section);
  return { value, blocks: reading.blocks, repairs: reading.repairs, hasWords: reading.withWords.size > 0 };
}

function unknownFields(map: Y.Map<unknown> | undefined): Map<string, (readonly [string, unknown])[]> {
  const ranked = new Map<string, [number, string, unknown][]>();
  for (const [key, entry] of map?.entries() ?? []) {
    const slash = key.lastIndexOf('/');
    if (key[slash + 1] !== '?' || !Array.isArray(entry) || typeof entry[0] !== 'number' || typeof entry[1] !== 'string' || !isPlain(entry[2])) continue;
    const owner = slash < 0 ? '' : key.slice(0, slash);
    const fields = ranked.get(owner);
    const field = entry as [number, string, unknown];
    if (fields === undefined) ranked.set(owner, [field]);
    else fields.push(field);
  }
  const byRank = (a: [number, string, unknown], b: [number, string, unknown]) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1);
  return new Map([...ranked].map(([owner, fields]) => [owner, fields.sort(byRank).map(([, name, value]) => [name, value] as const)]));
}

/** Data as a file can hold it, and nothing that ordinary handling of objects would trip over. */
function isPlain(value: unknown, depth = 0): boolean {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  if (typeof value !== 'object' || depth > 100) return false;
  if (Array.isArray(value)) return value.every((item) => isPlain(item, depth + 1));
  if (Object.getPrototypeOf(value) !== Object.prototype || Object.hasOwn(value, '__proto__')) return false;
  return Object.values(value).every((item) => isPlain(item, depth + 1));
}

function placesWithWords(doc: Y.Doc, names: readonly string[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (path: string, key: string) => {
    const keys = found.get(path);
    if (keys === undefined) found.set(path, new Set([key]));
    else keys.add(key);
  };
  for (const name of names) {
    const root = rootOf(name);
    if (root === undefined || !hasWords(doc, name)) continue;
    let plan: Plan | undefined = profilePlan;
    let path = '';
    for (const step of root.path) {
      if (plan === undefined) break;
      add(path, step);
      path = below(path, step);
      plan = plan.kind === 'object' ? plan.fields.get(step) : 'member' in plan && plan.kind !== 'values' ? plan.member : undefined;
    }
  }
  return found;
}

function hasWords(doc: Y.Doc, name: string): boolean {
  return name.startsWith('text:') ? doc.getText(name).length > 0 : readStatements(doc.getXmlFragment(name)).length > 0;
}

/** Reads the field at a path; undefined when it is absent. */
export function readField(reading: Reading, plan: Plan, path: string): unknown {
  switch (plan.kind) {
    case 'dictionary':
      return readDictionary(reading, plan, path);
    case 'list':
      return keysOf(reading, path).map((key) => readObject(reading, plan.member, below(path, key), key));
    case 'object':
      if (plan.isOptional && reading.map?.get(path) !== true && !reading.withWords.has(path)) return undefined;
      return readObject(reading, plan, path);
    case 'statements':
      return readCell(reading, path);
    case 'text':
      return readText(reading, plan, path);
    case 'value':
      return readValue(reading, plan, path);
    case 'values':
      return readValues(reading, path, (value) => isAllowed(plan.member, value));
  }
}

function readDictionary(reading: Reading, plan: Plan & { kind: 'dictionary' }, path: string): Record<string, unknown> {
  const isKey = (key: string) => key.length <= plan.longestKey && key !== '__proto__';
  const keys = keysOf(reading, path).filter((key) => isKey(key) || mended(reading, 'value-replaced', path));
  return Object.fromEntries(keys.map((key) => [key, readObject(reading, plan.member, below(path, key))]));
}

/** Notes a repair; false, so that it can stand where something is left out. */
function mended(reading: Reading, code: Repair['code'], path: string): false {
  reading.repairs.push({ code, path });
  return false;
}

/** The keys of the records of a list, in order; last those that nothing lists any more but that hold words. */
export function keysOf(reading: Reading, path: string): string[] {
  const listed = new Set(orderOf(reading.doc, path).filter((key) => typeof key === 'string'));
  const revived = [...(reading.withWords.get(path) ?? [])].filter((key) => !listed.has(key)).sort();
  for (const key of revived) mended(reading, 'record-revived', below(path, key));
  return [...listed, ...revived];
}

/** What the root array of a list holds. */
export function orderOf(doc: Y.Doc, path: string): unknown[] {
  const name = rootName('order', path);
  return doc.share.has(name) ? doc.getArray(name).toArray() : [];
}

function readObject(reading: Reading, plan: ObjectPlan, path: string, key?: string): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, field] of plan.fields) {
    const at = field.kind === 'statements' ? path : path === '' ? encodeStep(name) : `${path}/${name}`;
    if (path === '' && sectionOf(at) !== 'profile') continue;
    const value = name === 'id' && key !== undefined ? readId(reading, at, key) : readField(reading, field, at);
    if (value !== undefined) result[name] = value;
  }
  for (const [name, value] of reading.unknown.get(path) ?? []) if (!plan.fields.has(name) && name !== '__proto__') result[name] = value;
  return result;
}

/** The id of a record; the key it stands under when it has lost its id. */
function readId(reading: Reading, path: string, key: string): string {
  const id = reading.map?.get(path);
  if (isId(id)) return id;
  mended(reading, 'value-replaced', path);
  const made = key.replace(/^\+/, '').replace(/[^A-Za-z0-9._-].*$/, '');
  return isId(made) ? made : 'unnamed';
}

function readCell(reading: Reading, path: string): Statement[] {
  const name = rootName('cell', path);
  if (!reading.doc.share.has(name)) return [];
  const read = readStatements(reading.doc.getXmlFragment(name));
  for (const block of read) {
    reading.blocks.push({ ...block, cell: path });
    if (!block.isSound) mended(reading, 'value-replaced', below(path, block.statement.id));
  }
  return read.map(({ statement }) => statement);
}

/** The whole text of a field as the document has it. */
export function wholeText(doc: Y.Doc, path: string): string {
  const name = rootName('text', path);
  return doc.share.has(name) ? plain(doc.getText(name)) : '';
}

function readText(reading: Reading, plan: Plan & { kind: 'text' }, path: string): string | undefined {
  const text = wholeText(reading.doc, path);
  if (text === '' && plan.isOptional && reading.map?.get(path) !== '') return undefined;
  if (text.length <= plan.most) return text;
  mended(reading, 'text-cut', path);
  return text.slice(0, cutAt(text, plan.most));
}

function readValue(reading: Reading, plan: Plan & { kind: 'value' }, path: string): unknown {
  const raw = reading.map?.get(path);
  if (raw === undefined) {
    if (plan.standard === undefined || plan.isOptional) return undefined;
    return plan.standard;
  }
  if (isPlain(raw) && isAllowed(plan.schema, raw)) return raw;
  mended(reading, 'value-replaced', path);
  return plan.isOptional ? undefined : plan.standard;
}

/** A list of plain values: each stands as itself, or as `[value, n]` when it is there for the n-th time. */
function readValues(reading: Reading, path: string, isSound: (value: unknown) => boolean): unknown[] {
  const seen = new Set<string>();
  return orderOf(reading.doc, path).flatMap((entry) => {
    const mark = JSON.stringify(entry);
    const value: unknown = Array.isArray(entry) ? entry[0] : entry;
    if (seen.has(mark) || value === undefined) return [];
    seen.add(mark);
    if (isSound(value)) return [value];
    mended(reading, 'value-replaced', path);
    return [];
  });
}
