import { addressOfPath } from '../../profile/address.ts';
import type { CslDate, Reference } from '../../profile/schema/references.ts';
import { isFilled, listed, missing } from '../naming.ts';
import type { Rule } from '../rule.ts';

const reference = {
  id: 'WHO-2022',
  type: 'report',
  title: 'Guidelines for drinking-water quality',
  publisher: 'World Health Organization',
  issued: { 'date-parts': [[2022]] },
};

/** Finds references that readers cannot look up: no title, nobody who wrote or issued them, no year. */
export const requireReferenceDetails: Rule = {
  id: 'require-reference-details',
  severity: 'warning',
  from: 'publication',
  stage: 'stable',
  cite: 'R34, S6-a · guidance §6',
  why: 'Standards and reports change with their editions; without title, publisher and year readers find the wrong one or none.',
  examples: {
    flagged: [
      { what: 'a key and nothing else', profile: { references: [{ id: 'WHO-2022', type: 'report' }] } },
      { what: 'no year', profile: { references: [{ ...reference, issued: undefined }] } },
      { what: 'a date without a year', profile: { references: [{ ...reference, issued: { literal: 'in preparation' } }] } },
      { what: 'nobody issued it', profile: { references: [{ ...reference, publisher: '' }] } },
    ],
    clean: [
      { what: 'title, publisher and year', profile: { references: [reference] } },
      {
        what: 'an author, and a date in words',
        profile: { references: [{ id: 'DOE', type: 'article-journal', title: 'On pumps', author: [{ family: 'Doe' }], issued: { raw: 'May 2020' } }] },
      },
      {
        what: 'a law, issued by an authority',
        profile: {
          references: [
            { id: 'NIS2', type: 'legislation', title: 'Directive (EU) 2022/2555', authority: 'European Union', issued: { 'date-parts': [['2022', 12, 14]] } },
          ],
        },
      },
      {
        what: 'a web page known by the day it was read',
        profile: { references: [{ ...reference, type: 'webpage', issued: undefined, accessed: { 'date-parts': [[2024, 5, 1]] } }] },
      },
    ],
  },
  check({ profile }, report) {
    profile.references.forEach((item, index) => {
      const lacks = missing({
        title: isFilled(item.title),
        'author or publisher': hasOrigin(item),
        year: hasYear(item.issued) || (item.type === 'webpage' && hasYear(item.accessed)),
      });
      if (lacks.length > 0)
        report({
          address: addressOfPath(profile, ['references', index]),
          message: `The reference “${item.id}” has no ${listed(lacks, 'or')}. Add what readers need to find it.`,
        });
    });
  },
};

function hasOrigin({ author, editor, publisher, authority }: Reference): boolean {
  const hasName = [...(author ?? []), ...(editor ?? [])].some(({ family, literal, given }) => isFilled(family) || isFilled(literal) || isFilled(given));
  return hasName || isFilled(publisher) || (typeof authority === 'string' && isFilled(authority));
}

function hasYear(date: CslDate | undefined): boolean {
  const year = date?.['date-parts']?.[0]?.[0];
  return year !== undefined ? /^-?\d{1,4}$/.test(String(year)) : /\d{4}/.test(date?.literal ?? date?.raw ?? '');
}
