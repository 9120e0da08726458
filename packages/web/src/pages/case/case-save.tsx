import { Check, CloudOff, Loader, OctagonX } from 'lucide-react';
import type { CaseSave } from '../../cases/case-session.ts';
import { cases as texts } from '../../texts/cases.ts';
import css from './case.module.css';

/** Whether what was answered is in this browser only or on the server, in words. */
export function CaseSaveState({ save }: { readonly save: CaseSave }) {
  const [Sign, text] = signAndText(save);
  return (
    <span className={css['save']} data-kind={save.kind} role="status" title={texts.save.about}>
      <Sign size={15} aria-hidden /> {text}
    </span>
  );
}

function signAndText(save: CaseSave): [typeof Check, string] {
  switch (save.kind) {
    case 'saved':
      return [Check, texts.save.saved(save.at)];
    case 'sending':
      return [Loader, texts.save.sending];
    case 'here':
      return [CloudOff, texts.save.here(save.since)];
    case 'refused':
      return [OctagonX, `${texts.save.refused}: ${save.reason}`];
    default:
      return [Loader, texts.save.loading];
  }
}
