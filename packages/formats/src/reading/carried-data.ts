import type { Notes } from './notes.ts';

/** Keys that could change more than the value they stand in. */
const DANGEROUS = /"(?:__proto__|constructor|prototype)"\s*:/;
/** Nesting beyond which data is not ours. */
const DEEPEST = 100;

/** The data that a publication carries, from its JSON; undefined, with a note, when it cannot be used. */
export function carriedData(json: string, notes: Notes): unknown {
  try {
    const value: unknown = DANGEROUS.test(json) || isDeep(json) ? undefined : JSON.parse(json);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Said below.
  }
  notes.add('The data that this publication carries for its way back is damaged; its text is read as that of any other document.');
  return undefined;
}

function isDeep(json: string): boolean {
  let depth = 0;
  for (const [mark] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[{}\]]/g)) {
    if (mark === '[' || mark === '{') depth += 1;
    else if (mark === ']' || mark === '}') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
