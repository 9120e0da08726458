import type { Publication } from '../publication/blocks.ts';
import { definedAnchors, headingLevels, languageOf } from '../html/structure.ts';
import { blockSetter, type SetBlock } from './blocks.ts';
import { inColumns } from './columns.ts';
import { pdfText } from './words.ts';

/** A moment as the template builds a date from it. */
export type Moment = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

/** The families that the template asks for, the first that has a letter wins. Nothing outside these lists is ever used. */
export type Families = { readonly serif: readonly string[]; readonly sans: readonly string[]; readonly mono: readonly string[] };

/** A publication as the template reads it: plain data, every text printable, every reference one that leads somewhere. */
export type Manuscript = {
  readonly language: string;
  readonly region: string | null;
  readonly paper: 'a4' | 'us-letter';
  readonly created: Moment | null;
  readonly families: Families;
  readonly watermark: string;
  /** Left out of documents without one. */
  readonly marking?: string;
  readonly brief?: true;
  readonly running: string;
  readonly version: string;
  readonly keywords: readonly string[];
  readonly kind: string;
  readonly title: string;
  readonly subtitle: string;
  readonly details: readonly (readonly [string, string])[];
  readonly authors: readonly string[];
  readonly copyright: readonly SetBlock[];
  readonly front: readonly SetBlock[];
  readonly contents: string;
  readonly tables: string;
  readonly figures: string;
  readonly runs: readonly { readonly flipped: boolean; readonly blocks: readonly SetBlock[] }[];
};

/** The publication as data for the template. `created` is left out of reproducible documents. */
export function manuscript(publication: Publication, { families, created }: { readonly families: Families; readonly created?: Date }): Manuscript {
  const { titlePage } = publication;
  const { language, region } = languageOf(publication);
  const set = blockSetter({
    publication,
    families,
    anchors: definedAnchors(publication),
    levels: headingLevels(publication),
    taken: new Set(),
    notes: { count: 0, inSection: new Map(), given: new Set() },
  });
  return {
    language,
    region: region ?? null,
    paper: publication.pageSize === 'a4' ? 'a4' : 'us-letter',
    created: created === undefined ? null : momentOf(created),
    families,
    watermark: pdfText(publication.watermark),
    ...(publication.marking === undefined || publication.marking === '' ? {} : { marking: pdfText(publication.marking) }),
    ...(publication.brief === true ? { brief: true } : {}),
    running: pdfText(publication.runningTitle),
    version: pdfText(publication.versionLine),
    keywords: publication.keywords.map(pdfText),
    kind: pdfText(titlePage.kindLine),
    title: pdfText(titlePage.title).trim() || publication.id,
    subtitle: pdfText(titlePage.subtitle),
    details: titlePage.details.map(({ label, value }) => [pdfText(label), pdfText(value)] as const),
    authors: titlePage.authors.map(pdfText),
    copyright: titlePage.copyright.flatMap(set),
    front: publication.frontMatter.flatMap(set),
    contents: publication.contents.length === 0 ? '' : pdfText(publication.contentsTitle),
    tables: publication.listOfTables.length === 0 ? '' : pdfText(publication.tablesTitle),
    figures: publication.listOfFigures.length === 0 ? '' : pdfText(publication.figuresTitle),
    runs: publication.body.map((run) => {
      const flipped = run.orientation === 'landscape';
      const blocks = run.blocks.flatMap(set);
      // Typst 0.14 leaves footnotes behind when it moves text to the next page to keep it with what follows.
      return { flipped, blocks: flipped ? inColumns(blocks, publication.citations === 'brackets') : blocks };
    }),
  };
}

function momentOf(date: Date): Moment {
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}
