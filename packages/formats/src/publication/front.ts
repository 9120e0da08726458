import type { Person } from '@smm/core/profile';
import type { Block, TitlePage } from './blocks.ts';
import { letterOf } from './combined.ts';
import { labelled, paragraph, plainHeading, prose, type Builder } from './builder.ts';
import { strings } from './strings.ts';

/** The title page: what the document is, its version and date, and who wrote it (S6-b). */
export function titlePage(builder: Builder): TitlePage {
  const { metadata, scope } = builder.profile;
  const { model } = builder;
  const details = [
    { label: strings.version, value: metadata.version },
    { label: strings.date, value: dayInWords(metadata.date) },
    { label: strings.status, value: strings.statusNames[metadata.status] },
    { label: strings.documentNumber, value: metadata.documentNumber },
    { label: strings.baseModel, value: `${model.name}, ${strings.edition} ${builder.profile.model.edition}` },
    { label: strings.workingGroup, value: metadata.workingGroup.name },
    { label: strings.coProducers, value: metadata.coProducers.join(', ') },
  ];
  return {
    title: metadata.title || builder.profile.id,
    subtitle: metadata.subtitle,
    kindLine: `${model.name}: ${strings.kindLine[scope.kind ?? 'none']}`,
    details: details.filter(({ value }) => value !== ''),
    authors: metadata.authors.map(personLine),
    copyright: prose(builder, metadata.copyright),
  };
}

/** Abstract, credits and change notes; each only where there is something to print. */
export function frontMatter(builder: Builder): Block[] {
  const { metadata } = builder.profile;
  const abstract = prose(builder, metadata.abstract);
  const credits: Block[] = [
    ...people(strings.authors, metadata.authors),
    ...people(strings.contributors, metadata.contributors),
    ...people(strings.technicalEditors, metadata.technicalEditors),
    ...people(metadata.workingGroup.name === '' ? strings.chairs : `${strings.chairs}, ${metadata.workingGroup.name}`, metadata.workingGroup.chairs),
    ...(metadata.keywords.length === 0 ? [] : [labelled(strings.keywords, [{ kind: 'text', text: `${metadata.keywords.join(', ')}.` }])]),
    ...prose(builder, metadata.acknowledgements),
  ];
  return [
    ...combinedProfiles(builder),
    ...(abstract.length === 0 ? [] : [plainHeading(builder, 2, strings.abstract, 'about'), ...abstract]),
    ...(credits.length === 0 ? [] : [plainHeading(builder, 2, strings.credits, 'credits'), ...credits]),
    ...changes(builder),
  ];
}

/** The profiles that a combination was made of, with their letters; nothing in an ordinary profile. */
function combinedProfiles(builder: Builder): Block[] {
  const { composition = [] } = builder.profile;
  if (composition.length === 0) return [];
  const rows = composition.map((source, index) => [
    [paragraph(letterOf(index))],
    [paragraph(source.title || source.domainName || source.profile)],
    [paragraph(source.version)],
    [paragraph(dayInWords(source.date))],
    [paragraph(strings.statusNames[source.status])],
  ]);
  const head = [strings.head.letter, strings.head.profile, strings.version, strings.date, strings.status];
  return [
    plainHeading(builder, 2, strings.combined, 'combined-profiles'),
    paragraph(strings.combinedNote),
    { kind: 'table', number: 0, caption: '', anchor: '', widths: [0.09, 0.45, 0.12, 0.2, 0.14], head, rows },
  ];
}

function changes(builder: Builder): Block[] {
  const { changes: list } = builder.profile.metadata;
  if (list.length === 0) return [];
  const rows = list.map((change) => [[paragraph(change.version)], [paragraph(dayInWords(change.date))], prose(builder, change.note)]);
  return [
    plainHeading(builder, 2, strings.changes, 'changes'),
    { kind: 'table', number: 0, caption: '', anchor: '', widths: [0.14, 0.26, 0.6], head: [strings.version, strings.date, strings.changes], rows },
  ];
}

function people(label: string, list: readonly Person[]): Block[] {
  return list.length === 0 ? [] : [labelled(label, [{ kind: 'text', text: `${list.map(personLine).join('; ')}.` }])];
}

function personLine(person: Person): string {
  return person.affiliation === '' ? person.name : `${person.name} (${person.affiliation})`;
}

/** `2026-10-15` as “15 October 2026”, in the language of the fixed texts; empty when there is no date. */
export function dayInWords(day: string | undefined): string {
  const [year, month, date] = (day ?? '').split('-').map(Number);
  return year === undefined || month === undefined || date === undefined ? '' : `${date} ${strings.months[month - 1]} ${year}`;
}
