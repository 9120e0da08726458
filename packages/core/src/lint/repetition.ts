import { addressOfStatement, type Address } from '../profile/address.ts';
import { COMMON, statementsOf, type PlacedStatement } from '../profile/cells.ts';
import { analyse, plainText, repetitionsAgainst, findRepetitions, sentences, words, type Analysed, type Item, type Repetition } from '../wording/index.ts';
import type { LintContext } from './rule.ts';

/** A statement to compare; the key is its address. */
export type StatementItem = Item & { readonly placed: PlacedStatement };

/** A text of the base model to compare; the key says where it stands: `practice/level`, with the row where it is known. */
export type BaseItem = Item & { readonly practice: string };

/** What the rules about repetition share in one run. */
type Shared = {
  readonly items: readonly StatementItem[];
  readonly analyse: (text: string) => Analysed;
  repetitions?: readonly Repetition<StatementItem>[];
};

const sharedByContext = new WeakMap<LintContext, Shared>();

function sharedOf(context: LintContext): Shared {
  let shared = sharedByContext.get(context);
  if (shared === undefined) {
    const known = new Map<string, Analysed>();
    shared = {
      items: context.statements
        .filter(({ statement }) => statement.text.trim() !== '')
        .map((placed) => ({ key: addressOfStatement(context.profile, placed), text: placed.statement.text, placed })),
      analyse: (text) => {
        let analysed = known.get(text);
        if (analysed === undefined) known.set(text, (analysed = analyse(text)));
        return analysed;
      },
    };
    sharedByContext.set(context, shared);
  }
  return shared;
}

/** The statements of the profile in reading order, those without text left out. */
export function statementItems(context: LintContext): readonly StatementItem[] {
  return sharedOf(context).items;
}

/**
 * All pairs of statements of the profile that say the same thing, the earlier one as `a`. Rows are kept apart: an
 * indicator may repeat its action's words (guidance §4.3.3), so only statements of one row are compared.
 */
export function repetitionsIn(context: LintContext): readonly Repetition<StatementItem>[] {
  const shared = sharedOf(context);
  shared.repetitions ??= (['considerations', 'actions', 'indicators'] as const).flatMap((row) =>
    findRepetitions(
      shared.items.filter(({ placed }) => placed.row === row),
      undefined,
      { analyse: shared.analyse },
    ),
  );
  return shared.repetitions;
}

/** Whether `one` already says for all device groups of `other` what both say: nothing is left for `other` to add. */
export function coversGroups(one: StatementItem, other: StatementItem): boolean {
  const [groups, others] = [one.placed.statement.deviceGroups, other.placed.statement.deviceGroups];
  return groups.length === 0 || (others.length > 0 && others.every((group) => groups.includes(group)));
}

/** Whether the first of two statements makes the second superfluous: same table, at most its level, all its device groups. */
export function isOfLowerLevel({ a, b }: Repetition<StatementItem>): boolean {
  return a.placed.table === b.placed.table && a.placed.level <= b.placed.level && coversGroups(a, b);
}

/** Whether the first of two statements stands in the common table and covers the second, of a practice. */
export function isOfCommonTable({ a, b }: Repetition<StatementItem>): boolean {
  return a.placed.table === COMMON && b.placed.table !== COMMON && a.placed.level <= b.placed.level && coversGroups(a, b);
}

/** The statements that repeat a text of the base model, with that text; those of the common table may repeat any practice's. */
export function baseRepetitions(context: LintContext, base: readonly BaseItem[]): Repetition<StatementItem, BaseItem>[] {
  const { items, analyse: prepare } = sharedOf(context);
  return repetitionsAgainst(items, base, undefined, {
    analyse: prepare,
    eligible: ({ placed }, { practice }) => placed.table === COMMON || placed.table === practice,
  });
}

/** A statement of a profile that this one is combined with; the key says which profile and where. */
export type CombinedItem = StatementItem & { readonly profile: string };

/**
 * The statements that repeat one of another profile: in the same row of the same practice or of its common table, at the
 * level of the statement or a lower one. Device groups belong to each profile, so statements for some groups only are left out.
 */
export function combinedRepetitions(context: LintContext): Repetition<StatementItem, CombinedItem>[] {
  const { items, analyse: prepare } = sharedOf(context);
  const others = (context.combinedWith ?? []).flatMap((profile) =>
    statementsOf(profile)
      .filter(({ statement }) => statement.text.trim() !== '' && statement.deviceGroups.length === 0)
      .map((placed): CombinedItem => ({ key: addressOfStatement(profile, placed), text: placed.statement.text, placed, profile: profile.id })),
  );
  return repetitionsAgainst(items, others, undefined, {
    analyse: prepare,
    eligible: ({ placed: own }, { placed: other }) =>
      own.row === other.row && other.level <= own.level && (other.table === own.table || other.table === COMMON),
  });
}

/** The paragraphs and list items of a text and their sentences, each to be compared by itself; those of a word or two are left out. */
export function passages(text: string): string[] {
  const paragraphs = text.split(/(?:^|\n)\s*(?:[-*+]|\d+[.)])\s+|\n\s*\n/).map((paragraph) => plainText(paragraph));
  return [...new Set(paragraphs.flatMap((paragraph) => [paragraph, ...sentences(paragraph)]))].filter((passage) => words(passage).length > 4);
}

/** The first words of a text in quotation marks. */
export function quoted(text: string, longest = 70): string {
  const plain = plainText(text);
  if (plain.length <= longest) return `“${plain}”`;
  const cut = plain.lastIndexOf(' ', longest);
  return `“${plain.slice(0, cut > longest / 2 ? cut : longest).replace(/[\s,;:.–—-]+$/u, '')}…”`;
}

/** A statement as it is named in a message: its address and its first words. */
export function shown(item: { readonly key: Address; readonly text: string }): string {
  return `${item.key} (${quoted(item.text)})`;
}
