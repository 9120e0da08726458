import { hashedId, type ParagraphChild } from 'docx';
import { inline } from './element.ts';

/** Longest name that Word keeps. */
const LONGEST = 40;

/**
 * The bookmark of a statement, from which its id can be read again: `smm_` and the id, in which `-` stands as `_h`,
 * `.` as `_d` and `_` as `__`. An id too long for that (or equal to another but for case) gets `smm__` and a digest;
 * then only the content control's tag gives the id back.
 */
export function statementBookmark(id: string, taken: (name: string) => boolean = () => false): string {
  const plain = `smm_${id.replace(/[_.-]/g, (mark) => ({ '-': '_h', '.': '_d', _: '__' })[mark]!)}`;
  return plain.length <= LONGEST && /^\w+$/.test(plain) && !taken(plain) ? plain : `smm__${digest(id)}`;
}

/** The statement id in a bookmark's name; undefined for other bookmarks and for digests. */
export function statementIdOf(bookmark: string): string | undefined {
  const match = /^smm_([A-Za-z0-9](?:[A-Za-z0-9]|__|_h|_d)*)$/.exec(bookmark);
  return match?.[1]!.replace(/_([_hd])/g, (_, letter: string) => ({ _: '_', h: '-', d: '.' })[letter]!);
}

/**
 * The bookmarks of one document: for each anchor of the publication a name that Word accepts (a letter first, then
 * letters, digits and underscores, at most 40, unlike all others even when case is ignored) and a running number.
 */
export class Bookmarks {
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #set = new Set<string>();
  #count = 0;

  /** Makes the anchor known, so that it can be linked to before its place comes. `statement` is the id of a statement. */
  add(anchor: string, statement?: string): void {
    if (anchor === '' || this.#names.has(anchor)) return;
    const taken = (name: string): boolean => this.#taken.has(name.toLowerCase());
    let name = statement === undefined ? `ref_${anchor.replace(/[^A-Za-z0-9]/g, '_')}` : statementBookmark(statement, taken);
    if (name.length > LONGEST) name = `${name.slice(0, 22)}_${digest(anchor)}`;
    for (let count = 2, stem = name.slice(0, LONGEST - 5); taken(name); count += 1) name = `${stem}_${count}`;
    this.#taken.add(name.toLowerCase());
    this.#names.set(anchor, name);
  }

  /** The bookmark's name for a link to it; undefined when nothing in the document carries the anchor. */
  name(anchor: string | undefined): string | undefined {
    return anchor === undefined ? undefined : this.#names.get(anchor);
  }

  /** The children with the anchor's bookmark around them; unchanged when the anchor is unknown or has been set before. */
  around(anchor: string, children: readonly ParagraphChild[]): ParagraphChild[] {
    const name = this.#names.get(anchor);
    if (name === undefined || this.#set.has(name)) return [...children];
    this.#set.add(name);
    this.#count += 1;
    return [inline('w:bookmarkStart', { 'w:id': this.#count, 'w:name': name }, []), ...children, inline('w:bookmarkEnd', { 'w:id': this.#count }, [])];
  }
}

function digest(text: string): string {
  return hashedId(text).slice(0, 16);
}
