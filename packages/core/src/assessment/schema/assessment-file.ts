import * as z from 'zod';
import { Day, Id, Line, Prose } from '../../profile/schema/text.ts';
import { Assessment } from './answers.ts';
import { Roadmap } from './roadmap.ts';
import { AppliedProfile, AssessedGroup, AssessedSystem, Participant, Site } from './system.ts';
import { TargetRound } from './targets.ts';

/** The version of the assessment file format written by this release. */
export const ASSESSMENT_SCHEMA_VERSION = 1;

/** Two versions of the same entry that met in a merge. Nothing is lost: the one not taken stays here until somebody decides. */
export const MergeConflict = z
  .strictObject({
    address: z.string().max(1_000),
    taken: z.string().max(100_000).meta({ description: 'What stands in the file now, as JSON; empty when it is gone.' }),
    other: z.string().max(100_000).meta({ description: 'What the other copy said, as JSON; empty when it was removed there.' }),
  })
  .meta({ id: 'MergeConflict', title: 'Conflict of a merge' });
export type MergeConflict = z.infer<typeof MergeConflict>;

/**
 * Everything about one system under assessment: targets, assessments over the years, roadmap.
 *
 * Structure only: a draft always loads; what does not fit together is told by `assessmentProblems`.
 */
export const AssessmentFile = z
  .strictObject({
    $schema: z.string().max(500).optional().meta({ description: 'Where an editor finds the JSON Schema.' }),
    schemaVersion: z.literal(ASSESSMENT_SCHEMA_VERSION),
    kind: z.literal('assessment'),
    id: Id,
    model: z.strictObject({ id: Id, edition: Line }).meta({ description: 'The base model, pinned.' }),
    organisation: Line.default(''),
    confidentiality: Line.default('').meta({ description: 'Printed on every page of a report, such as “Confidential”.' }),
    system: AssessedSystem,
    sites: z.array(Site).default([]),
    deviceGroups: z.array(AssessedGroup).default([]),
    people: z.array(Participant).default([]),
    profiles: z.array(AppliedProfile).default([]),
    rounds: z.array(TargetRound).default([]),
    assessments: z.array(Assessment).default([]),
    roadmap: Roadmap.prefault({}),
    history: z
      .array(z.strictObject({ date: Day, what: Line }))
      .default([])
      .meta({ description: 'What happened to the system or to this file, oldest first.' }),
    conflicts: z.array(MergeConflict).default([]),
    note: Prose.default(''),
  })
  .meta({ id: 'AssessmentFile', title: 'Assessment file' });
export type AssessmentFile = z.infer<typeof AssessmentFile>;
