import { Link, Outlet, useParams } from '@tanstack/react-router';
import { Undo2 } from 'lucide-react';
import { CaseOpened, useCase } from '../../cases/use-case.tsx';
import { cases as texts } from '../../texts/cases.ts';
import { IconButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CaseSaveState } from './case-save.tsx';
import css from './case.module.css';
import { Conflicts } from './conflicts.tsx';

/** The pages of one case, which is open for all of them. */
export function CasePages() {
  const { profile, case: name } = useParams({ from: '/profiles/$profile/use/$case' });
  return (
    <CaseOpened
      key={`${profile}/${name}`}
      profileId={profile}
      name={name}
      waiting={(save) =>
        save.kind === 'refused' || save.kind === 'here' ? (
          <div className={css['frame']}>
            <Notice kind="warning" title={texts.notHere.title}>
              {save.kind === 'refused' ? save.reason : texts.notHere.offline}
            </Notice>
          </div>
        ) : (
          <p className={css['frame']}>{texts.loading}</p>
        )
      }
    >
      <Frame />
    </CaseOpened>
  );
}

const TABS = ['targets', 'assessment', 'gap', 'roadmap', 'report'] as const;

function Frame() {
  const { profileId, name, file, save, canUndo, undo, missing, changed } = useCase();
  const params = { profile: profileId, case: name };
  const titles = (list: readonly { readonly id: string; readonly title: string }[]) => list.map(({ id, title }) => title || id);
  return (
    <div className={css['frame']}>
      <header className={css['head']}>
        <div>
          <h1>{file.system.name}</h1>
          <p>
            {[file.organisation, file.system.pointOfView === undefined ? '' : texts.form.views[file.system.pointOfView], file.confidentiality]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p>{texts.assessedBy(titles(file.profiles))}</p>
        </div>
        <div className={css['tools']} data-no-print>
          <CaseSaveState save={save} />
          <IconButton label={texts.undo} isDisabled={!canUndo} onPress={undo}>
            <Undo2 size={17} aria-hidden />
          </IconButton>
        </div>
      </header>
      <nav className={css['tabs']} aria-label={texts.pages.label} data-no-print>
        {TABS.map((tab) => (
          <Link key={tab} to={`/profiles/$profile/use/$case/${tab}`} params={params}>
            {texts.pages[tab]}
          </Link>
        ))}
        <Link to="/profiles/$profile/use" params={{ profile: profileId }} activeOptions={{ exact: true }}>
          {texts.pages.all}
        </Link>
      </nav>
      {missing.length === 0 ? null : (
        <Notice kind="warning" title={texts.missing.title(titles(missing))}>
          {texts.missing.text}
        </Notice>
      )}
      {changed.length === 0 ? null : (
        <Notice kind="info" title={texts.changed.title(titles(changed))}>
          {texts.changed.text}
        </Notice>
      )}
      <Conflicts />
      <Outlet />
    </div>
  );
}
