import type { Block, Publication } from '../publication/blocks.ts';
import { strings } from '../publication/strings.ts';
import type { Draft } from './drafting.ts';
import type { ReportFacts } from './facts.ts';
import { onDay, peopleWords } from './words.ts';

/** The content of a report. */
type Content = { readonly kindLine: string; readonly brief: boolean /** Each run begins a page. */; readonly runs: readonly (readonly Block[])[] };

/** A report as a publication, with its marking on every page, ready for any document format. */
export function framed(facts: ReportFacts, draft: Draft, { kindLine, brief, runs }: Content): Publication {
  const { file, assessment } = facts;
  const state = assessment.status === 'accepted' ? 'accepted' : 'not accepted yet';
  const details = [
    { label: 'Organisation', value: file.organisation },
    { label: 'Assessment', value: `${assessment.title || assessment.id}, ${onDay(assessment.date)}, ${state}` },
    { label: 'Base model', value: `${facts.model.name}, edition ${facts.model.edition}` },
    { label: 'Report made', value: onDay(facts.made) },
    { label: 'Confidentiality', value: file.confidentiality },
  ];
  const assessors = peopleWords(file, assessment.assessors);
  return {
    id: `${file.id}-${assessment.id}`,
    language: 'en',
    pageSize: facts.pageSize ?? 'a4',
    citations: 'brackets',
    watermark: '',
    marking: file.confidentiality,
    brief,
    runningTitle: file.system.name,
    versionLine: `Assessed ${onDay(assessment.date)}, ${state}`,
    keywords: [],
    titlePage: {
      title: file.system.name || file.id,
      subtitle: brief ? [file.organisation, `assessed ${onDay(assessment.date)}`, state].filter(Boolean).join(' · ') : '',
      kindLine,
      details: brief ? [] : details.filter(({ value }) => value !== ''),
      authors: brief || assessors === '' ? [] : [assessors],
      copyright: [],
    },
    frontMatter: [],
    contentsTitle: strings.contents,
    contents: brief ? [] : draft.headings,
    tablesTitle: strings.listOfTables,
    listOfTables: [],
    figuresTitle: strings.listOfFigures,
    listOfFigures: brief ? [] : draft.figures,
    body: runs.map((blocks) => ({ orientation: 'portrait', blocks })),
    references: new Map(),
  };
}
