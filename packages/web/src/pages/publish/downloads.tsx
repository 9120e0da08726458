import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { PublicationOptions } from '@smm/core/profile';
import { PUBLICATION_FORMATS, publicationList, publishProfile, type PublicationFormat } from '../../api/publications.ts';
import { saveFile } from '../../api/save-file.ts';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { publish as texts } from '../../texts/publish.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import css from './publish.module.css';

type Told = { readonly kind: 'error' | 'good' | 'info'; readonly text: string };

/** All formats to download; one is made at a time and can be given up. */
export function Downloads({ options }: { readonly options: PublicationOptions }) {
  const { id } = useOpenProfile();
  const queries = useQueryClient();
  const [making, setMaking] = useState<PublicationFormat>();
  const [told, tell] = useState<Told>();
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const download = async (format: PublicationFormat) => {
    const { name } = texts.formats[format];
    const given = new AbortController();
    stop.current = given;
    setMaking(format);
    tell(undefined);
    try {
      const made = await publishProfile(id, format, options, { isPreview: false, signal: given.signal });
      saveFile(made.content, made.name);
      tell({ kind: 'good', text: texts.made(made.name, texts.size(made.content.size)) });
      await queries.invalidateQueries(publicationList(id));
    } catch (error) {
      tell(given.signal.aborted ? { kind: 'info', text: texts.cancelled(name) } : { kind: 'error', text: (error as Error).message });
    } finally {
      setMaking(undefined);
    }
  };
  return (
    <section>
      <h2>{texts.download}</h2>
      <ul className={css['formats']}>
        {PUBLICATION_FORMATS.map((format) => {
          const { name, help } = texts.formats[format];
          return (
            <li key={format}>
              <span>
                <strong>{name}</strong>
                <span className={css['help']}>{help}</span>
              </span>
              {making === format ? (
                <Button onPress={() => stop.current?.abort()}>{texts.cancel}</Button>
              ) : (
                <Button
                  look={format === 'docx' ? 'main' : 'plain'}
                  aria-label={texts.downloadLabel(name)}
                  isDisabled={making !== undefined}
                  onPress={() => void download(format)}
                >
                  {texts.download}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {making === undefined ? null : (
        <p role="status" className={css['making']}>
          <progress aria-label={texts.making(texts.formats[making].name)} /> {texts.making(texts.formats[making].name)}
        </p>
      )}
      {told === undefined ? null : <Notice kind={told.kind} title={told.text} />}
    </section>
  );
}
