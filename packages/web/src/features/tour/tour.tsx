import { useState } from 'react';
import { tour as texts } from '../../texts/overview/tour.ts';
import { Button } from '../../ui/button.tsx';
import css from './tour.module.css';

const KEY = 'smm:tour';

/** A few hints on a first visit, beside the page and never in its way; skipped once, it stays away. */
export function Tour() {
  const [at, setAt] = useState(() => (localStorage.getItem(KEY) === null ? 0 : undefined));
  if (at === undefined) return null;
  const hint = texts.hints[at];
  if (hint === undefined) return null;
  const isLast = at === texts.hints.length - 1;
  const end = () => {
    localStorage.setItem(KEY, 'seen');
    setAt(undefined);
    document.querySelector<HTMLElement>('#content')?.focus();
  };
  return (
    <aside className={css['tour']} aria-label={texts.label} data-no-print onKeyDown={({ key }) => (key === 'Escape' ? end() : undefined)}>
      <div className={css['words']} aria-live="polite">
        <strong>{hint.title}</strong>
        <p>{hint.text}</p>
      </div>
      <p className={css['tools']}>
        <span className={css['step']}>{texts.step(at + 1, texts.hints.length)}</span>
        <Button onPress={() => (isLast ? end() : setAt(at + 1))}>{isLast ? texts.finish : texts.next}</Button>
        {isLast ? null : (
          <Button look="quiet" onPress={end}>
            {texts.skip}
          </Button>
        )}
      </p>
    </aside>
  );
}
