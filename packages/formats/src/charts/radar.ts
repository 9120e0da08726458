import type { RollUp } from '@smm/core/assessment';
import type { MaturityModel } from '@smm/core/model';
import { wrap } from '../diagram/svg.ts';
import { printable } from '../html/printable.ts';
import { ends } from './ladder.ts';
import { palette } from './palette.ts';
import { CHART_WIDTH, pictureOf, type Picture, type PictureOptions } from './picture.ts';

/** Lowest and highest current level and the lowest target of every subdomain, or domain, on spokes. Never a mean: levels are ordinal. */
export function radarPicture(model: MaturityModel, rolled: readonly RollUp[], options: PictureOptions & { readonly of?: 'domain' | 'subdomain' }): Picture {
  const spokes = rolled.filter(({ kind }) => kind === (options.of ?? 'subdomain'));
  const most = Math.max(...model.comprehensiveness.map(({ level }) => level));
  const height = 430;
  const line = (name: string, of: (unit: RollUp) => number | undefined, style: object, labelled = false) => ({
    name,
    value: spokes.map((unit) => of(unit) ?? 0),
    symbol: labelled ? 'circle' : 'none',
    symbolSize: 6,
    lineStyle: { width: 2, color: palette.ink, ...style },
    itemStyle: { color: palette.ink },
    label: { show: labelled, fontSize: 11, color: palette.ink, formatter: ({ value }: { value: number }) => String(value) },
  });
  return pictureOf(
    {
      width: CHART_WIDTH,
      height,
      title: options.title ?? 'Lowest and highest level by subdomain',
      description: `For ${spokes.length} ${options.of ?? 'subdomain'}s: the lowest current level as a full line with its figure, the highest as a dashed line, the lowest target as a dotted line. A subdomain is as strong as its weakest practice, so there is no mean.`,
      table: {
        headers: [
          options.of === 'domain' ? 'Domain' : 'Subdomain',
          'Current, lowest',
          'Current, highest',
          'Target, lowest',
          'Target, highest',
          'Below',
          'At',
          'Above',
        ],
        rows: spokes.map(({ name, current, target, counts }) => [
          name,
          ...ends(current),
          ...ends(target),
          ...[counts.below, counts.at, counts.above].map(String),
        ]),
      },
      option: {
        graphic: legend(height),
        radar: {
          center: ['50%', '47%'],
          radius: 132,
          splitNumber: most,
          indicator: spokes.map(({ name }) => ({ name: wrap(printable(name), 150, 5.4).join('\n'), min: 0, max: most })),
          axisName: { color: palette.ink, fontSize: 10.5, lineHeight: 13 },
          splitArea: { show: false },
          splitLine: { lineStyle: { color: palette.hair } },
          axisLine: { lineStyle: { color: palette.hair } },
        },
        series: [
          {
            type: 'radar',
            silent: true,
            data: [
              line('target', ({ target }) => target?.least, { type: 'dotted', color: palette.strong }),
              line('highest', ({ current }) => current?.most, { type: 'dashed', color: palette.muted, width: 1.5 }),
              line('lowest', ({ current }) => current?.least, {}, true),
            ],
          },
        ],
      },
    },
    options,
  );
}

function legend(height: number) {
  const y = height - 12;
  const entry = (x: number, text: string, style: object) => [
    { type: 'line', silent: true, shape: { x1: x, y1: y, x2: x + 28, y2: y }, style: { lineWidth: 2, ...style } },
    { type: 'text', silent: true, x: x + 34, y: y - 6, style: { text, fontSize: 11, fill: palette.muted } },
  ];
  return [
    ...entry(130, 'current, lowest', { stroke: palette.ink }),
    ...entry(275, 'current, highest', { stroke: palette.muted, lineDash: [6, 4] }),
    ...entry(425, 'target, lowest', { stroke: palette.strong, lineDash: [2, 3] }),
  ];
}
