import { inlinesOf, textOf } from '../publication/markdown.ts';

/** What can mean something in Markdown. Text without any of it is its own words. */
const MEANINGFUL = /[\\`*_[\]<>~&!@]|https?:|www\./i;

/** The words of inline Markdown in one line, as people read them: without marks, link targets and escapes. */
export function plainWords(markdown: string): string {
  return MEANINGFUL.test(markdown) ? textOf(inlinesOf(markdown, (key) => ({ kind: 'citation', key }))) : markdown.replaceAll('\n', ' ');
}
