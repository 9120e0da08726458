import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { account as ownAccount, beginTwoFactor, endTwoFactor, newRecoveryCodes } from '../../api/account.ts';
import { giveCode } from '../../api/sign-in.ts';
import { ShownOnce } from '../../features/account/shown-once.tsx';
import { useAsking } from '../../features/account/use-asking.ts';
import { account } from '../../texts/account.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { focusSection, Section } from './section.tsx';
import css from './settings.module.css';

const { twoFactor: texts } = account;

/** What one is about to do with the second factor. */
type Step =
  | { readonly kind: 'rest' }
  | { readonly kind: 'password'; readonly wish: 'begin' | 'codes' | 'end' }
  | { readonly kind: 'confirm'; readonly uri: string; readonly codes: string }
  | { readonly kind: 'codes'; readonly codes: string };

/** A second factor: an authenticator app, with recovery codes for when it is lost. */
export function TwoFactorSection() {
  const { data, error, refetch } = useQuery(ownAccount);
  const { error: refused, ask } = useAsking();
  const [step, setStep] = useState<Step>({ kind: 'rest' });
  const [told, tell] = useState('');
  const isOn = data?.twoFactorEnabled ?? false;
  const rest = (words: string) => {
    setStep({ kind: 'rest' });
    tell(words);
    focusSection('two-factor');
  };
  const givePassword = (wish: 'begin' | 'codes' | 'end', password: string) =>
    ask(async () => {
      if (wish === 'begin') {
        const { totpURI, backupCodes } = await beginTwoFactor(password);
        return setStep({ kind: 'confirm', uri: totpURI, codes: backupCodes.join('\n') });
      }
      if (wish === 'codes') return setStep({ kind: 'codes', codes: (await newRecoveryCodes(password)).join('\n') });
      await endTwoFactor(password);
      await refetch();
      rest(texts.ended);
    });
  const confirm = (code: string) =>
    ask(async () => {
      await giveCode('app', code.replaceAll(/\s/gu, ''));
      await refetch();
      rest(texts.done);
    });
  const begin = (wish: 'begin' | 'codes' | 'end') => setStep({ kind: 'password', wish });
  return (
    <Section id="two-factor" title={texts.title} about={isOn ? texts.on : texts.off} error={refused ?? error?.message} told={told}>
      {step.kind === 'rest' || step.kind === 'codes' ? (
        <div className={css['row']}>
          {isOn ? (
            <>
              <Button onPress={() => begin('codes')}>{texts.newCodes}</Button>
              <Button look="danger" onPress={() => begin('end')}>
                {texts.end}
              </Button>
            </>
          ) : (
            <Button onPress={() => begin('begin')}>{texts.begin}</Button>
          )}
        </div>
      ) : null}
      {step.kind === 'codes' ? <ShownOnce label={texts.codes} about={texts.codesAbout} secret={step.codes} /> : null}
      {step.kind === 'password' ? (
        <Ask submit={texts.next} onCancel={() => rest('')} onSubmit={(password) => void givePassword(step.wish, password)}>
          <TextField label={texts.password} name="value" type="password" autoComplete="current-password" autoFocus />
        </Ask>
      ) : null}
      {step.kind === 'confirm' ? (
        <>
          <ShownOnce label={texts.codes} about={texts.codesAbout} secret={step.codes} />
          <ShownOnce label={texts.secret} about={texts.secretAbout} secret={new URL(step.uri).searchParams.get('secret') ?? ''} />
          <a href={step.uri}>{texts.open}</a>
          <Ask submit={texts.confirm} onCancel={() => rest('')} onSubmit={(code) => void confirm(code)}>
            <TextField label={texts.code} name="value" inputMode="numeric" autoComplete="one-time-code" isRequired />
          </Ask>
        </>
      ) : null}
    </Section>
  );
}

type AskProps = {
  readonly submit: string;
  readonly onSubmit: (value: string) => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
};

function Ask({ submit, onSubmit, onCancel, children }: AskProps) {
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(String(new FormData(event.currentTarget).get('value') ?? ''));
      }}
    >
      {children}
      <div className={css['row']}>
        <Button type="submit" look="main">
          {submit}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
