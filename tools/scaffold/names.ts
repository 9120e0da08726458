/** Words that JavaScript keeps for itself and that a command might be called. */
const RESERVED = ['case', 'default', 'delete', 'export', 'import', 'in', 'new', 'return', 'switch', 'with'];

/** A kebab-case name as an identifier: `no-level-gap` becomes `noLevelGap`. A reserved word gets `suffix`. */
export function identifierOf(name: string, suffix = ''): string {
  const identifier = name.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return RESERVED.includes(identifier) ? identifier + suffix : identifier;
}

/** A kebab-case name as the name of a type or the end of one: `no-level-gap` becomes `NoLevelGap`. */
export function capitalOf(name: string): string {
  const identifier = identifierOf(name);
  return identifier[0]!.toUpperCase() + identifier.slice(1);
}
