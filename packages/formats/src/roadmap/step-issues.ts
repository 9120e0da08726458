import { partName, type OrderedStep } from '@smm/core/assessment';
import { plainText } from '@smm/core/wording';
import { escapeMarkdown } from '../markdown/escape.ts';
import { practiceName, type RoadmapExport } from './steps-table.ts';

/** An issue for a tracker: a name for its file, a title, and its text in Markdown. */
export type StepIssue = { readonly name: string; readonly title: string; readonly text: string };

/** An issue for every step: what needs to be done as a list to tick off, what comes before, who and until when. */
export function stepIssues(about: RoadmapExport): StepIssue[] {
  return about.steps.map((ordered) => ({
    name: `${String(ordered.position).padStart(3, '0')}-${ordered.step.id.replace(/[^\w.-]+/g, '-')}.md`,
    title: ordered.step.title,
    text: issueText(about, ordered),
  }));
}

function issueText({ file, model, steps }: RoadmapExport, { step, after, effort }: OrderedStep): string {
  const titleOf = (id: string) => steps.find((one) => one.step.id === id)?.step.title ?? id;
  const facts = [
    ['Practice', practiceName(model, step.practice)],
    ['Where', partName(step, file)],
    ['Level', `${step.from} to ${step.to}, scope ${step.scope}`],
    ['Owner', step.owner],
    ['Start', step.start ?? ''],
    ['Due', step.due ?? ''],
    ['Effort', effort === undefined ? '' : String(effort)],
  ].filter(([, value]) => value !== '');
  const parts = [
    `# ${oneLine(step.title)}`,
    facts.map(([label, value]) => `- ${label}: ${oneLine(value!)}`).join('\n'),
    ...(step.actions.length === 0
      ? []
      : ['## What needs to be done', step.actions.map(({ text, done }) => `- [${done ? 'x' : ' '}] ${oneLine(text)}`).join('\n')]),
    ...(after.length === 0
      ? []
      : [
          '## Comes after',
          [...new Map(after.map((one) => [one.on, one])).values()]
            .map(({ on, why }) => `- ${oneLine(titleOf(on))}${why === '' ? '' : `: ${oneLine(why)}`}`)
            .join('\n'),
        ]),
    ...(step.note.trim() === '' ? [] : ['## Note', step.note.trim().split(/\n/).map(oneLine).join('\n')]),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The words of a text as one line of Markdown in which nothing is a mark. */
function oneLine(text: string): string {
  return escapeMarkdown(plainText(text));
}
