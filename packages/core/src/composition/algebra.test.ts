import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { arbitraryProfile } from '../profile/arbitrary-profile.ts';
import { arbitraryUntidyProfile } from '../profile/arbitrary/untidy-profile.ts';
import { valueAt } from '../profile/address.ts';
import { canonicalProfile } from '../profile/canonical.ts';
import { inlineCitations } from '../profile/citations.ts';
import { statementsOf } from '../profile/cells.ts';
import { parseProfile } from '../profile/parse.ts';
import { publicProfile } from '../profile/public-profile.ts';
import type { Profile } from '../profile/schema/profile.ts';
import { listsOf } from '../profile/walk.ts';
import { composed, nothing } from './sample-combination.ts';

const RUNS = { numRuns: 20 };

/** Profiles with ids of their own that share texts, so that some of what they say is the same. */
const several = (count: number) =>
  fc
    .tuple(...Array.from({ length: count }, () => arbitraryProfile))
    .map((profiles) => profiles.map((profile, index): Profile => ({ ...profile, id: `${profile.id}-${index + 1}` })));

/** A combination with every list in one order, so that only the order may differ. */
function unordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => unordered(item)).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unordered(inner)]));
}

function equal(one: Profile, other: Profile): void {
  assert.deepEqual(unordered(one), unordered(other));
}

/** Words without the keys of citations, which may change. */
function bare(text: string): string {
  return text
    .replace(/\[@[^\]]*\]/g, '[]')
    .replace(/\s+/g, ' ')
    .trim();
}

test('C66 every statement of every profile is in the combination once, in its cell, word for word, and nothing else is', () => {
  fc.assert(
    fc.property(several(3), (profiles) => {
      const combined = composed(...profiles);
      const all = statementsOf(combined);
      let expected = 0;
      for (const profile of profiles)
        for (const { table, level, row, statement } of statementsOf(profile)) {
          const here = all.filter((placed) =>
            placed.statement.composedFrom?.some(
              (origin) => origin.profile === profile.id && origin.version === profile.metadata.version && origin.item === statement.id,
            ),
          );
          assert.equal(here.length, 1);
          assert.deepEqual([here[0]!.table, here[0]!.level, here[0]!.row, bare(here[0]!.statement.text)], [table, level, row, bare(statement.text)]);
          for (const tag of statement.trust) assert.ok(here[0]!.statement.trust.includes(tag));
          for (const key of statement.citations) {
            const cited = combined.references.find(({ composedFrom }) => composedFrom?.some((origin) => origin.profile === profile.id && origin.item === key));
            assert.ok(cited !== undefined && here[0]!.statement.citations.includes(cited.id));
          }
          expected += 1;
        }
      assert.equal(
        all.reduce((sum, { statement }) => sum + statement.composedFrom!.length, 0),
        expected,
      );
    }),
    RUNS,
  );
});

test('C68 combining is associative, idempotent and, up to order and ids, commutative; combining with nothing changes nothing', () => {
  fc.assert(
    fc.property(several(3), ([a, b, c]) => {
      const all = composed(a!, b!, c!);
      equal(composed(composed(a!, b!), c!), all);
      equal(composed(a!, composed(b!, c!)), all);
      equal(composed(all, all), all);
      equal(composed(all, b!), all);
      equal(composed(a!, a!, b!, c!, c!), all);
      equal(composed(all), all);
      equal(composed(all, nothing), all);
      equal(composed(nothing, all), all);
      const turned = composed(c!, b!, a!);
      const said = (profile: Profile) =>
        statementsOf(profile)
          .map(({ table, level, row, statement }) => JSON.stringify([table, level, row, bare(statement.text), unordered(statement.composedFrom)]))
          .toSorted();
      assert.deepEqual(said(turned), said(all));
      for (const list of ['references', 'deviceGroups', 'devices', 'scenarios'] as const) assert.equal(turned[list].length, all[list].length);
    }),
    RUNS,
  );
});

test('C69 a combination is a profile: it reads back, no id stands twice, no link leads nowhere, and nothing private is in it', () => {
  fc.assert(
    fc.property(several(2), (profiles) => {
      const combined = composed(...profiles);
      const read = parseProfile(structuredClone(canonicalProfile(combined)));
      assert.ok(read.ok);
      assert.deepEqual(read.profile, combined);
      assert.deepEqual(read.unknownFields, []);
      assert.deepEqual(publicProfile(combined), combined);
      const lists = listsOf(combined).map(({ list }) =>
        list.flatMap((item) => ((item as { id?: string }).id === undefined ? [] : [(item as { id: string }).id])),
      );
      for (const ids of [...lists, statementsOf(combined).map(({ statement }) => statement.id)]) assert.equal(new Set(ids).size, ids.length);
      const known = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
      const [keys, groups, devices, zones] = [combined.references, combined.deviceGroups, combined.devices, combined.boundary.zones].map(known);
      const linked = [...statementsOf(combined).map(({ statement }) => statement), ...combined.scenarios, ...combined.threatLandscape.risks];
      for (const { citations, deviceGroups } of linked) assert.ok(citations.every((key) => keys!.has(key)) && deviceGroups.every((id) => groups!.has(id)));
      for (const { keys: cited } of inlineCitations(JSON.stringify(combined))) assert.ok(cited.every((key) => keys!.has(key)));
      for (const group of combined.deviceGroups) assert.ok(group.devices.every((id) => devices!.has(id)));
      for (const { zone } of [...combined.devices, ...combined.boundary.inventory]) assert.ok(zone === undefined || zones!.has(zone));
      for (const { parent } of combined.boundary.zones) assert.ok(parent === undefined || zones!.has(parent));
      for (const { from, to } of combined.boundary.conduits) assert.ok(zones!.has(from) && zones!.has(to));
      for (const { from, to } of combined.relations) assert.ok(devices!.has(from) && devices!.has(to));
    }),
    RUNS,
  );
});

test('C69 profiles in which everything collides combine too', () => {
  fc.assert(
    fc.property(fc.array(arbitraryUntidyProfile, { minLength: 1, maxLength: 3 }), (profiles) => {
      const combined = composed(...profiles);
      for (const { path } of listsOf(combined)) if (path.at(-1) === 'statements') assert.ok(valueAt(combined, path));
      const ids = statementsOf(combined).map(({ statement }) => statement.id);
      assert.equal(new Set(ids).size, ids.length);
      const texts = new Set(statementsOf(combined).map(({ table, level, row, statement }) => JSON.stringify([table, level, row, bare(statement.text)])));
      for (const { table, level, row, statement } of profiles.flatMap((profile) => statementsOf(profile)))
        assert.ok(texts.has(JSON.stringify([table, level, row, bare(statement.text)])));
    }),
    RUNS,
  );
});
