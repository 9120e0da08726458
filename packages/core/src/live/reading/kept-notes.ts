import type * as Y from 'yjs';
import { COMMON } from '../../profile/cells.ts';
import { freshId } from '../../profile/fresh-id.ts';
import type { Profile } from '../../profile/schema/profile.ts';
import type { Note } from '../../profile/schema/tables.ts';
import { cellOfRoot } from '../root-names.ts';
import { cutAt, isId } from './statement-element.ts';

/** The root map of words that were kept when merging would have dropped them, by the client and clock of their typing. */
export const KEPT = 'map:kept';
/** Who the notes are by that words become. */
const BY = 'Kept: typed into a statement while someone else moved or removed it';
const LONGEST_NOTE = 100_000;

type Run = { readonly client: number; readonly clock: number; readonly words: string; readonly statement?: string; readonly cell?: string };

/** A note that stands for kept words, with the table it is shown in and the entries it was made of. */
export type KeptNote = { readonly table: string; readonly note: Note; readonly entries: readonly string[] };

/** The notes that kept words stand in, by place. Words whose place is no longer known stand in the common table. */
export function keptNotes(doc: Y.Doc, profile: Profile): KeptNote[] {
  if (!doc.share.has(KEPT)) return [];
  const places = new Map<string, Run[]>();
  for (const [key, value] of doc.getMap(KEPT).entries()) {
    const run = runOf(key, value);
    if (run === undefined) continue;
    const place = JSON.stringify([run.cell ?? '', run.statement ?? '']);
    places.set(place, [...(places.get(place) ?? []), run]);
  }
  const taken = new Set([profile.commonTable, ...Object.values(profile.practices)].flatMap(({ notes }) => notes.map(({ id }) => id)));
  return [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, runs]) => noteOf(profile, runs, taken));
}

function runOf(key: string, value: unknown): Run | undefined {
  const [client, clock] = key.split('.').map(Number);
  const { words, statement, cell } = (value ?? {}) as Partial<Record<string, unknown>>;
  if (!Number.isSafeInteger(client) || !Number.isSafeInteger(clock) || typeof words !== 'string') return undefined;
  return { client: client!, clock: clock!, words, ...(isId(statement) ? { statement } : {}), ...(typeof cell === 'string' ? { cell } : {}) };
}

function noteOf(profile: Profile, runs: readonly Run[], taken: Set<string>): KeptNote {
  const [{ statement, cell }] = runs as [Run];
  const found = cell === undefined ? undefined : cellOfRoot(cell);
  const table = found !== undefined && Object.hasOwn(profile.practices, found.table) ? found.table : COMMON;
  const id = freshId(`kept-${statement ?? 'words'}`, taken);
  taken.add(id);
  const text = joined(runs);
  const isPlaced = found !== undefined && found.level > 0 && found.level < 10;
  const note = { id, text: text.slice(0, cutAt(text, LONGEST_NOTE)), ...(isPlaced ? { level: found.level, row: found.row } : {}), by: BY };
  return { table, note, entries: runs.map(({ client, clock }) => `${client}.${clock}`) };
}

/** The words in the order typed; what was not typed in one go is parted by a space, what was noted twice stands once. */
function joined(runs: readonly Run[]): string {
  let text = '';
  let last = { client: -1, end: 0 };
  for (const { client, clock, words } of runs.toSorted((a, b) => a.client - b.client || a.clock - b.clock)) {
    const seen = client === last.client ? Math.max(0, last.end - clock) : 0;
    const follows = client === last.client && clock <= last.end;
    text += (follows || text === '' ? '' : ' ') + words.slice(seen);
    last = { client, end: Math.max(client === last.client ? last.end : 0, clock + words.length) };
  }
  return text.trim();
}
