import { lintContext } from '@smm/core/lint';
import type { MaturityModel } from '@smm/core/model';
import { addressOf, COMMON, tableIds, tableOf, type Address, type Edit, type Profile } from '@smm/core/profile';

/** What to find, and what to put in its place. */
export type Wish = { readonly find: string; readonly replace: string; readonly matchCase: boolean; readonly wholeWords: boolean };

/** A text that would change: where it is, how often it holds the words, and how it would read. */
export type Match = { readonly place: Address; readonly address: Address; readonly count: number; readonly before: string; readonly after: string };

/** All texts of a profile that hold the words, notes of the group included, in reading order. */
export function matchesOf(profile: Profile, model: MaturityModel, wish: Wish): Match[] {
  const pattern = patternOf(wish);
  if (pattern === undefined) return [];
  return [...textsOf(profile, model)].flatMap(({ place, address, text }) => {
    const count = [...text.matchAll(pattern)].length;
    // A function, since “$1” is to be put in as it is written.
    return count === 0 ? [] : [{ place, address, count, before: text, after: text.replace(pattern, () => wish.replace) }];
  });
}

/** The edits that make the changes. */
export function editsOf(matches: readonly Match[]): Edit[] {
  return matches.map(({ address, after }) => ({ op: 'set', address, value: after }));
}

function patternOf({ find, matchCase, wholeWords }: Wish): RegExp | undefined {
  if (find === '') return undefined;
  const written = find.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`);
  const [before, after] = wholeWords ? [String.raw`(?<![\p{L}\p{N}_])`, String.raw`(?![\p{L}\p{N}_])`] : ['', ''];
  return new RegExp(`${before}${written}${after}`, matchCase ? 'gu' : 'giu');
}

type Text = { readonly place: Address; readonly address: Address; readonly text: string };

function* textsOf(profile: Profile, model: MaturityModel): Generator<Text> {
  for (const { address, text, kind } of lintContext(profile, model).texts)
    yield { place: address, address: kind === 'statement' ? `${address}/text` : address, text };
  for (const id of tableIds(profile))
    for (const note of tableOf(profile, id)?.notes ?? []) {
      const table = id === COMMON ? COMMON : addressOf({ table: id });
      yield { place: `${table}/notes/${note.id}`, address: `${table}/notes/${note.id}/text`, text: note.text };
    }
}
