import { useEffect, useState } from 'react';
import { partName, type RoadmapStep } from '@smm/core/assessment';
import { useCase } from '../../cases/use-case.tsx';
import { cases } from '../../texts/cases.ts';
import { roadmap as texts } from '../../texts/roadmap.ts';
import type { DrawnTimeline } from './timeline.worker.ts';
import css from './roadmap.module.css';

/** The steps that have a due day as a picture, the same as in reports; the list above holds its figures. */
export function Timeline({ steps }: { readonly steps: readonly RoadmapStep[] }) {
  const { file } = useCase();
  const [drawn, setDrawn] = useState<DrawnTimeline>();
  const data = JSON.stringify(steps);
  useEffect(() => {
    const worker = new Worker(new URL('./timeline.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<DrawnTimeline>) => setDrawn(event.data));
    worker.postMessage({ steps, parts: Object.fromEntries(steps.map((step) => [step.id, partName(step, file, cases.whole)])) });
    return () => worker.terminate();
    // The steps are compared by what they say, so that others' changes do not draw again.
  }, [data]);
  return (
    <section className={css['section']}>
      <h2>{texts.timeline}</h2>
      <p className={css['soft']}>{texts.timelineHelp}</p>
      {drawn === undefined ? null : (
        <img
          className={css['picture']}
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawn.svg)}`}
          alt={`${drawn.title}. ${drawn.description}`}
          width={drawn.width}
          height={drawn.height}
        />
      )}
    </section>
  );
}
