import { useEffect, useRef, useState } from 'react';
import type { CommonCluster } from '@smm/core/commonality';
import type { Profile } from '@smm/core/profile';
import type { CommonAnswer, CommonQuestion } from './commonality.worker.ts';

/** How long after the last change it is looked again, in milliseconds. */
const AFTER = 200;

/** What repeats across the practices of a profile, found beside the page; undefined until it is known. */
export function useCommonality(profile: Profile, least: number): readonly CommonCluster[] | undefined {
  const [clusters, setClusters] = useState<readonly CommonCluster[]>();
  const worker = useRef<Worker>(undefined);
  const number = useRef(0);
  useEffect(() => {
    const started = new Worker(new URL('./commonality.worker.ts', import.meta.url), { type: 'module' });
    worker.current = started;
    started.addEventListener('message', ({ data }: MessageEvent<CommonAnswer>) => {
      if (data.number === number.current) setClusters(data.clusters);
    });
    return () => started.terminate();
  }, []);
  useEffect(() => {
    const waiting = setTimeout(() => {
      number.current += 1;
      worker.current?.postMessage({ number: number.current, profile, least } satisfies CommonQuestion);
    }, AFTER);
    return () => clearTimeout(waiting);
  }, [profile, least]);
  return clusters;
}
