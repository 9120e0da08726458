import { useState } from 'react';
import { setUpServer, signInByPassword } from '../../api/sign-in.ts';
import { useAsking } from '../../features/account/use-asking.ts';
import { account } from '../../texts/account.ts';
import { TextField } from '../../ui/field.tsx';
import { AccountForm } from './account-form.tsx';
import css from './account.module.css';
import { inAddress } from './in-address.ts';

const { setUp: texts } = account;

/** The first account of a server, made with the link that it printed. */
export function SetUpPage() {
  const [key] = useState(() => inAddress('key'));
  const { error, ask } = useAsking();
  const make = (value: (name: string) => string) =>
    ask(async () => {
      const [email, password] = [value('email').trim(), value('password')];
      await setUpServer({ key, email, password, name: value('name').trim(), organisation: value('organisation').trim() });
      await signInByPassword(email, password);
      location.replace('/');
    });
  return (
    <div className={css['page']}>
      <h1>{texts.title}</h1>
      <p>{texts.about}</p>
      <AccountForm submit={texts.submit} error={error} onSubmit={(value) => void make(value)}>
        <TextField label={account.yourName} name="name" autoComplete="name" isRequired autoFocus />
        <TextField label={account.email} name="email" type="email" autoComplete="username" isRequired />
        <TextField label={account.password} help={account.passwordHelp} name="password" type="password" autoComplete="new-password" isRequired />
        <TextField label={texts.organisation} help={texts.organisationHelp} name="organisation" autoComplete="organization" isRequired />
      </AccountForm>
    </div>
  );
}
