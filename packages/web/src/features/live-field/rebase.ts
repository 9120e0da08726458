/** One stretch of a text that became another: from `start` to `end` of the text before, `added` now stands. */
type Splice = { readonly start: number; readonly end: number; readonly added: string };

/** The least single stretch in which two texts differ. No character is halved. */
function spliceOf(before: string, after: string): Splice {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  if (start > 0 && isHigh(before.charCodeAt(start - 1))) start -= 1;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  if (tail > 0 && isLow(before.charCodeAt(before.length - tail))) tail -= 1;
  return { start, end: before.length - tail, added: after.slice(start, after.length - tail) };
}

/**
 * What two people made of the same text, put together: my change of `base`, made on what the other made of it. Where both
 * changed the same stretch, the words of both stay, the other's first.
 */
export function rebase(base: string, mine: string, theirs: string): string {
  if (mine === base || mine === theirs) return theirs;
  if (theirs === base) return mine;
  const own = spliceOf(base, mine);
  const other = spliceOf(base, theirs);
  const [first, second] = own.end <= other.start && own.start < other.start ? [own, other] : [other, own];
  if (first.end <= second.start) return base.slice(0, first.start) + first.added + base.slice(first.end, second.start) + second.added + base.slice(second.end);
  return base.slice(0, Math.min(own.start, other.start)) + other.added + own.added + base.slice(Math.max(own.end, other.end));
}

/** Where a place in a text is after the text became another. */
export function placeAfter(before: string, after: string, place: number): number {
  const { start, end, added } = spliceOf(before, after);
  if (place <= start) return place;
  return place >= end ? place + added.length - (end - start) : start + added.length;
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
