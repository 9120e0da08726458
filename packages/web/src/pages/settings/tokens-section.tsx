import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { endToken, makeToken, TOKEN_SCOPES, tokenList, type TokenScope } from '../../api/account.ts';
import { ExpiryChoice } from '../../features/account/expiry-choice.tsx';
import { expiryFrom, type Expiry } from '../../features/account/expiry.ts';
import { ShownOnce } from '../../features/account/shown-once.tsx';
import { useAsking } from '../../features/account/use-asking.ts';
import { account } from '../../texts/account.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Tick } from '../../ui/tick.tsx';
import { focusSection, Section } from './section.tsx';
import css from './settings.module.css';

const { tokens: texts } = account;

/** Tokens with which programs do what one may do oneself. */
export function TokensSection() {
  const { data = [], error, refetch } = useQuery(tokenList);
  const { error: refused, ask } = useAsking();
  const [secret, setSecret] = useState('');
  const [told, tell] = useState('');
  const end = async (id: string) => {
    if (!(await ask(() => endToken(id)))) return;
    await refetch();
    tell(texts.ended);
    focusSection('tokens');
  };
  const make = (name: string, scopes: readonly TokenScope[], expiry: Expiry) =>
    ask(async () => {
      setSecret(await makeToken({ name, scopes, ...expiryFrom(new Date(), expiry) }));
      tell('');
      await refetch();
    });
  return (
    <Section id="tokens" title={texts.title} about={texts.about} error={refused ?? error?.message} told={told}>
      <ul className={css['list']}>
        {data.map(({ id, name, prefix, scopes, expiresAt, lastUsedAt }) => (
          <li key={id}>
            <span>
              {name} <code>{prefix}…</code>
              <br />
              <span className={css['soft']}>
                {[...scopes.map((scope) => texts.scopeNames[scope]), account.until(expiresAt), texts.used(lastUsedAt)].join('; ')}
              </span>
            </span>
            <Button look="danger" aria-label={texts.endLabel(name)} onPress={() => void end(id)}>
              {texts.end}
            </Button>
          </li>
        ))}
      </ul>
      {data.length === 0 ? <p className={css['soft']}>{texts.none}</p> : null}
      {secret === '' ? null : <ShownOnce label={texts.made} about={texts.madeAbout} secret={secret} />}
      <NewToken onMake={make} />
    </Section>
  );
}

type NewTokenProps = {
  readonly onMake: (name: string, scopes: readonly TokenScope[], expiry: Expiry) => Promise<boolean>;
};

function NewToken({ onMake }: NewTokenProps) {
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly TokenScope[]>(['profiles:read']);
  const [expiry, setExpiry] = useState<Expiry>('quarter');
  const make = async () => {
    if (await onMake(name.trim(), scopes, expiry)) setName('');
  };
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (scopes.length > 0) void make();
      }}
    >
      <TextField label={texts.name} value={name} onChange={setName} isRequired maxLength={120} />
      <fieldset className={css['ticks']}>
        <legend>{texts.scopes}</legend>
        {TOKEN_SCOPES.map((scope) => (
          <Tick
            key={scope}
            label={texts.scopeNames[scope]}
            isTaken={scopes.includes(scope)}
            onChange={(isTaken) => setScopes(TOKEN_SCOPES.filter((known) => (known === scope ? isTaken : scopes.includes(known))))}
          />
        ))}
        <p role="status" className={css['soft']}>
          {scopes.length === 0 ? texts.noScope : ''}
        </p>
      </fieldset>
      <ExpiryChoice value={expiry} onChange={setExpiry} />
      <Button type="submit">{texts.create}</Button>
    </form>
  );
}
