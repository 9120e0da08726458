import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { me } from '../api/me.ts';
import { RequestRefused } from '../api/request.ts';
import { SignInFirst } from '../features/account/sign-in-first.tsx';
import { UserMenu } from '../features/account/user-menu.tsx';
import { chooseTheme, chosenTheme, type Theme } from '../features/theme/theme.ts';
import { shell } from '../texts/shell.ts';
import { Choice } from '../ui/choice.tsx';
import { Notice } from '../ui/notice.tsx';
import { Toasts } from '../ui/toast.tsx';
import css from './shell.module.css';

/** Where people come in: open to whoever is not signed in yet. */
const DOORS = ['/sign-in', '/set-up', '/password', '/invitation'];

/** The frame around every page: the name, the way to the library, light or dark, and who is signed in. */
export function Shell() {
  const { data, error } = useQuery(me);
  const [theme, setTheme] = useState<Theme>(chosenTheme);
  const options = (['system', 'light', 'dark'] as const).map((id) => ({ id, name: shell.theme[id] }));
  const { pathname } = useLocation();
  const isOut = data?.kind === 'nobody' || (error instanceof RequestRefused && error.problem.status === 401);
  // A profile may be open to whoever came by a review link: its own page finds out.
  const isOpen = !isOut || (data?.mode === 'team' && (DOORS.includes(pathname) || pathname.startsWith('/profiles/')));
  return (
    <>
      <a className={css['skip']} href="#content">
        {shell.skip}
      </a>
      <header className={css['bar']} data-no-print>
        <Link to="/" className={css['name']}>
          <img src="/icon.svg" alt="" width={24} height={24} />
          {shell.name}
        </Link>
        <div className={css['tools']}>
          <Choice
            label={shell.theme.label}
            labelHidden
            options={options}
            value={theme}
            onChange={(id) => {
              chooseTheme(id);
              setTheme(id);
            }}
          />
          {data?.kind === 'person' ? <UserMenu self={data} /> : null}
        </div>
      </header>
      <main id="content" className={css['content']} tabIndex={-1}>
        {isOpen ? <Outlet /> : null}
        {!isOpen && data?.mode === 'team' ? <SignInFirst /> : null}
        {!isOpen && data?.mode !== 'team' ? (
          <Notice kind="info" title={shell.signIn.title}>
            {shell.signIn.solo}
          </Notice>
        ) : null}
      </main>
      <Toasts label={shell.told} closeLabel={shell.close} />
    </>
  );
}
