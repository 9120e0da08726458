import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { CircleUserRound } from 'lucide-react';
import { useState } from 'react';
import type { Me } from '../../api/me.ts';
import { signOut } from '../../api/sign-in.ts';
import { account } from '../../texts/account.ts';
import { AnchoredMenu } from '../../ui/anchored.tsx';
import { Button } from '../../ui/button.tsx';
import { tell } from '../../ui/toast.tsx';
import css from './account.module.css';

/** The one who is signed in: to their settings, to their sessions, out. Alone at one’s machine there is nothing to sign out of. */
export function UserMenu({ self }: { readonly self: Me }) {
  const [anchor, openAt] = useState<Element>();
  const go = useNavigate();
  const queries = useQueryClient();
  const leave = async () => {
    try {
      await signOut(async () => {
        queries.setQueryData(['me'], { mode: 'team', kind: 'nobody' });
        await go({ to: '/sign-in' });
        queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' && queryKey[0] !== 'ways-in' });
      });
    } catch (error) {
      tell((error as Error).message);
    }
  };
  const { menu } = account;
  const settings = { id: 'settings', name: menu.settings, run: () => void go({ to: '/settings' }) };
  const team = [
    { id: 'sessions', name: menu.sessions, run: () => void go({ to: '/settings', hash: 'sessions' }) },
    { id: 'organisation', name: menu.organisation, run: () => void go({ to: '/settings/organisation' }) },
    null,
    { id: 'out', name: menu.signOut, run: () => void leave() },
  ];
  return (
    <>
      <Button look="quiet" aria-label={menu.label(self.name)} aria-haspopup="menu" onPress={({ target }) => openAt(target)}>
        <span className={css['person']}>
          <CircleUserRound size={17} aria-hidden />
          <span>{self.name}</span>
        </span>
      </Button>
      <AnchoredMenu
        anchor={anchor}
        label={menu.label(self.name)}
        onClose={() => openAt(undefined)}
        actions={self.mode === 'team' ? [settings, ...team] : [settings]}
      />
    </>
  );
}
