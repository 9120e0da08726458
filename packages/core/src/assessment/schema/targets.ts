import * as z from 'zod';
import { Day, Id, Ids, InlineText, Line, Prose } from '../../profile/schema/text.ts';
import { PART_FIELDS } from './system.ts';

/** Inputs from risk that explain a target. They are words for people; no level is computed from them. */
export const RiskInput = z
  .strictObject({
    impact: z.enum(['low', 'medium', 'high', 'critical']).optional().meta({ description: 'What a failure here would cost.' }),
    exposure: z.enum(['low', 'medium', 'high']).optional().meta({ description: 'How easily somebody gets at it.' }),
    explanation: InlineText.default(''),
  })
  .meta({ id: 'RiskInput', title: 'Risk input' });
export type RiskInput = z.infer<typeof RiskInput>;

/** A target for one practice: level 0 (nothing is needed) and not applicable are different, and both need a reason. */
export const PracticeTarget = z
  .strictObject({
    practice: Id,
    ...PART_FIELDS,
    notApplicable: z.boolean().default(false),
    comprehensiveness: z.int().min(0).max(9).optional(),
    scope: z.int().min(1).max(9).optional(),
    reason: Prose.default(''),
    risk: RiskInput.prefault({}),
    basis: z.enum(['own', 'common-table', 'template']).default('own').meta({
      description:
        'Where the value comes from: decided for this practice, or taken over from a first level for all, or from a template, and not yet looked at.',
    }),
  })
  .meta({ id: 'PracticeTarget', title: 'Target of a practice' });
export type PracticeTarget = z.infer<typeof PracticeTarget>;

/** What one stakeholder proposes. */
export const Proposal = z
  .strictObject({
    by: Id,
    date: Day.optional(),
    submitted: z.boolean().default(false).meta({ description: 'false: still being written, and nobody else sees it.' }),
    targets: z.array(PracticeTarget).default([]),
    note: Prose.default(''),
  })
  .meta({ id: 'Proposal', title: 'Proposal' });
export type Proposal = z.infer<typeof Proposal>;

/** One round of setting targets: proposals, and what was agreed. */
export const TargetRound = z
  .strictObject({
    id: Id,
    title: Line.default(''),
    opened: Day.optional(),
    closed: Day.optional(),
    blind: z.boolean().default(true).meta({ description: 'true: proposals are shown to others only when all are in.' }),
    stakeholders: Ids.meta({ description: 'Ids of the participants whose proposals are awaited.' }),
    proposals: z.array(Proposal).default([]),
    agreed: z.array(PracticeTarget).default([]),
    note: Prose.default(''),
  })
  .meta({ id: 'TargetRound', title: 'Round of target setting' });
export type TargetRound = z.infer<typeof TargetRound>;

/** The version of the format of target templates written by this release. */
export const TARGET_TEMPLATE_SCHEMA_VERSION = 1;

/** Targets kept to be used again for similar systems. */
export const TargetTemplate = z
  .strictObject({
    $schema: z.string().max(500).optional(),
    schemaVersion: z.literal(TARGET_TEMPLATE_SCHEMA_VERSION),
    kind: z.literal('target-template'),
    id: Id,
    title: Line,
    model: z.strictObject({ id: Id, edition: Line }),
    profiles: Ids,
    description: Prose.default(''),
    targets: z.array(PracticeTarget).default([]),
  })
  .meta({ id: 'TargetTemplate', title: 'Target template' });
export type TargetTemplate = z.infer<typeof TargetTemplate>;
