import { practicesOf, tableLevels } from '../../model/lookup.ts';
import type { BaseText, MaturityModel, Practice, ScopeKind } from '../../model/schema.ts';
import { addressOfStatement, type Address } from '../../profile/address.ts';
import { COMMON, statementsOf } from '../../profile/cells.ts';
import type { Profile } from '../../profile/schema/profile.ts';
import { originsOf, scopeNumbers, scopesSpokenOf } from '../system/scope-levels.ts';

/** One indicator of accomplishment to check. */
export type Indicator = {
  /** Profile and statement, the same wherever the indicator is asked. */
  readonly key: string;
  /** The key, and those of the same indicator in other profiles of a combination: an answer to one is an answer to all. */
  readonly keys: readonly string[];
  /** The profile it is from, the first one where it stands in several; undefined for the base text. */
  readonly profile: string | undefined;
  readonly statement: string;
  /** The table it stands in: a practice id, or `common`. */
  readonly table: string;
  readonly level: number;
  /** The scope from which on it counts. */
  readonly scope: number;
  readonly text: string;
  /** The device groups it is for; empty for all. */
  readonly deviceGroups: readonly string[];
  /** Where it stands in its profile. */
  readonly address: Address | undefined;
};

/** What is checked for one practice at one level. */
export type LevelChecks = {
  readonly level: number;
  /** The base text’s indicators, the practice’s own, and those of the common table, which count for every practice (§3.3). */
  readonly indicators: readonly Indicator[];
  /** Whether the base text gives indicators here; if not, the assessor judges the general level. */
  readonly baseGiven: boolean;
};

/** Everything there is to check: by practice in the model’s order, by level. */
export type Checklist = {
  readonly model: MaturityModel;
  /** The scopes that model and profiles speak of, ascending. */
  readonly scopes: readonly number[];
  readonly practices: ReadonlyMap<string, readonly LevelChecks[]>;
  /** Every indicator once, by its key. */
  readonly indicators: ReadonlyMap<string, Indicator>;
};

/** What a checklist is made from. */
export type ChecklistSources = { readonly model: MaturityModel; readonly profiles: readonly Profile[]; readonly baseText?: BaseText };

/** The key of an indicator. */
export function indicatorKey({ profile, statement }: { readonly profile?: string | undefined; readonly statement: string }): string {
  return `${profile ?? ''}:${statement}`;
}

/**
 * The checklist of a model, its base text if loaded, and the profiles applied (S1.3-a, S1.3-b). Profiles add to one
 * another; their order is only for display.
 */
export function checklistOf({ model, profiles, baseText }: ChecklistSources): Checklist {
  const byPlace = new Map<string, Indicator[]>();
  for (const indicator of profiles.flatMap((profile) => indicatorsOf(model, profile))) {
    const place = `${indicator.table}/${indicator.level}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), indicator]);
  }
  const practices = new Map<string, readonly LevelChecks[]>();
  const indicators = new Map<string, Indicator>();
  for (const { practice } of practicesOf(model))
    practices.set(
      practice.id,
      tableLevels(model).map(({ level }): LevelChecks => {
        const base = baseIndicators(model, baseText, practice, level);
        const all = [...base, ...(byPlace.get(`${practice.id}/${level}`) ?? []), ...(byPlace.get(`${COMMON}/${level}`) ?? [])];
        for (const indicator of all) indicators.set(indicator.key, indicator);
        return { level, indicators: all, baseGiven: base.length > 0 };
      }),
    );
  return {
    model,
    scopes: scopesSpokenOf(model, profiles.flatMap(kindsOf)),
    practices,
    indicators,
  };
}

/** The kinds of scope that a profile, or the profiles of a combination, are written for. */
function kindsOf({ composition, scope }: Profile): (ScopeKind | undefined)[] {
  return composition === undefined ? [scope.kind] : composition.map((one) => one.scope);
}

function indicatorsOf(model: MaturityModel, profile: Profile): Indicator[] {
  return statementsOf(profile)
    .filter(({ row }) => row === 'indicators')
    .map((placed) => {
      const { statement, table, level } = placed;
      const { origins, scope } = originsOf(model, profile, statement);
      const keys = origins.map((origin) => indicatorKey({ profile: origin.profile, statement: origin.item }));
      const [first] = origins;
      const { text, deviceGroups } = statement;
      return {
        key: keys[0]!,
        keys,
        profile: first!.profile,
        statement: first!.item,
        table,
        level,
        scope,
        text,
        deviceGroups,
        address: addressOfStatement(profile, placed),
      };
    });
}

/** A base text has no statement ids; its indicators are named by practice, level and position, and their wording is kept with each answer. */
function baseIndicators(model: MaturityModel, baseText: BaseText | undefined, practice: Practice, level: number): Indicator[] {
  const texts = baseText?.practices[practice.id]?.levels[String(level)]?.indicators ?? [];
  return texts.map((text, index) => {
    const statement = `base.${practice.abbreviation}.${level}.${index + 1}`;
    const key = indicatorKey({ statement });
    return {
      key,
      keys: [key],
      profile: undefined,
      statement,
      table: practice.id,
      level,
      scope: scopeNumbers(model)[0]!,
      text,
      deviceGroups: [],
      address: undefined,
    };
  });
}

/** Whether an indicator is asked in a part of the system: one for certain device groups is not asked of others. */
export function isAskedIn(indicator: Indicator, deviceGroup: string | undefined): boolean {
  return deviceGroup === undefined || indicator.deviceGroups.length === 0 || indicator.deviceGroups.includes(deviceGroup);
}
