/** An entry of a list on the page: how addresses name it now, and the name under which the page knows it for good. */
export type EntryName = { readonly key: string; readonly name: string };

/** The names of the entries after a change: an entry alone in having got another key is still the same one, open and with the focus. */
export function namesAfter(before: readonly EntryName[], keys: readonly string[]): EntryName[] {
  const known = new Map(before.map(({ key, name }) => [key, name]));
  const changed = before.length === keys.length ? keys.filter((key, index) => before[index]!.key !== key) : [];
  const [only] = changed;
  const isRenamed = changed.length === 1 && only !== undefined && !known.has(only);
  const used = new Set(before.map(({ name }) => name));
  return keys.map((key, index) => {
    if (isRenamed && key === only) return { key, name: before[index]!.name };
    const name = known.get(key);
    // A key that another entry had before it was renamed is still that entry's name on the page.
    return { key, name: name ?? (used.has(key) ? `${key}~` : key) };
  });
}
