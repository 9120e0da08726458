import { useState } from 'react';
import { changePassword } from '../../api/account.ts';
import { useAsking } from '../../features/account/use-asking.ts';
import { account } from '../../texts/account.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Section } from './section.tsx';
import css from './settings.module.css';

const { changePassword: texts } = account;

/** Another password. */
export function PasswordSection() {
  const { error, ask } = useAsking();
  const [told, tell] = useState('');
  const change = async (form: HTMLFormElement) => {
    const data = new FormData(form);
    const work = () => changePassword(String(data.get('current')), String(data.get('password')));
    if (!(await ask(work))) return;
    form.reset();
    tell(texts.done);
  };
  return (
    <Section id="password" title={texts.title} error={error} told={told}>
      <form
        className={css['form']}
        method="post"
        onSubmit={(event) => {
          event.preventDefault();
          void change(event.currentTarget);
        }}
      >
        <TextField label={texts.current} name="current" type="password" autoComplete="current-password" isRequired />
        <TextField label={account.newPassword} help={account.passwordHelp} name="password" type="password" autoComplete="new-password" isRequired />
        <Button type="submit">{texts.submit}</Button>
      </form>
    </Section>
  );
}
