/** “ Did you mean “x”?” for the closest of the known words, or nothing when none is close. */
export function nearest(word: string, known: readonly string[]): string {
  const ranked = known
    .map((candidate) => ({ candidate, shared: sharedPairs(word.toLowerCase(), candidate.toLowerCase()) }))
    .toSorted((a, b) => b.shared - a.shared);
  const best = ranked[0];
  return best !== undefined && best.shared >= 0.33 ? ` Did you mean “${best.candidate}”?` : '';
}

/** The share of neighbouring letter pairs that two words have in common, 0 to 1. */
function sharedPairs(a: string, b: string): number {
  const pairs = (text: string) => Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
  const left = pairs(a);
  const right = pairs(b);
  const rest = [...right];
  const common = left.filter((pair) => {
    const index = rest.indexOf(pair);
    if (index >= 0) rest.splice(index, 1);
    return index >= 0;
  }).length;
  return left.length + right.length === 0 ? 0 : (2 * common) / (left.length + right.length);
}
