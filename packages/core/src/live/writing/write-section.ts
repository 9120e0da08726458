import { arrange } from './arrange.ts';
import { matchRecords } from './match-records.ts';
import type { ObjectPlan, Plan } from '../plan.ts';
import { keysOf, readField, wholeText, type Reading } from '../reading/read-section.ts';
import { below, encodeStep, rootName, sectionOf } from '../root-names.ts';
import { isSame } from './same.ts';
import { cutAt } from '../reading/statement-element.ts';
import { writeTexts } from './text-changes.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What is needed while a section is written: how it reads now, and how the keys of new records are made. */
export type Writing = Reading & { readonly section: string; readonly makeKey: MakeKey };

/** The key of a new record of a list, unlike those that are used. */
export type MakeKey = (item: Fields, used: ReadonlySet<string>) => string;

/** Brings the field at a path to a value by the least change; undefined removes all of it. Statements are not touched. */
export function writeField(writing: Writing, plan: Plan, path: string, next: unknown): void {
  switch (plan.kind) {
    case 'dictionary':
      return writeDictionary(writing, plan.member, path, (next ?? {}) as Readonly<Record<string, Fields>>);
    case 'list':
      return writeList(writing, plan.member, path, (next ?? []) as readonly Fields[]);
    case 'object':
      if (plan.isOptional) setEntry(writing, path, next === undefined ? undefined : true);
      return writeObject(writing, plan, path, next as Fields | undefined);
    case 'statements':
      return;
    case 'text':
      return writeText(writing, plan, path, next as string | undefined);
    case 'value':
      return setEntry(writing, path, next === undefined || (!plan.isRequired && isSame(next, plan.standard)) ? undefined : next);
    case 'values':
      return writeOrder(writing, path, numbered((next ?? []) as readonly unknown[]));
  }
}

function setEntry({ doc, map, section }: Writing, path: string, next: unknown): void {
  if (isSame(map?.get(path), next)) return;
  const own = map ?? doc.getMap(rootName('map', section));
  if (next === undefined) own.delete(path);
  else own.set(path, next);
}

/** Brings the fields of an object to those of `next`, fields that the schema does not know included. */
export function writeObject(writing: Writing, plan: ObjectPlan, path: string, next: Fields | undefined): void {
  for (const [name, field] of plan.fields) {
    const at = field.kind === 'statements' ? path : path === '' ? encodeStep(name) : `${path}/${name}`;
    if (path !== '' || sectionOf(at) === 'profile') writeField(writing, field, at, next?.[name]);
  }
  const before = writing.unknown.get(path) ?? [];
  const after = Object.entries(next ?? {}).filter(([name, value]) => !plan.fields.has(name) && value !== undefined);
  if (isSame(before, after)) return;
  const entry = (name: string) => (path === '' ? `?${encodeStep(name)}` : `${path}/?${encodeStep(name)}`);
  for (const [name] of before) if (!after.some(([other]) => other === name)) setEntry(writing, entry(name), undefined);
  after.forEach(([name, value], rank) => setEntry(writing, entry(name), [rank, name, value]));
}

function writeDictionary(writing: Writing, member: ObjectPlan, path: string, next: Readonly<Record<string, Fields>>): void {
  for (const key of keysOf(writing, path)) if (!Object.hasOwn(next, key)) writeObject(writing, member, below(path, key), undefined);
  for (const [key, value] of Object.entries(next)) writeObject(writing, member, below(path, key), value);
  writeOrder(writing, path, Object.keys(next));
}

function writeList(writing: Writing, member: ObjectPlan, path: string, next: readonly Fields[]): void {
  const before = keysOf(writing, path);
  if (before.length === 0 && next.length === 0) return writeOrder(writing, path, []);
  const values = readField(writing, { kind: 'list', member }, path) as readonly Fields[];
  if (isSame(values, next)) return writeOrder(writing, path, before);
  const keys = matchRecords(
    before.map((key, index) => ({ key, value: values[index]! })),
    next,
  );
  for (const key of before) if (!keys.includes(key)) writeObject(writing, member, below(path, key), undefined);
  const used = new Set([...before, ...keys.filter((key) => key !== undefined)]);
  const wanted = next.map((item, index) => {
    const key = keys[index] ?? writing.makeKey(item, used);
    used.add(key);
    writeObject(writing, member, below(path, key), item);
    return key;
  });
  writeOrder(writing, path, wanted);
}

function writeOrder({ doc }: Writing, path: string, wanted: readonly unknown[]): void {
  const name = rootName('order', path);
  if (wanted.length > 0 || doc.share.has(name)) arrange(doc.getArray(name), wanted);
}

/** Values of a list as entries that differ. */
function numbered(values: readonly unknown[]): unknown[] {
  const counts = new Map<unknown, number>();
  return values.map((value) => {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    return count === 1 ? value : [value, count];
  });
}

function writeText(writing: Writing, plan: Plan & { kind: 'text' }, path: string, next: string | undefined): void {
  if (plan.isOptional) setEntry(writing, path, next === '' ? '' : undefined);
  const before = wholeText(writing.doc, path);
  const after = next ?? '';
  if (before === after || (before.length > plan.most && before.slice(0, cutAt(before, plan.most)) === after)) return;
  writeTexts([writing.doc.getText(rootName('text', path))], after);
}
