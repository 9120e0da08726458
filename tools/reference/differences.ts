/** How files differ from what they should be: `stale` are missing or say something else, `surplus` should not be there. */
export type Differences = { readonly stale: readonly string[]; readonly surplus: readonly string[] };

/** Compares files, by path, with what they should be. */
export function differences(wanted: ReadonlyMap<string, string>, present: ReadonlyMap<string, string>): Differences {
  return {
    stale: [...wanted].filter(([path, text]) => present.get(path) !== text).map(([path]) => path),
    surplus: [...present.keys()].filter((path) => !wanted.has(path)),
  };
}
