import * as Y from 'yjs';
import type { MaturityModel } from '../model/schema.ts';
import { SCHEMA_VERSION, type Profile } from '../profile/schema/profile.ts';
import type { LevelCells, Note, Statement } from '../profile/schema/tables.ts';
import { COMMON } from '../profile/cells.ts';
import { profilePlan, type ObjectPlan, type Plan } from './plan.ts';
import { namesBySection, orderOf, readSection, type PlacedBlock, type ReadSection } from './reading/read-section.ts';
import { keptNotes, type KeptNote } from './reading/kept-notes.ts';
import type { Repair } from './reading/repair.ts';
import { resolveStatements } from './reading/resolve-statements.ts';
import { encodeStep, rootOf, sectionOf } from './root-names.ts';

/** The profile that a live document holds, with what had to be mended on the way, and what of it is where. */
export type LiveProfile = {
  readonly profile: Profile;
  readonly repairs: readonly Repair[];
  readonly blocks: readonly ResolvedBlock[];
  readonly kept: readonly KeptNote[];
};

/** A statement of the profile and where it stands in the document. */
export type ResolvedBlock = Pick<PlacedBlock, 'block' | 'cell' | 'piece' | 'twin'> & { readonly statement: Statement };

/** The model that a profile extends, as a profile names it. */
export type PinnedModel = Pick<MaturityModel, 'edition' | 'id'>;

/** A view of a live document that reads again only what has changed. */
export type LiveView = {
  /** The profile as it is now. Sections that did not change are the same objects as the last time. */
  readonly read: () => LiveProfile;
  readonly close: () => void;
};

/**
 * The profile that a live document holds. Always valid by the schema, whatever state merging has left: what cannot stand
 * is mended the same way on every replica and reported, and no word is left out because of it.
 * A document that names no model is taken for one of `model`.
 */
export function toProfile(doc: Y.Doc, model: PinnedModel): LiveProfile {
  return assembled(doc, model, new Map());
}

/** A view of a live document for whoever reads it often; close it when done. */
export function liveView(doc: Y.Doc, model: PinnedModel): LiveView {
  const cache = new Map<string, ReadSection>();
  let last: LiveProfile | undefined;
  const changed = (transaction: Y.Transaction) => {
    // Types that nobody has asked for yet tell no observer, so what changed is followed up to its root here.
    for (const type of transaction.changed.keys()) {
      let root = type as Y.AbstractType<unknown>;
      while (root._item !== null) root = root._item.parent as Y.AbstractType<unknown>;
      const name = Y.findRootTypeKey(root);
      if (rootOf(name) === undefined) continue;
      cache.delete(sectionOf(name.slice(name.indexOf(':') + 1)));
      last = undefined;
    }
  };
  doc.on('afterTransaction', changed);
  const read = () => (last ??= assembled(doc, model, cache));
  return { read, close: () => doc.off('afterTransaction', changed) };
}

const isOfProfile = (name: string) => sectionOf(encodeStep(name)) === 'profile';
const tablePlan = (profilePlan.fields.get('practices') as Plan & { kind: 'dictionary' }).member;
const longestTableName = (profilePlan.fields.get('practices') as Plan & { kind: 'dictionary' }).longestKey;

function assembled(doc: Y.Doc, model: PinnedModel, cache: Map<string, ReadSection>): LiveProfile {
  const names = namesBySection(doc);
  const readOnce = (section: string, plan: Plan): ReadSection => {
    const known = cache.get(section);
    if (known !== undefined) return known;
    const read = readSection(doc, section, plan, names.get(section) ?? []);
    cache.set(section, read);
    return read;
  };
  const sections = new Map<string, ReadSection>([['profile', readOnce('profile', profilePlan)]]);
  for (const [name, plan] of profilePlan.fields) if (!isOfProfile(name) && name !== 'practices') sections.set(name, readOnce(name, plan));
  const tables = tablesOf(doc, names, (section) => readOnce(section, tablePlan));
  const all = [...sections.values(), ...tables.map(({ read }) => read)];
  const blocks = all.flatMap((read) => read.blocks);
  const { replaced, repairs } = resolveStatements(blocks);
  const value = (section: string) => sections.get(section)?.value;
  const practices = Object.fromEntries(tables.map(({ id, read }) => [id, read.value]));
  const own = value('profile') as Record<string, unknown>;
  const profile: Record<string, unknown> = {};
  for (const name of profilePlan.fields.keys()) {
    const field = isOfProfile(name) ? own[name] : name === 'practices' ? practices : value(name);
    if (field !== undefined) profile[name] = field;
  }
  for (const [name, field] of Object.entries(own)) if (!profilePlan.fields.has(name)) profile[name] = field;
  const whole = withStatements(pinned(doc, profile as Profile, model), replaced);
  const kept = keptNotes(doc, whole);
  const revived = tables.filter(({ isListed }) => !isListed).map(({ section }): Repair => ({ code: 'record-revived', path: section }));
  return {
    profile: withNotes(whole, kept),
    kept,
    repairs: [...all.flatMap((read) => read.repairs), ...revived, ...repairs],
    blocks: blocks.flatMap(({ block, cell, piece, twin, statement }) => {
      const stands = replaced.has(statement) ? replaced.get(statement) : statement;
      return stands === undefined ? [] : [{ block, cell, piece, twin, statement: stands }];
    }),
  };
}

type Table = { readonly id: string; readonly section: string; readonly isListed: boolean; readonly read: ReadSection };

/** The practice tables in order; last those that nothing lists any more but that hold words. */
function tablesOf(doc: Y.Doc, names: ReadonlyMap<string, readonly string[]>, read: (section: string) => ReadSection): Table[] {
  const isName = (id: unknown): id is string => typeof id === 'string' && id.length <= longestTableName && id !== '__proto__';
  const listed = new Set(orderOf(doc, 'practices').filter(isName));
  const table = (id: string, isListed: boolean): Table => {
    const section = `practices/${encodeStep(id)}`;
    return { id, section, isListed, read: read(section) };
  };
  const others = [...names.keys()].filter((section) => section.startsWith('practices/')).map((section) => rootOf(`text:${section}`)!.path[1]!);
  const unlisted = others.filter((id) => isName(id) && !listed.has(id)).sort();
  return [...[...listed].map((id) => table(id, true)), ...unlisted.map((id) => table(id, false)).filter((found) => found.read.hasWords)];
}

/** The profile with what it cannot be without. */
function pinned(doc: Y.Doc, profile: Profile, model: PinnedModel): Profile {
  const isPinned = doc.share.has('map:model') && doc.getMap('map:model').has('model/id');
  return { ...profile, schemaVersion: SCHEMA_VERSION, model: isPinned ? profile.model : { ...profile.model, id: model.id, edition: model.edition } };
}

function withNotes(profile: Profile, kept: readonly KeptNote[]): Profile {
  if (kept.length === 0) return profile;
  const add = <T extends { readonly notes: Note[] }>(id: string, to: T): T => ({
    ...to,
    notes: [...to.notes, ...kept.filter(({ table }) => table === id).map(({ note }) => note)],
  });
  const practices = Object.fromEntries(Object.entries(profile.practices).map(([id, table]) => [id, add(id, table)]));
  return { ...profile, commonTable: add(COMMON, profile.commonTable), practices };
}

function withStatements(profile: Profile, replaced: ReadonlyMap<Statement, Statement | undefined>): Profile {
  if (replaced.size === 0) return profile;
  const cells = (level: LevelCells): LevelCells =>
    Object.fromEntries(
      Object.entries(level).map(([row, cell]) => {
        if (!Array.isArray((cell as { statements?: unknown } | null)?.statements)) return [row, cell];
        const statements = cell.statements.flatMap((statement) => (replaced.has(statement) ? (replaced.get(statement) ?? []) : statement));
        return [row, { ...cell, statements }];
      }),
    ) as LevelCells;
  const table = <T extends { readonly levels: Record<string, LevelCells> }>(found: T): T => ({
    ...found,
    levels: Object.fromEntries(Object.entries(found.levels).map(([level, inner]) => [level, cells(inner)])),
  });
  return {
    ...profile,
    commonTable: table(profile.commonTable),
    practices: Object.fromEntries(Object.entries(profile.practices).map(([id, found]) => [id, table(found)])),
  };
}

/** The plan of the section with this name. */
export function planOfSection(section: string): Plan | undefined {
  if (section === 'profile') return profilePlan;
  return section.startsWith('practices/') ? (tablePlan as ObjectPlan) : profilePlan.fields.get(section);
}
