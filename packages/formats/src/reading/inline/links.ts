import type { Notes } from '../notes.ts';
import type { SourcePlace } from '../source-document.ts';
import type { Span } from './spans.ts';

/** A citation as a publication prints it, when it links to its entry in the references. */
const CITATION = /^\[([A-Za-z0-9][A-Za-z0-9._-]*)\]$/;

/** The address of a link to the web or to mail; undefined, with a note, for any other. Nothing is ever fetched. */
export function webAddress(target: string, notes: Notes, place: SourcePlace): string | undefined {
  const address = target.trim();
  if (/^(?:https?:\/\/|mailto:)[^\s\u0000-\u001F]+$/i.test(address)) return address;
  if (address !== '') notes.add(`A link to “${shortened(address)}” was left out; its words stay`, place);
  return undefined;
}

/** The words of a link within the document: a citation when they are a key in brackets. */
export function innerLink(spans: readonly Span[]): readonly Span[] {
  const words = spans.map(({ text }) => text).join('');
  const key = CITATION.exec(words.trim())?.[1];
  if (key === undefined) return spans;
  return [...(/^\s/.test(words) ? [{ text: ' ' }] : []), { text: `[@${key}]`, ready: true }, ...(/\s$/.test(words) ? [{ text: ' ' }] : [])];
}

/** What follows a statement that the cumulative view repeats from a lower level: only at its own level is it the statement. */
const REPEATED = /\([Ll]evel \d+\)\*$/;

/** The statement that a paragraph was published as, by the anchors that our publications give to statements, `s-<id>`; that of an empty one may stand before it. */
export function statementOf(anchors: readonly string[], text: string): { readonly statement?: string } {
  if (REPEATED.test(text)) return {};
  const statement = anchors.map((anchor) => /^s-([A-Za-z0-9][A-Za-z0-9._-]{0,63})$/.exec(anchor)?.[1]).findLast((id) => id !== undefined);
  return statement === undefined ? {} : { statement };
}

function shortened(address: string): string {
  const printable = address.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '?');
  return printable.length > 80 ? `${printable.slice(0, 80)}…` : printable;
}
