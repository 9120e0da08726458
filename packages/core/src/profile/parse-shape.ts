import type * as z from 'zod';
import { addressOfPath, valueAt, type Address, type Path } from './address.ts';
import type { Migrated } from './migrations/migrate.ts';
import type { Outcome } from '../outcome.ts';

/** A problem that keeps data from having its shape: what is wrong, where, and what to do. */
export type ShapeProblem = { readonly message: string; readonly path: Path; readonly address: Address };

/** A value read from data, with the fields that the format does not know (kept in the value, never dropped). */
export type ParsedShape<T> =
  | { readonly ok: true; readonly value: T; readonly unknownFields: readonly ShapeProblem[]; readonly migrated: readonly string[] }
  | { readonly ok: false; readonly problems: readonly ShapeProblem[]; readonly unknownFields: readonly ShapeProblem[] };

/** A kind of file: its shape, what a message calls it and how to start one, and how files of earlier formats are brought up to date. */
export type FileShape<T> = {
  readonly schema: z.ZodType<T>;
  /** With its article: “A profile”. */
  readonly called: string;
  readonly start: string;
  readonly migrate: (value: Record<string, unknown>) => Outcome<Migrated>;
};

/**
 * Reads a value from plain data as parsed from YAML or JSON: migrates it, checks its shape, fills what is left out.
 * All problems are returned at once. Unknown fields are reported and stay in the value.
 */
export function parseShape<T>(shape: FileShape<T>, data: unknown): ParsedShape<T> {
  if (data === null || typeof data !== 'object' || Array.isArray(data))
    return {
      ok: false,
      unknownFields: [],
      problems: [{ message: `${shape.called} is a list of named fields; this file holds ${kindOf(data)}. ${shape.start}`, path: [], address: '' }],
    };
  const migrated = shape.migrate(data as Record<string, unknown>);
  if (!migrated.ok) return { ok: false, unknownFields: [], problems: [{ message: migrated.message, path: ['schemaVersion'], address: 'schemaVersion' }] };
  const { value, applied } = migrated.value;
  const forbidden = prototypeKeys(value);
  if (forbidden.length > 0) return { ok: false, unknownFields: [], problems: forbidden };
  const first = shape.schema.safeParse(value);
  if (first.success) return { ok: true, value: first.data, unknownFields: [], migrated: applied };
  const issues = first.error.issues.flatMap((issue, index) => problemsOf(issue, value, index < MOST_ADDRESSES ? addressOfPath : joined));
  const unknown = issues.filter((issue) => issue.unknown);
  const wrong = issues.filter((issue) => !issue.unknown);
  if (wrong.length > 0) return { ok: false, problems: wrong.map(strip), unknownFields: unknown.map(strip) };
  const known = shape.schema.parse(
    without(
      value,
      unknown.map((field) => field.path),
    ),
  );
  return {
    ok: true,
    value: putBack(
      known,
      value,
      unknown.map((field) => field.path),
    ),
    unknownFields: unknown.map(strip),
    migrated: applied,
  };
}

type Issue = ShapeProblem & { readonly unknown: boolean };

const strip = ({ message, path, address }: Issue): ShapeProblem => ({ message, path, address });

/** Problems whose address is worked out in full, which takes longer the longer the list. Nobody reads more of them. */
const MOST_ADDRESSES = 1_000;

const joined = (_: unknown, path: Path): Address => path.join('/');

function problemsOf(issue: z.core.$ZodIssue, data: unknown, addressOf: (data: unknown, path: Path) => Address): Issue[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const here = [...path, key];
      return {
        path: here,
        address: addressOf(data, here),
        unknown: true,
        message: `Unknown field “${key}”. Check the spelling; it is kept in the file and otherwise ignored.`,
      };
    });
  return [{ path, address: addressOf(data, path), unknown: false, message: explain(issue, valueAt(data, path)) }];
}

function explain(issue: z.core.$ZodIssue, found: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      if (found === undefined) return `This field is missing. Add it (${WORDS[issue.expected] ?? issue.expected}).`;
      return `Expected ${WORDS[issue.expected] ?? issue.expected}, found ${kindOf(found)}.${issue.expected === 'string' && typeof found !== 'object' ? ' Put it in quotes.' : ''}`;
    case 'invalid_value':
      return `Found ${kindOf(found)}; write one of: ${issue.values.map(String).join(', ')}.`;
    case 'invalid_format':
      return issue.format === 'date' ? `Found ${kindOf(found)}; write a date as YYYY-MM-DD.` : `Found ${kindOf(found)}: ${issue.message}.`;
    case 'too_big':
      if (issue.origin === 'string') return `Too long: ${(found as string).length} characters, at most ${issue.maximum} fit here. Shorten it.`;
      return `Found ${kindOf(found)}; write at most ${issue.maximum}.`;
    case 'too_small':
      return `Found ${kindOf(found)}; write at least ${issue.minimum}.`;
    case 'invalid_key':
      return `“${String(issue.path.at(-1))}” is too long for a name here. Shorten it.`;
    case 'invalid_union':
      return `Expected text or a number, found ${kindOf(found)}.`;
    default:
      return `Found ${kindOf(found)}: ${issue.message}.`;
  }
}

const WORDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list (lines that begin with “- ”)',
  object: 'named fields',
  record: 'named fields',
};

function kindOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'named fields';
  if (typeof value === 'string') return `the text “${value.length > 40 ? `${value.slice(0, 40)}…` : value}”`;
  return `the ${typeof value === 'boolean' ? 'value' : 'number'} ${String(value)}`;
}

type Node = { readonly value: object; readonly key: string | number; readonly within?: Node };

/** Fields named `__proto__` are lost by ordinary object handling, so they are refused instead of dropped. */
function prototypeKeys(data: object): ShapeProblem[] {
  const found: Path[] = [];
  const seen = new Set<object>();
  const open: Node[] = [{ value: data, key: '' }];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (Object.hasOwn(node.value, '__proto__')) found.push([...pathTo(node), '__proto__']);
    for (const [key, value] of Object.entries(node.value)) {
      if (value === null || typeof value !== 'object' || seen.has(value)) continue;
      seen.add(value);
      open.push({ value, key: Array.isArray(node.value) ? Number(key) : key, within: node });
    }
  }
  return found.map((path) => ({ path, address: addressOfPath(data, path), message: 'A field cannot be named “__proto__”. Choose another name.' }));
}

function pathTo(node: Node): Path {
  const path: (string | number)[] = [];
  for (let at = node; at.within !== undefined; at = at.within) path.unshift(at.key);
  return path;
}

function without(data: unknown, paths: readonly Path[]): unknown {
  if (paths.length === 0 || data === null || typeof data !== 'object') return data;
  const under = new Map<string, Path[]>();
  for (const path of paths) {
    const key = String(path[0]);
    const others = under.get(key);
    if (others === undefined) under.set(key, [path]);
    else others.push(path);
  }
  const isGone = (key: string) => under.get(key)?.some((path) => path.length === 1) ?? false;
  const deeper = (key: string) => (under.get(key) ?? []).map((path) => path.slice(1));
  if (Array.isArray(data)) return data.map((item, index) => without(item, deeper(String(index))));
  return Object.fromEntries(
    Object.entries(data)
      .filter(([key]) => !isGone(key))
      .map(([key, value]) => [key, without(value, deeper(key))]),
  );
}

function putBack<T>(known: T, data: unknown, paths: readonly Path[]): T {
  for (const path of paths) {
    const owner = valueAt(known, path.slice(0, -1)) as Record<string | number, unknown>;
    owner[path.at(-1)!] = valueAt(data, path);
  }
  return known;
}
