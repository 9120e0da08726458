import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Finding, LintReport, Preset } from '@smm/core/lint';
import { useBaseText } from '../features/base-text/use-base-text.ts';
import { useOpenProfile } from '../live/live-profile.tsx';
import type { CheckAnswer, CheckQuestion } from './checking.worker.ts';

/** What the checks say of the open profile now. */
export type Checks = {
  readonly report: LintReport | undefined;
  readonly preset: Preset;
  readonly choosePreset: (preset: Preset) => void;
  /** Findings by the address they are at. */
  readonly at: ReadonlyMap<string, readonly Finding[]>;
};

/** How long after the last key the checks begin, in milliseconds. */
const AFTER = 150;

const Current = createContext<Checks | undefined>(undefined);

/** Checks the open profile beside the page, again and again as it changes. */
export function Checking({ children }: { readonly children: ReactNode }) {
  const { profile, id } = useOpenProfile();
  const baseText = useBaseText(id);
  const [preset, choosePreset] = useState<Preset>('review');
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
    const waiting = setTimeout(() => {
      number.current += 1;
      worker.current?.postMessage({ number: number.current, profile, preset, ...(baseText === undefined ? {} : { baseText }) } satisfies CheckQuestion);
    }, AFTER);
    return () => clearTimeout(waiting);
  }, [profile, preset, baseText]);
  const checks = useMemo(() => ({ report, preset, choosePreset, at: byAddress(report) }), [report, preset]);
  return <Current.Provider value={checks}>{children}</Current.Provider>;
}

function byAddress(report: LintReport | undefined): Map<string, Finding[]> {
  const at = new Map<string, Finding[]>();
  for (const finding of report?.findings ?? []) {
    const there = at.get(finding.address);
    if (there === undefined) at.set(finding.address, [finding]);
    else there.push(finding);
  }
  return at;
}

/** What the checks say of the open profile. */
export function useChecks(): Checks {
  const checks = useContext(Current);
  if (checks === undefined) throw new Error('no profile is checked here');
  return checks;
}
