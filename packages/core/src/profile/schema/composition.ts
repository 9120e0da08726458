import * as z from 'zod';
import { ScopeKind } from '../../model/schema.ts';
import { Day, Id, Line } from './text.ts';

/** Where a part of a combination comes from: the profile, its version, and the id that the part has there. */
export const ComposedFrom = z
  .array(z.strictObject({ profile: Id, version: Line, item: Id }))
  .optional()
  .meta({ id: 'ComposedFrom', title: 'Composed from', description: 'In a combination of profiles: the profiles, their versions and the ids there.' });
/** Where a part of a combination comes from: one entry for each profile that says it. */
export type ComposedFrom = NonNullable<z.infer<typeof ComposedFrom>>;

/** One of the profiles that a combination was made of. */
export const ComposedProfile = z
  .strictObject({
    profile: Id,
    version: Line.default(''),
    title: Line.default(''),
    domainName: Line.default(''),
    date: Day.optional(),
    status: z.enum(['draft', 'review', 'published']).default('draft'),
    language: Line.default('en'),
    scope: ScopeKind.optional(),
    edition: Line.meta({ description: 'The edition of the base model that the profile extends.' }),
    workingGroup: Line.default(''),
  })
  .meta({ id: 'ComposedProfile', title: 'Profile in a combination' });
export type ComposedProfile = z.infer<typeof ComposedProfile>;
