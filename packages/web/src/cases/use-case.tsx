import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { checklistOf, type AppliedProfile, type Assessment, type AssessmentFile, type Checklist, type Participant } from '@smm/core/assessment';
import { composeProfiles } from '@smm/core/composition';
import { BaseText, type MaturityModel } from '@smm/core/model';
import type { Outcome } from '@smm/core/outcome';
import type { Profile } from '@smm/core/profile';
import { requestJson } from '../api/request.ts';
import { useOpenProfile } from '../live/live-profile.tsx';
import { findApplied, profileHash } from './applied-profiles.ts';
import { casePorts } from './case-ports.ts';
import { CaseSession, type CaseSave } from './case-session.ts';

/** A case that is open, as pages use it. */
export type OpenCase = {
  /** The library’s id of the profile under which the case is kept. */
  readonly profileId: string;
  readonly name: string;
  readonly model: MaturityModel;
  readonly file: AssessmentFile;
  /** The profile applied, or the combination of several. */
  readonly profiles: readonly Profile[];
  readonly baseText: BaseText | undefined;
  readonly checklist: Checklist;
  readonly save: CaseSave;
  readonly canUndo: boolean;
  /** Profiles applied that are not in the library: their indicators are missing here. */
  readonly missing: readonly AppliedProfile[];
  /** Profiles that say something else than when they were applied. */
  readonly changed: readonly AppliedProfile[];
  /** Every applied profile as the library has it now, the combination aside. */
  readonly applied: readonly { readonly library: string; readonly profile: Profile }[];
  /** The assessment that is looked at: the one chosen, or the last. */
  readonly assessment: Assessment | undefined;
  readonly chooseAssessment: (id: string) => void;
  /** For whom one speaks here; undefined for nobody in particular. */
  readonly speaker: Participant | undefined;
  readonly chooseSpeaker: (id: string | undefined) => void;
  readonly change: (make: (file: AssessmentFile) => Outcome<AssessmentFile>) => Outcome<AssessmentFile>;
  readonly undo: () => void;
};

const Opened = createContext<OpenCase | undefined>(undefined);

const RETRY = 5000;

type CaseProps = { readonly profileId: string; readonly name: string; readonly waiting: (save: CaseSave) => ReactNode; readonly children: ReactNode };

/** Opens a case for the pages inside. */
export function CaseOpened({ profileId, name, waiting, children }: CaseProps) {
  const session = useMemo(() => new CaseSession(casePorts(profileId, name)), [profileId, name]);
  const { file, save, canUndo } = useSyncExternalStore(session.subscribe, session.snapshot);
  useEffect(() => {
    void session.open();
    const again = () => void session.refresh();
    window.addEventListener('online', again);
    window.addEventListener('focus', again);
    return () => {
      window.removeEventListener('online', again);
      window.removeEventListener('focus', again);
    };
  }, [session]);
  useEffect(() => {
    if (save.kind !== 'here') return;
    const timer = setTimeout(() => void session.refresh(), RETRY);
    return () => clearTimeout(timer);
  }, [session, save]);
  if (file === undefined) return waiting(save);
  return (
    <Ready profileId={profileId} name={name} file={file} save={save} canUndo={canUndo} session={session} waiting={waiting}>
      {children}
    </Ready>
  );
}

type ReadyProps = CaseProps & { readonly file: AssessmentFile; readonly save: CaseSave; readonly canUndo: boolean; readonly session: CaseSession };

function Ready({ profileId, name, file, save, canUndo, session, waiting, children }: ReadyProps) {
  const { profile: own, model } = useOpenProfile();
  const others = useOthers(file.profiles, own.id);
  const baseText = useGeneralTables(profileId);
  const changed = useChanged(file.profiles, own, others);
  const [chosen, chooseAssessment] = useState<string>();
  const [speaking, chooseSpeaker] = useSpeaker(profileId, name);
  const applied = useMemo(
    () =>
      others === undefined
        ? undefined
        : file.profiles.flatMap(({ id }) => (id === own.id ? [{ library: profileId, profile: own }] : others.filter((one) => one.profile.id === id))),
    [file.profiles, own, others, profileId],
  );
  const profiles = useMemo(() => (applied === undefined ? undefined : together(applied.map(({ profile }) => profile))), [applied]);
  const checklist = useMemo(
    () => (profiles === undefined || baseText === 'waiting' ? undefined : checklistOf({ model, profiles, ...(baseText === undefined ? {} : { baseText }) })),
    [model, profiles, baseText],
  );
  if (applied === undefined || profiles === undefined || checklist === undefined || baseText === 'waiting') return waiting({ kind: 'loading' });
  const opened: OpenCase = {
    profileId,
    name,
    model,
    file,
    profiles,
    baseText,
    checklist,
    save,
    canUndo,
    applied,
    missing: file.profiles.filter(({ id }) => !applied.some(({ profile }) => profile.id === id)),
    changed,
    assessment: file.assessments.find(({ id }) => id === chosen) ?? file.assessments.at(-1),
    chooseAssessment,
    speaker: file.people.find(({ id }) => id === speaking),
    chooseSpeaker,
    change: (make) => session.change(make),
    undo: () => session.undo(),
  };
  return <Opened.Provider value={opened}>{children}</Opened.Provider>;
}

/** One profile as it is, several as their combination; each for itself where they cannot be combined. */
function together(profiles: readonly Profile[]): readonly Profile[] {
  if (profiles.length < 2) return profiles;
  const combined = composeProfiles(profiles);
  return combined.ok ? [combined.value.profile] : profiles;
}

/** The applied profiles besides the one that is open; undefined while they are read. */
function useOthers(applied: readonly AppliedProfile[], own: string) {
  const wanted = applied.filter(({ id }) => id !== own);
  const { data } = useQuery({
    queryKey: ['applied', ...wanted.map(({ id, file }) => `${id} ${file}`)],
    networkMode: 'always',
    staleTime: 60_000,
    queryFn: async () => (await Promise.all(wanted.map((one) => findApplied(one)))).filter((one) => one !== undefined),
  });
  return data;
}

function useGeneralTables(profile: string): BaseText | 'waiting' | undefined {
  const { data, isPending } = useQuery({
    queryKey: ['general-tables', profile],
    networkMode: 'always',
    retry: false,
    staleTime: 60_000,
    queryFn: async () => {
      const { files } = await requestJson<{ files: readonly { kind: string; name: string }[] }>(`/api/profiles/${profile}/files`);
      const file = files.find(({ kind }) => kind === 'base-text');
      const read = file === undefined ? undefined : BaseText.safeParse(await requestJson<unknown>(`/api/profiles/${profile}/files/base-text/${file.name}`));
      return read?.success === true ? read.data : null;
    },
  });
  return isPending ? 'waiting' : (data ?? undefined);
}

function useChanged(applied: readonly AppliedProfile[], own: Profile, others: readonly { readonly profile: Profile }[] | undefined): readonly AppliedProfile[] {
  const [changed, setChanged] = useState<readonly AppliedProfile[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const all = [own, ...(others ?? []).map(({ profile }) => profile)];
    const compare = async () => {
      const now = new Map(await Promise.all(all.map(async (profile) => [profile.id, await profileHash(profile)] as const)));
      if (isCurrent) setChanged(applied.filter(({ id, hash }) => hash !== '' && now.has(id) && now.get(id) !== hash));
    };
    void compare();
    return () => {
      isCurrent = false;
    };
  }, [applied, own, others]);
  return changed;
}

/** For whom one speaks in a case, remembered in this browser. */
function useSpeaker(profile: string, name: string): [string | undefined, (id: string | undefined) => void] {
  const key = `smm:speaker:${profile}/${name}`;
  const [speaker, setSpeaker] = useState<string | undefined>(() => localStorage.getItem(key) ?? undefined);
  return [
    speaker,
    (id) => {
      if (id === undefined) localStorage.removeItem(key);
      else localStorage.setItem(key, id);
      setSpeaker(id);
    },
  ];
}

/** The case that is open. */
export function useCase(): OpenCase {
  const opened = useContext(Opened);
  if (opened === undefined) throw new Error('no case is open here');
  return opened;
}
