import type { MaturityModel } from '@smm/core/model';
import { PublicationOptions, type Profile } from '@smm/core/profile';
import type { Block, Publication } from './blocks.ts';
import { heading, newBuilder, pageRuns, plainHeading, prose, type Builder } from './builder.ts';
import { conceptsSection } from './concepts.ts';
import { domainSection } from './domain-considerations.ts';
import { evidenceAnnex, type PublishedEvidence } from './annex/evidence-annex.ts';
import { frontMatter, titlePage } from './front.ts';
import { commonSection, practicesSection } from './level-tables.ts';
import { referenceEntry } from './reference-text.ts';
import { strings } from './strings.ts';

/** With what and how to publish; options given here win over those in the profile. */
export type PublishInput = {
  readonly model: MaturityModel;
  readonly options?: Partial<PublicationOptions>;
  /** Evidence for an annex on what the statements rest on; without it there is none. */
  readonly evidence?: PublishedEvidence;
};

/**
 * A profile as a document: five sections in the fixed order, numbered tables, credits, reference list (guidance §2.1, S6).
 * Private notes, waivers and review reasons are never in it.
 */
export function publish(profile: Profile, { model, options = {}, evidence }: PublishInput): Publication {
  const chosen = PublicationOptions.parse({ ...profile.publication, ...options });
  const entries = profile.references.map(referenceEntry).sort((a, b) => (a.key < b.key ? -1 : 1));
  const builder = newBuilder(profile, model, chosen, new Map(entries.map((entry) => [entry.key, entry])));
  const { metadata } = profile;
  const page = titlePage(builder);
  const front = frontMatter(builder);
  const body = pageRuns([
    { landscape: false, blocks: conceptsSection(builder) },
    { landscape: false, blocks: domainSection(builder) },
    { landscape: true, blocks: commonSection(builder) },
    { landscape: true, blocks: practicesSection(builder) },
    { landscape: false, blocks: referencesSection(builder) },
    { landscape: false, blocks: glossarySection(builder) },
    { landscape: false, blocks: evidence === undefined ? [] : evidenceAnnex(builder, evidence) },
  ]);
  return {
    id: profile.id,
    language: metadata.language,
    pageSize: chosen.pageSize,
    citations: chosen.citations,
    watermark: strings.watermark[metadata.status],
    runningTitle: page.title,
    versionLine: [metadata.version === '' ? '' : `${strings.version} ${metadata.version}`, strings.statusNames[metadata.status]].filter(Boolean).join(' · '),
    keywords: metadata.keywords,
    titlePage: page,
    frontMatter: front,
    contentsTitle: strings.contents,
    contents: builder.headings,
    tablesTitle: strings.listOfTables,
    listOfTables: builder.tables,
    figuresTitle: strings.listOfFigures,
    listOfFigures: builder.figures,
    body,
    references: builder.references,
  };
}

function referencesSection(builder: Builder): Block[] {
  const entries = [...builder.references.values()];
  const head = heading(builder, 1, strings.referencesTitle, 'references');
  return entries.length === 0
    ? [head, { kind: 'paragraph', children: [{ kind: 'text', text: strings.noReferences }] }]
    : [head, { kind: 'reference-list', entries }];
}

function glossarySection(builder: Builder): Block[] {
  const { acronyms, terms } = builder.profile.glossary;
  const defined = terms.filter((term) => term.definition !== '');
  if (acronyms.length + defined.length === 0) return [];
  builder.annex = strings.annex('A');
  const sorted = <T>(list: readonly T[], key: (item: T) => string): T[] => list.toSorted((a, b) => key(a).localeCompare(key(b), 'en'));
  return [
    heading(builder, 1, strings.glossaryTitle, 'glossary'),
    ...(acronyms.length === 0
      ? []
      : [
          plainHeading(builder, 2, strings.acronymsTitle, 'acronyms'),
          {
            kind: 'definitions',
            items: sorted(acronyms, (it) => it.short).map((it) => ({ term: it.short, meaning: [{ kind: 'text', text: it.long }] })),
          } as Block,
        ]),
    ...(defined.length === 0
      ? []
      : [
          plainHeading(builder, 2, strings.termsTitle, 'terms'),
          {
            kind: 'definitions',
            items: sorted(defined, (it) => it.term).map((it) => ({
              term: it.term,
              meaning: prose(builder, it.definition).flatMap((block) => (block.kind === 'paragraph' ? block.children : [])),
            })),
          } as Block,
        ]),
  ];
}
