import { stem } from './stem.ts';
import { DOING } from './doing.ts';
import { GENERAL_DOING, GENERAL_THINGS } from './general.ts';
import { PEOPLE } from './people.ts';
import { CADENCE, QUALITIES } from './qualities.ts';
import { THINGS } from './things.ts';

/** What sort of word it is; two different ones of some sorts contradict one another. */
export type Kind = 'doing' | 'thing' | 'role' | 'cadence' | 'quality' | 'general' | 'number';

/** A word or phrase with the classes of near-synonyms it belongs to, in the form of a token. */
export type Entry = { readonly stem: string; readonly keys: readonly string[]; readonly weight: number; readonly kinds: readonly Kind[] };

/** A phrase of several words: the stems after the first one, and its entry. */
export type Phrase = { readonly rest: readonly string[]; readonly token: Entry };

/** Entries by stem, and phrases by the stem they begin with, longest first. */
export type Thesaurus = {
  readonly wordsByStem: ReadonlyMap<string, Entry>;
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
};

const SOURCES: readonly (readonly [kind: Kind, source: string])[] = [
  ['doing', DOING], ['thing', THINGS], ['role', PEOPLE], ['cadence', CADENCE], ['quality', QUALITIES],
  ['general', GENERAL_DOING], ['general', GENERAL_THINGS],
];

let built: Thesaurus | undefined;

/** The thesaurus, built on first use. Class names are opaque keys. */
export function thesaurus(): Thesaurus {
  built ??= build();
  return built;
}

type Draft = { stem: string; keys: string[]; weight: number; kinds: Kind[] };

function build(): Thesaurus {
  const drafts = new Map<string, Draft>();
  let lines = 0;
  for (const [kind, source] of SOURCES)
    for (const line of source.trim().split('\n')) {
      const name = `#${(lines += 1)}`;
      for (const entry of line.split(', ')) enter(drafts, stemmed(entry), kind, name);
    }
  const wordsByStem = new Map<string, Entry>();
  const phrases = new Map<string, Phrase[]>();
  for (const draft of drafts.values()) {
    const [first = '', ...rest] = draft.stem.split(' ');
    if (rest.length === 0) wordsByStem.set(first, draft);
    else phrases.set(first, [...(phrases.get(first) ?? []), { rest, token: draft }]);
  }
  for (const [first, found] of phrases) phrases.set(first, found.toSorted((a, b) => b.rest.length - a.rest.length));
  return { wordsByStem, phrases };
}

function enter(drafts: Map<string, Draft>, key: string, kind: Kind, name: string): void {
  const draft = drafts.get(key);
  if (draft === undefined) drafts.set(key, { stem: key, keys: [key, name], weight: 1, kinds: [kind] });
  else {
    if (!draft.keys.includes(name)) draft.keys.push(name);
    if (!draft.kinds.includes(kind)) draft.kinds.push(kind);
  }
}

/** An entry as it is found in a text: hyphens and apostrophes apart, stems. */
function stemmed(entry: string): string {
  return /[ '-]/.test(entry) ? entry.split(/[ '-]+/).map(stem).join(' ') : stem(entry);
}
