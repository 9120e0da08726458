import { trendOf } from '@smm/core/assessment';
import type { PlainTable } from '../publication/blocks.ts';
import { grid, paragraph, strong } from './drafting.ts';
import type { PracticeSide, ReportFacts } from './facts.ts';
import { counted, levelName, onDay } from './words.ts';

/** The state in three sentences: where the system stands, what changed, and what the roadmap asks. */
export function threeSentences(facts: ReportFacts): string[] {
  return [standing(facts), change(facts), way(facts)];
}

function standing({ counts, below, gaps, model }: ReportFacts): string {
  const total = counts.below + counts.above + counts.at + counts.unknown;
  const unknown = counts.unknown === 0 ? '' : `, and ${counts.unknown} cannot be compared throughout`;
  const [worst] = below;
  const furthest = worst?.gaps[0]?.comprehensiveness;
  if (gaps.length === 0) return 'Nothing has been assessed yet.';
  const head = `Of ${counted(total, 'practice')}, ${counts.below} ${counts.below === 1 ? 'lies' : 'lie'} below target in at least one part of the system, ${counts.at} at target and ${counts.above} above${unknown}`;
  if (worst === undefined) return `${head}.`;
  if (furthest === undefined || furthest.difference >= 0) return `${head}; ${worst.name} comes first, because what it asks does not hold at its scope yet.`;
  return `${head}; ${worst.name} comes first, at level ${levelName(model, furthest.current)} where ${levelName(model, furthest.target)} is needed.`;
}

function change({ history, model }: ReportFacts): string {
  const before = history.at(-2);
  const now = history.at(-1);
  if (before === undefined || now === undefined) return 'This is the first assessment, so there is no trend yet.';
  const changes = trendOf(
    model,
    [before, now].map(({ assessment, gaps }) => ({ id: assessment.id, label: '', gaps })),
  ).rows.flatMap(({ change: levels }) => levels ?? []);
  const [raised, fallen] = [changes.filter((levels) => levels > 0).length, changes.filter((levels) => levels < 0).length];
  return `Since ${onDay(before.assessment.date)}, ${counted(raised, 'practice')} rose, ${fallen === 0 ? 'none' : fallen} fell and ${changes.length - raised - fallen} stayed.`;
}

function way({ roadmap, below }: ReportFacts): string {
  const steps = roadmap.steps.map(({ step }) => step);
  if (steps.length === 0) return below.length === 0 ? 'No step is open.' : 'No roadmap has been drawn yet.';
  const sum = (values: readonly (number | undefined)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const effort = sum(steps.map((step) => step.effort));
  const cost = sum(steps.map((step) => step.cost));
  const last = steps
    .flatMap(({ due }) => due ?? [])
    .toSorted()
    .at(-1);
  const needs = [...(effort === 0 ? [] : [`an effort of ${grouped(effort)}`]), ...(cost === 0 ? [] : [`a cost of ${grouped(cost)}`])].join(' and ');
  return `${counted(steps.length, 'step')} ${steps.length === 1 ? 'is' : 'are'} open${needs === '' ? '' : `, with ${needs}`}${last === undefined ? '; no day is set for the last' : `; the last is due ${onDay(last)}`}.`;
}

/** A number with its thousands apart. */
function grouped(value: number): string {
  return String(Math.round(value * 100) / 100).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
}

/** The largest gaps, five at most unless told otherwise: where, and how far. */
export function largestGaps({ below }: ReportFacts, most = 5): PlainTable {
  return sidesTable(below.slice(0, most));
}

/** Practices above their target, with what is above. */
export function overInvestments({ above }: ReportFacts, most = Infinity): PlainTable {
  return sidesTable(above.slice(0, most));
}

function sidesTable(sides: readonly PracticeSide[]): PlainTable {
  return grid(
    ['Practice', 'Where', 'Level', 'Scope'],
    sides.map(({ name, where, gaps: [first] }) => [
      [paragraph(strong(name))],
      where === '' ? [] : [paragraph(where)],
      [paragraph(arrow(first!.comprehensiveness))],
      [paragraph(arrow(first!.scope))],
    ]),
    [46, 26, 14, 14],
  );
}

function arrow(axis: { readonly current: number; readonly target: number } | undefined): string {
  return axis === undefined ? '–' : `${axis.current} for ${axis.target}`;
}

/** What has to be decided next, the most pressing first; five at most. */
export function nextDecisions(facts: ReportFacts): string[] {
  const { roadmap, counts, above, assessment, file } = facts;
  const steps = roadmap.steps.map(({ step }) => step);
  const first = steps.filter(({ status }) => status === 'planned').slice(0, 2);
  const nobody = steps.filter(({ owner, due }) => owner === '' || due === undefined).length;
  const open = file.conflicts.length;
  return [
    ...(counts.below > 0 && steps.length === 0 ? ['Have a roadmap drawn for the gaps below target.'] : []),
    ...first.map(({ title, owner, due }) => `Release “${title}”${owner === '' ? '' : ` to ${owner}`}${due === undefined ? '' : `, due ${onDay(due)}`}.`),
    ...(nobody === 0 ? [] : [`Name owner and due day of ${counted(nobody, 'step')} that ${nobody === 1 ? 'lacks' : 'lack'} one.`]),
    ...(above.length === 0
      ? []
      : [
          `Decide whether means spent on ${above
            .slice(0, 2)
            .map(({ name }) => name)
            .join(' and ')} could close gaps instead, or the target should rise.`,
        ]),
    ...(counts.unknown === 0 ? [] : [`Have ${counted(counts.unknown, 'practice')} assessed, or a target set, so that all can be compared.`]),
    ...(open === 0 ? [] : [`Have ${counted(open, 'conflict')} of answers decided.`]),
    ...(assessment.status === 'open' ? ['Accept the assessment, so that its figures no longer change.'] : []),
  ].slice(0, 5);
}
