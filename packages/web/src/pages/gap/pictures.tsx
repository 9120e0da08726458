import { useEffect, useState } from 'react';
import type { Gap, Snapshot } from '@smm/core/assessment';
import type { MaturityModel } from '@smm/core/model';
import { gap as texts } from '../../texts/gap.ts';
import type { Drawn } from './drawing.worker.ts';
import css from './gap.module.css';

type PicturesProps = { readonly model: MaturityModel; readonly gaps: readonly Gap[]; readonly columns: readonly Snapshot[] };

/** The gap in pictures, the same as in reports. The tables of the page hold their figures. */
export function Pictures({ model, gaps, columns }: PicturesProps) {
  const [drawn, setDrawn] = useState<readonly Drawn[] | 'failed'>();
  useEffect(() => {
    const worker = new Worker(new URL('./drawing.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<readonly Drawn[]>) => setDrawn(data));
    worker.addEventListener('error', () => setDrawn('failed'));
    worker.postMessage({ model, gaps, columns });
    return () => worker.terminate();
    // The columns are made anew each time; the gaps change with what they are made from.
  }, [model, gaps]);
  return (
    <section className={css['section']}>
      <h2>{texts.pictures}</h2>
      {drawn === undefined ? <p className={css['soft']}>{texts.drawing}</p> : null}
      {drawn === 'failed' ? <p className={css['soft']}>{texts.cannotDraw}</p> : null}
      <div className={css['pictures']}>
        {drawn === undefined || drawn === 'failed'
          ? null
          : drawn.map(({ id, svg, title, description, width, height }) => (
              <figure key={id}>
                <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`} alt={`${title}. ${description}`} width={width} height={height} />
                <figcaption>{title}</figcaption>
              </figure>
            ))}
      </div>
    </section>
  );
}
