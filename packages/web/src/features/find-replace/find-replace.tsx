import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { wordDiff } from '@smm/core/diff';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { findReplace as texts } from '../../texts/checks/find-replace.ts';
import { shell } from '../../texts/shell.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Tick } from '../../ui/tick.tsx';
import { Words } from '../changes/words.tsx';
import { placeOf } from '../places/places.ts';
import { editsOf, matchesOf, type Match, type Wish } from './matches.ts';
import css from './find-replace.module.css';

/** So many places are shown. */
const MOST = 200;

/** Finds words in the whole profile and replaces them, with every change in view first. One step of undo. */
export function FindReplace({ onClose }: { readonly onClose: () => void }) {
  const { profile, model, edit } = useOpenProfile();
  const [wish, setWish] = useState<Wish>({ find: '', replace: '', matchCase: false, wholeWords: true });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [told, tell] = useState<{ readonly kind: 'error' | 'good'; readonly text: string }>();
  const fields = useRef<HTMLDivElement>(null);
  const wanted = useDeferredValue(wish);
  const matches = useMemo(() => matchesOf(profile, model, wanted), [profile, model, wanted]);
  const chosen = matches.filter(({ address }) => !left.has(address));
  const change = (part: Partial<Wish>) => {
    setWish({ ...wish, ...part });
    tell(undefined);
  };
  const replace = () => {
    const outcome = edit(...editsOf(chosen));
    tell(outcome.ok ? { kind: 'good', text: texts.done(chosen.length) } : { kind: 'error', text: outcome.message });
    // Nothing is left to replace: the button has no use any more and cannot keep the focus.
    fields.current?.querySelector('input')?.focus();
  };
  const take = (address: string, isTaken: boolean) => {
    const next = new Set(left);
    if (isTaken) next.delete(address);
    else next.add(address);
    setLeft(next);
  };
  return (
    <Dialog title={texts.title} isOpen onClose={onClose} closeLabel={shell.close} wide>
      <div ref={fields} className={css['wish']}>
        <TextField label={texts.find} value={wish.find} onChange={(find) => change({ find })} autoFocus />
        <TextField label={texts.replace} value={wish.replace} onChange={(text) => change({ replace: text })} />
        <Tick label={texts.wholeWords} isTaken={wish.wholeWords} onChange={(wholeWords) => change({ wholeWords })} />
        <Tick label={texts.matchCase} isTaken={wish.matchCase} onChange={(matchCase) => change({ matchCase })} />
      </div>
      {told === undefined ? (
        <p role="status">
          {wanted.find === ''
            ? texts.begin
            : matches.length === 0
              ? texts.nothing
              : texts.found(
                  matches.reduce((sum, { count }) => sum + count, 0),
                  matches.length,
                )}
        </p>
      ) : (
        <Notice kind={told.kind} title={told.text} />
      )}
      {matches.length === 0 ? null : (
        <Matches matches={matches} left={left} onTake={take} onAll={(all) => setLeft(new Set(all ? [] : matches.map(({ address }) => address)))} />
      )}
      <div className={css['buttons']}>
        <Button look="main" isDisabled={chosen.length === 0 || wanted.find === wanted.replace} onPress={replace}>
          {texts.do(chosen.length)}
        </Button>
        <Button onPress={onClose}>{told?.kind === 'good' ? shell.close : texts.cancel}</Button>
      </div>
    </Dialog>
  );
}

type MatchesProps = {
  readonly matches: readonly Match[];
  readonly left: ReadonlySet<string>;
  readonly onTake: (address: string, isTaken: boolean) => void;
  readonly onAll: (all: boolean) => void;
};

function Matches({ matches, left, onTake, onAll }: MatchesProps) {
  const { profile, model } = useOpenProfile();
  return (
    <>
      <p className={css['buttons']}>
        <Button look="quiet" onPress={() => onAll(true)}>
          {texts.all}
        </Button>
        <Button look="quiet" onPress={() => onAll(false)}>
          {texts.none}
        </Button>
      </p>
      <ul className={css['matches']}>
        {matches.slice(0, MOST).map(({ place, address, before, after }) => {
          const { name } = placeOf(profile, model, place);
          return (
            <li key={address}>
              <Tick label={name} isTaken={!left.has(address)} onChange={(taken) => onTake(address, taken)} />
              <Words words={excerpt(wordDiff(before, after))} />
            </li>
          );
        })}
      </ul>
      {matches.length > MOST ? <p>{texts.more(matches.length - MOST)}</p> : null}
    </>
  );
}

/** Words around what changes; long stretches that stay are shortened. */
function excerpt(words: ReturnType<typeof wordDiff>): ReturnType<typeof wordDiff> {
  return words.map((change, index) => {
    if (change.kind !== 'same' || change.text.length < 120) return change;
    const [head, tail] = [change.text.slice(0, 50), change.text.slice(-50)];
    const text = index === 0 ? `… ${tail}` : index === words.length - 1 ? `${head} …` : `${head} … ${tail}`;
    return { kind: 'same', text };
  });
}
