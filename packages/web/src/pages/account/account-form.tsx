import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import css from './account.module.css';

type AccountFormProps = {
  readonly submit: string;
  readonly error: string | undefined;
  /** Gets what stands in a field, by its name. */
  readonly onSubmit: (value: (name: string) => string) => void;
  readonly children: ReactNode;
};

/** Some fields that are sent together. A form of the browser, so that password managers know it. */
export function AccountForm({ submit, error, onSubmit, children }: AccountFormProps) {
  return (
    <form
      className={css['form']}
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        onSubmit((name) => String(data.get(name) ?? ''));
      }}
    >
      {error === undefined ? null : <Notice kind="error" title={error} />}
      {children}
      <Button look="main" type="submit">
        {submit}
      </Button>
    </form>
  );
}
