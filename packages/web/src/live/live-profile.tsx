import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { findModel, type MaturityModel } from '@smm/core/model';
import type { Outcome } from '@smm/core/outcome';
import type { Edit, Profile } from '@smm/core/profile';
import type { PinnedModel } from '@smm/core/live';
import { LiveSession, type LiveState, type Self } from './live-session.ts';

/** An open profile, as pages use it. */
export type OpenProfile = {
  readonly id: string;
  readonly model: MaturityModel;
  readonly profile: Profile;
  readonly state: LiveState;
  readonly session: LiveSession;
  /** Changes the profile, as one step that undo takes back. */
  readonly edit: (...edits: readonly Edit[]) => Outcome<unknown>;
};

const Opened = createContext<OpenProfile | undefined>(undefined);

type LiveProfileProps = {
  readonly id: string;
  readonly pinned: PinnedModel;
  readonly self: Self;
  readonly waiting: ReactNode;
  readonly refused: (reason: string) => ReactNode;
  readonly children: ReactNode;
};

/** Opens a profile live for the pages inside, and closes it with them. */
export function LiveProfile({ id, pinned, self, waiting, refused, children }: LiveProfileProps) {
  const [session, setSession] = useState<LiveSession>();
  useEffect(() => {
    const opened = new LiveSession(id, pinned, self);
    setSession(opened);
    return () => opened.close();
    // The model of a profile never changes, and a new name of oneself is no reason to connect again.
  }, [id]);
  return session === undefined ? waiting : <WithState session={session} waiting={waiting} refused={refused} children={children} />;
}

function WithState({ session, waiting, refused, children }: Pick<LiveProfileProps, 'children' | 'refused' | 'waiting'> & { readonly session: LiveSession }) {
  const state = useSyncExternalStore(session.subscribe, session.snapshot);
  const model = findModel(session.model.id, session.model.edition);
  if (state.save.kind === 'refused') return refused(state.save.reason);
  if (state.profile === undefined || !model.ok) return waiting;
  const opened: OpenProfile = { id: session.id, model: model.value, profile: state.profile, state, session, edit: (...edits) => session.edit(...edits) };
  return <Opened.Provider value={opened}>{children}</Opened.Provider>;
}

/** The profile that is open. */
export function useOpenProfile(): OpenProfile {
  const opened = useContext(Opened);
  if (opened === undefined) throw new Error('no profile is open here');
  return opened;
}
