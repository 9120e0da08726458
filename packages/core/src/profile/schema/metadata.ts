import * as z from 'zod';
import { Day, Id, Line, Prose } from './text.ts';

export const Person = z.strictObject({ name: Line, affiliation: Line.default('') }).meta({ id: 'Person', title: 'Person' });
export type Person = z.infer<typeof Person>;

export const Change = z
  .strictObject({ version: Line, date: Day.optional(), note: Prose })
  .meta({ id: 'Change', title: 'Change note', description: 'What changed in a version of the profile.' });
export type Change = z.infer<typeof Change>;

/** Title page, credits and history of the document (S6-b). */
export const Metadata = z
  .strictObject({
    title: Line.default(''),
    subtitle: Line.default(''),
    domainName: Line.default('').meta({ description: 'The domain as it stands in headings, e.g. “Mining Extraction”.' }),
    documentNumber: Line.default(''),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'use a language tag such as en or en-GB')
      .default('en'),
    version: Line.default(''),
    date: Day.optional(),
    status: z.enum(['draft', 'review', 'published']).default('draft'),
    abstract: Prose.default(''),
    authors: z.array(Person).default([]),
    contributors: z.array(Person).default([]),
    technicalEditors: z.array(Person).default([]),
    workingGroup: z.strictObject({ name: Line.default(''), chairs: z.array(Person).default([]) }).prefault({}),
    coProducers: z.array(Line).default([]).meta({ description: 'Organisations that produced the profile together.' }),
    acknowledgements: Prose.default(''),
    copyright: Prose.default(''),
    keywords: z.array(Line).default([]),
    changes: z.array(Change).default([]),
  })
  .meta({ id: 'Metadata', title: 'Document details' });
export type Metadata = z.infer<typeof Metadata>;

export const Acronym = z.strictObject({ short: Line, long: Line }).meta({ id: 'Acronym', title: 'Acronym' });
export type Acronym = z.infer<typeof Acronym>;

export const Term = z
  .strictObject({ term: Line, definition: Prose.default(''), avoid: z.array(Line).default([]) })
  .meta({ id: 'Term', title: 'Term', description: 'A term of the domain, and the wordings to avoid for the same thing.' });
export type Term = z.infer<typeof Term>;

export const Glossary = z
  .strictObject({ acronyms: z.array(Acronym).default([]), terms: z.array(Term).default([]) })
  .meta({ id: 'Glossary', title: 'Glossary' });
export type Glossary = z.infer<typeof Glossary>;

/** A finding that the group has decided to accept, with the reason (rule for all, or one address). */
export const Waiver = z
  .strictObject({ rule: Id, address: Line.default(''), reason: Prose, by: Line, date: Day.optional() })
  .meta({ id: 'Waiver', title: 'Waiver', description: 'An accepted finding: which rule, where, why and who decided.' });
export type Waiver = z.infer<typeof Waiver>;

/** How this profile is published unless the command says otherwise. */
export const PublicationOptions = z
  .strictObject({
    emptyTables: z.enum(['sentence', 'grid', 'omit']).default('sentence').meta({
      description: 'How a practice table without statements is printed: a sentence, the empty grid, or not at all.',
    }),
    citations: z.enum(['brackets', 'footnotes']).default('brackets'),
    cumulative: z.boolean().default(false).meta({ description: 'Repeat the lower levels’ statements in each level.' }),
    pageSize: z.enum(['a4', 'letter']).default('a4'),
  })
  .meta({ id: 'PublicationOptions', title: 'Publication options' });
export type PublicationOptions = z.infer<typeof PublicationOptions>;
