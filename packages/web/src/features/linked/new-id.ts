/** A new id for a record, unlike any other: a few letters that say what it is, and chance. */
export function newId(prefix: string): string {
  return `${prefix}-${crypto.randomUUID().slice(0, 8)}`;
}
