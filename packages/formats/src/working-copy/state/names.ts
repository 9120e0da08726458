/** Ids with the names that people see. A name stands for its id where it is clear; otherwise the id itself is shown. */
export class Names {
  readonly #names: ReadonlyMap<string, string>;
  readonly #ids: ReadonlyMap<string, string>;

  /** `entries` are ids with names; a name that several have, or that a list could not hold, is not used. */
  constructor(entries: readonly (readonly [id: string, name: string])[]) {
    const keys = new Set(entries.map(([id]) => plain(id)));
    const counts = new Map<string, number>();
    for (const [, name] of entries) counts.set(plain(name), (counts.get(plain(name)) ?? 0) + 1);
    const isClear = (name: string) => plain(name) !== '' && counts.get(plain(name)) === 1 && !keys.has(plain(name)) && !/[;\u0000-\u001f\u007f]/.test(name);
    const clear = entries.filter(([, name]) => isClear(name)).map(([id, name]) => [id, name.replace(/\s+/g, ' ').trim()] as const);
    this.#names = new Map(clear);
    this.#ids = new Map([...clear.map(([id, name]) => [plain(name), id] as const), ...entries.map(([id]) => [plain(id), id] as const)]);
  }

  /** The name, or the id where there is no clear one. */
  show(id: string): string {
    return this.#names.get(id) ?? id;
  }

  /** The id that a name or id means, whatever its case. */
  find(text: string): string | undefined {
    return this.#ids.get(plain(text));
  }

  /** “ Did you mean “x”?” with the closest name, or nothing when none is close. */
  near(text: string): string {
    const best = [...this.#ids.values()]
      .map((id) => ({ name: this.show(id), share: Math.max(sharedPairs(plain(text), plain(this.show(id))), sharedPairs(plain(text), plain(id))) }))
      .reduce<{ name: string; share: number } | undefined>((most, one) => (one.share > (most?.share ?? 0.33) ? one : most), undefined);
    return best === undefined ? '' : ` Did you mean “${best.name}”?`;
  }
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The share of neighbouring letters that two words have in common, 0 to 1. */
function sharedPairs(a: string, b: string): number {
  const pairs = (text: string) => Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
  const left = pairs(a);
  const rest = pairs(b);
  const total = left.length + rest.length;
  const common = left.filter((pair) => {
    const index = rest.indexOf(pair);
    if (index >= 0) rest.splice(index, 1);
    return index >= 0;
  }).length;
  return total === 0 ? 0 : (2 * common) / total;
}
