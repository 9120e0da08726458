/** A stretch of words that two texts share, or that only one of them has. */
export type WordChange = { readonly kind: 'added' | 'removed' | 'same'; readonly text: string };

/** Texts with more words than this are shown as replaced whole. */
const MOST_WORDS = 4_000;

/**
 * What changed between two texts, word by word: the shortest way from one to the other (Myers).
 * Joining what is same and removed gives `before`, joining what is same and added gives `after`.
 */
export function wordDiff(before: string, after: string): WordChange[] {
  const a = tokens(before);
  const b = tokens(after);
  if (a.length > MOST_WORDS || b.length > MOST_WORDS)
    return joined([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const same = (list: readonly string[]): WordChange[] => list.map((text) => ({ kind: 'same', text }));
  return joined([...same(a.slice(0, start)), ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)), ...same(a.slice(a.length - end))]);
}

/** Words with the white space after them, so that joining gives the text back. */
function tokens(text: string): string[] {
  return text.match(/^\s+|\S+\s*/g) ?? [];
}

function middle(a: readonly string[], b: readonly string[]): WordChange[] {
  if (a.length === 0) return b.map((text) => ({ kind: 'added', text }));
  if (b.length === 0) return a.map((text) => ({ kind: 'removed', text }));
  const trace: Map<number, number>[] = [];
  let reach = new Map<number, number>([[1, 0]]);
  for (let d = 0; ; d += 1) {
    trace.push(new Map(reach));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
      let x = down ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reach.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack(a, b, trace, d);
    }
    reach = new Map(reach);
  }
}

function walkBack(a: readonly string[], b: readonly string[], trace: readonly Map<number, number>[], depth: number): WordChange[] {
  const changes: WordChange[] = [];
  let x = a.length;
  let y = b.length;
  for (let d = depth; d >= 0; d -= 1) {
    const reach = trace[d]!;
    const k = x - y;
    const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
    const from = down ? k + 1 : k - 1;
    const oldX = d === 0 ? 0 : (reach.get(from) ?? 0);
    const oldY = d === 0 ? 0 : oldX - from;
    while (x > oldX && y > oldY) {
      x -= 1;
      y -= 1;
      changes.push({ kind: 'same', text: a[x]! });
    }
    if (d === 0) break;
    if (down) changes.push({ kind: 'added', text: b[(y -= 1)]! });
    else changes.push({ kind: 'removed', text: a[(x -= 1)]! });
  }
  return changes.reverse();
}

/** Neighbours of one kind as one. */
function joined(list: readonly WordChange[]): WordChange[] {
  const result: WordChange[] = [];
  for (const change of list) {
    const last = result.at(-1);
    if (change.text === '') continue;
    if (last?.kind === change.kind) result[result.length - 1] = { kind: last.kind, text: last.text + change.text };
    else result.push(change);
  }
  return result;
}
