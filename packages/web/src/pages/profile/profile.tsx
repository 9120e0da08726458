import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useParams } from '@tanstack/react-router';
import { Redo2, Undo2 } from 'lucide-react';
import { lazy, Suspense, useEffect } from 'react';
import { memo } from 'react';
import { COMMON } from '@smm/core/profile';
import { practicesOf, type MaturityModel } from '@smm/core/model';
import { me } from '../../api/me.ts';
import { profileCard } from '../../api/profiles.ts';
import { Checking } from '../../checks/use-checks.tsx';
import { SignInFirst } from '../../features/account/sign-in-first.tsx';
import { FindReplaceKey } from '../../features/find-replace/find-replace-key.tsx';
import { useGoToPlace } from '../../features/places/go-to-place.ts';
import { FindKey } from '../../features/find/find-key.tsx';
import { SaveState } from '../../features/save-state/save-state.tsx';
import { LiveProfile, useOpenProfile } from '../../live/live-profile.tsx';
import { shell } from '../../texts/shell.ts';
import { IconButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import css from './profile.module.css';

const ReviewPage = lazy(async () => ({ default: (await import('../review/review.tsx')).ReviewPage }));
const ShareButton = lazy(async () => ({ default: (await import('../../features/share/share-dialog.tsx')).ShareButton }));
const COLOURS = ['#155e63', '#8a3b12', '#5a3e8c', '#23663a', '#8c2f5f', '#2b5384'];

/** The pages of one profile, which is open live for all of them. */
export function ProfilePages() {
  const { profile: id } = useParams({ from: '/profiles/$profile' });
  const { data: self } = useQuery(me);
  const { data: card, error } = useQuery(profileCard(id));
  const isTeam = self?.mode === 'team';
  if (error !== null && self?.kind === 'nobody' && isTeam) return <SignInFirst />;
  if (error !== null) return <Refused reason={error.message} />;
  if (card !== undefined && isTeam && !(self.memberships ?? []).some(({ organisation }) => organisation === card.organisation))
    return (
      <Suspense>
        <ReviewPage profile={id} title={card.title} />
      </Suspense>
    );
  if (card === undefined || self === undefined) return <p className={css['waiting']}>{shell.loading}</p>;
  const colour = COLOURS[[...self.id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % COLOURS.length]!;
  return (
    <LiveProfile
      key={id}
      id={id}
      pinned={card.model}
      self={{ name: self.name, colour }}
      waiting={<p className={css['waiting']}>{shell.save.loading}</p>}
      refused={(reason) => <Refused reason={reason} />}
    >
      <Checking>
        <Frame />
      </Checking>
    </LiveProfile>
  );
}

function Refused({ reason }: { readonly reason: string }) {
  const queries = useQueryClient();
  // Access may have just been taken away: then one is somebody else here, or nobody.
  useEffect(() => void queries.invalidateQueries(me), []);
  return (
    <Notice kind="warning" title={shell.refused.title}>
      {reason === 'not-found' ? shell.refused.text : reason}
    </Notice>
  );
}

function Frame() {
  const { profile, model, state, session, id } = useOpenProfile();
  const { data: self } = useQuery(me);
  const { data: card } = useQuery(profileCard(id));
  const isOwner = self?.mode === 'team' && self.memberships.some(({ organisation, role }) => organisation === card?.organisation && role === 'owner');
  useGoToPlace();
  return (
    <div className={css['frame']}>
      <Pages id={id} model={model} />
      <div className={css['main']}>
        <header className={css['head']} data-no-print>
          <strong className={css['title']}>{profile.metadata.title}</strong>
          <span className={css['tools']}>
            {state.present.length === 0 ? null : (
              <span className={css['present']} role="img" aria-label={shell.present(state.present.map(({ name }) => name))}>
                {state.present.map(({ client, name, colour }) => (
                  <span key={client} style={{ background: colour }} title={name}>
                    {name.slice(0, 1)}
                  </span>
                ))}
              </span>
            )}
            <SaveState save={state.save} readOnly={state.readOnly} />
            {isOwner ? (
              <Suspense>
                <ShareButton profile={id} />
              </Suspense>
            ) : null}
            <FindKey />
            <IconButton label={shell.undo} isDisabled={!state.canUndo} onPress={() => session.undo.undo()}>
              <Undo2 size={17} aria-hidden />
            </IconButton>
            <IconButton label={shell.redo} isDisabled={!state.canRedo} onPress={() => session.undo.redo()}>
              <Redo2 size={17} aria-hidden />
            </IconButton>
          </span>
        </header>
        <Outlet />
        <FindReplaceKey />
      </div>
    </div>
  );
}

/** The ways to all pages; drawn once, whatever is typed beside them. */
const Pages = memo(function Pages({ id, model }: { readonly id: string; readonly model: MaturityModel }) {
  return (
    <nav className={css['nav']} aria-label={shell.pages} data-no-print>
      <Link to="/profiles/$profile" params={{ profile: id }} activeOptions={{ exact: true }}>
        {shell.nav.overview}
      </Link>
      <Link to="/profiles/$profile/context" params={{ profile: id }}>
        {shell.nav.context}
      </Link>
      <Link to="/profiles/$profile/evidence" params={{ profile: id }}>
        {shell.nav.evidence}
      </Link>
      <Link to="/profiles/$profile/board" params={{ profile: id }}>
        {shell.nav.board}
      </Link>
      <Link to="/profiles/$profile/checks" params={{ profile: id }}>
        {shell.nav.checks}
      </Link>
      <Link to="/profiles/$profile/common" params={{ profile: id }}>
        {shell.nav.common}
      </Link>
      <Link to="/profiles/$profile/publish" params={{ profile: id }}>
        {shell.nav.publish}
      </Link>
      <Link to="/profiles/$profile/use" params={{ profile: id }}>
        {shell.nav.use}
      </Link>
      <h2>{shell.nav.tables}</h2>
      <Link to="/profiles/$profile/tables/$table" params={{ profile: id, table: COMMON }}>
        {shell.nav.commonTable}
      </Link>
      {practicesOf(model).map(({ practice }) => (
        <Link key={practice.id} to="/profiles/$profile/tables/$table" params={{ profile: id, table: practice.id }}>
          {practice.name}
        </Link>
      ))}
    </nav>
  );
});
