import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { pathOf, valueAt, type Profile } from '@smm/core/profile';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { AS_TEXT, type Codec } from './codec.ts';
import { placeAfter, rebase } from './rebase.ts';

/** How long after the last key the words are sent, in milliseconds. */
const AFTER = 200;

type Input = HTMLInputElement | HTMLTextAreaElement;

/** A field of the profile as text that several people may write at once. */
type LiveText = {
  readonly text: string;
  readonly error: string | undefined;
  readonly onChange: (text: string) => void;
  /** Sends what is not sent yet. */
  readonly flush: () => void;
  readonly field: React.RefObject<Input | null>;
};

/**
 * The text at an address. What is typed is sent shortly after, put together with what others wrote there meanwhile; what
 * they write appears without moving the place at which one types.
 */
export function useLiveText(address: string, codec: Codec = AS_TEXT): LiveText {
  const { profile, session, edit } = useOpenProfile();
  const value = textAt(profile, address, codec);
  const [text, setText] = useState(value);
  const [error, setError] = useState<string>();
  const base = useRef(value);
  const latest = useRef(value);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const field = useRef<Input>(null);
  const selection = useRef<readonly [number, number]>(undefined);

  const take = useCallback((theirs: string) => {
    const before = latest.current;
    latest.current = rebase(base.current, before, theirs);
    base.current = theirs;
    const element = field.current;
    if (element !== null && document.activeElement === element)
      selection.current = [element.selectionStart, element.selectionEnd].map((place) => placeAfter(before, latest.current, place ?? 0)) as [number, number];
    setText(latest.current);
  }, []);

  const flush = useCallback(() => {
    clearTimeout(waiting.current);
    const current = session.snapshot().profile;
    if (latest.current === base.current || current === undefined) return;
    const theirs = textAt(current, address, codec);
    if (theirs !== base.current) take(theirs);
    const next = codec.read(latest.current);
    const done = edit({ op: 'set', address, value: next });
    setError(done.ok ? undefined : done.message);
    if (done.ok) base.current = codec.write(next);
  }, [address, codec, edit, session, take]);

  useLayoutEffect(() => {
    if (value !== base.current) take(value);
  }, [value, take]);
  useLayoutEffect(() => {
    if (selection.current !== undefined) field.current?.setSelectionRange(...(selection.current as [number, number]));
    selection.current = undefined;
  }, [text]);
  const last = useRef(flush);
  last.current = flush;
  useEffect(() => {
    const now = () => last.current();
    addEventListener('pagehide', now);
    return () => {
      removeEventListener('pagehide', now);
      now();
    };
  }, [address]);

  const onChange = (next: string) => {
    latest.current = next;
    setText(next);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => last.current(), AFTER);
  };
  return { text, error, onChange, flush, field };
}

function textAt(profile: Profile, address: string, codec: Codec): string {
  const path = pathOf(profile, address);
  return path === undefined ? '' : codec.write(valueAt(profile, path));
}
