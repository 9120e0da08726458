import { recognisePractice, practicesOf, type MaturityModel } from '@smm/core/model';
import type { ReadBlock, ReadCell } from '../../reading/source-document.ts';
import { closingCitations, linkCitations } from '../statement-text.ts';
import { bare, paragraphsOf } from '../words.ts';

/** Most letters of one line, of a short text and of prose in a profile. */
const LINE = 500;
const SHORT = 5_000;

/** The words of a name or title in one line, without marks. */
export function nameOf(text: string): string {
  return bare(text).slice(0, LINE);
}

/** A text with what is cited at its end taken off. */
export function cited(text: string, references: ReadonlySet<string>): { text: string; citations: string[] } {
  const { body, citations } = closingCitations(linkCitations(text.trim(), references), references);
  return { text: body, citations: [...citations] };
}

/** The keys in a line that is a list of them. */
export function keysIn(text: string, references: ReadonlySet<string>): string[] {
  return [...linkCitations(text, references).matchAll(/\[@([A-Za-z0-9._-]+)\]/g)].map((match) => match[1]!).filter((key) => references.has(key));
}

/** The paragraphs of a cell. */
export function linesOf(cell: ReadCell | undefined): string[] {
  return cell === undefined ? [] : paragraphsOf(cell.blocks).map(({ text }) => text);
}

/** Paragraphs as one short text, with citations as a profile writes them. */
export function shortText(lines: readonly string[], references: ReadonlySet<string>): string {
  return linkCitations(lines.join(' '), references).replace(/\\\n/g, ' ').slice(0, SHORT);
}

/** A printed list of names apart, also when names hold the separator: the longest known name wins. */
export function listedNames(list: string, known: readonly string[]): string[] {
  const found: string[] = [];
  let rest = bare(list).replace(/\.$/, '').trim();
  while (rest !== '') {
    const lower = rest.toLowerCase();
    const name =
      known
        .filter((one) => one !== '' && (lower === one.toLowerCase() || /^[,;]/.test(rest.slice(one.length))) && lower.startsWith(one.toLowerCase()))
        .toSorted((a, b) => b.length - a.length)[0] ?? rest.split(/[,;]/)[0]!;
    found.push(rest.slice(0, name.length).trim());
    rest = rest.slice(name.length).replace(/^[,;]?\s*(?:and\s+)?/, '');
  }
  return found.filter((name) => name !== '');
}

/** The ids of practices in a printed list; names that are none of the model's are left out. */
export function listedPractices(list: string, model: MaturityModel): string[] {
  const names = practicesOf(model).flatMap(({ practice }) => [practice.name, ...practice.aliases]);
  return [...new Set(listedNames(list, names).flatMap((name) => recognisePractice(model, name)?.practice.id ?? []))];
}

/** Two names with a dash or an arrow between them; where names hold a dash too, known ones decide. */
export function twoNames(text: string, known: readonly string[]): [string, string] | undefined {
  const words = bare(text);
  const cuts = [...words.matchAll(/\s+(?:[–—-]|[-<]*->|[↔→⇄⟷]|to|and)\s+/g)].map((match): [string, string] => [
    words.slice(0, match.index).trim(),
    words.slice(match.index + match[0].length).trim(),
  ]);
  const names = new Set(known.map((name) => name.toLowerCase()));
  const score = (pair: readonly string[]): number => pair.filter((name) => names.has(name.toLowerCase())).length;
  return cuts.toSorted((a, b) => score(b) - score(a))[0];
}

/** A paragraph of its own, for texts that come from a table. */
export function paragraphOf(text: string, place: ReadBlock['place']): ReadBlock {
  return { kind: 'paragraph', text, style: '', anchors: [], place };
}
