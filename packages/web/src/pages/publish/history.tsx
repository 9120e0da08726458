import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { publicationList } from '../../api/publications.ts';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { publish as texts } from '../../texts/publish.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import css from './publish.module.css';

/** So many are shown at first. */
const FIRST = 10;

/** What was published, with the hash by which a file is known again. */
export function History() {
  const { id } = useOpenProfile();
  const { data, error } = useQuery(publicationList(id));
  const [most, setMost] = useState(FIRST);
  const { columns } = texts;
  return (
    <section>
      <h2 id="published">{texts.history}</h2>
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {data?.length === 0 ? <p className={css['help']}>{texts.historyEmpty}</p> : null}
      {data === undefined || data.length === 0 ? null : (
        <div className={css['scroll']} role="region" aria-labelledby="published" tabIndex={0}>
          <table className={css['history']}>
            <thead>
              <tr>
                {[columns.at, columns.format, columns.version, columns.size, columns.by, columns.sha256].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.slice(0, most).map(({ at, format, version, bytes, by, sha256 }, index) => (
                <tr key={index}>
                  <td>{texts.at(new Date(at))}</td>
                  <td>{format.toUpperCase()}</td>
                  <td>{version}</td>
                  <td>{texts.size(bytes)}</td>
                  <td>{by}</td>
                  <td>
                    <code>{sha256}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {data !== undefined && data.length > most ? <Button onPress={() => setMost(Infinity)}>{texts.tooMany(data.length - most)}</Button> : null}
    </section>
  );
}
