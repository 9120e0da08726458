import * as Y from 'yjs';
import type { Profile } from '../profile/schema/profile.ts';
import { planOfSection, toProfile } from './live-profile.ts';
import { COMMON } from '../profile/cells.ts';
import type { PracticeTable } from '../profile/schema/tables.ts';
import { profilePlan, type ObjectPlan } from './plan.ts';
import { KEPT, type KeptNote } from './reading/kept-notes.ts';
import { isSame } from './writing/same.ts';
import { namesBySection, orderOf, readingOf } from './reading/read-section.ts';
import { encodeStep, rootName, sectionOf } from './root-names.ts';
import { arrange } from './writing/arrange.ts';
import { writeField, writeObject, type MakeKey } from './writing/write-section.ts';
import { writeStatements } from './writing/write-statements.ts';

/** The client under whose name documents are begun; nobody else may write as this client. */
const SEED_CLIENT = 1;

/**
 * The update that begins the live document of a profile. The same profile gives the same bytes, so that beginning a
 * document twice begins it once.
 */
export function seedUpdate(profile: Profile): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = SEED_CLIENT;
  // Yjs looks for the name of a root among all of them, for every entry: the maps, which have the most entries, come first.
  const tables = Object.keys(profile.practices).map((id) => `practices/${encodeStep(id)}`);
  for (const section of [...tables, 'profile', ...profilePlan.fields.keys()]) doc.getMap(rootName('map', section));
  let count = 0;
  doc.transact(() =>
    writeProfile(doc, profile, (item, used) => {
      const id = typeof item['id'] === 'string' ? item['id'] : `+${(count += 1)}`;
      return used.has(id) ? `${id}+${(count += 1)}` : id;
    }),
  );
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

/** The live document that these updates give, in any order; a new one with a client of its own. */
export function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

/**
 * Brings a live document to a profile by the least change, in one transaction with this origin: what is equal is not
 * touched, texts change by words, statements and records are followed by their ids. What others change meanwhile is merged.
 */
export function applyProfile(doc: Y.Doc, profile: Profile, origin?: unknown): void {
  const clock = Y.getState(doc.store, doc.clientID);
  let count = 0;
  const makeKey: MakeKey = () => `+${doc.clientID.toString(36)}.${clock.toString(36)}.${(count += 1).toString(36)}`;
  doc.transact(() => writeProfile(doc, profile, makeKey), origin);
}

function writeProfile(doc: Y.Doc, wanted: Profile, makeKey: MakeKey): void {
  const read = toProfile(doc, wanted.model);
  const { kept, profile: before } = read;
  const profile = withoutKept(doc, wanted, kept);
  const names = namesBySection(doc);
  const write = (section: string, next: unknown) => {
    const writing = { ...readingOf(doc, section, names.get(section) ?? []), section, makeKey };
    const plan = planOfSection(section)!;
    if (section === 'profile') writeObject(writing, profilePlan, '', next as Readonly<Record<string, unknown>>);
    else if (section.startsWith('practices/')) writeObject(writing, plan as ObjectPlan, section, next as Readonly<Record<string, unknown>> | undefined);
    else writeField(writing, plan, section, next);
  };
  write('profile', profile);
  for (const name of profilePlan.fields.keys())
    if (name !== 'practices' && sectionOf(encodeStep(name)) !== 'profile') write(name, profile[name as keyof Profile]);
  const tables = new Set([...Object.keys(before.practices), ...Object.keys(profile.practices)]);
  for (const id of tables) write(`practices/${encodeStep(id)}`, Object.hasOwn(profile.practices, id) ? profile.practices[id] : undefined);
  const order = Object.keys(profile.practices);
  if (order.length > 0 || orderOf(doc, 'practices').length > 0) arrange(doc.getArray(rootName('order', 'practices')), order);
  writeStatements(doc, read, profile);
}

/**
 * What is left to write when notes that stand for kept words stay what they are, at the end of their table's notes. Where
 * one was changed, moved or taken out, it is an ordinary note from now on, or none.
 */
function withoutKept(doc: Y.Doc, profile: Profile, kept: readonly KeptNote[]): Profile {
  const tables = new Map<string, KeptNote[]>();
  for (const note of kept) tables.set(note.table, [...(tables.get(note.table) ?? []), note]);
  let left = profile;
  for (const [id, notes] of tables) {
    const table = id === COMMON ? left.commonTable : left.practices[id];
    const tail = table?.notes.slice(-notes.length) ?? [];
    if (
      table === undefined ||
      !isSame(
        tail,
        notes.map(({ note }) => note),
      )
    ) {
      for (const entry of notes.flatMap(({ entries }) => entries)) doc.getMap(KEPT).delete(entry);
      continue;
    }
    const rest = { ...table, notes: table.notes.slice(0, -notes.length) };
    left = id === COMMON ? { ...left, commonTable: rest } : { ...left, practices: { ...left.practices, [id]: rest as PracticeTable } };
  }
  return left;
}
