import * as z from 'zod';

// Documents are parsed once or twice in a process, so compiling a parser costs more than it gives; and a page may forbid it.
z.config({ jitless: true });

/** The kinds of row in every practice table, in the order they are read (guidance §3). */
export const RowId = z.enum(['considerations', 'actions', 'indicators']).meta({
  id: 'RowId',
  title: 'Row',
  description: 'Row of a practice table: scope considerations, what needs to be done, or indicators of accomplishment.',
});
export type RowId = z.infer<typeof RowId>;

/** What a profile is written for; it decides the label of the considerations row (guidance §2.1, §2.3). */
export const ScopeKind = z.enum(['industry', 'system', 'both']).meta({
  id: 'ScopeKind',
  title: 'Scope of the profile',
  description: 'An industry, a system (a technology or component counts as a system), or both.',
});
export type ScopeKind = z.infer<typeof ScopeKind>;

const Name = z.string().min(1).max(200);
const Prose = z.string().max(100_000);
const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'use lower-case letters, digits and hyphens');

/** One step of an ordinal axis: comprehensiveness or scope. */
export const ModelLevel = z
  .strictObject({
    level: z.int().min(0).max(9),
    name: Name,
    description: Prose,
  })
  .meta({ id: 'ModelLevel', title: 'Level', description: 'One step of an ordinal axis.' });
export type ModelLevel = z.infer<typeof ModelLevel>;

/** What a practice asks in general at one comprehensiveness level, in our own words. */
export const PracticeLevel = z
  .strictObject({ level: z.int().min(1).max(9), summary: Prose })
  .meta({ id: 'PracticeLevel', title: 'What the level asks in general' });
export type PracticeLevel = z.infer<typeof PracticeLevel>;

/** A practice of the base model. `aliases` are other names and editions' names that importers must recognise. */
export const Practice = z
  .strictObject({
    id: Slug,
    name: Name,
    abbreviation: z.string().regex(/^[A-Z0-9]{2,6}$/),
    aliases: z.array(Name).default([]),
    objective: Prose,
    levels: z.array(PracticeLevel),
    questions: z.array(Prose).default([]),
  })
  .meta({ id: 'Practice', title: 'Practice' });
export type Practice = z.infer<typeof Practice>;

export const Subdomain = z
  .strictObject({ id: Slug, name: Name, aliases: z.array(Name).default([]), description: Prose, practices: z.array(Practice) })
  .meta({ id: 'Subdomain', title: 'Subdomain' });
export type Subdomain = z.infer<typeof Subdomain>;

export const Domain = z
  .strictObject({ id: Slug, name: Name, aliases: z.array(Name).default([]), description: Prose, subdomains: z.array(Subdomain) })
  .meta({ id: 'Domain', title: 'Domain' });
export type Domain = z.infer<typeof Domain>;

/** Row labels as published; the considerations label follows the scope of the profile. */
export const RowLabels = z
  .strictObject({
    considerations: z.strictObject({ industry: Name, system: Name, both: Name }),
    actions: Name,
    indicators: Name,
  })
  .meta({ id: 'RowLabels', title: 'Row labels' });
export type RowLabels = z.infer<typeof RowLabels>;

/** A subsection of the ready-written first section of every profile (guidance §2.1). Markdown. */
export const ConceptSection = z.strictObject({ id: Slug, title: Name, text: Prose }).meta({ id: 'ConceptSection', title: 'Ready-written subsection' });
export type ConceptSection = z.infer<typeof ConceptSection>;

/** A maturity model as data: everything else in the product is written against this, never against 18 or 4. */
export const MaturityModel = z
  .strictObject({
    schemaVersion: z.literal(1),
    id: Slug,
    name: Name,
    shortName: Name,
    edition: Name,
    editions: z.array(z.strictObject({ edition: Name, date: z.string().max(20), note: Prose })).default([]),
    publisher: Name,
    notice: Prose.meta({ description: 'Where the names come from and whose words the texts are.' }),
    comprehensiveness: z.array(ModelLevel),
    scope: z.array(ModelLevel),
    labels: RowLabels,
    concepts: z.array(ConceptSection),
    domains: z.array(Domain),
  })
  .meta({ id: 'MaturityModel', title: 'Maturity model' });
export type MaturityModel = z.infer<typeof MaturityModel>;

const BaseCell = z.array(Prose).default([]);

/** The user's own copy of one practice's general table in the model's guide. */
export const BaseTable = z
  .strictObject({
    objective: Prose.default(''),
    levels: z.record(z.string(), z.strictObject({ considerations: BaseCell, actions: BaseCell, indicators: BaseCell })),
  })
  .meta({ id: 'BaseTable', title: 'General table of one practice' });
export type BaseTable = z.infer<typeof BaseTable>;

/** A base text: general tables a user has typed in or imported from their own copy of the guide. Never shipped. */
export const BaseText = z
  .strictObject({
    $schema: z.string().optional(),
    schemaVersion: z.literal(1),
    kind: z.literal('base-text'),
    model: Slug,
    edition: Name,
    title: Name,
    notice: Prose.default(''),
    practices: z.record(z.string(), BaseTable).default({}),
  })
  .meta({ id: 'BaseText', title: 'Base text', description: 'General tables of the guide, from the user’s own copy.' });
export type BaseText = z.infer<typeof BaseText>;
