import { practiceById, type MaturityModel } from '@smm/core/model';
import { COMMON } from '@smm/core/profile';
import type { SectionId } from '../../features/context-sections/held.ts';
import { nextSteps as texts } from '../../texts/overview/next-steps.ts';
import type { Step } from './progress.ts';

/** The one thing to do next, in at most twelve words, and the page where it is done: its path below the profile's own. */
export type NextStep = { readonly text: string; readonly page: string };

/** What counts once the steps are done: errors of the checks, statements in the common table, whether it is published. */
type State = { readonly errors: number; readonly lifted: number; readonly isPublished: boolean };

/** The first step of the method that is not finished; then the checks, then what is common, then publication. */
export function nextStep(model: MaturityModel, steps: readonly Step[], { errors, lifted, isPublished }: State): NextStep {
  const open = steps.find(({ next }) => next !== undefined);
  if (open?.next === undefined) {
    if (errors > 0) return { text: texts.errors(errors), page: 'checks' };
    if (lifted === 0) return { text: texts.common, page: 'common' };
    return { text: isPublished ? texts.again : texts.publish, page: 'publish' };
  }
  if (open.id === 'context') return { text: texts.context[open.next as SectionId] ?? texts.anyContext, page: `context/${open.next}` };
  const name = practiceById(model, open.next)?.name ?? open.next;
  const page = `tables/${open.next === COMMON ? COMMON : encodeURIComponent(open.next)}`;
  return { text: texts.table[open.id](name, open.level ?? 1), page };
}
