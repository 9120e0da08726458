import { practicesOf } from '../../model/lookup.ts';
import type { BaseText, MaturityModel, Practice } from '../../model/schema.ts';
import { cellAt, COMMON } from '../../profile/cells.ts';
import { freshId } from '../../profile/fresh-id.ts';
import type { Profile } from '../../profile/schema/profile.ts';
import type { Gap } from '../gap/gap.ts';
import { RoadmapStep, type StepAction } from '../schema/roadmap.ts';
import { isWithin, partKey, partOf, WHOLE, type SystemPart } from '../system/parts.ts';
import { originsOf } from '../system/scope-levels.ts';

/** What steps are made from. Without a base text the model’s own summary stands for the general part of a level. */
export type PlanSources = { readonly model: MaturityModel; readonly profiles: readonly Profile[]; readonly baseText?: BaseText };

type Span = SystemPart & { readonly practice: string; readonly from: number; readonly to: number; readonly scope: number };

/**
 * The steps that close every gap below its target: one for each level between, with what needs to be done there (S2.7-a).
 * What the common table asks at a level is a step of its own, since it holds for every practice. A level that is missing
 * in every part alike is one step for the whole, unless `before` has it part by part already.
 */
export function planSteps(sources: PlanSources, gaps: readonly Gap[], before: readonly RoadmapStep[] = []): RoadmapStep[] {
  const spans = joined(gaps.flatMap(spansOf), new Set(gaps.map(partKey)).size, before);
  const taken = new Set<string>();
  const stepOf = (span: Span, name: string, short: string, actions: StepAction[]) => {
    const id = freshId([short.toLowerCase(), span.to, span.site, span.deviceGroup].filter((part) => part !== undefined).join('-'), taken);
    taken.add(id);
    return RoadmapStep.parse({ ...span, id, title: `${name} to level ${span.to} (${levelName(sources.model, span.to)})`, actions });
  };
  const common = commonSpans(spans)
    .map((span) => ({ span, actions: statementsAt(sources, COMMON, span) }))
    .filter(({ actions }) => actions.length > 0)
    .map(({ span, actions }) => stepOf(span, 'All practices', COMMON, actions));
  const own = spans.flatMap((span) => {
    const placed = practicesOf(sources.model).find(({ practice }) => practice.id === span.practice);
    if (placed === undefined) return [];
    const { practice } = placed;
    return [stepOf(span, practice.name, practice.abbreviation, [...generalActions(sources, practice, span.to), ...statementsAt(sources, practice.id, span)])];
  });
  return [...common, ...own];
}

function spansOf(gap: Gap): Span[] {
  const { comprehensiveness, target, practice } = gap;
  if (comprehensiveness === undefined || comprehensiveness.side !== 'below') return [];
  const scope = target?.scope ?? 1;
  return Array.from({ length: -comprehensiveness.difference }, (_, index): Span => {
    const from = comprehensiveness.current + index;
    return { practice, ...partOf(gap), from, to: from + 1, scope };
  });
}

/** Spans that are the same in every one of the parts become one for the whole. */
function joined(spans: readonly Span[], parts: number, before: readonly RoadmapStep[]): Span[] {
  if (parts < 2) return [...spans];
  const same = new Map<string, Span[]>();
  const keyOf = ({ practice, to, scope }: Span) => `${practice}|${to}|${scope}`;
  for (const span of spans) same.set(keyOf(span), [...(same.get(keyOf(span)) ?? []), span]);
  const isApart = ({ practice, to }: Span) => before.some((step) => step.practice === practice && step.to === to && partKey(step) !== partKey(WHOLE));
  return [...same.values()].flatMap((group) => {
    const [{ practice, from, to, scope }] = group as [Span, ...Span[]];
    return group.length === parts && !isApart(group[0]!) ? [{ practice, from, to, scope }] : group;
  });
}

/** One step for each level that any practice has to climb, for the whole system, at the widest scope asked. */
function commonSpans(spans: readonly Span[]): Span[] {
  const levels = [...new Set(spans.map(({ to }) => to))].toSorted((a, b) => a - b);
  return levels.map((to) => {
    const scope = spans.reduce((widest, span) => (span.to === to ? Math.max(widest, span.scope) : widest), 1);
    return { practice: COMMON, from: to - 1, to, scope };
  });
}

function statementsAt({ model, profiles }: PlanSources, table: string, { to, scope, deviceGroup }: Span): StepAction[] {
  return profiles.flatMap((profile) =>
    cellAt(profile, { table, level: to, row: 'actions' })
      .statements.filter(({ deviceGroups }) => deviceGroup === undefined || deviceGroups.length === 0 || deviceGroups.includes(deviceGroup))
      .map((statement) => ({ text: statement.text, ...originsOf(model, profile, statement) }))
      .filter((statement) => statement.scope <= scope)
      .map(({ text, origins: [first] }) => ({ profile: first!.profile, statement: first!.item, text, done: false })),
  );
}

function generalActions({ baseText }: PlanSources, practice: Practice, level: number): StepAction[] {
  const base = baseText?.practices[practice.id]?.levels[String(level)]?.actions ?? [];
  const texts = base.length > 0 ? base : practice.levels.filter((one) => one.level === level).map(({ summary }) => summary);
  return texts.map((text) => ({ text: text.slice(0, 5_000), done: false }));
}

function levelName(model: MaturityModel, level: number): string {
  return model.comprehensiveness.find((step) => step.level === level)?.name ?? String(level);
}

/** A roadmap brought up to date: what became of each step. */
export type Replanned = { readonly steps: readonly RoadmapStep[]; readonly added: readonly string[]; readonly reached: readonly string[] };

/**
 * Steps planned anew laid beside those that people have worked on: theirs stay as they edited them, new ones are added,
 * and a planned step whose level is reached by now is marked done.
 */
export function replan(before: readonly RoadmapStep[], planned: readonly RoadmapStep[]): Replanned {
  const isSame = (one: RoadmapStep, other: RoadmapStep) => one.practice === other.practice && one.to === other.to;
  const isWanted = (step: RoadmapStep) => planned.some((other) => isSame(step, other) && (isWithin(step, other) || isWithin(other, step)));
  const isThere = (step: RoadmapStep) => before.some((other) => isSame(step, other) && isWithin(step, other));
  const reached = before.filter((step) => !isWanted(step) && (step.status === 'planned' || step.status === 'in-progress'));
  const taken = new Set(before.map(({ id }) => id));
  const added = planned
    .filter((step) => !isThere(step))
    .map((step) => {
      const id = freshId(step.id, taken);
      taken.add(id);
      return { ...step, id };
    });
  return {
    steps: [...before.map((step) => (reached.includes(step) ? { ...step, status: 'done' as const } : step)), ...added],
    added: added.map(({ id }) => id),
    reached: reached.map(({ id }) => id),
  };
}
