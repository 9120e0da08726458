import type { Change } from '@smm/core/diff';
import type { Statement } from '@smm/core/profile';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { changes as texts } from '../../texts/checks/changes.ts';
import { placeOf } from '../places/places.ts';
import css from './changes.module.css';
import { Words } from './words.tsx';

/** More changes than this are counted, not shown. */
const MOST = 100;

/** What will change, place by place and word by word. */
export function ChangeList({ changes }: { readonly changes: readonly Change[] }) {
  const { profile, model } = useOpenProfile();
  if (changes.length === 0) return <p>{texts.nothing}</p>;
  return (
    <>
      <ul className={css['list']}>
        {changes.slice(0, MOST).map((change, index) => (
          <li key={index}>
            <span className={css['place']}>
              <strong>{texts.kinds[change.kind]}</strong> · {placeOf(profile, model, change.address).name}
            </span>
            <What change={change} />
          </li>
        ))}
      </ul>
      {changes.length > MOST ? <p>{texts.more(changes.length - MOST)}</p> : null}
    </>
  );
}

function What({ change }: { readonly change: Change }) {
  if (change.words !== undefined) return <Words words={change.words} />;
  if (change.address.endsWith('/blank')) return <span>{texts.blank}</span>;
  if (change.what !== 'statement' || change.kind === 'moved') return null;
  const gone = change.kind === 'removed';
  const text = ((gone ? change.before : change.after) as Statement | undefined)?.text ?? '';
  return <Words words={[{ kind: gone ? 'removed' : 'added', text }]} />;
}
