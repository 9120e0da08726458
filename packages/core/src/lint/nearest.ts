/** The candidate that a mistyped key most likely means, or undefined when none is near. */
export function nearest(key: string, candidates: readonly string[]): string | undefined {
  const same = sameButForCase(key, candidates);
  if (same !== undefined) return same;
  const allowed = key.length < 4 ? 1 : key.length < 10 ? 2 : 3;
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - key.length) > allowed) continue;
    const distance = editDistance(key.toLowerCase(), candidate.toLowerCase());
    if (distance <= allowed && distance < Math.min(key.length, best?.distance ?? Infinity)) best = { candidate, distance };
  }
  return best?.candidate;
}

/** The only candidate that differs from the key in nothing but case and punctuation: safe to put in its place. */
export function sameButForCase(key: string, candidates: readonly string[]): string | undefined {
  const found = candidates.filter((candidate) => bare(candidate) === bare(key));
  return found.length === 1 ? found[0] : undefined;
}

function bare(key: string): string {
  return key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** How many letters have to be put in, taken out or changed to get from one word to the other. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const change = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[to.length]!;
}
