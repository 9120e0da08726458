import * as z from 'zod';
import { Day, Id, InlineText, Line, Prose } from '../../profile/schema/text.ts';

/** From where the system is looked at: the same gateway asks other things of its owner than of its supplier. */
export const PointOfView = z
  .enum(['owner', 'supplier', 'integrator', 'service-provider'])
  .meta({ id: 'PointOfView', title: 'Point of view', description: 'Who looks at the system: its owner, supplier, integrator or service provider.' });
export type PointOfView = z.infer<typeof PointOfView>;

/** The system under assessment. */
export const AssessedSystem = z
  .strictObject({
    name: Line,
    description: Prose.default(''),
    pointOfView: PointOfView.optional(),
    sector: Line.default('').meta({ description: 'The sector it is compared within, for benchmarks.' }),
  })
  .meta({ id: 'AssessedSystem', title: 'System under assessment' });
export type AssessedSystem = z.infer<typeof AssessedSystem>;

/** A site of the system. */
export const Site = z.strictObject({ id: Id, name: Line, description: InlineText.default('') }).meta({ id: 'Site', title: 'Site' });
export type Site = z.infer<typeof Site>;

/** A device group of the system; the ids of the profile’s own groups are used where they fit (guidance §2.3). */
export const AssessedGroup = z.strictObject({ id: Id, name: Line, description: InlineText.default('') }).meta({ id: 'AssessedGroup', title: 'Device group' });
export type AssessedGroup = z.infer<typeof AssessedGroup>;

/** Somebody who takes part: an assessor, a stakeholder, or a reader of the results. */
export const Participant = z
  .strictObject({
    id: Id,
    name: Line.default(''),
    affiliation: Line.default(''),
    roles: z.array(z.enum(['assessor', 'stakeholder', 'viewer'])).default([]),
  })
  .meta({ id: 'Participant', title: 'Participant' });
export type Participant = z.infer<typeof Participant>;

/** A profile that the system is assessed by, pinned to what it said. */
export const AppliedProfile = z
  .strictObject({
    id: Id,
    title: Line.default(''),
    version: Line.default(''),
    hash: Line.default('').meta({ description: 'SHA-256 of the profile, so that another text under the same version is noticed.' }),
    file: Line.default('').meta({ description: 'Where the profile is, seen from this file.' }),
    applied: Day.optional(),
  })
  .meta({ id: 'AppliedProfile', title: 'Applied profile' });
export type AppliedProfile = z.infer<typeof AppliedProfile>;

/** The fields that name a part of the system; neither means the whole. */
export const PART_FIELDS = {
  site: Id.optional().meta({ description: 'Holds for this site only.' }),
  deviceGroup: Id.optional().meta({ description: 'Holds for this device group only.' }),
};
