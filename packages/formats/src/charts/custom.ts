import type { CustomSeriesOption } from 'echarts/charts';
import { palette } from './palette.ts';

/** A place in a drawing, in pixels. */
export type Place = readonly [number, number];

/** A shape of a drawing. */
export type Shape = Readonly<Record<string, unknown>>;

/** A series that draws each of `count` rows by itself; `at` turns values of the axes into a place. */
export function drawnRows(count: number, draw: (index: number, at: (x: number, y: number) => Place) => readonly Shape[]): CustomSeriesOption {
  return {
    type: 'custom',
    silent: true,
    data: Array.from({ length: count }, (_, index) => [index, index]),
    renderItem: ({ dataIndex }, api) => ({
      type: 'group',
      children: draw(dataIndex, (x, y) => api.coord([x, y]) as unknown as Place) as never,
    }),
  };
}

/** A rectangle around the middle of its left edge. */
export function bar([x, y]: Place, width: number, height: number, style: Shape): Shape {
  return { type: 'rect', shape: { x, y: y - height / 2, width, height, r: 2 }, style };
}

/** A line between two places. */
export function stroke([x1, y1]: Place, [x2, y2]: Place, style: Shape): Shape {
  return { type: 'line', shape: { x1, y1, x2, y2 }, style: { fill: 'none', ...style } };
}

/** Words at a place. */
export function label([x, y]: Place, text: string, style: Shape = {}): Shape {
  return { type: 'text', style: { text, x, y, fontSize: 11, fill: palette.ink, textVerticalAlign: 'middle', ...style } };
}

/** A mark by which series are told apart without colour. */
export function mark(kind: number, [x, y]: Place, size: number, style: Shape): Shape {
  const corners = (...points: readonly Place[]): Shape => ({
    type: 'polygon',
    shape: { points: points.map(([dx, dy]) => [x + dx * size, y + dy * size]) },
    style,
  });
  switch (kind % 4) {
    case 0:
      return { type: 'circle', shape: { cx: x, cy: y, r: size }, style };
    case 1:
      return corners([-1, -1], [1, -1], [1, 1], [-1, 1]);
    case 2:
      return corners([0, -1.3], [1.2, 1], [-1.2, 1]);
    default:
      return corners([0, -1.4], [1.4, 0], [0, 1.4], [-1.4, 0]);
  }
}
