import { partName } from '@smm/core/assessment';
import { plainText } from '@smm/core/wording';
import ical, { ICalEventTransparency } from 'ical-generator';
import { practiceName, type RoadmapExport } from './steps-table.ts';

/**
 * The due days of the roadmap as an iCalendar file: one all-day entry for every step that has one. `stamp` is when the
 * file was made; the entries keep their ids, so that a newer file replaces them in a calendar.
 */
export function roadmapCalendar({ file, model, steps }: RoadmapExport, stamp: Date): string {
  const calendar = ical({ name: `Roadmap: ${file.system.name}`, prodId: { company: 'SMM Workbench', product: 'Roadmap', language: 'EN' } });
  for (const { step } of steps) {
    if (step.due === undefined) continue;
    const actions = step.actions.map(({ text }) => `- ${plainText(text)}`).join('\n');
    const owner = step.owner === '' ? [] : [`Owner: ${step.owner}`];
    calendar.createEvent({
      id: `${file.id}.${step.id}@smm-roadmap`,
      start: new Date(`${step.due}T00:00:00Z`),
      allDay: true,
      timezone: 'UTC',
      stamp,
      summary: step.title,
      transparency: ICalEventTransparency.TRANSPARENT,
      description: [`${practiceName(model, step.practice)}, ${partName(step, file)}`, ...owner, actions].filter((line) => line !== '').join('\n'),
    });
  }
  return calendar.toString();
}
