import { canonicalForm, Profile } from '@smm/core/profile';
import type * as z from 'zod';
import { Document, isMap, isPair, isScalar, isSeq, parseDocument, Scalar, visit, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';

const FOLD_AT = 100;

/** How a new file is written. */
export type WriteOptions = {
  /** Where editors find the JSON Schema, written as the first line of a new file. */
  readonly schema?: string;
  /** Comments for new files, keyed by the top-level field or practice id they stand above. */
  readonly comments?: Readonly<Record<string, string>>;
};

/** The profile as a new YAML file: canonical order, defaults left out, text folded at 100 columns. */
export function writeProfileYaml(profile: Profile, options: WriteOptions = {}): string {
  return writeYaml(Profile, profile, options);
}

/** A value of any file's shape as a new YAML file. */
export function writeYaml<T>(schema: z.ZodType<T>, value: T, options: WriteOptions = {}): string {
  const document = new Document(canonicalForm(schema, value));
  if (options.schema !== undefined) document.commentBefore = ` yaml-language-server: $schema=${options.schema}`;
  addComments(document, options.comments ?? {});
  return render(document);
}

/**
 * The text of an existing YAML file brought to `profile`: only what differs changes, comments and key order stay.
 * A file that already says the same, in canonical style, comes back byte for byte.
 */
export function rewriteProfileYaml(text: string, profile: Profile): string {
  return rewriteYaml(Profile, text, profile);
}

/** The text of an existing YAML file of any shape brought to `value`: only what differs changes. */
export function rewriteYaml<T>(schema: z.ZodType<T>, text: string, value: T): string {
  const document = parseDocument(text, { keepSourceTokens: false });
  document.contents = reconcile(document, document.contents as Node | null, canonicalForm(schema, value), value) as typeof document.contents;
  return render(document);
}

/** The text of an existing YAML file in canonical style; content, comments and key order stay. */
export function formatYaml(text: string): string {
  return render(parseDocument(text));
}

/** The profile as JSON, two spaces, defaults left out. */
export function writeProfileJson(profile: Profile): string {
  return writeJson(Profile, profile);
}

/** A value of any file's shape as JSON. */
export function writeJson<T>(schema: z.ZodType<T>, value: T): string {
  return `${JSON.stringify(canonicalForm(schema, value), null, 2)}\n`;
}

function addComments(document: Document, comments: Readonly<Record<string, string>>): void {
  visit(document, {
    Pair(_, pair) {
      const key = isScalar(pair.key) ? pair.key : undefined;
      const comment = key === undefined || !Object.hasOwn(comments, String(key.value)) ? undefined : comments[String(key.value)];
      if (key !== undefined && comment !== undefined) key.commentBefore = comment;
    },
  });
}

function render(document: Document): string {
  visit(document, {
    Pair: (_, pair) => numericLevelKey(pair as Pair<Node, Node>),
    Scalar: (key, scalar) => {
      if (key !== 'key') style(scalar);
    },
    Collection: (_, node) => {
      if ((isMap(node) || isSeq(node)) && node.items.length > 0) node.flow = isShortList(node);
    },
  });
  return document.toString({ lineWidth: FOLD_AT, indentSeq: true, flowCollectionPadding: false, singleQuote: false, doubleQuotedMinMultiLineLength: Infinity });
}

/** Level numbers read better without quotes: `1:` and not `"1":`. */
function numericLevelKey(pair: Pair<Node, Node>): void {
  if (isScalar(pair.key) && typeof pair.key.value === 'string' && /^[1-9]$/.test(pair.key.value)) pair.key = new Scalar(Number(pair.key.value));
}

/** A few ids stand on one line: `[a, b]`. A list with comments or texts in it has a line for each. */
function isShortList(node: YAMLMap | YAMLSeq): boolean {
  if (!isSeq(node) || node.commentBefore !== undefined) return false;
  const plain = node.items.every((item) => isScalar(item) && !item.comment && !item.commentBefore && /^[\w.-]+$/.test(String(item.value)));
  return plain && node.items.reduce<number>((sum, item) => sum + String((item as Scalar).value).length + 2, 0) < 80;
}

/** Several lines are kept as written, one long line is folded, short ones stay plain (or quoted where YAML needs it). */
function style(scalar: Scalar): void {
  if (typeof scalar.value !== 'string') return;
  const text = scalar.value;
  if (needsQuotes(text)) scalar.type = Scalar.QUOTE_DOUBLE;
  else if (text.includes('\n')) scalar.type = Scalar.BLOCK_LITERAL;
  else if (text.length > 72) scalar.type = Scalar.BLOCK_FOLDED;
  else if (scalar.type === Scalar.BLOCK_FOLDED || scalar.type === Scalar.BLOCK_LITERAL) scalar.type = Scalar.PLAIN;
}

/** Whether a text would lose something without quotes: space at its ends, lines of nothing but space, control characters. */
function needsQuotes(text: string): boolean {
  return /^\s|[^\S\n]$|\n\n$/.test(text) || /^[^\S\n]+$/m.test(text) || /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/.test(text);
}

/**
 * A node that says `value`, made from `node` with as little change as possible.
 * `full` is the same value with its defaults: what a file spells out although it is the default stays.
 */
function reconcile(document: Document, node: Node | null, value: unknown, full: unknown): Node {
  if (isMap(node) && isFields(value)) return reconcileMap(document, node, value, isFields(full) ? full : value);
  if (isSeq(node) && Array.isArray(value)) return reconcileList(document, node, value, Array.isArray(full) ? full : value);
  if (isScalar(node) && (value === null || typeof value !== 'object')) {
    if (node.value !== value) node.value = value;
    return node;
  }
  return document.createNode(value) as Node;
}

function reconcileMap(document: Document, node: YAMLMap, value: Record<string, unknown>, full: Record<string, unknown>): Node {
  const items = node.items.filter((pair) => full[keyOf(pair)] !== undefined);
  for (const pair of items) {
    const key = keyOf(pair);
    pair.value = reconcile(document, pair.value as Node | null, Object.hasOwn(value, key) ? value[key] : full[key], full[key]);
  }
  const present = new Set(items.map(keyOf));
  const keys = Object.keys(value);
  keys.forEach((key, index) => {
    if (present.has(key)) return;
    const before = keys.slice(0, index).findLast((other) => present.has(other));
    const at = before === undefined ? 0 : items.findIndex((pair) => keyOf(pair) === before) + 1;
    items.splice(at, 0, document.createPair(key, value[key]));
    present.add(key);
  });
  node.items = items;
  return node;
}

/** Items that carry an id are found by it wherever they moved; others by position. */
function reconcileList(document: Document, node: YAMLSeq, value: readonly unknown[], full: readonly unknown[]): Node {
  const old = [...node.items] as Node[];
  const byId = new Map(old.flatMap((item) => (isMap(item) && item.has('id') ? [[String(item.get('id')), item] as const] : [])));
  node.items = value.map((item, index) => {
    const id = isFields(item) && typeof item['id'] === 'string' ? item['id'] : undefined;
    const known = id === undefined ? (isMap(old[index]) && old[index].has('id') ? undefined : old[index]) : byId.get(id);
    if (id !== undefined) byId.delete(id);
    return reconcile(document, known ?? null, item, full[index]);
  });
  return node;
}

function keyOf(pair: unknown): string {
  return isPair(pair) ? String(isScalar(pair.key) ? pair.key.value : pair.key) : '';
}

function isFields(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
