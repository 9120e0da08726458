import { useState } from 'react';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { publish as texts } from '../../texts/publish.ts';
import { Button } from '../../ui/button.tsx';
import { Downloads } from './downloads.tsx';
import { History } from './history.tsx';
import { Options } from './options.tsx';
import { Preview } from './preview.tsx';
import { Readiness } from './readiness.tsx';
import css from './publish.module.css';

/** Documents of the profile: to look at, to download, and what was made before. */
export function PublishPage() {
  const { profile, edit, state } = useOpenProfile();
  const [options, setOptions] = useState(profile.publication);
  const [told, tell] = useState('');
  const differs = JSON.stringify({ ...profile.publication, ...options }) !== JSON.stringify(profile.publication);
  const keep = () => {
    const outcome = edit({ op: 'set', address: 'publication', value: options });
    tell(outcome.ok ? texts.kept : outcome.message);
  };
  return (
    <div className={css['page']}>
      <header>
        <h1>{texts.title}</h1>
        <p className={css['help']}>{texts.about}</p>
      </header>
      <Readiness />
      <div className={css['columns']}>
        <div className={css['side']}>
          <section>
            <h2>{texts.options}</h2>
            <Options options={options} onChange={setOptions} />
            {differs && !state.readOnly ? (
              <Button look="quiet" onPress={keep}>
                {texts.keep}
              </Button>
            ) : null}
            <p role="status" className={css['help']}>
              {told}
            </p>
          </section>
          <Downloads options={options} />
        </div>
        <Preview options={options} />
      </div>
      <History />
    </div>
  );
}
