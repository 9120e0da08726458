import { addressOfPath, type Address } from '../profile/address.ts';
import { inlineCitations } from '../profile/citations.ts';
import type { Edit } from '../profile/edits.ts';
import { listsOf } from '../profile/walk.ts';
import type { LintContext } from './rule.ts';

/** One use of a reference: in a list of citations, or as `[@KEY]` within a text. */
export type Citation = {
  readonly key: string;
  /** Where it is: the entry of the list, or the text. Worked out when asked for, since few citations are reported. */
  readonly address: () => Address;
  /** The mark as it stands in the text; undefined for an entry of a list. */
  readonly raw?: string;
  /** The edit that cites another key in its place. */
  readonly citing: (key: string) => Edit;
};

/** Every citation of a profile's published parts: lists first, then the marks in the texts. Private notes are left out. */
export function citationsOf(context: LintContext): Citation[] {
  return [...inLists(context), ...inTexts(context)];
}

function inLists({ profile }: LintContext): Citation[] {
  return listsOf(profile)
    .filter(({ path }) => path.at(-1) === 'citations')
    .flatMap(({ path, list }) =>
      list.map((key, index): Citation => {
        const address = () => addressOfPath(profile, [...path, index]);
        return { key: String(key), address, citing: (other) => ({ op: 'set', address: address(), value: other }) };
      }),
    );
}

function inTexts({ profile, texts }: LintContext): Citation[] {
  const definitions = profile.glossary.terms.map(({ definition }, index) => ({
    address: `glossary/terms/#${index + 1}/definition`,
    text: definition,
    kind: 'prose',
  }));
  return [...texts, ...definitions].flatMap(({ address, text, kind }) =>
    inlineCitations(text)
      .filter(({ index }) => text[index - 1] !== '\\')
      .flatMap(({ raw, keys, index }) =>
        keys.map((key): Citation => ({
          key,
          address: () => address,
          raw,
          citing: (other) => ({
            op: 'set',
            address: kind === 'statement' ? `${address}/text` : address,
            value: text.slice(0, index) + replaceKey(raw, key, other) + text.slice(index + raw.length),
          }),
        })),
      ),
  );
}

function replaceKey(raw: string, key: string, other: string): string {
  return raw
    .split(';')
    .map((part) => part.replace(/@([A-Za-z0-9._-]+)/, (mark, found: string) => (found === key ? `@${other}` : mark)))
    .join(';');
}
