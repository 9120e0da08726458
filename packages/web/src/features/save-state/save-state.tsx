import { CloudOff, Check, Loader } from 'lucide-react';
import type { SaveState as State } from '../../live/live-session.ts';
import { shell } from '../../texts/shell.ts';
import css from './save-state.module.css';

/** Whether what was typed is kept, in words; told to screen readers when it changes for the worse or back. */
export function SaveState({ save, readOnly }: { readonly save: State; readonly readOnly: boolean }) {
  const [Sign, text] = readOnly ? [Check, shell.save.readOnly] : signAndText(save);
  return (
    <span className={`${css['state']} ${save.kind === 'offline' ? css['offline'] : ''}`} role="status" title={shell.save.about}>
      <Sign size={15} aria-hidden /> {text}
    </span>
  );
}

function signAndText(save: State): [typeof Check, string] {
  switch (save.kind) {
    case 'saved':
      return [Check, shell.save.saved(save.at)];
    case 'saving':
      return [Loader, shell.save.saving];
    case 'offline':
      return [CloudOff, shell.save.offline(save.since, save.waiting)];
    default:
      return [Loader, shell.save.loading];
  }
}
