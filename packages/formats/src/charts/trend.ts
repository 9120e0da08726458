import type { Trend } from '@smm/core/assessment';
import { printable } from '../html/printable.ts';
import { bar, drawnRows, label, stroke, type Shape } from './custom.ts';
import { palette, STATE_SIGNS } from './palette.ts';
import { CHART_WIDTH, pictureOf, type Picture, type PictureOptions } from './picture.ts';

const LEFT = 150;
const ROW = 34;
const SIDES = ['below', 'at', 'above'] as const;
const SHADES = { below: palette.far, at: palette.at, above: palette.above } as const;
const KNOWN = { below: 'Below', at: 'At', above: 'Above' } as const;

/** How many practices were below, at and above target at each assessment, oldest first; parts are counted by themselves. */
export function trendPicture({ snapshots }: Trend, options: PictureOptions): Picture {
  const names = snapshots.map(({ label: text }) => printable(text));
  const height = 16 + snapshots.length * ROW + 26;
  const total = Math.max(1, ...snapshots.map(({ counts }) => SIDES.reduce((sum, side) => sum + counts[side], 0)));
  const unit = (CHART_WIDTH - LEFT - 12) / total;
  return pictureOf(
    {
      width: CHART_WIDTH,
      height,
      title: options.title ?? 'Practices below, at and above target over time',
      description: `For ${names.join(', ')}: how many practices were below, at and above target, each part of the system counted by itself.`,
      table: {
        headers: ['Assessment', ...SIDES.map((side) => `${KNOWN[side]} target`), 'Not assessed or without target'],
        rows: snapshots.map(({ counts }, index) => [
          names[index]!,
          ...SIDES.map((side) => String(counts[side])),
          String(counts['not-assessed'] + counts['no-target'] + counts['not-applicable']),
        ]),
      },
      option: {
        grid: { left: 0, right: 0, top: 0, bottom: 0 },
        xAxis: { type: 'value', show: false, min: 0, max: CHART_WIDTH },
        yAxis: { type: 'value', show: false, min: 0, max: height },
        series: [
          drawnRows(snapshots.length, (index) => {
            const y = 14 + ROW * index + ROW / 2;
            const { counts } = snapshots[index]!;
            let x = LEFT;
            const bars = SIDES.flatMap((side): Shape[] => {
              const count = counts[side];
              if (count === 0) return [];
              const from = x;
              x += count * unit;
              return [...segment(side, from, y, count * unit), label([from + (count * unit) / 2, y], `${STATE_SIGNS[side]} ${count}`, { align: 'center' })];
            });
            return [label([LEFT - 10, y], names[index]!, { align: 'right', width: LEFT - 16, overflow: 'truncate' }), ...bars];
          }),
          drawnRows(1, () => [label([LEFT, height - 12], '▼ below target     = at target     ▲ above target', { fill: palette.muted })]),
        ],
      },
    },
    options,
  );
}

function segment(side: (typeof SIDES)[number], x: number, y: number, width: number): Shape[] {
  const frame = bar([x, y], width, ROW - 10, { fill: SHADES[side], stroke: palette.line, lineWidth: 1 });
  if (side !== 'above') return [frame];
  const strokes = Array.from({ length: Math.floor(width / 8) }, (_, index): Shape => {
    const from = x + index * 8;
    return stroke([from, y + (ROW - 10) / 2], [Math.min(from + 8, x + width), y - (ROW - 10) / 2], { stroke: palette.hair, lineWidth: 1 });
  });
  return [frame, ...strokes];
}
