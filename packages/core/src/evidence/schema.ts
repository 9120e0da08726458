import * as z from 'zod';
import { RowId } from '../model/schema.ts';
import { Citations, Day, Id, Ids, Line, Prose } from '../profile/schema/text.ts';

/** The version of the evidence file format written by this release. */
export const EVIDENCE_SCHEMA_VERSION = 1;

/** Where a passage stands in its source; only what the source has. Numbers count from 1. */
export const PassagePlace = z
  .strictObject({
    page: z.int().min(1).optional(),
    section: Line.optional().meta({ description: 'Heading or number of the section.' }),
    paragraph: z.int().min(1).optional(),
    question: Id.optional().meta({ description: 'Id of the survey question this answers.' }),
    respondent: Id.optional().meta({ description: 'Pseudonym; never a name, address or number of a person.' }),
  })
  .meta({ id: 'PassagePlace', title: 'Place in the source' });
export type PassagePlace = z.infer<typeof PassagePlace>;

/** A stretch of a source, word for word. */
export const Passage = z.strictObject({ id: Id, source: Id, text: Prose, place: PassagePlace.prefault({}) }).meta({ id: 'Passage', title: 'Passage' });
export type Passage = z.infer<typeof Passage>;

/** A question of a survey, with the practices that its answers speak to when known beforehand. */
export const SurveyQuestion = z.strictObject({ id: Id, text: Prose, practices: Ids }).meta({ id: 'SurveyQuestion', title: 'Survey question' });
export type SurveyQuestion = z.infer<typeof SurveyQuestion>;

/** Where evidence comes from (S2.4-c, S2.5-a, S4.1-a). */
export const Source = z
  .strictObject({
    id: Id,
    kind: z.enum(['survey', 'document', 'interview', 'meeting']),
    title: Line,
    date: Day.optional(),
    fileName: Line.default('').meta({ description: 'Name of the file it was read from, without folders. The file itself is not kept.' }),
    digest: Line.default('').meta({ description: 'SHA-256 of the file, to find the same source read twice.' }),
    respondents: z.int().min(0).optional().meta({ description: 'How many people answered.' }),
    questions: z.array(SurveyQuestion).default([]),
    citations: Citations,
    note: Prose.default(''),
  })
  .meta({ id: 'Source', title: 'Source' });
export type Source = z.infer<typeof Source>;

/** What a group learned from one or several passages (S2.5-b). */
export const FindingKind = z.enum(['current-practice', 'weakness', 'requirement', 'risk', 'wish']).meta({ id: 'FindingKind', title: 'Kind of finding' });
export type FindingKind = z.infer<typeof FindingKind>;

/** A practice that a finding bears on, decided by a person; the level where it fits, if known (S2.5-c). */
export const PracticeLink = z
  .strictObject({ practice: Id, level: z.int().min(1).max(9).optional() })
  .meta({ id: 'PracticeLink', title: 'Practice of a finding' });
export type PracticeLink = z.infer<typeof PracticeLink>;

/** A finding with the passages it rests on. Its weight is counted from them, never written by hand. */
export const EvidenceFinding = z
  .strictObject({
    id: Id,
    kind: FindingKind,
    text: Prose,
    passages: Ids,
    practices: z.array(PracticeLink).default([]),
    by: Line.default(''),
    date: Day.optional(),
    setAside: Prose.default('').meta({ description: 'Why the group decided not to use this finding; empty when it is open.' }),
  })
  .meta({ id: 'EvidenceFinding', title: 'Finding' });
export type EvidenceFinding = z.infer<typeof EvidenceFinding>;

/** A raw note of the inbox: nothing is lost on the way to a statement (S2.5-i, S4.3.1-c). */
export const InboxNote = z
  .strictObject({
    id: Id,
    text: Prose,
    practices: z.array(z.strictObject({ practice: Id, level: z.int().min(1).max(9).optional(), row: RowId.optional() })).default([]),
    by: Line.default(''),
    date: Day.optional(),
    promotedTo: Ids.meta({ description: 'Ids of the statements or findings it became.' }),
  })
  .meta({ id: 'InboxNote', title: 'Note of the inbox' });
export type InboxNote = z.infer<typeof InboxNote>;

/** The evidence of one profile: sources, passages, findings and raw notes. Private to the working group. */
export const Evidence = z
  .strictObject({
    $schema: z.string().max(500).optional(),
    schemaVersion: z.literal(EVIDENCE_SCHEMA_VERSION),
    kind: z.literal('evidence'),
    profile: Id,
    sources: z.array(Source).default([]),
    passages: z.array(Passage).default([]),
    findings: z.array(EvidenceFinding).default([]),
    notes: z.array(InboxNote).default([]),
  })
  .meta({ id: 'Evidence', title: 'Evidence of a profile' });
export type Evidence = z.infer<typeof Evidence>;
