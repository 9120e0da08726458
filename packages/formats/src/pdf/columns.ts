import type { SetBlock } from './blocks.ts';
import { roomOf, sum } from './room.ts';

/** Letters, about half a landscape page, up to which columns are never cut by the end of a page: cut, they are read in the wrong order. */
const WHOLE = 3_600;
/** Blocks of running text; tables, figures and headings take the whole width of a page. */
const RUNNING = new Set<SetBlock['k']>(['paragraph', 'list', 'notice']);

/**
 * The blocks of landscape pages, with running text in two columns: over the whole width its lines would be too long to read.
 * The columns are filled by whole blocks, as evenly as these allow.
 * With `together`, text right before a level table stands on the same page as its beginning.
 */
export function inColumns(blocks: readonly SetBlock[], together: boolean): SetBlock[] {
  const result: SetBlock[] = [];
  let text: SetBlock[] = [];
  for (const block of blocks) {
    if (RUNNING.has(block.k)) {
      text.push(block);
      continue;
    }
    if (text.length > 0) result.push(columns(headOf(result), text, together && block.k === 'levels'));
    text = [];
    result.push(block);
  }
  if (text.length > 0) result.push(columns(headOf(result), text, false));
  return result;
}

/** Takes a low heading off the end of the list: it is set in one piece with its text. Higher ones may begin a page, which nothing inside a piece can. */
function headOf(result: SetBlock[]): SetBlock[] {
  const last = result.at(-1);
  return last?.k === 'heading' && last.level > 2 ? result.splice(-1) : [];
}

function columns(head: readonly SetBlock[], blocks: readonly SetBlock[], sticky: boolean): SetBlock {
  const lengths = blocks.map(roomOf);
  const heights = lengths.map((_, index) => Math.max(sum(lengths.slice(0, index + 1)), sum(lengths.slice(index + 1))));
  const count = heights.indexOf(Math.min(...heights)) + 1;
  return { k: 'columns', head, left: blocks.slice(0, count), right: blocks.slice(count), sticky, whole: sum(lengths) < WHOLE };
}
