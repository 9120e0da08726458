import * as z from 'zod';
import { ComposedProfile } from './composition.ts';
import { BeyondSecurity, Boundary, Device, DeviceGroup, Difference, Relation, Scenario, Scope, ThreatLandscape } from './context.ts';
import { Glossary, Metadata, PublicationOptions, Waiver } from './metadata.ts';
import { Reference } from './references.ts';
import { CommonTable, PracticeTable } from './tables.ts';
import { Id, Line } from './text.ts';

/** The version of the file format written by this release. Older files are migrated when read. */
export const SCHEMA_VERSION = 1;

/**
 * A profile: the whole document that a working group writes (guidance §2.1).
 *
 * Structure only: a draft always loads, meaning is checked by lint rules. Every list may be absent in a file.
 */
export const Profile = z
  .strictObject({
    $schema: z.string().max(500).optional().meta({ description: 'Where an editor finds the JSON Schema.' }),
    schemaVersion: z.literal(SCHEMA_VERSION),
    id: Id,
    model: z.strictObject({ id: Id, edition: Line }).meta({ description: 'The base model this profile extends, pinned.' }),
    metadata: Metadata.prefault({}),
    composition: z.array(ComposedProfile).optional().meta({ description: 'Only in a combination: the profiles it was made of, in their order.' }),
    scope: Scope.prefault({}),
    boundary: Boundary.prefault({}),
    devices: z.array(Device).default([]),
    relations: z.array(Relation).default([]),
    deviceGroups: z.array(DeviceGroup).default([]),
    differences: z.array(Difference).default([]),
    threatLandscape: ThreatLandscape.prefault({}),
    scenarios: z.array(Scenario).default([]),
    beyondSecurity: z.array(BeyondSecurity).default([]),
    commonTable: CommonTable.prefault({}),
    practices: z.record(z.string().max(80), PracticeTable).default({}).meta({ description: 'Practice tables, keyed by practice id.' }),
    glossary: Glossary.prefault({}),
    references: z.array(Reference).default([]),
    waivers: z.array(Waiver).default([]),
    publication: PublicationOptions.prefault({}),
  })
  .meta({ id: 'Profile', title: 'SMM profile' });
export type Profile = z.infer<typeof Profile>;
