import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { RequestRefused } from '../../api/request.ts';
import { canUsePasskeys, giveCode, oidcAddress, signInByPasskey, signInByPassword, waysIn } from '../../api/sign-in.ts';
import { useAsking } from '../../features/account/use-asking.ts';
import { account } from '../../texts/account.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AccountForm } from './account-form.tsx';
import css from './account.module.css';
import { inAddress, ownPath } from './in-address.ts';

const { signIn: texts } = account;

/** Signing in: with a password and perhaps a code, with a passkey, or with the organisation’s own accounts. */
export function SignInPage() {
  const [isCodeNext, setCodeNext] = useState(false);
  return <div className={css['page']}>{isCodeNext ? <CodeStep onBack={() => setCodeNext(false)} /> : <PasswordStep onCode={() => setCodeNext(true)} />}</div>;
}

function PasswordStep({ onCode }: { readonly onCode: () => void }) {
  const { data: ways } = useQuery(waysIn);
  const [failed] = useState(() => inAddress('error') !== '');
  const { error, ask } = useAsking();
  const byPassword = (email: string, password: string) =>
    ask(async () => ((await signInByPassword(email, password)) === 'in' ? goOn() : onCode()), wrongIs(texts.wrong));
  return (
    <>
      <h1>{texts.title}</h1>
      {failed && error === undefined ? <Notice kind="warning" title={texts.failed} /> : null}
      {ways?.setUp === true ? <Notice kind="info" title={texts.setUp} /> : null}
      <AccountForm submit={texts.submit} error={error} onSubmit={(value) => void byPassword(value('email').trim(), value('password'))}>
        <TextField label={account.email} name="email" type="email" autoComplete="username webauthn" isRequired autoFocus />
        <TextField label={account.password} name="password" type="password" autoComplete="current-password" isRequired />
      </AccountForm>
      <div className={css['ways']}>
        {canUsePasskeys() ? (
          <Button
            onPress={() =>
              void ask(async () => {
                await signInByPasskey();
                goOn();
              })
            }
          >
            {texts.passkey}
          </Button>
        ) : null}
        {ways?.oidc === null || ways === undefined ? null : (
          <Button onPress={() => void ask(async () => location.assign(await oidcAddress(ownPath(inAddress('to')))))}>{ways.oidc}</Button>
        )}
        {ways?.passwordByMail === true ? <Link to="/password">{texts.forgotten}</Link> : null}
        {ways?.passwordByMail === false ? <p className={css['soft']}>{texts.noMail}</p> : null}
        <p className={css['soft']}>{texts.noAccount}</p>
      </div>
    </>
  );
}

function CodeStep({ onBack }: { readonly onBack: () => void }) {
  const [kind, setKind] = useState<'app' | 'recovery'>('app');
  const { error, ask } = useAsking();
  const { code: words } = texts;
  const give = (code: string) =>
    ask(async () => {
      await giveCode(kind, kind === 'app' ? code.replaceAll(/\s/gu, '') : code.trim());
      goOn();
    }, wrongIs(words.wrong));
  return (
    <>
      <h1>{words.title}</h1>
      <AccountForm key={kind} submit={words.submit} error={error} onSubmit={(value) => void give(value('code'))}>
        {kind === 'app' ? (
          <TextField label={words.app} help={words.appHelp} name="code" inputMode="numeric" autoComplete="one-time-code" isRequired autoFocus />
        ) : (
          <TextField label={words.recovery} help={words.recoveryHelp} name="code" autoComplete="off" isRequired autoFocus />
        )}
      </AccountForm>
      <div className={css['ways']}>
        <Button look="quiet" onPress={() => setKind(kind === 'app' ? 'recovery' : 'app')}>
          {kind === 'app' ? words.useRecovery : words.useApp}
        </Button>
        <Button look="quiet" onPress={onBack}>
          {words.back}
        </Button>
      </div>
    </>
  );
}

/** Goes on to where one was going. The page is loaded anew: nothing is left of whoever was here before. */
function goOn(): void {
  location.replace(ownPath(inAddress('to')));
}

/** Says the same of everything that was wrong about what was typed: it tells nobody which accounts there are. */
function wrongIs(words: string): (error: unknown) => string | undefined {
  return (error) => (error instanceof RequestRefused && error.problem.status < 429 ? words : undefined);
}
