import { tableLevels } from '../../model/lookup.ts';
import type { MaturityModel } from '../../model/schema.ts';
import { passageWords } from '../vocabulary/passage-words.ts';
import { phraseFinder } from '../vocabulary/phrase-finder.ts';

/** A step on the way from today's practice to formal, automated and improving practice (guidance §2.5). */
export type Step = 'current-practice' | 'coordination' | 'trained-people' | 'standard-process' | 'formal-rules' | 'measurement' | 'automation' | 'improvement';

type StepGuide = {
  /** Where the step stands between the first level of a model, 0, and the last, 1. */
  readonly position: number;
  /** What kind of statement belongs here. */
  readonly prompt: string;
  /** What a statement about a weakness still has to say here. */
  readonly open: string;
  /** Words by which a finding tells that this step is what is missing. */
  readonly cues: string;
};

/** The steps in order, with what to ask for at each. */
export const STEPS: Readonly<Record<Step, StepGuide>> = {
  'current-practice': {
    position: 0,
    prompt: 'Describe what is done today, as it is found and without judging it.',
    open: 'what is done today about this',
    cues: '',
  },
  coordination: {
    position: 0.33,
    prompt: 'Say what people do together that they do apart today: who agrees with whom, about what, and when.',
    open: 'who agrees with whom, and about what, so that this no longer holds',
    cues: 'nobody owns, owns, owner, responsible, in charge, whose job, agree, agreed, coordinate, each other, together, talk to, between, another, department, departments, it and operations, told, tell, informed, nobody knew, belongs to, assumed, everybody thought, hand over, on his own, on its own, alone, apart, ask each other, meet, involve, bring, contact',
  },
  'trained-people': {
    position: 0.6,
    prompt: 'Say who is trained for the task, and in what.',
    open: 'who is trained in what, so that this no longer holds',
    cues: 'train, training, trained, course, taught, teach, skill, skills, qualified, know how, knows how, only one who knows, only the old, learn, learned, instruct, instruction, never shown, understand, understood, awareness, competent, expertise, unfamiliar',
  },
  'standard-process': {
    position: 0.7,
    prompt: 'Say how it becomes part of the ordinary way of working, the same at every site and in every project.',
    open: 'what is done in the same way everywhere, so that this no longer holds',
    cues: 'procedure, process, standard, consistent, everywhere, every site, each site, each store, differs, different, own thing, own way, case by case, checklist, list, written down, write down, documented, drawing, register, inventory, plan, no plan, schedule, regularly, now and then, sometimes, depends on who, whoever, when there is time, if there is time, ad hoc, method, criteria, before buying, at delivery, all sites, whole fleet',
  },
  'formal-rules': {
    position: 0.9,
    prompt: 'Say which rule of the organisation binds everybody, and who may depart from it.',
    open: 'which rule binds everybody, so that this no longer holds',
    cues: 'policy, rule, rules, binding, mandatory, approval, approve, approved by, sign off, signed, board, contract, contracts, committee, audit, audited, auditor, certificate, certified, central, centrally, formal, exception, enforced',
  },
  measurement: {
    position: 0.95,
    prompt: 'Say what is measured, and what the figures decide.',
    open: 'what is measured, and what the figures decide, so that this no longer holds',
    cues: 'measure, measured, count, figures, metric, how many, how often, how long, percentage, per cent, evidence, proof, prove, effective, works or not, whether it works, verify, verified, test whether, tried whether, coverage, report to',
  },
  automation: {
    position: 0.97,
    prompt: 'Say what works without anybody having to remember it, where that is safe.',
    open: 'what works without anybody having to remember it, so that this no longer holds',
    cues: 'automatic, automatically, automated, automate, by hand, manually, manual, forget, forgets, forgotten, remember, spreadsheet, excel, on paper, round the clock, at once, immediately, continuously, in real time, at night, weekends',
  },
  improvement: {
    position: 1,
    prompt: 'Say what is learned from results and events, and what is changed because of it.',
    open: 'what is learned and changed, so that this no longer holds',
    cues: 'same mistake, again and again, over and over, every time, lessons, lesson, learn from, improve, improved, improvement, why it happened, never changed, for years, since forever, since then, never opened since, outdated, out of date',
  },
};

const NAMES = Object.keys(STEPS) as Step[];

/**
 * The steps that belong to each level of a model, by the level's place between the first and the last: whatever the
 * number of levels, the first describes today and the last is formal, measured, automated and improving.
 */
export function stepsByLevel(model: MaturityModel): Map<number, Step[]> {
  const levels = tableLevels(model)
    .map(({ level }) => level)
    .toSorted((a, b) => a - b);
  const steps = new Map(levels.map((level) => [level, [] as Step[]]));
  for (const step of NAMES) steps.get(levels[indexOf(STEPS[step].position, levels.length)] ?? Number.NaN)?.push(step);
  return steps;
}

/** The nearest level; nothing but today's practice stands at the first one when there are more. */
function indexOf(position: number, levels: number): number {
  const nearest = Math.round(position * (levels - 1));
  return position === 0 || levels === 1 ? 0 : Math.max(1, nearest);
}

let finder: ReturnType<typeof phraseFinder<Step>> | undefined;

/** The step that the words of a finding ask for, with these words; nothing when they ask for none. The lower one when in doubt. */
export function stepAskedFor(text: string): { readonly step: Step; readonly words: readonly string[] } | undefined {
  finder ??= phraseFinder(NAMES.flatMap((step) => (STEPS[step].cues === '' ? [] : STEPS[step].cues.split(',').map((cue): [string, Step] => [cue, step]))));
  const words = passageWords(text);
  const found = finder(words);
  const counted = NAMES.map((step) => ({ step, hits: found.filter(({ meanings }) => meanings.includes(step)) }));
  const best = counted.reduce((most, next) => (next.hits.length > most.hits.length ? next : most));
  return best.hits.length === 0 ? undefined : { step: best.step, words: best.hits.map(({ at, size }) => words.written.slice(at, at + size).join(' ')) };
}
