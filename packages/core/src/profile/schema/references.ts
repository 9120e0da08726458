import * as z from 'zod';
import { ComposedFrom } from './composition.ts';
import { Id } from './text.ts';

const Words = z.union([z.string().max(2_000), z.number()]);

/** A CSL-JSON name: a person, or an organisation as `literal`. */
export const CslName = z
  .looseObject({
    family: z.string().max(200).optional(),
    given: z.string().max(200).optional(),
    literal: z.string().max(500).optional(),
  })
  .meta({ id: 'CslName', title: 'Name' });
export type CslName = z.infer<typeof CslName>;

/** A CSL-JSON date: `date-parts: [[2024, 5, 1]]`, or `literal`. */
export const CslDate = z
  .looseObject({
    'date-parts': z.array(z.array(z.union([z.int(), z.string().max(10)]))).optional(),
    literal: z.string().max(100).optional(),
    raw: z.string().max(100).optional(),
  })
  .meta({ id: 'CslDate', title: 'Date of a reference' });
export type CslDate = z.infer<typeof CslDate>;

/** An entry of the reference list as CSL-JSON 1.0.2. `id` is the key cited in brackets. Other CSL fields are kept. */
export const Reference = z
  .looseObject({
    id: Id,
    type: z
      .string()
      .max(60)
      .meta({ examples: ['standard', 'report', 'legislation', 'webpage', 'book', 'article-journal'] }),
    title: z.string().max(1_000).optional(),
    author: z.array(CslName).optional(),
    editor: z.array(CslName).optional(),
    issued: CslDate.optional(),
    accessed: CslDate.optional(),
    publisher: z.string().max(500).optional(),
    'container-title': z.string().max(1_000).optional(),
    number: Words.optional(),
    edition: Words.optional(),
    version: Words.optional(),
    volume: Words.optional(),
    issue: Words.optional(),
    page: Words.optional(),
    genre: z.string().max(500).optional(),
    URL: z.string().max(2_000).optional(),
    DOI: z.string().max(500).optional(),
    note: z.string().max(5_000).optional(),
    composedFrom: ComposedFrom,
  })
  .meta({ id: 'Reference', title: 'Reference', description: 'CSL-JSON; `id` is the key cited in brackets.' });
export type Reference = z.infer<typeof Reference>;
