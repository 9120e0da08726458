import type { Block, Publication } from '../publication/blocks.ts';
import { aboutReport, limitsOf } from './about.ts';
import { figureOf, grid, listOf, newDraft, paragraph, strong, subheading, tableOf, written, type Draft } from './drafting.ts';
import { factsOf, type ReportFacts, type ReportInput } from './facts.ts';
import { picturesOf } from './pictures.ts';
import { framed } from './publication.ts';
import { counted } from './words.ts';
import { largestGaps, nextDecisions, overInvestments, threeSentences } from './summary.ts';

/** What the pages have room for; the full report has all of it. */
const MOST_ABOVE = 6;
const MOST_LETTERS = 260;
const MOST_PARTS = 3;
const MOST_STEPS = 12;

/** The report for those who decide: two to four pages that stand alone. The first page has the state in three sentences, a box for every practice, the largest gaps and the next decisions. */
export function executiveReport(input: ReportInput): Publication {
  const facts = factsOf(input);
  const draft = newDraft();
  const pictures = picturesOf(facts);
  return framed(facts, draft, {
    kindLine: 'IoT security maturity: executive report',
    brief: true,
    runs: [
      firstPage(facts, draft),
      [...reasons(facts), ...wayAhead(facts, draft), ...changes(facts, draft), ...about(facts), ...tables(facts, draft, pictures)],
    ],
  });
}

function firstPage(facts: ReportFacts, draft: Draft): Block[] {
  const decisions = nextDecisions(facts);
  return [
    paragraph(threeSentences(facts).join(' ')),
    figureOf(draft, picturesOf(facts).strip(), 'strip'),
    ...(facts.below.length === 0
      ? []
      : [subheading(2, facts.below.length > 5 ? 'The five largest gaps' : 'Gaps below target', 'largest-gaps'), largestGaps(facts)]),
    ...(decisions.length === 0 ? [] : [subheading(2, 'Next decisions', 'decisions'), ...listOf(decisions, true)]),
  ];
}

/** Why the targets are what they are, where a practice is below; and where it is above. */
function reasons(facts: ReportFacts): Block[] {
  const why = facts.below.slice(0, 5).flatMap(({ name, gaps: [first] }) => {
    const { reason = '', risk } = first!.target ?? {};
    const words = [...written(beginning(reason)), ...written(beginning(risk?.explanation ?? ''))];
    return words.length === 0 ? [] : [[[paragraph(strong(name))], words]];
  });
  const both = facts.above.some(({ practice }) => facts.below.some((other) => other.practice === practice));
  return [
    ...(why.length === 0 ? [] : [subheading(2, 'Why these levels are needed', 'why'), grid(['Practice', 'Reason for the target'], why, [36, 64])]),
    ...(facts.above.length === 0
      ? []
      : [
          subheading(2, 'Above target: means that could go elsewhere', 'above'),
          overInvestments(facts, MOST_ABOVE),
          paragraph(
            `More than is needed is a finding too. It may be a by-product that costs nothing; where it costs, the means may close a gap.${both ? ' A practice may be above target in one part and below in another.' : ''}${facts.above.length > MOST_ABOVE ? ` The full report has the other ${facts.above.length - MOST_ABOVE}.` : ''}`,
          ),
        ]),
  ];
}

function wayAhead(facts: ReportFacts, draft: Draft): Block[] {
  if (facts.roadmap.steps.length === 0) return [];
  const more = facts.roadmap.steps.length - MOST_STEPS;
  return [
    subheading(2, 'The roadmap', 'roadmap'),
    figureOf(draft, picturesOf(facts).timeline(MOST_STEPS), 'timeline'),
    paragraph(
      `Steps stand in the order in which they can be taken: none before what it depends on, and the most value for its effort first.${more > 0 ? ` The ${counted(more, 'step')} after these ${more === 1 ? 'stands' : 'stand'} in the full report.` : ''}`,
    ),
  ];
}

function changes(facts: ReportFacts, draft: Draft): Block[] {
  if (facts.trend.snapshots.length < 2) return [];
  const picture = picturesOf(facts).trend();
  return [
    subheading(2, 'What changed', 'changed'),
    figureOf(draft, picture, 'trend'),
    grid(
      picture.table.headers,
      picture.table.rows.map((row) => row.map((text) => [paragraph(text)])),
      [24, 17, 17, 17, 25],
    ),
  ];
}

function about(facts: ReportFacts): Block[] {
  return [subheading(2, 'About this report', 'about'), aboutReport(facts), subheading(3, 'Limits', 'limits'), ...listOf(limitsOf(facts))];
}

/** The figures behind the pictures. */
function tables(facts: ReportFacts, draft: Draft, pictures: ReturnType<typeof picturesOf>): Block[] {
  const { roadmap, parts } = facts;
  const timeline = roadmap.steps.length === 0 ? [] : [pictures.timeline(MOST_STEPS)];
  const heat = parts.length > MOST_PARTS ? pictures.heatOfWorst() : pictures.heat();
  return [
    subheading(2, 'The figures behind the pictures', 'figures'),
    tableOf(
      draft,
      heat.title,
      { ...heat.table, rows: heat.table.rows.map((row) => row.map(shortened)) },
      [54, ...parts.map(() => 46 / Math.min(2, parts.length))],
      'heat-table',
    ),
    ...timeline.map(({ title, table }) => tableOf(draft, title, table, [38, 12.5, 12.5, 19, 7, 11], 'timeline-table')),
  ];
}

/** “2 for 3, 1 level below target” in the few words that a line holds. */
function shortened(words: string): string {
  return words.replace(/, (\d+) levels? (below|above) target$/, ', $1 $2');
}

/** The beginning of a text, cut between words. */
function beginning(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= MOST_LETTERS
    ? line
    : `${line.slice(0, line.lastIndexOf(' ', MOST_LETTERS) < 1 ? MOST_LETTERS : line.lastIndexOf(' ', MOST_LETTERS))} …`;
}
