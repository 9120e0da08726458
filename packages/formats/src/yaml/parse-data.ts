import { constructFromEvents, CORE_SCHEMA, EVENT_ID, getScalarValue, parseEvents, YAMLException, type Event } from 'js-yaml';
import type { Path } from '@smm/core/profile';

/** A place in a text, line and column from 1. */
export type TextPlace = { readonly line: number; readonly column: number };

/** Finds where the value at a path begins in the text. */
export type SourceMap = { readonly place: (path: Path) => TextPlace | undefined };

type Parsed =
  | { readonly ok: true; readonly data: unknown; readonly map: SourceMap }
  | { readonly ok: false; readonly problem: { readonly message: string } & Partial<TextPlace> };

const MOST_DEPTH = 60;

/**
 * Plain data from YAML 1.2 (so also JSON) with a map back to the text.
 * Anchors and aliases are refused, nesting is limited, keys that would reach into objects are refused.
 */
export function parseData(text: string): Parsed {
  try {
    const events = parseEvents(text, { maxDepth: MOST_DEPTH });
    const documents = constructFromEvents(events, { source: text, schema: CORE_SCHEMA, maxAliases: 0 });
    if (documents.length > 1)
      return {
        ok: false,
        problem: {
          message: 'The file holds several YAML documents. Keep one in each file (remove the line “---” between them).',
          ...placeOfSecond(events, text),
        },
      };
    const map = sourceMap(events, text);
    const unsafe = unsafeKey(documents[0]);
    if (unsafe !== undefined)
      return { ok: false, problem: { message: `“${String(unsafe.at(-1))}” cannot be the name of a field. Rename it.`, ...map.place(unsafe) } };
    return { ok: true, data: documents[0], map };
  } catch (error) {
    return { ok: false, problem: explain(error, text) };
  }
}

function explain(error: unknown, text: string): { message: string } & Partial<TextPlace> {
  if (!(error instanceof YAMLException)) return { message: 'The file is nested too deeply or too large to be read. Check that it is the right file.' };
  const reason = error.reason;
  const place = error.mark === undefined || error.mark === null ? {} : { line: error.mark.line + 1, column: error.mark.column + 1 };
  if (/alias/i.test(reason))
    return {
      message: 'Anchors and aliases (“&name”, “*name”) are not read. Write the text out in each place; a value that begins with “*” needs quotes.',
      ...place,
    };
  if (/depth|nest/i.test(reason))
    return { message: `The file is nested more than ${MOST_DEPTH} levels deep, which no such file is. Check brackets and indentation.`, ...place };
  if (/duplicat/i.test(reason)) return { message: 'The same field stands here twice. Keep one of the two.', ...place };
  if (text.includes('\0')) return { message: 'The file holds bytes that no text has. Check that it is a YAML or JSON file.', ...place };
  return { message: `This is not valid YAML: ${reason.replace(/\.$/, '')}. Check indentation, colons and quotes here and on the line above.`, ...place };
}

const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

function unsafeKey(value: unknown, path: Path = []): Path | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  for (const [key, item] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (UNSAFE.has(key)) return here;
    const inner = unsafeKey(item, here);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

type Node = { readonly offset: number; readonly children?: Map<string, Node> };

/** Built on the first question, since most runs ask for no place at all. */
function sourceMap(events: readonly Event[], text: string): SourceMap {
  let root: Node | undefined;
  let lineStarts: number[] | undefined;
  return {
    place(path) {
      root ??= tree(events, text);
      lineStarts ??= starts(text);
      let node: Node | undefined = root;
      for (const key of path) {
        const next: Node | undefined = node?.children?.get(String(key));
        if (next === undefined) break;
        node = next;
      }
      return node === undefined ? undefined : placeOf(lineStarts, node.offset);
    },
  };
}

/** The events as a tree of offsets: fields begin at their key, list items at their first token. */
function tree(events: readonly Event[], text: string): Node {
  let position = 0;
  const next = (): Event => events[position++]!;
  const value = (start?: number): Node => {
    const event = next();
    if (event.type === EVENT_ID.SCALAR) return { offset: start ?? event.valueStart };
    if (event.type === EVENT_ID.ALIAS) return { offset: start ?? event.anchorStart };
    const children = new Map<string, Node>();
    let first: number | undefined;
    while (events[position]!.type !== EVENT_ID.POP) {
      if (event.type === EVENT_ID.MAPPING) {
        const key = events[position]!;
        const keyStart = key.type === EVENT_ID.SCALAR ? key.valueStart : undefined;
        const name = key.type === EVENT_ID.SCALAR ? getScalarValue(text, key) : '';
        value();
        first ??= keyStart;
        children.set(name, value(keyStart));
      } else {
        const item = value();
        first ??= item.offset;
        children.set(String(children.size), item);
      }
    }
    next();
    return { offset: start ?? first ?? ('start' in event ? Number(event.start) : 0), children };
  };
  next();
  return value();
}

function starts(text: string): number[] {
  const found = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) found.push(at + 1);
  return found;
}

function placeOf(lineStarts: readonly number[], offset: number): TextPlace {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (lineStarts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - lineStarts[low]! + 1 };
}

function placeOfSecond(events: readonly Event[], text: string): Partial<TextPlace> {
  const second = events.findIndex((event, index) => index > 0 && event.type === EVENT_ID.DOCUMENT);
  const scalar = events.slice(second).find((event) => event.type === EVENT_ID.SCALAR);
  return scalar?.type === EVENT_ID.SCALAR ? placeOf(starts(text), scalar.valueStart) : {};
}
