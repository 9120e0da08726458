/** Finds `[@KEY]` and `[@KEY; @OTHER]` in a text: the whole mark, the keys in it, and where it starts. */
export function inlineCitations(text: string): { readonly raw: string; readonly keys: readonly string[]; readonly index: number }[] {
  return [...text.matchAll(CITATION)].map((match) => ({
    raw: match[0],
    keys: match[1]!.split(';').map((key) => key.trim().replace(/^@/, '')),
    index: match.index,
  }));
}

/** One bracketed citation, with the keys in group 1. */
const CITATION = /\[@([A-Za-z0-9._-]+(?:\s*;\s*@[A-Za-z0-9._-]+)*)\]/g;
