import { Link, Outlet } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { me } from '../api/me.ts';
import { RequestRefused } from '../api/request.ts';
import { chooseTheme, chosenTheme, type Theme } from '../features/theme/theme.ts';
import { shell } from '../texts/shell.ts';
import { Choice } from '../ui/choice.tsx';
import { Notice } from '../ui/notice.tsx';
import { Toasts } from '../ui/toast.tsx';
import css from './shell.module.css';

/** The frame around every page: the name, the way to the library, light or dark. */
export function Shell() {
  const { data, error } = useQuery(me);
  const [theme, setTheme] = useState<Theme>(chosenTheme);
  const options = (['system', 'light', 'dark'] as const).map((id) => ({ id, name: shell.theme[id] }));
  const isOut = data?.kind === 'nobody' || (error instanceof RequestRefused && error.problem.status === 401);
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
      </header>
      <main id="content" className={css['content']} tabIndex={-1}>
        {isOut ? (
          <Notice kind="info" title={shell.signIn.title}>
            {data?.mode === 'team' ? shell.signIn.team : shell.signIn.solo}
          </Notice>
        ) : (
          <Outlet />
        )}
      </main>
      <Toasts label={shell.told} closeLabel={shell.close} />
    </>
  );
}
