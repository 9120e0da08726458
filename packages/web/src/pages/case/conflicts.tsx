import type { MergeConflict } from '@smm/core/assessment';
import { useCase } from '../../cases/use-case.tsx';
import { cases as texts } from '../../texts/cases.ts';
import { Button } from '../../ui/button.tsx';
import { useFocusNeighbour } from '../../ui/focus-neighbour.ts';
import { Notice } from '../../ui/notice.tsx';
import { tell } from '../../ui/toast.tsx';
import css from './case.module.css';
import { canTake, decided } from './deciding.ts';

/** What two people changed differently, to be decided. */
export function Conflicts() {
  const { file, change } = useCase();
  const keepFocus = useFocusNeighbour();
  if (file.conflicts.length === 0) return null;
  const decide = (conflict: MergeConflict, take: boolean) => {
    const done = change((now) => decided(now, conflict, take));
    if (!done.ok) tell(done.message);
  };
  return (
    <Notice kind="warning" title={texts.conflicts.title(file.conflicts.length)}>
      <p>{texts.conflicts.text}</p>
      <ul className={css['conflicts']} ref={keepFocus} tabIndex={-1}>
        {file.conflicts.map((conflict) => (
          <li key={`${conflict.address} ${conflict.other}`}>
            <p>{texts.conflicts.place(conflict.address)}</p>
            <dl>
              <dt>{texts.conflicts.stands}</dt>
              <dd>{inWords(conflict.taken)}</dd>
              <dt>{texts.conflicts.other}</dt>
              <dd>{inWords(conflict.other)}</dd>
            </dl>
            <div className={css['actions']}>
              <Button data-item onPress={() => decide(conflict, false)}>
                {texts.conflicts.keep}
              </Button>
              {canTake(conflict) ? (
                <Button data-item onPress={() => decide(conflict, true)}>
                  {texts.conflicts.take}
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** A value of a file for people: the fields that say something, without the marks of JSON. */
function inWords(json: string): string {
  if (json === '') return texts.conflicts.gone;
  const value = JSON.parse(json) as unknown;
  if (value === null || typeof value !== 'object') return String(value);
  return Object.entries(value)
    .filter(([, said]) => said !== '' && !(Array.isArray(said) && said.length === 0))
    .map(([field, said]) => `${field}: ${typeof said === 'object' ? JSON.stringify(said) : String(said)}`)
    .join('; ');
}
