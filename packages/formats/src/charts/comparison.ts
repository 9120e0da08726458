import type { Trend } from '@smm/core/assessment';
import type { MaturityModel } from '@smm/core/model';
import { printable } from '../html/printable.ts';
import { levelAxis, rowAxis } from './axes.ts';
import { drawnRows, label, mark, stroke } from './custom.ts';
import { palette } from './palette.ts';
import { CHART_WIDTH, pictureOf, type Picture, type PictureOptions } from './picture.ts';

const ROW = 24;

/** The current levels of systems or sites side by side, each with a mark of its own. The first four are drawn, all stand in the table. */
export function comparisonPicture(model: MaturityModel, { rows, snapshots }: Trend, options: PictureOptions): Picture {
  const names = snapshots.map(({ label: text }) => printable(text));
  const drawn = snapshots.slice(0, 4);
  const height = 44 + rows.length * ROW + 30;
  const rest = snapshots.length - drawn.length;
  return pictureOf(
    {
      width: CHART_WIDTH,
      height,
      title: options.title ?? 'Current level side by side',
      description: `For each practice the current comprehensiveness level of ${names.join(', ')}; the lowest part counts.${rest === 0 ? '' : ` The last ${rest} stand in the table only.`}`,
      table: {
        headers: ['Practice', ...names],
        rows: rows.map(({ name, points }) => [name, ...points.map(({ current }) => (current === undefined ? '' : String(current.least)))]),
      },
      option: {
        grid: { left: 262, right: 40, top: 34, bottom: 34 },
        xAxis: levelAxis(model),
        yAxis: rowAxis(
          rows.map(({ name }) => name),
          250,
        ),
        series: [
          drawnRows(rows.length, (row, at) => {
            const levels = rows[row]!.points.slice(0, drawn.length).map(({ current }) => current?.least);
            const known = levels.flatMap((level) => level ?? []);
            const apart = levels.map((_, index) => (index - (drawn.length - 1) / 2) * 13);
            return [
              ...(known.length < 2 ? [] : [stroke(at(Math.min(...known), row), at(Math.max(...known), row), { stroke: palette.hair, lineWidth: 2 })]),
              ...levels.flatMap((level, index) => {
                if (level === undefined) return [];
                const [x, y] = at(level, row);
                return [mark(index, [x + apart[index]!, y], 5, styleOf(index))];
              }),
            ];
          }),
          drawnRows(1, () =>
            drawn.flatMap((_, index) => {
              const x = 24 + (index * (CHART_WIDTH - 24)) / drawn.length;
              const width = (CHART_WIDTH - 24) / drawn.length - 24;
              return [mark(index, [x, height - 14], 5, styleOf(index)), label([x + 12, height - 14], names[index]!, { width, overflow: 'truncate' })];
            }),
          ),
        ],
      },
    },
    options,
  );
}

function styleOf(index: number) {
  return { fill: index % 2 === 0 ? palette.paper : palette.ink, stroke: palette.ink, lineWidth: 1.6 };
}
