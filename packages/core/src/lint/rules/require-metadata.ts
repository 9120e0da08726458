import { isFilled, listed, missing } from '../naming.ts';
import type { Rule } from '../rule.ts';

const metadata = {
  title: 'SMM Profile for Drinking Water',
  domainName: 'Drinking Water',
  version: '1.0',
  date: '2024-05-01',
  abstract: 'What water suppliers add to the model.',
  authors: [{ name: 'Ada Example', affiliation: 'Example Water' }],
  copyright: '© 2024 Example Water',
};

/** Finds title pages that lack what readers identify a document by. */
export const requireMetadata: Rule = {
  id: 'require-metadata',
  severity: 'error',
  from: 'publication',
  stage: 'stable',
  cite: 'R2, R44, S6-b · guidance §6',
  why: 'A published document is cited by its title, version, date and authors, and used under the terms it states.',
  examples: {
    flagged: [
      { what: 'nothing said', profile: {} },
      { what: 'no date', profile: { metadata: { ...metadata, date: undefined } } },
      { what: 'authors who belong nowhere', profile: { metadata: { ...metadata, authors: [{ name: 'Ada Example' }] } } },
    ],
    clean: [
      { what: 'a full title page', profile: { metadata } },
      {
        what: 'authors of a working group',
        profile: { metadata: { ...metadata, authors: [{ name: 'Ada Example' }], workingGroup: { name: 'Water Working Group' } } },
      },
    ],
  },
  check({ profile }, report) {
    const { title, domainName, version, date, abstract, authors, workingGroup, copyright } = profile.metadata;
    const lacks = missing({
      title: isFilled(title),
      'domain name': isFilled(domainName),
      version: isFilled(version),
      date: date !== undefined,
      abstract: isFilled(abstract),
      authors: authors.some(({ name }) => isFilled(name)),
      'working group or affiliation of an author': isFilled(workingGroup.name) || authors.some(({ affiliation }) => isFilled(affiliation)),
      copyright: isFilled(copyright),
    });
    if (lacks.length > 0) report({ address: 'metadata', message: `The document details have no ${listed(lacks, 'or')}. Fill them in under “metadata”.` });
  },
};
