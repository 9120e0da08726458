import type { WordChange } from '@smm/core/diff';
import type { Io } from './io.ts';

/** A stretch of words with marks that are seen without colour too: `{+added+}`, `[-removed-]`. */
export function wordText(io: Io, { kind, text }: WordChange): string {
  const [, words = '', after = ''] = /^(.*?)(\s*)$/s.exec(text) ?? [];
  if (kind === 'same' || words === '') return text;
  return kind === 'added' ? `${io.paint('green', `{+${words}+}`)}${after}` : `${io.paint('red', `[-${words}-]`)}${after}`;
}
