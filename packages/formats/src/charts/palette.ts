import type { NoSide, Side } from '@smm/core/assessment';

/** How pictures are coloured: for paper, for dark pages, or by the custom properties of the page (`--chart-ink` and so on). */
export type ChartTheme = 'dark' | 'light' | 'page';

/** The colours on paper. In grey, what is below is the darkest and what is at target is white. */
export const palette = {
  above: '#cfe2f3',
  at: '#fdfdfe',
  below: '#f2b8a6',
  far: '#e08a70',
  hair: '#c9d1da',
  ink: '#1b222b',
  line: '#3d4a54',
  muted: '#55606d',
  none: '#f1f3f5',
  paper: '#ffffff',
  strong: '#1c4f7c',
} as const;

const DARK: Readonly<Record<keyof typeof palette, string>> = {
  above: '#24486b',
  at: '#1d242c',
  below: '#7a3526',
  far: '#a34a33',
  hair: '#3c4753',
  ink: '#eef2f6',
  line: '#b9c4cf',
  muted: '#a8b3bf',
  none: '#262e37',
  paper: '#14191f',
  strong: '#8cc0ee',
};

/** The colour behind a gap: shades tell below from above, signs and numbers say the same. */
export function shadeOf(state: NoSide | Side, difference: number | undefined): string {
  if (state === 'below') return (difference ?? 0) < -1 ? palette.far : palette.below;
  return state === 'above' ? palette.above : state === 'at' ? palette.at : palette.none;
}

/** The sign of a state, which needs no colour. */
export const STATE_SIGNS: Readonly<Record<NoSide | Side, string>> = {
  above: '▲',
  at: '=',
  below: '▼',
  'no-target': '·',
  'not-applicable': '–',
  'not-assessed': '?',
};

/** What a state is called. */
export const STATE_WORDS: Readonly<Record<NoSide | Side, string>> = {
  above: 'above target',
  at: 'at target',
  below: 'below target',
  'no-target': 'no target',
  'not-applicable': 'not applicable',
  'not-assessed': 'not assessed',
};

/** A drawing on paper in another theme: only attributes change, never words. */
export function themed(svg: string, theme: ChartTheme): string {
  if (theme === 'light') return svg;
  const names = new Map(Object.entries(palette).map(([name, colour]) => [colour as string, name as keyof typeof palette]));
  return svg.replace(/(fill|stroke)="(#[0-9a-f]{6})"/g, (all, attribute: string, colour: string) => {
    const name = names.get(colour);
    if (name === undefined) return all;
    return `${attribute}="${theme === 'dark' ? DARK[name] : `var(--chart-${name}, ${colour})`}"`;
  });
}
