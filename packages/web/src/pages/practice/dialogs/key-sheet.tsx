import { Fragment } from 'react';
import { practice as t } from '../../../texts/practice.ts';
import css from '../practice.module.css';

/** All keys of the table. */
export function KeySheet() {
  return (
    <div className={css['keys']}>
      {t.keySheet.groups.map(({ title, keys }) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl>
            {keys.map(([key, what]) => (
              <Fragment key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{what}</dd>
              </Fragment>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
