import type { Gap, Snapshot } from '@smm/core/assessment';
import { rollUps, trendOf } from '@smm/core/assessment';
import type { MaturityModel } from '@smm/core/model';
import { ladderPicture, radarPicture, trendPicture } from '@smm/formats/charts';

/** What is drawn, and for light or dark. */
export type DrawRequest = { readonly model: MaturityModel; readonly gaps: readonly Gap[]; readonly columns: readonly Snapshot[] };

/** A picture as a page shows it. */
export type Drawn = {
  readonly id: 'ladder' | 'radar' | 'trend';
  readonly svg: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
};

// Drawing takes a while, so it is done beside the page.
addEventListener('message', ({ data }: MessageEvent<DrawRequest>) => {
  const { model, gaps, columns } = data;
  const pictures = [
    { id: 'ladder' as const, ...ladderPicture(model, gaps, { id: 'ladder' }) },
    { id: 'radar' as const, ...radarPicture(model, rollUps(model, gaps), { id: 'radar' }) },
    ...(columns.length < 2 ? [] : [{ id: 'trend' as const, ...trendPicture(trendOf(model, columns), { id: 'trend' }) }]),
  ];
  postMessage(pictures.map(({ id, svg, title, description, width, height }): Drawn => ({ id, svg, title, description, width, height })));
});
