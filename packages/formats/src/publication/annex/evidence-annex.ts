import type { Evidence, EvidenceFinding, Passage, Source } from '@smm/core/evidence';
import { practicesOf, tableLevels } from '@smm/core/model';
import { COMMON, statementsOf, type PlacedStatement } from '@smm/core/profile';
import type { Block, Inline } from '../blocks.ts';
import { heading, paragraph, prose, table, type Builder } from '../builder.ts';
import { plainWords } from '../flatten.ts';
import { dayInWords } from '../front.ts';
import { inlinesOf } from '../markdown.ts';
import { strings } from '../strings.ts';

/** The evidence to print with a profile, and whether what people said is printed word for word. */
export type PublishedEvidence = { readonly evidence: Evidence; readonly withPassages: boolean };

/** Words in a row that make a quotation: a finding that shares so many with a passage says what somebody said. */
const QUOTED = 6;
/** Words of a statement that stand for it in the annex. */
const OPENING = 12;

const words = strings.evidence;

/** A finding of the annex with the number it is printed under, its passages and the numbers of their sources. */
type Numbered = { readonly number: string; readonly finding: EvidenceFinding; readonly passages: readonly Passage[]; readonly sources: readonly string[] };

/**
 * The annex that shows what the statements rest on: counts for each practice, sources, findings, and the way from a
 * statement to finding to source (R23). Findings and sources stand under numbers. Pseudonyms, who made a finding, file names
 * and notes are never in it, nor, unless asked for, the words of a passage; a finding that quotes one is then not worded.
 */
export function evidenceAnnex(builder: Builder, { evidence, withPassages }: PublishedEvidence): Block[] {
  const used = new Set(statementsOf(builder.profile).flatMap(({ statement }) => statement.origins));
  const sources = new Map(evidence.sources.map((source, index) => [source.id, { number: `S${index + 1}`, source }]));
  const passages = new Map(evidence.passages.map((passage) => [passage.id, passage]));
  const findings = new Map(
    evidence.findings
      .filter(({ id }) => used.has(id))
      .map((finding, index): [string, Numbered] => [finding.id, numbered(`F${index + 1}`, finding, passages, sources)]),
  );
  const statements = statementsOf(builder.profile).filter(({ statement }) => statement.origins.some((id) => findings.has(id)));
  builder.annex = strings.annex(builder.annex === '' ? 'A' : 'B');
  return [
    heading(builder, 1, words.title, 'evidence'),
    paragraph(words.summary(statements.length, statementsOf(builder.profile).length, findings.size, sources.size)),
    paragraph(withPassages ? words.withPassages : words.withoutPassages),
    ...practiceTable(builder, findings),
    ...sourceTable(builder, [...sources.values()]),
    ...findingTable(builder, [...findings.values()], withPassages),
    ...statementTable(builder, statements, findings),
    ...(withPassages ? passageTable(builder, [...findings.values()], sources) : []),
  ];
}

type Sources = ReadonlyMap<string, { readonly number: string; readonly source: Source }>;

function numbered(number: string, finding: EvidenceFinding, all: ReadonlyMap<string, Passage>, sources: Sources): Numbered {
  const passages = [...new Set(finding.passages)].flatMap((id) => all.get(id) ?? []);
  const known = new Set(passages.map(({ source }) => source));
  return { number, finding, passages, sources: [...sources.values()].filter(({ source }) => known.has(source.id)).map((one) => one.number) };
}

/** Different people among passages: the same pseudonym in two sources may be two people. */
function respondents(passages: readonly Passage[]): number {
  return new Set(passages.flatMap(({ source, place }) => (place.respondent === undefined ? [] : [JSON.stringify([source, place.respondent])]))).size;
}

function practiceTable(builder: Builder, findings: ReadonlyMap<string, Numbered>): Block[] {
  const all = statementsOf(builder.profile);
  const tables = [...practicesOf(builder.model).map(({ practice }) => practice), { id: COMMON, name: strings.commonTitle }];
  const rows = tables.flatMap(({ id, name }) => {
    const statements = all.filter((placed) => placed.table === id);
    const based = statements.filter(({ statement }) => statement.origins.some((origin) => findings.has(origin)));
    if (statements.length === 0) return [];
    const here = [...new Set(based.flatMap(({ statement }) => statement.origins))].flatMap((origin) => findings.get(origin) ?? []);
    const passages = [...new Set(here.flatMap((one) => one.passages))];
    const counts = [statements.length, based.length, here.length, new Set(here.flatMap((one) => one.sources)).size, respondents(passages)];
    return [[[paragraph(name)], ...counts.map((count) => [paragraph(String(count))])]];
  });
  return table(builder, {
    caption: words.captions.practices,
    anchor: 'table-evidence-practices',
    columns: [
      { head: strings.head.practice, width: 5 },
      { head: words.head.statements, width: 2 },
      { head: words.head.based, width: 2 },
      { head: words.head.findings, width: 2 },
      { head: words.head.sources, width: 2 },
      { head: words.head.respondents, width: 2 },
    ],
    rows,
  });
}

function sourceTable(builder: Builder, sources: readonly { readonly number: string; readonly source: Source }[]): Block[] {
  return table(builder, {
    caption: words.captions.sources,
    anchor: 'table-evidence-sources',
    columns: [
      { head: words.head.number, width: 1 },
      { head: words.head.source, width: 7 },
      { head: strings.head.kind, width: 2 },
      { head: words.head.date, width: 2 },
      { head: words.head.respondents, width: 2 },
    ],
    rows: sources.map(({ number, source }) => [
      [paragraph(number)],
      [paragraph(source.title)],
      [paragraph(words.sourceKinds[source.kind])],
      source.date === undefined ? [] : [paragraph(dayInWords(source.date))],
      source.respondents === undefined ? [] : [paragraph(String(source.respondents))],
    ]),
  });
}

function findingTable(builder: Builder, findings: readonly Numbered[], withPassages: boolean): Block[] {
  return table(builder, {
    caption: words.captions.findings,
    anchor: 'table-evidence-findings',
    columns: [
      { head: words.head.number, width: 1 },
      { head: words.head.finding, width: 8 },
      { head: strings.head.kind, width: 2 },
      { head: words.head.restsOn, width: 3 },
    ],
    rows: findings.map(({ number, finding, passages, sources }) => [
      [paragraph(number)],
      withPassages || !isQuoting(finding.text, passages) ? prose(builder, finding.text) : [paragraph(words.quotes)],
      [paragraph(words.findingKinds[finding.kind])],
      [paragraph(words.weight(respondents(passages), passages.length, sources.join(', ')))],
    ]),
  });
}

function statementTable(builder: Builder, statements: readonly PlacedStatement[], findings: ReadonlyMap<string, Numbered>): Block[] {
  const names = new Map(practicesOf(builder.model).map(({ practice }) => [practice.id, practice.name]));
  const levels = new Map(tableLevels(builder.model).map(({ level, name }) => [level, name]));
  return table(builder, {
    caption: words.captions.statements,
    anchor: 'table-evidence-statements',
    columns: [
      { head: strings.head.practice, width: 4 },
      { head: strings.head.level, width: 2 },
      { head: words.head.statement, width: 6 },
      { head: words.head.findings, width: 2 },
      { head: words.head.sources, width: 2 },
    ],
    rows: statements.map(({ table: id, level, statement }) => {
      const based = statement.origins.flatMap((origin) => findings.get(origin) ?? []);
      return [
        [paragraph(id === COMMON ? strings.commonTitle : (names.get(id) ?? id))],
        [paragraph(`${level} (${levels.get(level) ?? ''})`)],
        [paragraph(opening(builder, statement.id, statement.text))],
        [paragraph(based.map(({ number }) => number).join(', '))],
        [paragraph([...new Set(based.flatMap(({ sources }) => sources))].join(', '))],
      ];
    }),
  });
}

/** The first words of a statement, leading to it. */
function opening(builder: Builder, id: string, text: string): Inline {
  const all = plainWords([{ kind: 'paragraph', children: inlinesOf(text, (key) => ({ kind: 'text', text: `[${key}]` })) }]).split(/\s+/);
  const shown: Inline = { kind: 'text', text: all.length <= OPENING ? all.join(' ') : `${all.slice(0, OPENING).join(' ')} …` };
  return builder.anchors.has(`s-${id}`) ? { kind: 'cross-reference', anchor: `s-${id}`, children: [shown] } : shown;
}

/** The passages word for word, beside the finding that rests on them, with their source and section but without whose they are. */
function passageTable(builder: Builder, findings: readonly Numbered[], sources: Sources): Block[] {
  return table(builder, {
    caption: words.captions.passages,
    anchor: 'table-evidence-passages',
    columns: [
      { head: words.head.finding, width: 1.2 },
      { head: words.head.passage, width: 8 },
      { head: words.head.source, width: 1.2 },
      { head: words.head.place, width: 3 },
    ],
    rows: findings.flatMap(({ number, passages }) =>
      passages.map(({ text, source, place }) => {
        const where = [place.section ?? '', place.page === undefined ? '' : words.page(place.page)].filter(Boolean).join(', ');
        return [
          [paragraph(number)],
          [paragraph(text.replace(/\s+/g, ' ').trim())],
          [paragraph(sources.get(source)?.number ?? '')],
          where === '' ? [] : [paragraph(where)],
        ];
      }),
    ),
  });
}

/** Whether a finding says some words in a row that one of its passages says too, or all of a short one. */
function isQuoting(text: string, passages: readonly Passage[]): boolean {
  const said = ` ${plain(text)} `;
  return passages.some((passage) => {
    const heard = plain(passage.text).split(' ').filter(Boolean);
    // Two words in common say nothing.
    if (heard.length < 3) return false;
    const length = Math.min(QUOTED, heard.length);
    return heard.slice(0, heard.length - length + 1).some((_, index) => said.includes(` ${heard.slice(index, index + length).join(' ')} `));
  });
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
