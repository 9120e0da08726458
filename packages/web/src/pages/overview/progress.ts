import { practicesOf, tableLevels, type MaturityModel } from '@smm/core/model';
import { cellAt, COMMON, statementsOf, type Profile } from '@smm/core/profile';
import { heldBy, type SectionId } from '../../features/context-sections/held.ts';

/** The sections of scope and context without which the tables hang in the air. */
const ASKED: readonly SectionId[] = ['scope', 'boundary', 'devices', 'groups', 'differences', 'threats', 'scenarios'];

/** A step of the work. */
export type StepId = 'actions' | 'context' | 'indicators' | 'notes' | 'review';

/** How far a step is; `next` is where it goes on: a practice, or a section of the context. */
export type Step = { readonly id: StepId; readonly done: number; readonly of: number; readonly next?: string; readonly level?: number };

/** How far the work on a profile is, in the order of the method: context, review of the general tables, notes, actions, indicators. */
export function progressOf(profile: Profile, model: MaturityModel): Step[] {
  const practices = practicesOf(model).map(({ practice }) => practice.id);
  const review = (id: string) => profile.practices[id]?.review.decision ?? 'not-reviewed';
  const isEnough = (id: string) => review(id) === 'base-is-enough';
  const holds = (id: string) => statementsOf(profile, id).length > 0;
  const hasActions = (id: string) => statementsOf(profile, id).some(({ row }) => row === 'actions');
  const levels = practices.flatMap((id) => tableLevels(model).map(({ level }) => ({ id, level })));
  const withActions = levels.filter(({ id, level }) => cellAt(profile, { table: id, level, row: 'actions' }).statements.length > 0);
  const missing = withActions.filter(({ id, level }) => cellAt(profile, { table: id, level, row: 'indicators' }).statements.length === 0);
  const [first] = missing;
  return [
    step('context', ASKED, (section) => heldBy(profile, section as SectionId) > 0),
    step('review', practices, (id) => review(id) !== 'not-reviewed'),
    step('notes', practices, (id) => isEnough(id) || holds(id) || (profile.practices[id]?.notes.length ?? 0) > 0),
    step('actions', practices, (id) => isEnough(id) || hasActions(id)),
    {
      id: 'indicators',
      done: withActions.length - missing.length,
      of: withActions.length,
      ...(first === undefined ? {} : { next: first.id, level: first.level }),
    },
  ];
}

/** How many statements stand in the common table. */
export function liftedInto(profile: Profile): number {
  return statementsOf(profile, COMMON).length;
}

function step(id: StepId, all: readonly string[], isDone: (one: string) => boolean): Step {
  const next = all.find((one) => !isDone(one));
  return { id, done: all.filter(isDone).length, of: all.length, ...(next === undefined ? {} : { next }) };
}
