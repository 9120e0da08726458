import { PublicationOptions } from '@smm/core/profile';
import { useEffect, useState } from 'react';
import { publishProfile } from '../../api/publications.ts';
import { saveFile } from '../../api/save-file.ts';
import { useAsking } from '../../features/account/use-asking.ts';
import { account } from '../../texts/account.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { framed, pageNonce } from '../publish/framed.ts';
import css from './review.module.css';

const { review: texts } = account;

/** What somebody with a review link sees: the publication. The live document, with the group’s notes, is not opened. */
export function ReviewPage({ profile, title }: { readonly profile: string; readonly title: string }) {
  const { error, ask } = useAsking();
  const [round, again] = useState(0);
  const [url, setUrl] = useState<string>();
  const [failed, setFailed] = useState<string>();
  useEffect(() => {
    const given = new AbortController();
    let made: string | undefined;
    void (async () => {
      try {
        const { content } = await publishProfile(profile, 'html', OPTIONS, { isPreview: true, signal: given.signal });
        const html = framed(await content.text(), pageNonce());
        if (given.signal.aborted) return;
        made = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }));
        setUrl(made);
        setFailed(undefined);
      } catch (problem) {
        if (!given.signal.aborted) setFailed((problem as Error).message);
      }
    })();
    return () => {
      given.abort();
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [profile, round]);
  const download = () =>
    ask(async () => {
      const { content, name } = await publishProfile(profile, 'pdf', OPTIONS, { isPreview: true, signal: new AbortController().signal });
      saveFile(content, name);
    });
  const problem = failed ?? error;
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <div>
          <h1>{title}</h1>
          <p className={css['soft']}>{texts.about}</p>
        </div>
        <div className={css['tools']}>
          <Button onPress={() => again(round + 1)}>{texts.refresh}</Button>
          <Button onPress={() => void download()}>{texts.download}</Button>
        </div>
      </header>
      {problem === undefined ? null : <Notice kind="error" title={problem} />}
      {url === undefined ? (
        <p role="status">{problem === undefined ? texts.making : ''}</p>
      ) : (
        <iframe title={texts.frame(title)} src={url} sandbox="" className={css['frame']} />
      )}
    </div>
  );
}

const OPTIONS = PublicationOptions.parse({});
