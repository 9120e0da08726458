import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addPasskey, passkeyList, removePasskey } from '../../api/account.ts';
import { canUsePasskeys } from '../../api/sign-in.ts';
import { useAsking } from '../../features/account/use-asking.ts';
import { account } from '../../texts/account.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { focusSection, Section } from './section.tsx';
import css from './settings.module.css';

const { passkeys: texts } = account;

/** One’s own passkeys. */
export function PasskeysSection() {
  const { data = [], error, refetch } = useQuery(passkeyList);
  const { error: refused, ask } = useAsking();
  const [name, setName] = useState('');
  const [told, tell] = useState('');
  const change = async (work: () => Promise<void>, words: string) => {
    if (!(await ask(work))) return;
    await refetch();
    tell(words);
    focusSection('passkeys');
  };
  const add = async () => {
    await change(() => addPasskey(name.trim()), texts.added);
    setName('');
  };
  return (
    <Section id="passkeys" title={texts.title} about={canUsePasskeys() ? texts.about : texts.cannot} error={refused ?? error?.message} told={told}>
      <ul className={css['list']}>
        {data.map((passkey) => {
          const called = passkey.name ?? texts.unnamed;
          return (
            <li key={passkey.id}>
              <span>
                {called} <span className={css['soft']}>{texts.since(passkey.createdAt)}</span>
              </span>
              <Button
                look="danger"
                aria-label={texts.removeLabel(called)}

                onPress={() => void change(() => removePasskey(passkey.id), texts.removed)}
              >
                {texts.remove}
              </Button>
            </li>
          );
        })}
      </ul>
      {data.length === 0 ? <p className={css['soft']}>{texts.none}</p> : null}
      {canUsePasskeys() ? (
        <form
          className={css['form']}
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <TextField label={texts.name} help={texts.nameHelp} value={name} onChange={setName} isRequired maxLength={120} />
          <Button type="submit">{texts.add}</Button>
        </form>
      ) : null}
    </Section>
  );
}
