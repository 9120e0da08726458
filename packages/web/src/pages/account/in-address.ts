/** What the address holds under a name, as it came; empty when there is nothing. */
export function inAddress(name: string): string {
  return new URLSearchParams(location.search).get(name) ?? '';
}

/** A path of this server, whatever somebody wrote into the address; anything else is the library. */
export function ownPath(wanted: string): string {
  return /^\/(?![/\\])[^\\]*$/u.test(wanted) ? wanted : '/';
}
