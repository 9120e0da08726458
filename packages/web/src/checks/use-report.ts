import { useEffect, useRef, useState } from 'react';
import type { LintReport, Preset } from '@smm/core/lint';
import type { Profile } from '@smm/core/profile';
import type { CheckAnswer, CheckQuestion } from './checking.worker.ts';

/** What the checks say of a profile with a preset of one's own, found beside the page; undefined until it is known. */
export function useReport(profile: Profile, preset: Preset): LintReport | undefined {
  const [report, setReport] = useState<LintReport>();
  const worker = useRef<Worker>(undefined);
  const number = useRef(0);
  useEffect(() => {
    const started = new Worker(new URL('./checking.worker.ts', import.meta.url), { type: 'module' });
    worker.current = started;
    started.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => {
      if (data.number === number.current) setReport(data.report);
    });
    return () => started.terminate();
  }, []);
  useEffect(() => {
    number.current += 1;
    worker.current?.postMessage({ number: number.current, profile, preset } satisfies CheckQuestion);
  }, [profile, preset]);
  return report;
}
