import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';

/** How long a page may take to show what is to be gone to, in milliseconds. */
const MOST_WAIT = 4000;

/** Goes to the statement, cell or part of a page that the address of the page names after its #: into view and with the focus. */
export function useGoToPlace(): void {
  const { hash, pathname } = useLocation();
  useEffect(() => {
    if (hash === '' || arrive(hash)) return;
    const watcher = new MutationObserver(() => {
      if (arrive(hash)) watcher.disconnect();
    });
    watcher.observe(document.body, { childList: true, subtree: true });
    const late = setTimeout(() => watcher.disconnect(), MOST_WAIT);
    return () => {
      watcher.disconnect();
      clearTimeout(late);
    };
  }, [hash, pathname]);
}

function arrive(hash: string): boolean {
  const name = CSS.escape(hash);
  const place = document.querySelector<HTMLElement>(`[data-statement="${name}"], [data-cell="${name}"], [data-address="${name}"], #${name}`);
  if (place === null) return false;
  place.scrollIntoView({ block: 'center' });
  if (place.tabIndex < 0 && !place.hasAttribute('tabindex')) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  return true;
}
