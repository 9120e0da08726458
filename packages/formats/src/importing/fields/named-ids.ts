/** Kinds of things in a profile that documents refer to by name. */
export type NamedKind = 'device' | 'deviceGroup' | 'inventory' | 'zone';

/**
 * Ids for things that a document only names, whichever comes first: the thing itself or what refers to it. The same name
 * gives the same id, `The Zone` and `the zone` alike.
 */
export class NamedIds {
  readonly #ids = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #mentioned = new Map<string, { readonly kind: NamedKind; readonly id: string; readonly name: string }>();

  /** The id of a thing that is described here. */
  define(kind: NamedKind, name: string): string {
    const id = this.#idOf(kind, name);
    this.#mentioned.delete(id);
    this.#ids.set(`${kind} ${plain(name)} described`, id);
    return id;
  }

  /** The id of a thing that is only named here. */
  mention(kind: NamedKind, name: string): string {
    const id = this.#idOf(kind, name);
    if (!this.#ids.has(`${kind} ${plain(name)} described`)) this.#mentioned.set(id, { kind, id, name });
    return id;
  }

  /** An id of its own for something that nothing refers to by name. */
  fresh(name: string): string {
    const base = slug(name);
    let id = base;
    for (let count = 2; this.#taken.has(id); count += 1) id = `${base}-${count}`;
    this.#taken.add(id);
    return id;
  }

  /** What was named and is described nowhere. */
  undescribed(): { readonly kind: NamedKind; readonly id: string; readonly name: string }[] {
    return [...this.#mentioned.values()];
  }

  #idOf(kind: NamedKind, name: string): string {
    const key = `${kind} ${plain(name)}`;
    const id = this.#ids.get(key) ?? this.fresh(name);
    this.#ids.set(key, id);
    return id;
  }
}

function plain(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').trim();
}

function slug(name: string): string {
  return (
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+/, '')
      .slice(0, 48)
      .replace(/-+$/, '') || 'item'
  );
}
