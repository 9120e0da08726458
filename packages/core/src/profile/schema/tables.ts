import * as z from 'zod';
import { RowId } from '../../model/schema.ts';
import { ComposedFrom } from './composition.ts';
import { Citations, Day, Id, Ids, InlineText, Line, Prose, TrustTag } from './text.ts';

/** The unit of content: one short paragraph in one cell, with a stable id. */
export const Statement = z
  .strictObject({
    id: Id,
    text: InlineText,
    thread: Id.optional().meta({ description: 'The theme this statement follows through the levels.' }),
    deviceGroups: Ids.meta({ description: 'Applies only to these device groups; empty means all.' }),
    trust: z.array(TrustTag).default([]),
    citations: Citations,
    origins: Ids.meta({ description: 'Ids of the findings this statement was written from.' }),
    composedFrom: ComposedFrom,
  })
  .meta({ id: 'Statement', title: 'Statement' });
export type Statement = z.infer<typeof Statement>;

/** Why a cell is blank on purpose. A blank cell without it has simply not been filled. */
export const Blank = z
  .strictObject({
    reason: z.enum(['nothing-to-add', 'revisit', 'covered-by-common-table']),
    on: Day.optional().meta({ description: 'When to revisit.' }),
    note: InlineText.default(''),
  })
  .meta({ id: 'Blank', title: 'Blank on purpose' });
export type Blank = z.infer<typeof Blank>;

/** One cell of a table: statements in order, or the reason why it is blank. */
export const Cell = z.strictObject({ statements: z.array(Statement).default([]), blank: Blank.optional() }).meta({ id: 'Cell', title: 'Cell' });
export type Cell = z.infer<typeof Cell>;

/** The three cells of one comprehensiveness level. */
export const LevelCells = z
  .strictObject({
    considerations: Cell.prefault({}),
    actions: Cell.prefault({}),
    indicators: Cell.prefault({}),
  })
  .meta({ id: 'LevelCells', title: 'Cells of one level' });
export type LevelCells = z.infer<typeof LevelCells>;

/** One theme followed through the levels, aligned in one sub-row when published. */
export const Thread = z.strictObject({ id: Id, title: Line, composedFrom: ComposedFrom }).meta({ id: 'Thread', title: 'Thread' });
export type Thread = z.infer<typeof Thread>;

/** Levels are keyed by their number. */
export const Levels = z.record(z.string().max(2), LevelCells).meta({ id: 'Levels', title: 'Levels' });
export type Levels = z.infer<typeof Levels>;

/** The outcome of reviewing the general table of a practice (S2.4-d). */
export const Review = z
  .strictObject({
    decision: z.enum(['not-reviewed', 'base-is-enough', 'clarified', 'extended']).default('not-reviewed'),
    reason: Prose.default(''),
    by: Line.default(''),
    date: Day.optional(),
  })
  .meta({ id: 'Review', title: 'Review decision' });
export type Review = z.infer<typeof Review>;

/** A note, private to the working group: never published (R13). */
export const Note = z
  .strictObject({
    id: Id,
    text: Prose,
    level: z.int().min(1).max(9).optional(),
    row: RowId.optional(),
    by: Line.default(''),
    date: Day.optional(),
  })
  .meta({ id: 'Note', title: 'Note', description: 'Private to the working group; never published.' });
export type Note = z.infer<typeof Note>;

export const Dependency = z.strictObject({ practice: Id, why: InlineText.default('') }).meta({ id: 'Dependency', title: 'Dependency on another practice' });
export type Dependency = z.infer<typeof Dependency>;

/** What holds for every practice (guidance §3.3). Published only when it has statements. */
export const CommonTable = z
  .strictObject({
    introduction: Prose.default(''),
    citations: Citations,
    notes: z.array(Note).default([]),
    threads: z.array(Thread).default([]),
    levels: Levels.default({}),
  })
  .meta({ id: 'CommonTable', title: 'Common table' });
export type CommonTable = z.infer<typeof CommonTable>;

/** What the profile adds to one practice. */
export const PracticeTable = z
  .strictObject({
    review: Review.prefault({}),
    introduction: Prose.default(''),
    citations: Citations,
    notes: z.array(Note).default([]),
    dependencies: z.array(Dependency).default([]),
    threads: z.array(Thread).default([]),
    levels: Levels.default({}),
  })
  .meta({ id: 'PracticeTable', title: 'Practice table' });
export type PracticeTable = z.infer<typeof PracticeTable>;
