import type { ReadBlock, SourcePlace } from '../source-document.ts';

/** Where a paragraph stands in lists: how deep (from 0), in what kind of list, and which list it was written in. */
export type ListPosition = { readonly depth: number; readonly ordered: boolean; readonly list?: string };

type OpenList = { readonly position: ListPosition; readonly items: ReadBlock[][] };

/** Deepest nesting of lists that is kept; deeper items join the deepest list. */
const DEEPEST = 9;

/** Blocks as they come; paragraphs that say that they are list items are gathered into lists, nested by depth. */
export class BlockList {
  readonly blocks: ReadBlock[] = [];
  readonly #open: OpenList[] = [];

  /** Adds a block that stands in no list; lists before it end. */
  add(...blocks: readonly ReadBlock[]): void {
    this.#open.length = 0;
    this.blocks.push(...blocks);
  }

  /** Adds an item to the list it belongs to. */
  addItem(item: readonly ReadBlock[], position: ListPosition, place: SourcePlace): void {
    const depth = Math.min(Math.max(position.depth, 0), DEEPEST);
    while (this.#open.length > 0 && this.#open.at(-1)!.position.depth > depth) this.#open.pop();
    const last = this.#open.at(-1);
    if (last !== undefined && last.position.depth === depth) {
      if (isSameList(last.position, position)) {
        last.items.push([...item]);
        return;
      }
      this.#open.pop();
    }
    this.#begin({ ...position, depth }, place).push([...item]);
  }

  /** Adds blocks to the last item; false when no list is open. */
  continueItem(...blocks: readonly ReadBlock[]): boolean {
    const item = this.#open.at(-1)?.items.at(-1);
    if (item === undefined) return false;
    item.push(...blocks);
    return true;
  }

  #begin(position: ListPosition, place: SourcePlace): ReadBlock[][] {
    const items: ReadBlock[][] = [];
    const list: ReadBlock = { kind: 'list', ordered: position.ordered, items, place };
    (this.#open.at(-1)?.items.at(-1) ?? this.blocks).push(list);
    this.#open.push({ position, items });
    return items;
  }
}

/** Bullets go on whatever list they were written in; numbers begin anew in another list. */
function isSameList(a: ListPosition, b: ListPosition): boolean {
  return a.ordered === b.ordered && (!a.ordered || a.list === b.list);
}
