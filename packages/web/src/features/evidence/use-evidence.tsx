import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useRef, useState, type ReactNode } from 'react';
import type { Evidence } from '@smm/core/evidence';
import { ok } from '@smm/core/outcome';
import { readEvidence, writeEvidence, type KeptEvidence } from '../../api/evidence.ts';
import { RequestRefused } from '../../api/request.ts';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { evidence as texts } from '../../texts/evidence.ts';
import { shell } from '../../texts/shell.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { keepChange, type EvidenceEdit, type EvidencePlace } from './evidence-desk.ts';

/** The evidence of the open profile, and the way to change it. */
export type OpenEvidence = {
  readonly evidence: Evidence;
  /** Keeps a change and says so; gives whether it was kept. */
  readonly change: (edit: EvidenceEdit, done: string) => Promise<boolean>;
};

type Told = { readonly kind: 'error' | 'good' | 'info'; readonly text: string; readonly undo?: { readonly before: Evidence; readonly version: number } };

const Opened = createContext<OpenEvidence | undefined>(undefined);

/** Opens the evidence of the open profile for what is inside, and says what became of each change. */
export function EvidenceDesk({ children }: { readonly children: ReactNode }) {
  const { id, profile } = useOpenProfile();
  const queries = useQueryClient();
  const key = ['evidence', id];
  const { data, error } = useQuery({ queryKey: key, queryFn: () => readEvidence(id, profile.id) });
  const [told, tell] = useState<Told>();
  // One change after the other: the second begins with what the first has kept.
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const place: EvidencePlace = {
    read: () => readEvidence(id, profile.id),
    write: async (evidence, from) => {
      try {
        return await writeEvidence(id, evidence, from);
      } catch (problem) {
        if (problem instanceof RequestRefused && problem.problem.status === 412) return undefined;
        throw problem;
      }
    },
  };
  const keep = async (edit: EvidenceEdit, done: string): Promise<boolean> => {
    try {
      const now = queries.getQueryData<KeptEvidence>(key) ?? (await place.read());
      const outcome = await keepChange(place, now, edit);
      if (!outcome.ok) {
        tell({ kind: 'error', text: outcome.message });
        return false;
      }
      queries.setQueryData(key, outcome.kept);
      tell({
        kind: outcome.wasMerged ? 'info' : 'good',
        text: outcome.wasMerged ? texts.merged : done,
        undo: { before: outcome.before, version: outcome.kept.version },
      });
      return true;
    } catch (problem) {
      tell({ kind: 'error', text: `${texts.failed} ${(problem as Error).message}` });
      return false;
    }
  };
  const change = (edit: EvidenceEdit, done: string): Promise<boolean> => {
    const next = last.current.then(() => keep(edit, done));
    last.current = next;
    return next;
  };
  const undo = async ({ before, version }: NonNullable<Told['undo']>) => {
    const now = queries.getQueryData<KeptEvidence>(key);
    if (now?.version !== version) return tell({ kind: 'info', text: texts.undoLate });
    await change(() => ok(before), texts.undone);
  };
  if (error !== null) return <Notice kind="error" title={error.message} />;
  if (data === undefined) return <p>{shell.loading}</p>;
  return (
    <Opened.Provider value={{ evidence: data.evidence, change }}>
      <div aria-live="polite">
        {told === undefined ? null : (
          <Notice kind={told.kind} title={told.text}>
            {told.undo === undefined || told.text === texts.undone ? undefined : <Button onPress={() => void undo(told.undo!)}>{texts.undo}</Button>}
          </Notice>
        )}
      </div>
      {children}
    </Opened.Provider>
  );
}

/** The evidence of the open profile. */
export function useEvidence(): OpenEvidence {
  const opened = useContext(Opened);
  if (opened === undefined) throw new Error('no evidence is open here');
  return opened;
}
