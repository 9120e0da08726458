/** The statement id in the name of a bookmark as our Word documents have it; undefined for other bookmarks and for digests of ids too long. */
export function statementOfBookmark(name: string): string | undefined {
  const match = /^smm_([A-Za-z0-9](?:[A-Za-z0-9]|__|_h|_d)*)$/.exec(name);
  return match?.[1]!.replace(/_([_hd])/g, (_, letter: string) => ({ _: '_', h: '-', d: '.' })[letter]!);
}
