import type { ComposedProfile } from '../../profile/schema/composition.ts';
import type { Metadata } from '../../profile/schema/metadata.ts';
import { union } from './merge-items.ts';
import type { Part } from './parts.ts';
import { mergeParagraphs, mergeProse } from './prose-sections.ts';

const STATUSES = ['draft', 'review', 'published'] as const;
const LONGEST_LINE = 500;
const LONGEST_ID = 64;

/** The id of a combination: the ids of its profiles, one after the other. */
export function combinedId(sources: readonly ComposedProfile[]): string {
  return [...new Set(sources.map(({ profile }) => profile))].join('_').slice(0, LONGEST_ID) || 'combination';
}

/** Title page and credits of a combination: named after its profiles, as old and as finished as the least of them. */
export function mergeMetadata(parts: readonly Part[], sources: readonly ComposedProfile[]): Metadata {
  const each = (pick: (source: ComposedProfile) => string) => [...new Set(sources.map(pick).filter((word) => word.trim() !== ''))];
  const line = (words: readonly string[], between: string) => words.join(between).slice(0, LONGEST_LINE);
  const metadata = parts.map(({ profile }) => profile.metadata);
  const languages = each(({ language }) => language);
  const dates = sources.flatMap(({ date }) => date ?? []).toSorted();
  const names = each(({ domainName, title, profile }) => domainName || title || profile);
  return {
    title: line(names, ' with '),
    subtitle: sources.length === 0 ? '' : `A combination of ${sources.length === 1 ? 'one profile' : `${sources.length} profiles`}`,
    domainName: line(names, ' and '),
    documentNumber: '',
    language: languages.length === 1 ? languages[0]! : commonLanguage(languages),
    version: line(each(({ version }) => version).length === 0 ? [] : sources.map(({ version }) => version || '–'), ' + '),
    ...(dates.length === 0 ? {} : { date: dates.at(-1)! }),
    status: sources.length === 0 ? 'draft' : STATUSES[Math.min(...sources.map(({ status }) => STATUSES.indexOf(status)))]!,
    abstract: mergeProse(parts, sources, (profile) => profile.metadata.abstract),
    authors: union(metadata.map(({ authors }) => authors)),
    contributors: union(metadata.map(({ contributors }) => contributors)),
    technicalEditors: union(metadata.map(({ technicalEditors }) => technicalEditors)),
    workingGroup: {
      name: line(
        each(({ workingGroup }) => workingGroup),
        '; ',
      ),
      chairs: union(metadata.map(({ workingGroup }) => workingGroup.chairs)),
    },
    coProducers: union(metadata.map(({ coProducers }) => coProducers)),
    acknowledgements: mergeParagraphs(parts, (profile) => profile.metadata.acknowledgements),
    copyright: mergeParagraphs(parts, (profile) => profile.metadata.copyright),
    keywords: union(metadata.map(({ keywords }) => keywords)),
    changes: [],
  };
}

/** The language without its region where all agree on it, else English, which the fixed texts are in. */
function commonLanguage(languages: readonly string[]): string {
  const bases = new Set(languages.map((language) => language.split('-')[0]!));
  return bases.size === 1 ? [...bases][0]! : 'en';
}
