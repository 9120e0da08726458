import { Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { find as texts } from '../../texts/library/find.ts';
import { IconButton } from '../../ui/button.tsx';

const FindDialog = lazy(() => import('./find-dialog.tsx').then(({ FindDialog }) => ({ default: FindDialog })));

/** The way to any place of the profile: a button, and Ctrl+K from anywhere. */
export function FindKey() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <IconButton label={texts.open} onPress={() => setOpen(true)}>
        <Search size={17} aria-hidden />
      </IconButton>
      {isOpen ? (
        <Suspense>
          <FindDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
