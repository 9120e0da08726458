import type { HeatMap } from '@smm/core/assessment';
import type { MaturityModel } from '@smm/core/model';
import { wrap } from '../diagram/svg.ts';
import { printable } from '../html/printable.ts';
import { drawnRows, label, type Shape } from './custom.ts';
import { cellWords } from './ladder.ts';
import { palette, shadeOf, STATE_SIGNS } from './palette.ts';
import { CHART_WIDTH, pictureOf, type Picture, type PictureOptions } from './picture.ts';

const LEFT = 78;
const CELL = 60;

/** Every practice as one small box with its name and “current/target”, a line for each domain: the whole state at a glance. Takes the first column of a heat map. */
export function stripPicture(model: MaturityModel, map: HeatMap, options: PictureOptions): Picture {
  const domains = model.domains.map(({ id, name }) => ({ name, rows: map.rows.flatMap((row, index) => (row.domain === id ? [index] : [])) }));
  const most = Math.max(1, ...domains.map(({ rows }) => rows.length));
  const width = (CHART_WIDTH - LEFT) / most;
  const height = domains.length * CELL + 22;
  return pictureOf(
    {
      width: CHART_WIDTH,
      height,
      title: options.title ?? 'Where every practice stands',
      description:
        'A line for each domain, a box for each practice: current level and target, and on which side of the target it lies. Of several parts the worst is shown.',
      table: {
        headers: ['Domain', 'Practice', 'Current and target'],
        rows: domains.flatMap(({ name, rows }) => rows.map((row) => [name, map.rows[row]!.label, cellWords(map.cells[row]![0]!)])),
      },
      option: {
        grid: { left: 0, right: 0, top: 0, bottom: 0 },
        xAxis: { type: 'value', show: false, min: 0, max: CHART_WIDTH },
        yAxis: { type: 'value', show: false, min: 0, max: height },
        series: [
          drawnRows(domains.length, (line) => [
            label([0, line * CELL + CELL / 2], printable(domains[line]!.name), { width: LEFT - 8, overflow: 'break', fontWeight: 600 }),
            ...domains[line]!.rows.flatMap((row, index) => box(map, row, [LEFT + index * width, line * CELL], width)),
          ]),
          drawnRows(1, () => [label([LEFT, height - 9], '▼ below, = at, ▲ above target; current level / target level', { fill: palette.muted, fontSize: 10 })]),
        ],
      },
    },
    options,
  );
}

function box(map: HeatMap, row: number, [x, y]: readonly [number, number], width: number): Shape[] {
  const { state, difference, current, target } = map.cells[row]![0]!;
  const lines = wrap(printable(map.rows[row]!.label), width - 6, 4.75);
  const name = lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]} …`] : lines;
  const dash = state === 'above' ? { lineDash: [3, 2] } : {};
  return [
    {
      type: 'rect',
      shape: { x: x + 1.5, y: y + 1.5, width: width - 3, height: CELL - 3, r: 3 },
      style: { fill: shadeOf(state, difference), stroke: palette.line, lineWidth: 0.8, ...dash },
    },
    ...name.map((text, index) => label([x + width / 2, y + 11 + index * 10.5 + (name.length === 1 ? 5 : 0)], text, { align: 'center', fontSize: 9.5 })),
    label([x + width / 2, y + 48], current === undefined ? STATE_SIGNS[state] : `${STATE_SIGNS[state]} ${current}/${target}`, {
      align: 'center',
      fontSize: 12,
      fontWeight: state === 'below' ? 600 : 400,
    }),
  ];
}
