import * as z from 'zod';

/** A stable identifier within a profile: letters, digits, hyphens, dots and underscores, at most 64. */
export const Id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'use letters, digits, hyphens, dots or underscores, at most 64')
  .meta({ id: 'Id', title: 'Identifier', description: 'Stable and unique within the profile.' });

/** One line of plain text. */
export const Line = z.string().max(500).meta({ id: 'Line', title: 'One line of text' });

/** A short paragraph with inline Markdown: emphasis, links, `[@KEY]` citations. */
export const InlineText = z.string().max(5_000).meta({
  id: 'InlineText',
  title: 'Short text',
  description: 'One paragraph; *emphasis*, **strong**, [links](https://…) and [@KEY] citations are understood.',
});

/** Paragraphs and lists in Markdown. Headings and raw HTML are printed as text. */
export const Prose = z.string().max(100_000).meta({
  id: 'Prose',
  title: 'Paragraphs',
  description: 'Markdown paragraphs and lists; [@KEY] cites a reference.',
});

/** A calendar day, `YYYY-MM-DD`. */
export const Day = z.iso.date().meta({ id: 'Day', title: 'Date', description: 'YYYY-MM-DD' });

export const Ids = z.array(Id).default([]);

/** Keys of the references that support a text. */
export const Citations = z.array(Id).default([]).meta({
  title: 'Citations',
  description: 'Keys of entries in the reference list, printed in brackets after the text.',
});

/** A driver of trustworthiness beyond security (guidance §2.6). */
export const TrustTag = z.enum(['safety', 'reliability', 'resilience', 'privacy']).meta({
  id: 'TrustTag',
  title: 'Considerations beyond security',
});
export type TrustTag = z.infer<typeof TrustTag>;
