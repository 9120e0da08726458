import { practicesOf } from '../../model/lookup.ts';
import type { BaseText, MaturityModel, Practice } from '../../model/schema.ts';
import { cellAt, COMMON } from '../../profile/cells.ts';
import { freshId } from '../../profile/fresh-id.ts';
import type { Profile } from '../../profile/schema/profile.ts';
import type { Gap } from '../gap/gap.ts';
import { RoadmapStep, type StepAction } from '../schema/roadmap.ts';
import { partOf, type SystemPart } from '../system/parts.ts';
import { originsOf } from '../system/scope-levels.ts';

/** What steps are made from. Without a base text the model’s own summary stands for the general part of a level. */
export type PlanSources = { readonly model: MaturityModel; readonly profiles: readonly Profile[]; readonly baseText?: BaseText };

type Span = SystemPart & { readonly practice: string; readonly from: number; readonly to: number; readonly scope: number };

/**
 * The steps that close every gap below its target: one for each level between, with what needs to be done there (S2.7-a).
 * What the common table asks at a level is a step of its own, since it holds for every practice.
 */
export function planSteps(sources: PlanSources, gaps: readonly Gap[]): RoadmapStep[] {
  const spans = gaps.flatMap(spansOf);
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
  const key = (step: RoadmapStep) => [step.practice, step.site, step.deviceGroup, step.to].join('|');
  const wanted = new Map(planned.map((step) => [key(step), step]));
  const known = new Set(before.map(key));
  const reached = before.filter((step) => !wanted.has(key(step)) && (step.status === 'planned' || step.status === 'in-progress'));
  const taken = new Set(before.map(({ id }) => id));
  const added = planned
    .filter((step) => !known.has(key(step)))
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
