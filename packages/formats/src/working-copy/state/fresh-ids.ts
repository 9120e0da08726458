import { practiceById, type MaturityModel } from '@smm/core/model';
import type { CopyState, Fields, RecordKind } from './copy-state.ts';

/** Gives ids to new rows: each once, and none that the profile or the copy has had. */
export class FreshIds {
  readonly #taken: Map<RecordKind, Set<string>>;
  readonly #model: MaturityModel;
  readonly #states: readonly CopyState[];

  constructor(model: MaturityModel, states: readonly CopyState[]) {
    this.#model = model;
    this.#states = states;
    const kinds = ['device-group', 'note', 'reference', 'statement', 'thread'] as const;
    this.#taken = new Map(kinds.map((kind) => [kind, new Set(states.flatMap((state) => [...state[kind].keys()]))]));
  }

  /** Keeps an id that the copy names itself. */
  take(kind: RecordKind, id: string): void {
    this.#taken.get(kind)?.add(id);
  }

  /** A new id for a row with these fields. */
  next(kind: RecordKind, fields: Fields): string {
    const taken = this.#taken.get(kind) ?? new Set<string>();
    const make = this.#maker(kind, fields);
    for (let count = 1; ; count += 1) {
      const id = make(count);
      if (taken.has(id)) continue;
      taken.add(id);
      return id;
    }
  }

  /** How the statements of a table are named: the beginning that most of them share. */
  #habit(table: string): string | undefined {
    const counts = new Map<string, number>();
    for (const { statement } of this.#states)
      for (const [id, fields] of statement) {
        const prefix = fields['table'] === table ? /^(.{1,50})-\d+$/.exec(id)?.[1] : undefined;
        if (prefix !== undefined) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
      }
    return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
  }

  #maker(kind: RecordKind, fields: Fields): (count: number) => string {
    const table = fields['table'] ?? '';
    const again = (base: string) => (count: number) => (count === 1 ? base : `${base}-${count}`);
    switch (kind) {
      case 'statement': {
        const prefix = this.#habit(table) ?? (practiceById(this.#model, table)?.abbreviation ?? 'c').toLowerCase();
        return (count) => `${prefix}-${String(count).padStart(2, '0')}`;
      }
      case 'note':
        return (count) => `${table}/note-${count}`;
      case 'thread':
        return again(`${table}/${slug(fields['title'] ?? '', 'theme')}`);
      default:
        return again(slug(fields['name'] ?? fields['title'] ?? '', kind));
    }
  }
}

function slug(text: string, otherwise: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return words || otherwise;
}
