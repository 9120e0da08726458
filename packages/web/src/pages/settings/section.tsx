import type { ReactNode } from 'react';
import { Notice } from '../../ui/notice.tsx';
import css from './settings.module.css';

type SectionProps = {
  readonly id: string;
  readonly title: string;
  readonly about?: string;
  readonly error?: string | undefined;
  /** What was just done, for everybody who cannot see it happen. */
  readonly told?: string | undefined;
  readonly children: ReactNode;
};

/** A part of the settings: what it is, what went wrong there, and what can be done. */
export function Section({ id, title, about, error, told, children }: SectionProps) {
  return (
    <section className={css['section']} id={id} aria-labelledby={`${id}-title`}>
      {/* What takes the focus when the thing that had it is gone. */}
      <h2 id={`${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      {about === undefined ? null : <p className={css['soft']}>{about}</p>}
      {error === undefined ? null : <Notice kind="error" title={error} />}
      {children}
      <p role="status" className={css['soft']}>
        {told}
      </p>
    </section>
  );
}

/** Moves the focus to the title of a section: what had it is no more. */
export function focusSection(id: string): void {
  document.getElementById(`${id}-title`)?.focus();
}
