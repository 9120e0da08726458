import {
  currentStandings,
  gapsOf,
  orderSteps,
  planSteps,
  replan,
  RoadmapStep,
  standingsAfter,
  targetsInForce,
  whatIf,
  type Gap,
  type OrderedRoadmap,
} from '@smm/core/assessment';
import type { RoadmapOptions, RoadmapSetOptions, RoadmapWhatIfOptions } from '../../commands/roadmap.ts';
import { EXIT, usage, type ExitCode } from '../../exit.ts';
import type { Io } from '../../io.ts';
import { counted, printable } from '../../layout.ts';
import { nearest } from '../../nearest.ts';
import { assessmentIn, openCase, saveCase, type Case } from './case.ts';
import { gapsIn } from './gaps.ts';
import { partWords, printRows } from './practice-table.ts';

const MOST_SHOWN = 6;

/** Makes the steps of the roadmap, or brings them up to date. */
export async function runRoadmapPlan(io: Io, options: RoadmapOptions): Promise<ExitCode> {
  const it = openCase(io, options);
  const assessment = assessmentIn(it, options.assessment);
  const targets = targetsInForce(it.file.rounds, options.round);
  if (targets.length === 0) usage('No targets are agreed yet, so there is nowhere to go. Agree on some with “smm target agree”.');
  const sources = { model: it.model, profiles: it.profiles, ...(it.baseText === undefined ? {} : { baseText: it.baseText }) };
  const { steps, added, reached } = replan(it.file.roadmap.steps, planSteps(sources, gapsIn(it, assessment, options.round), it.file.roadmap.steps));
  const round = options.round ?? it.file.rounds.findLast(({ agreed }) => agreed.length > 0)?.id;
  saveCase(it, {
    ...it.file,
    roadmap: { ...it.file.roadmap, ...(round === undefined ? {} : { round }), assessment: assessment.id, drawn: io.today(), steps: [...steps] },
  });
  if (options.json === true) io.out(`${JSON.stringify({ steps: steps.length, added, reached }, null, 2)}\n`);
  else
    io.out(
      `${io.paint('green', '✔')} ${counted(steps.length, 'step')}: ${added.length} new, ${reached.length} reached by now.\n  Estimate them with “smm roadmap set <step> --effort 5 --owner … --due …”, then “smm roadmap show”.\n`,
    );
  return EXIT.clean;
}

/** Edits a step. */
export async function runRoadmapSet(io: Io, id: string, options: RoadmapSetOptions): Promise<ExitCode> {
  const it = openCase(io, options);
  const { steps } = it.file.roadmap;
  const before =
    steps.find((step) => step.id === id) ??
    usage(
      `The roadmap has no step “${id}”.${nearest(
        id,
        steps.map((step) => step.id),
      )}`,
    );
  const strange = options.after?.find((other) => !steps.some((step) => step.id === other));
  if (strange !== undefined)
    usage(
      `The roadmap has no step “${strange}”.${nearest(
        strange,
        steps.map((step) => step.id),
      )}`,
    );
  const given = {
    title: options.title,
    owner: options.owner,
    start: options.start,
    due: options.due,
    effort: numberOf(options.effort),
    cost: numberOf(options.cost),
    riskReduction: numberOf(options.value),
    dependsOn: options.after,
    status: options.status,
    note: options.note,
  };
  const parsed = RoadmapStep.safeParse({ ...before, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) });
  if (!parsed.success) return usage(`That does not fit a step: ${parsed.error.issues.map(({ path, message }) => `${path.join('/')}: ${message}`).join('; ')}.`);
  saveCase(it, { ...it.file, roadmap: { ...it.file.roadmap, steps: steps.map((step) => (step.id === id ? parsed.data : step)) } });
  if (options.json === true) io.out(`${JSON.stringify(parsed.data, null, 2)}\n`);
  else io.out(`${io.paint('green', '✔')} ${id}: ${printable(parsed.data.title)}\n`);
  return EXIT.clean;
}

function numberOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const number = Number(word);
  return Number.isFinite(number) && number >= 0 && word.trim() !== '' ? number : usage(`“${word}” is no number. Write digits, as 12 or 2.5.`);
}

/** The steps that are left, in order. */
export function orderedIn(it: Case, round?: string): OrderedRoadmap {
  return orderSteps(it.file.roadmap.steps, it.profiles, targetsInForce(it.file.rounds, round ?? it.file.roadmap.round));
}

/** Shows the steps in their order. Ends with 1 when steps wait for one another in a circle. */
export async function runRoadmapShow(io: Io, options: RoadmapOptions): Promise<ExitCode> {
  const it = openCase(io, options);
  const ordered = orderedIn(it, options.round);
  if (options.json === true) io.out(`${JSON.stringify(ordered, null, 2)}\n`);
  else {
    const done = it.file.roadmap.steps.filter(({ status }) => status === 'done').length;
    io.out(`${counted(ordered.steps.length, 'step')} to take${done === 0 ? '' : `, ${done} done`}\n\n`);
    printRows(io, [
      ['', 'Step', 'What', 'Part', 'Effort', 'Value', 'Owner', 'Due', 'After'],
      ...ordered.steps.map(({ position, step, effort, value, after }) => [
        String(position),
        step.id,
        printable(step.title, 60),
        partWords(step, it.file),
        effort === undefined ? '' : String(effort),
        String(value),
        printable(step.owner, 20),
        step.due ?? '',
        [...new Set(after.map(({ on }) => on))].join(', '),
      ]),
    ]);
    for (const circle of ordered.circles) io.err(`${io.paintErr('yellow', '▲')} These wait for one another: ${circle.join(', ')}.\n`);
    if (ordered.passedOver.length > 0) io.err(`  To get out of it, ${passedOverWords(ordered)} passed over (--json has them with their reasons).\n`);
    for (const { step, on } of ordered.early) io.err(`${io.paintErr('yellow', '▲')} ${step} is due before ${on}, which it waits for.\n`);
    if (ordered.unestimated.length > 0)
      io.err(`${counted(ordered.unestimated.length, 'step')} without an estimate; they are ordered as if each took one unit.\n`);
  }
  return ordered.circles.length > 0 ? EXIT.findings : EXIT.clean;
}

function passedOverWords({ passedOver }: OrderedRoadmap): string {
  const pairs = [...new Set(passedOver.map(({ step, on }) => `${step} after ${on}`))];
  const shown = pairs.slice(0, MOST_SHOWN).join(', ');
  return pairs.length > MOST_SHOWN ? `${shown} and ${pairs.length - MOST_SHOWN} more are` : `${shown} ${pairs.length === 1 ? 'is' : 'are'}`;
}

const WHY = { 'too-much': 'does not fit', 'too-late': 'is due later', 'not-estimated': 'has no estimate', waits: 'waits for one that is left' } as const;

function practicesBelow(gaps: readonly Gap[]): number {
  return new Set(gaps.filter(({ state }) => state === 'below').map(({ practice }) => practice)).size;
}

/** Shows which steps fit into a limit, and what gap would remain. */
export async function runRoadmapWhatIf(io: Io, options: RoadmapWhatIfOptions): Promise<ExitCode> {
  const effort = numberOf(options.effort);
  const cost = numberOf(options.cost);
  if (effort === undefined && cost === undefined && options.by === undefined) usage('What is the limit? Write --effort 60, --cost 20000 or --by 2027-06-30.');
  if (options.by !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(options.by)) usage(`“${options.by}” is no day. Write it as 2027-06-30.`);
  const it = openCase(io, options);
  const limit = {
    ...(effort === undefined ? {} : { effort }),
    ...(cost === undefined ? {} : { cost }),
    ...(options.by === undefined ? {} : { by: options.by }),
  };
  const result = whatIf(orderedIn(it, options.round), limit);
  const standings = currentStandings(assessmentIn(it, options.assessment), it.checklist);
  const targets = targetsInForce(it.file.rounds, options.round ?? it.file.roadmap.round);
  const now = practicesBelow(gapsOf(standings, targets));
  const then = gapsOf(standingsAfter(standings, result.taken), targets);
  const remaining = practicesBelow(then);
  if (options.json === true) io.out(`${JSON.stringify({ ...result, below: now, belowAfter: remaining, gapsAfter: then }, null, 2)}\n`);
  else {
    io.out(
      `${io.paint('bold', `${counted(result.taken.length, 'step')} of ${result.taken.length + result.left.length}`)}, effort ${result.effort}, cost ${result.cost}\n`,
    );
    for (const step of result.taken) io.out(`  ${io.paint('green', '✔')} ${step.id}  ${printable(step.title, 80)}\n`);
    for (const { step, why } of result.left) io.out(`  ${io.paint('dim', `· ${step.id}  ${printable(step.title, 60)}: ${WHY[why]}`)}\n`);
    io.out(`\nPractices below target: ${now} now, ${remaining} after these steps.\n`);
  }
  return EXIT.clean;
}
