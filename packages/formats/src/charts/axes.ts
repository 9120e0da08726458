import type { MaturityModel } from '@smm/core/model';
import { palette } from './palette.ts';

const LABEL = { color: palette.ink, fontSize: 11 };

/** The axis of comprehensiveness levels, named, along the top or bottom. */
export function levelAxis(model: MaturityModel) {
  const levels = model.comprehensiveness.map(({ level }) => level);
  const names = new Map(model.comprehensiveness.map(({ level, name }) => [level, name]));
  return {
    type: 'value',
    position: 'top',
    min: Math.min(...levels),
    max: Math.max(...levels),
    interval: 1,
    axisLabel: { ...LABEL, color: palette.muted, formatter: (value: number) => `${value} ${names.get(value) ?? ''}` },
    splitLine: { lineStyle: { color: palette.hair } },
    axisLine: { show: false },
    axisTick: { show: false },
  };
}

/** Rows from the top down, with their names. */
export function rowAxis(names: readonly string[], width: number) {
  return {
    type: 'category',
    inverse: true,
    data: [...names],
    axisLabel: { ...LABEL, interval: 0, width, overflow: 'truncate' },
    axisLine: { show: false },
    axisTick: { show: false },
  };
}
