import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { RequestRefused } from '../../api/request.ts';
import { askForPassword, resetPassword } from '../../api/sign-in.ts';
import { useAsking } from '../../features/account/use-asking.ts';
import { account } from '../../texts/account.ts';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AccountForm } from './account-form.tsx';
import css from './account.module.css';
import { inAddress } from './in-address.ts';

const { reset: texts } = account;

/** A new password: with the link of a mail it is chosen, without one the mail is asked for. */
export function NewPasswordPage() {
  const [token] = useState(() => inAddress('token'));
  const [done, setDone] = useState<string>();
  const { error, ask } = useAsking();
  const send = async (value: (name: string) => string) => {
    const work = () => (token === '' ? askForPassword(value('email').trim()) : resetPassword(token, value('password')));
    if (await ask(work, (problem) => (isSpent(problem) ? texts.wrong : undefined))) setDone(token === '' ? texts.asked : texts.done);
  };
  return (
    <div className={css['page']}>
      <h1>{token === '' ? texts.askTitle : texts.title}</h1>
      {done === undefined ? (
        <>
          <p>{token === '' ? texts.askAbout : texts.about}</p>
          <AccountForm submit={token === '' ? texts.ask : texts.submit} error={error} onSubmit={(value) => void send(value)}>
            {token === '' ? (
              <TextField label={account.email} name="email" type="email" autoComplete="username" isRequired autoFocus />
            ) : (
              <TextField
                label={account.newPassword}
                help={account.passwordHelp}
                name="password"
                type="password"
                autoComplete="new-password"
                isRequired
                autoFocus
              />
            )}
          </AccountForm>
        </>
      ) : (
        <Notice kind="good" title={done} />
      )}
      <Link to="/sign-in">{texts.toSignIn}</Link>
    </div>
  );
}

/** Whether the link, and not the password, is what was refused. */
function isSpent(error: unknown): boolean {
  return error instanceof RequestRefused && error.problem.code === 'invalid-token';
}
