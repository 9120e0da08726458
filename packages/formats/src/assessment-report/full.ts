import type { EvidenceItem } from '@smm/core/assessment';
import type { Block, Publication } from '../publication/blocks.ts';
import type { Picture } from '../charts/index.ts';
import { aboutReport, limitsOf, ruleBlocks } from './about.ts';
import { figureOf, grid, listOf, newDraft, paragraph, section, strong, tableOf, type Draft } from './drafting.ts';
import { factsOf, type ReportFacts, type ReportInput } from './facts.ts';
import { picturesOf } from './pictures.ts';
import { commonChapter, practiceChapter } from './practice-chapter.ts';
import { framed } from './publication.ts';
import { largestGaps, nextDecisions, overInvestments, threeSentences } from './summary.ts';
import { onDay, personName } from './words.ts';

/** The assessor’s report: every practice with its target and the reason, its indicators with answers and evidence, how the level came about, and what to do. */
export function fullReport(input: ReportInput): Publication {
  const facts = factsOf(input);
  const draft = newDraft();
  return framed(facts, draft, {
    kindLine: 'IoT security maturity: assessor’s report',
    brief: false,
    runs: [
      [
        ...summary(facts, draft),
        ...method(facts, draft),
        ...results(facts, draft),
        ...practices(facts, draft),
        ...roadmap(facts, draft),
        ...evidence(facts, draft),
      ],
    ],
  });
}

function summary(facts: ReportFacts, draft: Draft): Block[] {
  const decisions = nextDecisions(facts);
  return [
    section(draft, 1, 'Summary', 'summary'),
    paragraph(threeSentences(facts).join(' ')),
    figureOf(draft, picturesOf(facts).strip(), 'strip'),
    ...(facts.below.length === 0 ? [] : [section(draft, 2, 'Below target', 'below'), largestGaps(facts, Infinity)]),
    ...(facts.above.length === 0 ? [] : [section(draft, 2, 'Above target', 'above'), overInvestments(facts)]),
    ...(decisions.length === 0 ? [] : [section(draft, 2, 'Next decisions', 'decisions'), ...listOf(decisions, true)]),
  ];
}

function method(facts: ReportFacts, draft: Draft): Block[] {
  return [
    section(draft, 1, 'What was assessed, and how', 'method'),
    aboutReport(facts),
    section(draft, 2, 'How a level follows from answers', 'rule'),
    ...ruleBlocks(),
    section(draft, 2, 'Limits', 'limits'),
    ...listOf(limitsOf(facts)),
  ];
}

function results(facts: ReportFacts, draft: Draft): Block[] {
  const pictures = picturesOf(facts);
  const parts = facts.parts.length;
  const halves = facts.parts.map(() => 60 / parts);
  return [
    section(draft, 1, 'Results', 'results'),
    ...shown(draft, pictures.ladder(), [40, 12, 12, 12, 12, 26], 'ladder'),
    ...shown(draft, pictures.radar(), [40, 10, 10, 10, 10, 8, 6, 8], 'radar'),
    ...(parts < 2
      ? []
      : [
          ...shown(draft, pictures.heat(), [40, ...halves], 'heat'),
          ...shown(draft, pictures.heatOfScope(), [40, ...halves], 'heat-scope'),
          ...shown(draft, pictures.comparison(), [40, ...halves], 'comparison'),
        ]),
    ...(facts.trend.snapshots.length < 2 ? [] : shown(draft, pictures.trend(), [30, 16, 16, 16, 22], 'trend')),
  ];
}

/** A picture and its figures. */
function shown(draft: Draft, picture: Picture, shares: readonly number[], anchor: string): Block[] {
  return [figureOf(draft, picture, anchor), tableOf(draft, picture.title, picture.table, shares, `${anchor}-table`)];
}

function practices(facts: ReportFacts, draft: Draft): Block[] {
  return [
    section(draft, 1, 'Practice by practice', 'practices'),
    ...facts.model.domains.flatMap((domain) => [
      section(draft, 2, domain.name, `domain-${domain.id}`),
      ...domain.subdomains.flatMap((subdomain) => subdomain.practices.flatMap((practice) => practiceChapter(facts, draft, practice.id))),
    ]),
    ...commonChapter(facts, draft),
  ];
}

function roadmap(facts: ReportFacts, draft: Draft): Block[] {
  const { steps, circles, passedOver } = facts.roadmap;
  if (steps.length === 0) return [];
  const titleOf = (id: string) => steps.find(({ step }) => step.id === id)?.step.title ?? id;
  return [
    section(draft, 1, 'Roadmap', 'roadmap'),
    paragraph('Steps stand in the order in which they can be taken: none before what it depends on, and the most value for its effort first.'),
    ...shown(draft, picturesOf(facts).timeline(), [40, 13, 13, 16, 8, 10], 'timeline'),
    ...(circles.length === 0
      ? []
      : [
          paragraph('Some steps wait for one another. To get out of that, these dependencies are passed over:'),
          ...listOf(passedOver.map(({ step, on }) => `${titleOf(step)}, after ${titleOf(on)}`)),
        ]),
  ];
}

function evidence(facts: ReportFacts, draft: Draft): Block[] {
  const items = facts.assessment.evidence;
  if (items.length === 0) return [];
  return [
    section(draft, 1, 'Evidence', 'evidence'),
    paragraph('Evidence is kept by name and hash. Once accepted it does not change; the seal is the hash of what was accepted.'),
    grid(
      ['Item', 'What it is', 'Date', 'Accepted'],
      items.map((item) => [
        [paragraph(strong(item.id))],
        [paragraph(whatItIs(item))],
        [paragraph(item.date === undefined ? '–' : onDay(item.date))],
        acceptedCell(facts, item),
      ]),
      [18, 42, 16, 24],
    ),
  ];
}

function whatItIs({ title, where, basis, digest }: EvidenceItem): string {
  const hash = digest === '' ? '' : `SHA-256 ${digest.slice(0, 16)}…`;
  return [title, where === title ? '' : where, basis ?? '', hash].filter(Boolean).join('; ');
}

function acceptedCell({ file }: ReportFacts, { accepted }: EvidenceItem): Block[] {
  if (accepted === undefined) return [paragraph('not accepted')];
  return [paragraph(`${personName(file, accepted.by)}, ${onDay(accepted.on)}; seal ${accepted.seal.slice(0, 12)}…`)];
}
