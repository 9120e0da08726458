import * as Y from 'yjs';
import { Id } from '../../profile/schema/text.ts';
import { Statement } from '../../profile/schema/tables.ts';

/**
 * The attributes of a `statement` element; an editor declares exactly these, each a string or absent. Lists of ids are
 * joined by spaces. `twin` tells apart statements that share an id in the profile; `more` holds all other fields as JSON.
 */
export const STATEMENT_ATTRIBUTES = ['citations', 'deviceGroups', 'id', 'more', 'origins', 'thread', 'trust', 'twin'] as const;
const LISTS = ['deviceGroups', 'trust', 'citations', 'origins'] as const;
const OWN: ReadonlySet<string> = new Set(['id', 'text', 'thread', ...LISTS]);

/** The name of the element that holds one statement; the text in it is literal inline Markdown, without marks. */
export const STATEMENT_NODE = 'statement';
/** The longest text of one statement. */
const LONGEST_STATEMENT = 5_000;

/** What stands in a cell: elements, and text that something else than our editor put there. */
export type Block = Y.XmlElement | Y.XmlText;

/** A block of a cell, read as a statement. `made` is an id that no other block has; `hasId` whether it brought one itself. */
export type ReadStatement = {
  readonly block: Block;
  readonly statement: Statement;
  readonly twin: string;
  readonly made: string;
  readonly hasId: boolean;
  /** Position among the pieces of a text that is too long for one statement, from 0. */
  readonly piece: number;
  readonly isSound: boolean;
};

/** The statements of a cell in order. A block without id and words, such as an editor leaves, is none. */
export function readStatements(fragment: Y.XmlFragment): ReadStatement[] {
  return fragment.toArray().flatMap((block) => (block instanceof Y.XmlElement || block instanceof Y.XmlText ? readBlock(block) : []));
}

function readBlock(block: Block): ReadStatement[] {
  const text = textOf(block);
  const attributes = block.getAttributes() as Readonly<Record<string, unknown>>;
  const hasId = isId(attributes['id']);
  if (!hasId && text.trim() === '') return [];
  const made = `s-${itemKey(block)}`;
  const { fields, isSound } = fieldsOf(attributes);
  const twin = typeof attributes['twin'] === 'string' ? attributes['twin'] : '';
  return piecesOf(text).map((part, piece) => {
    const statement = { id: hasId ? (attributes['id'] as string) : made, text: part, ...fields } as Statement;
    return { block, statement, twin, made, hasId, piece, isSound };
  });
}

/** An id for what stands at this item: no other item of any document with this history has it. */
function itemKey(type: Block): string {
  const { client, clock } = type._item!.id;
  return `${client.toString(36)}.${clock.toString(36)}`;
}

/** The words in a block, those of everything inside it included. */
export function textOf(type: Block): string {
  return textsIn(type)
    .map((text) => plain(text))
    .join('');
}

/** The text types in a block, in order. */
export function textsIn(type: unknown): Y.Text[] {
  if (type instanceof Y.Text) return [type];
  return type instanceof Y.XmlFragment ? type.toArray().flatMap((inner) => textsIn(inner)) : [];
}

/** The characters of a text type, without the marks and tags that `toString` of some adds. */
export function plain(text: Y.Text): string {
  return Y.Text.prototype.toString.call(text) as string;
}

function piecesOf(text: string): string[] {
  if (text.length <= LONGEST_STATEMENT) return [text];
  const space = text.lastIndexOf(' ', LONGEST_STATEMENT);
  const cut = cutAt(text, space > LONGEST_STATEMENT / 2 ? space + 1 : LONGEST_STATEMENT);
  return [text.slice(0, cut), ...piecesOf(text.slice(cut))];
}

/** A place to cut a text, at `at` or one before it so that no character is halved. */
export function cutAt(text: string, at: number): number {
  const code = text.charCodeAt(at - 1);
  return code >= 0xd800 && code <= 0xdbff ? at - 1 : at;
}

function fieldsOf(attributes: Readonly<Record<string, unknown>>): { fields: Record<string, unknown>; isSound: boolean } {
  const fields: Record<string, unknown> = {};
  let isSound = true;
  const keep = (name: string, value: unknown) => {
    const schema = Object.hasOwn(Statement.shape, name) ? Statement.shape[name as 'thread'] : undefined;
    if (schema === undefined || isAllowed(schema, value)) fields[name] = value;
    else isSound = false;
  };
  for (const name of LISTS) {
    const value = attributes[name];
    const members = typeof value === 'string' ? value.split(' ').filter((member) => member !== '') : [];
    const sound = members.filter((member) => isAllowed(Statement.shape[name], [member]));
    if (sound.length < members.length) isSound = false;
    fields[name] = sound;
  }
  if (attributes['thread'] !== undefined && attributes['thread'] !== null) keep('thread', attributes['thread']);
  const more = parsed(attributes['more']);
  if (more === undefined) isSound = false;
  for (const [name, value] of Object.entries(more ?? {})) if (!OWN.has(name) && name !== '__proto__') keep(name, value);
  return { fields, isSound };
}

function parsed(more: unknown): object | undefined {
  if (more === undefined || more === null) return {};
  try {
    const value: unknown = typeof more === 'string' ? JSON.parse(more) : undefined;
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

type Checked = { safeParse(value: unknown): { success: boolean; error?: { issues: readonly { code: string }[] } } };

/** Whether the schema allows a value; fields it does not know are no reason against it. */
export function isAllowed(schema: Checked, value: unknown): boolean {
  const result = schema.safeParse(value);
  return result.success || result.error!.issues.every(({ code }) => code === 'unrecognized_keys');
}

/** Whether a value is an identifier as the profile allows it. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && Id.safeParse(value).success;
}

/** The attributes of a statement, all strings; what is absent has its default. */
export function attributesOf(statement: Statement, twin: string): Map<string, string> {
  const attributes = new Map([['id', statement.id]]);
  for (const name of LISTS) if (statement[name].length > 0) attributes.set(name, statement[name].join(' '));
  if (statement.thread !== undefined) attributes.set('thread', statement.thread);
  const more = Object.entries(statement).filter(([name, value]) => !OWN.has(name) && value !== undefined);
  if (more.length > 0) attributes.set('more', JSON.stringify(Object.fromEntries(more)));
  if (twin !== '') attributes.set('twin', twin);
  return attributes;
}
