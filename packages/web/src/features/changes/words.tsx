import type { WordChange } from '@smm/core/diff';
import { changes as texts } from '../../texts/checks/changes.ts';
import css from './changes.module.css';

/** Two texts as one, with what only one of them has marked; screen readers are told which. */
export function Words({ words }: { readonly words: readonly WordChange[] }) {
  return (
    <span className={css['words']} dir="auto">
      {words.map(({ kind, text }, index) =>
        kind === 'same' ? (
          <span key={index}>{text}</span>
        ) : kind === 'added' ? (
          <ins key={index}>
            <span className="visually-hidden">{texts.added}</span>
            {text}
          </ins>
        ) : (
          <del key={index}>
            <span className="visually-hidden">{texts.removed}</span>
            {text}
          </del>
        ),
      )}
    </span>
  );
}
