import { ok, refused, type Outcome } from '../outcome.ts';
import { parseProfile } from '../profile/parse.ts';
import type { ComposedProfile } from '../profile/schema/composition.ts';
import { SCHEMA_VERSION, type Profile } from '../profile/schema/profile.ts';
import type { Cell, LevelCells, Levels } from '../profile/schema/tables.ts';
import { findConflicts, type Conflict } from './conflicts.ts';
import { findLikenesses } from './likenesses.ts';
import { mergeContext } from './merging/merge-context.ts';
import { union, type Renamed } from './merging/merge-items.ts';
import { combinedId, mergeMetadata } from './merging/merge-metadata.ts';
import { mergeTables } from './merging/merge-tables.ts';
import { findOverlaps, type Overlap } from './overlaps.ts';
import { partOf, sourcesOf, type Part } from './merging/parts.ts';
import { mergeReferences, withKeys } from './merging/references.ts';

/** Profiles put together, and what a person should look at before using the result. */
export type Combination = {
  readonly profile: Profile;
  /** What the profiles do not agree on. */
  readonly conflicts: readonly Conflict[];
  /** What they say twice in different words. */
  readonly overlaps: readonly Overlap[];
  /** Ids that two profiles used for different things. */
  readonly renamed: readonly Renamed[];
};

/**
 * Several profiles as one (R15): every statement of every profile in one set of tables, each with the profiles it comes
 * from. Profiles add to one another and never override; what is equal stands there once, nothing else is left out, and
 * what they disagree on is reported. Notes, waivers and reasons of reviews stay with the working groups (R13).
 *
 * A combination is a profile and can be combined again: the order of combining changes nothing but the order.
 * Refuses `nothing-to-combine`, `other-model`, and `too-large` when a text outgrows what a profile may hold.
 */
export function composeProfiles(profiles: readonly Profile[]): Outcome<Combination> {
  const [first] = profiles;
  if (first === undefined) return refused('nothing-to-combine', 'There is nothing to combine. Name at least one profile.');
  const stranger = profiles.find(({ model }) => model.id !== first.model.id);
  if (stranger !== undefined)
    return refused(
      'other-model',
      `“${stranger.id}” extends “${stranger.model.id}”, and “${first.id}” extends “${first.model.id}”. Combine profiles of one maturity model.`,
      'model',
    );
  const read = parts(profiles);
  const sources = sourcesOf(read.parts);
  const merged = put(read.parts, sources, read.references.items);
  const parsed = parseProfile(merged.profile);
  if (!parsed.ok) {
    const [problem] = parsed.problems;
    return refused('too-large', `Together the profiles outgrow what one may hold: ${problem?.message ?? ''} Combine fewer, or shorten them.`, problem?.address);
  }
  const likenesses = findLikenesses(parsed.profile);
  const overlaps = findOverlaps(likenesses);
  return ok({
    profile: standingTogether(parsed.profile, overlaps),
    conflicts: findConflicts(parsed.profile, read.parts, likenesses),
    overlaps,
    renamed: [...read.references.renamed, ...merged.renamed],
  });
}

/** The parts with citations by the keys of the combination, which everything else builds on. */
function parts(profiles: readonly Profile[]) {
  const plain = profiles.map(partOf);
  const references = mergeReferences(plain, sourcesOf(plain));
  return {
    references,
    parts: plain.map((part, index): Part => ({ ...part, profile: withKeys(part.profile, (key) => references.idIn(index, key)) })),
  };
}

function put(all: readonly Part[], sources: readonly ComposedProfile[], references: Profile['references']): { profile: Profile; renamed: Renamed[] } {
  const context = mergeContext(all, sources);
  const tables = mergeTables(all, sources, context.groupIn);
  const editions = all.map(({ profile }) => profile.model.edition).toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const profile: Profile = {
    schemaVersion: SCHEMA_VERSION,
    id: combinedId(sources),
    model: { id: all[0]!.profile.model.id, edition: editions.at(-1)! },
    metadata: mergeMetadata(all, sources),
    composition: [...sources],
    ...context.fields,
    commonTable: tables.commonTable,
    practices: tables.practices,
    glossary: {
      acronyms: union(all.map((part) => part.profile.glossary.acronyms)),
      terms: union(all.map((part) => part.profile.glossary.terms)),
    },
    references,
    waivers: [],
    publication: { emptyTables: 'sentence', citations: 'brackets', cumulative: false, pageSize: 'a4' },
  };
  return { profile, renamed: [...context.renamed, ...tables.renamed] };
}

/** The profile with statements that say nearly the same one after the other. */
function standingTogether(profile: Profile, overlaps: readonly Overlap[]): Profile {
  const places = new Map<string, number>();
  for (const { kind, statements } of overlaps)
    if (kind === 'cell') for (const { placed } of statements) places.set(placed.statement.id, statements[0]!.placed.index);
  if (places.size === 0) return profile;
  const sorted = ({ statements, ...rest }: Cell): Cell => ({
    ...rest,
    statements: statements
      .map((statement, index) => ({ statement, at: places.get(statement.id) ?? index }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ statement }) => statement),
  });
  const levels = (all: Levels): Levels => eachValue(all, (cells: LevelCells) => eachValue(cells, sorted) as LevelCells);
  return {
    ...profile,
    commonTable: { ...profile.commonTable, levels: levels(profile.commonTable.levels) },
    practices: eachValue(profile.practices, (table) => ({ ...table, levels: levels(table.levels) })),
  };
}

function eachValue<T>(record: Record<string, T>, change: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
