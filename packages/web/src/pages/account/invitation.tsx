import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { me } from '../../api/me.ts';
import type { RoleName } from '../../api/organisations.ts';
import { RequestRefused } from '../../api/request.ts';
import { acceptInvitation, invitationLook, signInByPassword, type InvitationLook } from '../../api/sign-in.ts';
import { useAsking } from '../../features/account/use-asking.ts';
import { account } from '../../texts/account.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AccountForm } from './account-form.tsx';
import css from './account.module.css';
import { inAddress } from './in-address.ts';

const { invitation: texts } = account;

/** An invitation to an organisation, opened by its link. */
export function InvitationPage() {
  const [secret] = useState(() => inAddress('secret'));
  const { data, error } = useQuery(invitationLook(secret));
  const isWaiting = error instanceof RequestRefused && error.problem.status === 429;
  return (
    <div className={css['page']}>
      {data === undefined && error === null ? <p role="status">{texts.waiting}</p> : null}
      {error === null ? null : (
        <Notice kind="warning" title={texts.over.title}>
          {isWaiting ? error.message : texts.over.text}
        </Notice>
      )}
      {data === undefined ? null : <Look secret={secret} look={data} />}
    </div>
  );
}

function Look({ secret, look }: { readonly secret: string; readonly look: InvitationLook }) {
  const { data: self } = useQuery(me);
  const { error, ask } = useAsking();
  const { organisation, email, role, hasAccount } = look;
  const join = () =>
    ask(async () => {
      await acceptInvitation({ secret });
      location.replace('/');
    });
  const makeAccount = (name: string, password: string) =>
    ask(async () => {
      await acceptInvitation({ secret, name, password });
      await signInByPassword(email, password);
      location.replace('/');
    });
  return (
    <>
      <h1>{texts.title(organisation)}</h1>
      <p>{texts.about(email, account.roles[role as RoleName].name)}</p>
      {hasAccount && self?.kind === 'person' ? (
        <AccountForm submit={texts.join} error={error} onSubmit={() => void join()}>
          {null}
        </AccountForm>
      ) : null}
      {hasAccount && self?.kind === 'nobody' ? (
        <>
          <p>{texts.signInFirst}</p>
          <Button look="main" onPress={() => location.assign(`/sign-in?${new URLSearchParams({ to: `${location.pathname}${location.search}` })}`)}>
            {texts.signIn}
          </Button>
        </>
      ) : null}
      {hasAccount ? null : (
        <AccountForm submit={texts.submit} error={error} onSubmit={(value) => void makeAccount(value('name').trim(), value('password'))}>
          <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
          <TextField label={account.yourName} name="name" autoComplete="name" isRequired autoFocus />
          <TextField label={account.password} help={account.passwordHelp} name="password" type="password" autoComplete="new-password" isRequired />
        </AccountForm>
      )}
    </>
  );
}
