import type { RoadmapStep } from '@smm/core/assessment';
import { printable } from '../html/printable.ts';
import { wrap } from '../diagram/svg.ts';
import { bar, drawnRows, label, mark, stroke, type Shape } from './custom.ts';
import { palette } from './palette.ts';
import { CHART_WIDTH, pictureOf, type Picture, type PictureOptions } from './picture.ts';

const LEFT = 272;
const ROW = 28;
const TOP = 26;
const DAY = 86_400_000;

const STATUS: Readonly<Record<RoadmapStep['status'], string>> = { planned: 'planned', 'in-progress': 'in progress', done: 'done', dropped: 'dropped' };

/** The steps of a roadmap over time, in the order given: a bar from start to due day, a diamond where only one day is set. Steps without days stand in the table only. */
export function timelinePicture(steps: readonly RoadmapStep[], options: PictureOptions & { readonly partOf?: (step: RoadmapStep) => string }): Picture {
  const live = steps.filter(({ status }) => status !== 'dropped');
  const placed = live.filter(({ start, due }) => start !== undefined || due !== undefined);
  const days = placed.flatMap(({ start, due }) => [start, due].flatMap((day) => (day === undefined ? [] : [dayNumber(day)])));
  const quarters = quartersOver(Math.min(...days), Math.max(...days));
  const [first, last] = [quarters[0]?.day ?? 0, quarters.at(-1)?.day ?? 1];
  const height = TOP + Math.max(1, placed.length) * ROW + 12;
  const x = (day: number) => LEFT + ((day - first) / Math.max(1, last - first)) * (CHART_WIDTH - LEFT - 14);
  const names = new Map(live.map((step) => [step.id, nameOf(step, options.partOf)]));
  return pictureOf(
    {
      width: CHART_WIDTH,
      height,
      title: options.title ?? 'Steps of the roadmap over time',
      description: `${placed.length} of ${live.length} steps have days${placed.length === 0 ? '' : `, from ${dayOf(Math.min(...days))} to ${dayOf(Math.max(...days))}`}.`,
      table: {
        headers: ['Step', 'Start', 'Due', 'Owner', 'Effort', 'Status'],
        rows: live.map(({ id, start = '', due = '', owner, effort, status }) => [
          names.get(id)!,
          start,
          due,
          printable(owner),
          effort === undefined ? '' : String(effort),
          STATUS[status],
        ]),
      },
      option: {
        grid: { left: 0, right: 0, top: 0, bottom: 0 },
        xAxis: { type: 'value', show: false, min: 0, max: CHART_WIDTH },
        yAxis: { type: 'value', show: false, min: 0, max: height },
        series: [
          drawnRows(quarters.length, (index) => {
            const { day, name } = quarters[index]!;
            const isNamed = name !== '' && (quarters.length < 10 || name.startsWith('Q1'));
            return [
              stroke([x(day), TOP - 6], [x(day), height - 8], { stroke: palette.hair, lineWidth: 1 }),
              ...(isNamed && index < quarters.length - 1 ? [label([x(day) + 3, 11], name, { fill: palette.muted, fontSize: 10 })] : []),
            ];
          }),
          drawnRows(placed.length, (index) => {
            const step = placed[index]!;
            const y = TOP + ROW * index + ROW / 2;
            const end = dayNumber(step.due ?? step.start!);
            const begin = dayNumber(step.start ?? step.due!);
            const fill = step.status === 'done' ? palette.line : step.status === 'in-progress' ? palette.above : palette.none;
            return [
              ...twoLines(names.get(step.id)!, y),
              end - begin < 4
                ? mark(3, [x(end), y], 5, { fill: palette.ink })
                : bar([x(begin), y], x(end) - x(begin), ROW - 14, { fill, stroke: palette.line, lineWidth: 1.2 }),
            ];
          }),
        ],
      },
    },
    options,
  );
}

function twoLines(text: string, y: number): Shape[] {
  const lines = wrap(text, LEFT - 16, 5.1);
  const shown = lines.length > 2 ? [lines[0]!, `${lines[1]} …`] : lines;
  return shown.map((line, index) => label([LEFT - 10, y + (index - (shown.length - 1) / 2) * 12], line, { align: 'right', fontSize: 10.5 }));
}

function nameOf(step: RoadmapStep, partOf: ((step: RoadmapStep) => string) | undefined): string {
  const part = partOf?.(step) ?? '';
  return printable(part === '' ? step.title : `${step.title}, ${part}`);
}

/** A day as a number of days; days are plain calendar days without a time zone. */
function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

function dayOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The first days of the quarters around a span, the one after it included. */
function quartersOver(from: number, to: number): { readonly day: number; readonly name: string }[] {
  if (!Number.isFinite(from) || !Number.isFinite(to)) return [];
  const start = new Date(from * DAY);
  const first = start.getUTCFullYear() * 4 + Math.floor(start.getUTCMonth() / 3);
  const quarters: { day: number; name: string }[] = [];
  for (let quarter = first; quarters.length < 400; quarter += 1) {
    const year = Math.floor(quarter / 4);
    const day = Date.UTC(year, (quarter % 4) * 3, 1) / DAY;
    quarters.push({ day, name: `Q${(quarter % 4) + 1} ${year}` });
    if (day > to) break;
  }
  return quarters;
}
