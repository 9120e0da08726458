import * as z from 'zod';
import { Day, Id, Ids, InlineText, Line, Prose } from '../../profile/schema/text.ts';
import { AppliedProfile, PART_FIELDS } from './system.ts';

/** What an assessor says of an indicator. Waivers and substitutes count only with a reason. */
export const AnswerValue = z.enum(['met', 'partly', 'not', 'waived', 'substitute', 'unanswered']).meta({
  id: 'AnswerValue',
  title: 'Answer',
  description: 'met, partly met, not met, waived with a reason, replaced by an accepted substitute, or not answered.',
});
export type AnswerValue = z.infer<typeof AnswerValue>;

/** Where a carried-over answer was given. It is marked until somebody confirms it. */
export const CarriedOver = z
  .strictObject({
    from: Id.meta({ description: 'The assessment in which the answer was given.' }),
    on: Day.optional().meta({ description: 'When it was given.' }),
    wording: z.enum(['same', 'changed', 'removed']).default('same').meta({ description: 'What became of the statement since.' }),
    was: InlineText.default('').meta({ description: 'The old wording, when it has changed.' }),
  })
  .meta({ id: 'CarriedOver', title: 'Carried over' });
export type CarriedOver = z.infer<typeof CarriedOver>;

/** The answer to one indicator, with the words it was asked in, so that it can be read without the profile. */
export const Answer = z
  .strictObject({
    profile: Id.optional().meta({ description: 'The profile that the statement is from; none for the base text.' }),
    statement: Id,
    practice: Id.meta({ description: 'The practice it is asked for; common for the common table, where it holds for every practice.' }),
    level: z.int().min(1).max(9),
    ...PART_FIELDS,
    answer: AnswerValue.default('unanswered'),
    asked: InlineText.default('').meta({ description: 'The indicator as it was worded when it was answered.' }),
    note: Prose.default(''),
    reason: Prose.default('').meta({ description: 'Why it is waived, or what stands in its place.' }),
    evidence: Ids.meta({ description: 'Ids of evidence items of this assessment.' }),
    by: Id.optional(),
    on: Day.optional(),
    carried: CarriedOver.optional(),
  })
  .meta({ id: 'Answer', title: 'Answer to an indicator' });
export type Answer = z.infer<typeof Answer>;

/** What shows that an indicator is met. Once accepted it does not change: the seal is the hash of what was accepted. */
export const EvidenceItem = z
  .strictObject({
    id: Id,
    kind: z.enum(['file', 'link', 'person']),
    title: Line,
    where: z.string().max(2_000).default('').meta({ description: 'Name of the file, address of the page, or who said it.' }),
    basis: z.enum(['document', 'interview', 'observed', 'tested']).optional(),
    digest: Line.default('').meta({ description: 'SHA-256 of the file.' }),
    date: Day.optional(),
    by: Id.optional(),
    note: InlineText.default(''),
    accepted: z.strictObject({ by: Id, on: Day, seal: Line }).optional(),
  })
  .meta({ id: 'EvidenceItem', title: 'Evidence item' });
export type EvidenceItem = z.infer<typeof EvidenceItem>;

/** The assessor’s own judgement of the general level of a practice, where no base text gives indicators to check. */
export const BaseJudgement = z
  .strictObject({
    practice: Id,
    ...PART_FIELDS,
    level: z.int().min(0).max(9),
    reason: Prose.default(''),
    evidence: Ids,
    by: Id.optional(),
    on: Day.optional(),
    carried: CarriedOver.optional(),
  })
  .meta({ id: 'BaseJudgement', title: 'Judgement of the general level' });
export type BaseJudgement = z.infer<typeof BaseJudgement>;

/** A level that the assessor sets against the computed one, with the reason. */
export const LevelOverride = z
  .strictObject({
    practice: Id,
    ...PART_FIELDS,
    comprehensiveness: z.int().min(0).max(9),
    scope: z.int().min(1).max(9),
    reason: Prose.default(''),
    by: Id.optional(),
    on: Day.optional(),
  })
  .meta({ id: 'LevelOverride', title: 'Override of a level' });
export type LevelOverride = z.infer<typeof LevelOverride>;

/** The level of a practice as it stood when the assessment was accepted. */
export const PracticeResult = z
  .strictObject({
    practice: Id,
    ...PART_FIELDS,
    levels: z
      .array(z.strictObject({ scope: z.int().min(1).max(9), level: z.int().min(0).max(9) }))
      .meta({ description: 'The comprehensiveness level reached at each scope that was assessed.' }),
    overridden: z.boolean().default(false),
  })
  .meta({ id: 'PracticeResult', title: 'Result of a practice' });
export type PracticeResult = z.infer<typeof PracticeResult>;

/** One assessment of the system, at one time. */
export const Assessment = z
  .strictObject({
    id: Id,
    title: Line.default(''),
    date: Day.optional(),
    status: z.enum(['open', 'accepted']).default('open'),
    startedFrom: Id.optional().meta({ description: 'The earlier assessment whose answers were carried over.' }),
    assessors: Ids,
    profiles: z.array(AppliedProfile).default([]).meta({ description: 'The profiles as they stood when this assessment was made.' }),
    parts: z.array(z.strictObject(PART_FIELDS)).default([]).meta({ description: 'The parts assessed by themselves; none means the whole system only.' }),
    answers: z.array(Answer).default([]),
    judgements: z.array(BaseJudgement).default([]),
    overrides: z.array(LevelOverride).default([]),
    evidence: z.array(EvidenceItem).default([]),
    results: z.array(PracticeResult).default([]).meta({ description: 'The levels as computed when it was accepted.' }),
    note: Prose.default(''),
  })
  .meta({ id: 'Assessment', title: 'Assessment' });
export type Assessment = z.infer<typeof Assessment>;
