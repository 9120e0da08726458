import { bare } from '../words.ts';

/** A text with an edit taken over, and the paragraphs of the edit that found no place in it. */
export type MergedText = { readonly text: string; readonly lost: readonly string[] };

/** Paragraphs beyond which texts are not compared one by one. */
const MOST_PARAGRAPHS = 500;

/**
 * A text with what was edited between `base` and `now`, both as read from a document, taken over into it paragraph by
 * paragraph. What reads the same keeps the form it has in the text.
 */
export function mergeText(base: string, now: string, text: string): MergedText {
  if (bare(base) === bare(now)) return { text, lost: [] };
  if (bare(base) === bare(text)) return { text: now, lost: [] };
  const paragraphs = paragraphsIn(text);
  const lost: string[] = [];
  for (const { before, removed, added } of hunks(paragraphsIn(base), paragraphsIn(now))) {
    const at = placeOf(paragraphs.map(bare), before, removed.map(bare));
    if (at === undefined) lost.push(...added);
    else paragraphs.splice(at, removed.length, ...added);
  }
  return { text: paragraphs.join('\n\n'), lost };
}

/** Where a run of paragraphs stands, or for none, the place after the one before. */
function placeOf(paragraphs: readonly string[], before: string | undefined, run: readonly string[]): number | undefined {
  const at =
    run.length > 0
      ? paragraphs.findIndex((_, index) => run.every((words, offset) => paragraphs[index + offset] === words))
      : before === undefined
        ? 0
        : paragraphs.indexOf(bare(before)) + 1 || -1;
  return at < 0 ? undefined : at;
}

type Hunk = { readonly before: string | undefined; readonly removed: string[]; readonly added: string[] };

/** The runs of paragraphs in which two texts differ, each with the paragraph before it that both have. */
function hunks(base: readonly string[], now: readonly string[]): Hunk[] {
  if (base.length > MOST_PARAGRAPHS || now.length > MOST_PARAGRAPHS) return [{ before: undefined, removed: [...base], added: [...now] }];
  const a = base.map(bare);
  const b = now.map(bare);
  const common = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) common[i]![j] = a[i] === b[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  const found: Hunk[] = [];
  let open: Hunk | undefined;
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      open = undefined;
      i += 1;
      j += 1;
      continue;
    }
    if (open === undefined) found.push((open = { before: base[i - 1], removed: [], added: [] }));
    if (j >= b.length || (i < a.length && common[i + 1]![j]! >= common[i]![j + 1]!)) open.removed.push(base[i++]!);
    else open.added.push(now[j++]!);
  }
  return found;
}

function paragraphsIn(text: string): string[] {
  return text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
}
