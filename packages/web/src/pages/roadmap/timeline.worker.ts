import type { RoadmapStep } from '@smm/core/assessment';
import { timelinePicture } from '@smm/formats/charts';

/** A timeline as a page shows it. */
export type DrawnTimeline = { readonly svg: string; readonly title: string; readonly description: string; readonly width: number; readonly height: number };

// Drawing takes a while, so it is done beside the page.
addEventListener('message', ({ data }: MessageEvent<{ readonly steps: readonly RoadmapStep[]; readonly parts: Readonly<Record<string, string>> }>) => {
  const { svg, title, description, width, height } = timelinePicture(data.steps, { id: 'timeline', partOf: ({ id }) => data.parts[id] ?? '' });
  postMessage({ svg, title, description, width, height } satisfies DrawnTimeline);
});
