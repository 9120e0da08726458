import { useEffect, useState } from 'react';
import type { Profile, PublicationOptions } from '@smm/core/profile';
import { publishProfile } from '../../api/publications.ts';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { publish as texts } from '../../texts/publish.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { framed, pageNonce } from './framed.ts';
import css from './publish.module.css';

/** The publication as readers will see it. It follows the options at once, and the profile when asked, so that nobody loses their place. */
export function Preview({ options }: { readonly options: PublicationOptions }) {
  const { id, profile, state } = useOpenProfile();
  const [shown, show] = useState<{ readonly url: string; readonly profile: Profile }>();
  const [error, setError] = useState<string>();
  const [round, again] = useState(0);
  const isSaved = state.save.kind === 'saved';
  useEffect(() => {
    // The server makes it from what it has: what is still on its way there would be missing.
    if (!isSaved) return;
    const given = new AbortController();
    void (async () => {
      try {
        const { content } = await publishProfile(id, 'html', options, { isPreview: true, signal: given.signal });
        const html = framed(await content.text(), pageNonce());
        if (given.signal.aborted) return;
        show({ url: URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' })), profile });
        setError(undefined);
      } catch (problem) {
        if (!given.signal.aborted) setError((problem as Error).message);
      }
    })();
    return () => given.abort();
    // Not for every change of the profile: see above.
  }, [id, options, round, isSaved && shown === undefined]);
  useEffect(() => (shown === undefined ? undefined : () => URL.revokeObjectURL(shown.url)), [shown]);
  return (
    <section className={css['preview']} data-no-print>
      <header>
        <h2>{texts.preview}</h2>
        {shown === undefined || shown.profile === profile ? null : (
          <p role="status">
            {texts.previewOld} <Button onPress={() => again(round + 1)}>{texts.refresh}</Button>
          </p>
        )}
      </header>
      {error === undefined ? null : <Notice kind="error" title={error} />}
      {shown === undefined ? (
        <p role="status">{error === undefined ? texts.previewWorking : ''}</p>
      ) : (
        <iframe title={texts.previewOf(profile.metadata.title)} src={shown.url} sandbox="" className={css['frame']} />
      )}
    </section>
  );
}
