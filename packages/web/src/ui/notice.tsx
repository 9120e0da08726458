import { AlertTriangle, CheckCircle2, Info, OctagonX } from 'lucide-react';
import type { ReactNode } from 'react';
import css from './notice.module.css';

const SIGNS = { error: OctagonX, warning: AlertTriangle, info: Info, good: CheckCircle2 } as const;

/** Something to know, where it belongs: what is wrong or so, and what to do. */
export function Notice({ kind, title, children }: { readonly kind: keyof typeof SIGNS; readonly title: string; readonly children?: ReactNode }) {
  const Sign = SIGNS[kind];
  return (
    <div className={`${css['notice']} ${css[kind]}`} role={kind === 'error' ? 'alert' : 'status'}>
      <Sign size={18} aria-hidden />
      <div>
        <strong>{title}</strong>
        {children === undefined ? null : <div>{children}</div>}
      </div>
    </div>
  );
}

/** A place that is empty: what will be here, and the step that fills it. */
export function Empty({ title, children, action }: { readonly title: string; readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <section className={css['empty']}>
      <h2>{title}</h2>
      <p>{children}</p>
      {action}
    </section>
  );
}
