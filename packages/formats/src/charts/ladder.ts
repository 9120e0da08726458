import { heatMap, trendOf, type Gap, type HeatCell, type Spread } from '@smm/core/assessment';
import type { MaturityModel } from '@smm/core/model';
import { levelAxis, rowAxis } from './axes.ts';
import { drawnRows, label, mark, stroke, type Place, type Shape } from './custom.ts';
import { palette, STATE_SIGNS, STATE_WORDS } from './palette.ts';
import { CHART_WIDTH, pictureOf, type Picture, type PictureOptions } from './picture.ts';

const ROW = 21;

/** Current level and target of every practice on the ladder of levels: a ring for current, a filled diamond for target, a bar where parts differ. */
export function ladderPicture(model: MaturityModel, gaps: readonly Gap[], options: PictureOptions): Picture {
  const { rows } = trendOf(model, [{ id: 'now', label: '', gaps }]);
  const { cells } = heatMap(model, [{ id: 'now', label: '', gaps }]);
  const lines = rows.map(({ name, points: [point] }, index) => ({ name, current: point?.current, target: point?.target, cell: cells[index]![0]! }));
  const height = 44 + lines.length * ROW + 26;
  const most = Math.max(...model.comprehensiveness.map(({ level }) => level));
  const below = lines.filter(({ cell }) => cell.state === 'below').length;
  return pictureOf(
    {
      width: CHART_WIDTH,
      height,
      title: options.title ?? 'Current level and target by practice',
      description: `For each of ${lines.length} practices the current comprehensiveness level and the target at its scope; ${below} lie below target. A ring is the current level, a diamond the target; a bar shows how far parts of the system differ.`,
      table: {
        headers: ['Practice', 'Current, lowest', 'Current, highest', 'Target, lowest', 'Target, highest', 'Furthest from target'],
        rows: lines.map(({ name, current, target, cell }) => [name, ...ends(current), ...ends(target), cellWords(cell)]),
      },
      option: {
        grid: { left: 262, right: 92, top: 34, bottom: 30 },
        xAxis: levelAxis(model),
        yAxis: rowAxis(
          lines.map(({ name }) => name),
          250,
        ),
        series: [
          drawnRows(lines.length, (index, at) => {
            const { current, target, cell } = lines[index]!;
            const place = (level: number): Place => at(level, index);
            return [
              ...(current === undefined || target === undefined ? [] : [between(place(current.least), place(target.least), cell)]),
              ...(current === undefined ? [] : [spreadLine(place(current.least), place(current.most)), ring(place(current.least))]),
              ...(target === undefined ? [] : [mark(3, place(target.most), current?.least === target.most ? 2.4 : 4, { fill: palette.ink })]),
              ...(target === undefined || target.least === target.most ? [] : [mark(3, place(target.least), 4, { fill: palette.ink })]),
              label([place(most)[0] + 12, place(most)[1]], signed(cell), { fontWeight: cell.state === 'below' ? 600 : 400 }),
            ];
          }),
          legend(height),
        ],
      },
    },
    options,
  );
}

function between(from: Place, to: Place, { state }: HeatCell): Shape {
  const style = state === 'below' ? { stroke: palette.far, lineWidth: 4 } : { stroke: palette.muted, lineWidth: 1.5, lineDash: [3, 3] };
  return stroke(from, to, style);
}

function spreadLine(from: Place, to: Place): Shape {
  return stroke(from, to, { stroke: palette.line, lineWidth: 2 });
}

function ring([x, y]: Place): Shape {
  return { type: 'circle', shape: { cx: x, cy: y, r: 5 }, style: { fill: palette.paper, stroke: palette.ink, lineWidth: 2 } };
}

function legend(height: number) {
  const y = height - 14;
  return drawnRows(1, () => [
    ring([270, y]),
    label([280, y], 'current, lowest part', { fill: palette.muted }),
    mark(3, [400, y], 4, { fill: palette.ink }),
    label([409, y], 'target', { fill: palette.muted }),
    stroke([462, y], [486, y], { stroke: palette.far, lineWidth: 4 }),
    label([492, y], 'below target', { fill: palette.muted }),
  ]);
}

/** Sign and figures of a cell, such as “▼ 1 for 3”. */
export function signed({ state, current, target }: HeatCell): string {
  return current === undefined ? STATE_SIGNS[state] : `${STATE_SIGNS[state]} ${current} for ${target}`;
}

/** A cell in words with its figures. */
export function cellWords({ state, words, current }: HeatCell): string {
  return current === undefined ? (words === '' ? STATE_WORDS[state] : words) : words;
}

/** Lowest and highest of a spread as texts; blank where there is none. */
export function ends(spread: Spread | undefined): [string, string] {
  return spread === undefined ? ['', ''] : [String(spread.least), String(spread.most)];
}
