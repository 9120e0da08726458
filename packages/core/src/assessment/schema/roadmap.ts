import * as z from 'zod';
import { Day, Id, Ids, InlineText, Line, Prose } from '../../profile/schema/text.ts';
import { PART_FIELDS } from './system.ts';

/** Something to do in a step: a statement of what needs to be done, or words of the organisation’s own. */
export const StepAction = z
  .strictObject({
    profile: Id.optional(),
    statement: Id.optional(),
    text: InlineText,
    done: z.boolean().default(false),
  })
  .meta({ id: 'StepAction', title: 'What needs to be done' });
export type StepAction = z.infer<typeof StepAction>;

/** A step: one practice, in one part of the system, from one level to the next. */
export const RoadmapStep = z
  .strictObject({
    id: Id,
    title: Line,
    practice: Id,
    ...PART_FIELDS,
    from: z.int().min(0).max(9),
    to: z.int().min(1).max(9),
    scope: z.int().min(1).max(9),
    actions: z.array(StepAction).default([]),
    dependsOn: Ids.meta({ description: 'Steps that come first, besides those that follow from the levels and the profile.' }),
    effort: z.number().min(0).max(1_000_000).optional().meta({ description: 'In person-days, or any unit used throughout.' }),
    cost: z.number().min(0).max(1e12).optional(),
    riskReduction: z
      .number()
      .min(0)
      .max(1_000)
      .optional()
      .meta({ description: 'How much it is worth against the other steps; from the target’s risk inputs when left out.' }),
    owner: Line.default(''),
    start: Day.optional(),
    due: Day.optional(),
    status: z.enum(['planned', 'in-progress', 'done', 'dropped']).default('planned'),
    note: Prose.default(''),
  })
  .meta({ id: 'RoadmapStep', title: 'Step of the roadmap' });
export type RoadmapStep = z.infer<typeof RoadmapStep>;

/** The way from the current state to the targets. */
export const Roadmap = z
  .strictObject({
    round: Id.optional().meta({ description: 'The round whose targets it leads to.' }),
    assessment: Id.optional().meta({ description: 'The assessment it starts from.' }),
    drawn: Day.optional(),
    steps: z.array(RoadmapStep).default([]),
    note: Prose.default(''),
  })
  .meta({ id: 'Roadmap', title: 'Roadmap' });
export type Roadmap = z.infer<typeof Roadmap>;
