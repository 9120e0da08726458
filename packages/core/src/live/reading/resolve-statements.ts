import type { Statement } from '../../profile/schema/tables.ts';
import { freshId } from '../../profile/fresh-id.ts';
import { grouped } from '../writing/grouped.ts';
import type { PlacedBlock } from './read-section.ts';
import { below } from '../root-names.ts';
import type { Repair } from './repair.ts';

/** What becomes of the blocks that cannot stay as they are: the statement that stands in their place, or none. */
export type Resolution = { readonly replaced: ReadonlyMap<Statement, Statement | undefined>; readonly repairs: readonly Repair[] };

const NOTHING: Resolution = { replaced: new Map(), repairs: [] };

/**
 * Makes statements that came to share an identity distinct, the same way on every replica, and loses no word.
 *
 * Where the words of one are all in the other, in the same order, it is the same statement in two places (two people
 * moved it at once): the fuller one stays. Otherwise both stay, and the later one in reading order gets an id made for it.
 */
export function resolveStatements(blocks: readonly PlacedBlock[]): Resolution {
  const groups = grouped(blocks, identityOf);
  if (groups.size === blocks.length) return NOTHING;
  const taken = new Set(blocks.map(({ statement }) => statement.id));
  const replaced = new Map<Statement, Statement | undefined>();
  const repairs: Repair[] = [];
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const kept = unabsorbed(group);
    const note = (code: Repair['code'], { cell, statement }: PlacedBlock) => repairs.push({ code, path: below(cell, statement.id) });
    for (const block of group) {
      if (kept.includes(block)) continue;
      replaced.set(block.statement, undefined);
      note('statement-merged', block);
    }
    for (const block of kept.slice(1)) {
      const id = freshId(block.piece > 0 ? block.statement.id : madeId(block), taken);
      taken.add(id);
      replaced.set(block.statement, { ...block.statement, id });
      note(block.piece > 0 ? 'text-split' : 'statement-renamed', block);
    }
  }
  return { replaced, repairs };
}

function identityOf({ statement, twin }: PlacedBlock): string {
  return `${statement.id} ${twin}`;
}

const ROOM = 40;

function madeId({ statement, made }: PlacedBlock): string {
  return `${statement.id.slice(0, ROOM)}-${made.slice(2)}`;
}

/** Those whose words are not all in another; of equal ones the first. Pieces of one long text are all kept. */
function unabsorbed(group: readonly PlacedBlock[]): readonly PlacedBlock[] {
  const words = group.map(({ statement }) => statement.text.match(/\S+/g) ?? []);
  return group.filter((block, at) => {
    const isWhole = block.piece === 0;
    return !group.some((other, index) => {
      if (index === at || !isWhole || other.block === block.block || !isWithin(words[at]!, words[index]!)) return false;
      return words[index]!.length > words[at]!.length || index < at;
    });
  });
}

function isWithin(some: readonly string[], all: readonly string[]): boolean {
  let found = 0;
  for (const word of all) if (found < some.length && word === some[found]) found += 1;
  return found === some.length;
}
