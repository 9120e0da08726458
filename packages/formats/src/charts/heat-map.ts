import type { HeatCell, HeatMap } from '@smm/core/assessment';
import { printable } from '../html/printable.ts';
import { rowAxis } from './axes.ts';
import { drawnRows, label, type Shape } from './custom.ts';
import { cellWords, signed } from './ladder.ts';
import { palette, shadeOf } from './palette.ts';
import { CHART_WIDTH, pictureOf, type Picture, type PictureOptions } from './picture.ts';

const ROW = 20;
const LEFT = 262;
const TOP = 26;

/** A heat map of gaps. Shades tell below from above; sign and figures in every cell say the same. At most twelve columns are drawn, all stand in the table. */
export function heatMapPicture(map: HeatMap, options: PictureOptions): Picture {
  const columns = map.columns.slice(0, 12);
  const labels = map.columns.map(({ label: text }) => printable(text));
  const height = TOP + map.rows.length * ROW + 26;
  const across = (CHART_WIDTH - LEFT - 8) / Math.max(1, columns.length);
  const left = map.columns.length - columns.length;
  return pictureOf(
    {
      width: CHART_WIDTH,
      height,
      title: options.title ?? `Gap in ${map.axis} by practice`,
      description: `Practices in rows, ${labels.join(', ')} in columns. Each cell has the current level, the target and on which side of the target it lies.${left === 0 ? '' : ` The last ${left} columns stand in the table only.`}`,
      table: { headers: ['Practice', ...labels], rows: map.rows.map((row, index) => [row.label, ...map.cells[index]!.map(cellWords)]) },
      option: {
        grid: { left: LEFT, right: 8, top: TOP, bottom: 26 },
        xAxis: { type: 'value', min: 0, max: Math.max(1, columns.length), show: false },
        yAxis: rowAxis(
          map.rows.map((row) => row.label),
          LEFT - 12,
        ),
        series: [
          drawnRows(map.rows.length, (row, at) => columns.flatMap((_, column) => cell(map.cells[row]![column]!, at(column, row), across))),
          drawnRows(1, () =>
            columns.map((_, index) =>
              label([LEFT + (index + 0.5) * across, TOP - 11], labels[index]!, {
                align: 'center',
                fill: palette.muted,
                width: across - 4,
                overflow: 'truncate',
                ellipsis: '…',
              }),
            ),
          ),
          drawnRows(1, () => [
            label([LEFT, height - 12], '▼ below target, darker for two levels and more     = at target     ▲ above target', { fill: palette.muted }),
          ]),
        ],
      },
    },
    options,
  );
}

function cell(value: HeatCell, [x, y]: readonly [number, number], width: number): Shape[] {
  const style = {
    fill: shadeOf(value.state, value.difference),
    stroke: palette.hair,
    lineWidth: 1,
    ...(value.state === 'above' ? { stroke: palette.line, lineDash: [3, 2] } : {}),
  };
  return [
    { type: 'rect', shape: { x: x + 1.5, y: y - ROW / 2 + 1.5, width: width - 3, height: ROW - 3 }, style },
    label([x + width / 2, y], width < 46 ? signed(value).split(' ')[0]! : signed(value), { align: 'center', fontWeight: value.state === 'below' ? 600 : 400 }),
  ];
}
