import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { endSession, sessionList } from '../../api/account.ts';
import { useAsking } from '../../features/account/use-asking.ts';
import { account } from '../../texts/account.ts';
import { Button } from '../../ui/button.tsx';
import { browserName } from './browser-name.ts';
import { focusSection, Section } from './section.tsx';
import css from './settings.module.css';

const { sessions: texts } = account;

/** Where one is signed in, and how to end it there. */
export function SessionsSection() {
  const { data = [], error, refetch } = useQuery(sessionList);
  const { error: refused, ask } = useAsking();
  const [told, tell] = useState('');
  const end = async (id?: string) => {
    if (!(await ask(() => endSession(id)))) return;
    await refetch();
    tell(texts.ended);
    focusSection('sessions');
  };
  return (
    <Section id="sessions" title={texts.title} about={texts.about} error={refused ?? error?.message} told={told}>
      <ul className={css['list']}>
        {data.map(({ id, current, since, lastUsed, address, browser }) => {
          const name = browserName(browser) ?? texts.unknown;
          return (
            <li key={id}>
              <span>
                {name}
                <br />
                <span className={css['soft']}>{texts.since(since, lastUsed, address)}</span>
              </span>
              {current ? (
                <strong>{texts.here}</strong>
              ) : (
                <Button look="danger" aria-label={texts.endLabel(name)} onPress={() => void end(id)}>
                  {texts.end}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {data.length > 1 ? (
        <span>
          <Button onPress={() => void end()}>{texts.others}</Button>
        </span>
      ) : null}
    </Section>
  );
}
