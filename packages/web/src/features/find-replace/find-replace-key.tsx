import { lazy, Suspense, useEffect, useState } from 'react';

const FindReplace = lazy(async () => ({ default: (await import('./find-replace.tsx')).FindReplace }));

/** Opens find and replace with Ctrl+Shift+H, on every page of a profile. */
export function FindReplaceKey() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.key.toLowerCase() !== 'h') return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  if (!isOpen) return null;
  return (
    <Suspense>
      <FindReplace onClose={() => setOpen(false)} />
    </Suspense>
  );
}
