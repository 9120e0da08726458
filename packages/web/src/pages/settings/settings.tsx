import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { me } from '../../api/me.ts';
import { account } from '../../texts/account.ts';
import css from './settings.module.css';

/** What belongs to oneself and to one’s organisation. */
export function SettingsPages() {
  const { data: self } = useQuery(me);
  const { settings } = account;
  return (
    <div className={css['page']}>
      <h1>{settings.title}</h1>
      {self?.mode === 'team' ? (
        <nav className={css['pages']} aria-label={settings.pages}>
          <Link to="/settings" activeOptions={{ exact: true }}>
            {settings.account}
          </Link>
          <Link to="/settings/organisation">{settings.organisation}</Link>
        </nav>
      ) : null}
      <Outlet />
    </div>
  );
}
