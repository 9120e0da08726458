export * from './comparison.ts';
export * from './heat-map.ts';
export { ladderPicture } from './ladder.ts';
export type { ChartTheme } from './palette.ts';
export { type ChartTable, type Picture, type PictureOptions } from './picture.ts';
export * from './radar.ts';
export * from './strip.ts';
export * from './timeline.ts';
export * from './trend.ts';
