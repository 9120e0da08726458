import { posix } from 'node:path';
import { codeOf, folderOf, isForTests, isTest, type Law } from './tree.ts';

/** Files that speak of a marker because finding it is their subject. */
const ABOUT_MARKERS = ['packages/core/src/lint/rules/no-note-markers.ts'];

const SKIPPED = /\b(?:describe|it|suite|test)\.(?:only|skip|todo)\b|\bt\.(?:skip|todo)\(|\b(?:only|skip|todo):\s*(?:true|['"`])/;
const EXPORT = /^export (?:async )?(?:abstract )?(?:class|const|function\*?|interface|type) (\w+)/;
const MARKER = /(?:\/\/|^\s*\/?\*).*\b(?:FIXME|HACK|TODO|XXX)\b/;
const MACHINE_PATH = /(?<![\w.\\}])\/(?:home|root|Users|work)\/[\w.-]+/;
const REGISTRY = /https?:\/\/[^\s"')]*(?:artifactory|nexus|registry|verdaccio)[^\s"')]*|^\s*(?:@[\w-]+:)?registry\s*=/i;

/** That no test is skipped, left for later or run alone. */
export const testsRun: Law = (tree) =>
  tree
    .filter(({ path }) => isTest(path))
    .flatMap(({ path, text }) => linesWith(text, SKIPPED).map(({ at, found }) => `${path}:${at} “${found}”: a test runs, or is deleted.`));

/**
 * That every export says in a comment what it gives. A schema says it in its `.meta`, and the type inferred from a
 * schema shares its name and its words.
 */
export const exportsAreDocumented: Law = (tree) =>
  codeOf(tree)
    .filter(({ path }) => path.endsWith('.ts') && !isTest(path))
    .flatMap(({ path, text }) => {
      const lines = text.split('\n');
      return lines.flatMap((line, index) => {
        const name = EXPORT.exec(line)?.[1];
        if (name === undefined || (lines[index - 1] ?? '').trimEnd().endsWith('*/') || saysItself(lines, index, name)) return [];
        return [`${path}:${index + 1} ${name} has no doc comment. Say in a sentence what it gives.`];
      });
    });

function saysItself(lines: readonly string[], index: number, name: string): boolean {
  const line = lines[index]!;
  if (line.includes(`= z.infer<typeof ${name}>`)) return true;
  if (EXPORT.exec(lines[index - 1] ?? '')?.[1] === name) return true; // An overload.
  if (!/^export const [A-Z]\w* = z\b/.test(line)) return false;
  const end = lines.findIndex((other, at) => at >= index && other.trimEnd().endsWith(';'));
  return (
    lines
      .slice(index, end + 1)
      .join('\n')
      .includes('.meta(') || /^export const Ids\b/.test(line)
  );
}

/** That nothing is marked for later in a comment, and that no file names a machine’s folders or a package registry. */
export const wordsAreClean: Law = (tree) =>
  tree.flatMap(({ path, text }) => [
    ...(ABOUT_MARKERS.includes(path) || !/\.(?:mjs|tsx?)$/.test(path)
      ? []
      : linesWith(text, MARKER).map(({ at }) => `${path}:${at} leaves a note for later. Do it, or write an issue.`)),
    ...linesWith(text, MACHINE_PATH).map(({ at, found }) => `${path}:${at} names a folder of one machine: ${found}`),
    ...(isForTests(path) ? [] : linesWith(text, REGISTRY).map(({ at, found }) => `${path}:${at} names a package registry: ${found.trim()}`)),
  ]);

/** That a link from one document to another, or to a picture or folder, leads somewhere; likewise to a heading of a document. */
export const linksLead: Law = (tree) => {
  const files = new Map(tree.map(({ path, text }) => [path, text]));
  return tree
    .filter(({ path }) => path.endsWith('.md'))
    .flatMap(({ path, text }) =>
      [...text.replaceAll(/^```[^]*?^```/gm, '').matchAll(/\]\((?!https?:|mailto:)([^)\s]*)\)/g)].flatMap(([, link = '']) => {
        const [target = '', heading] = link.split('#');
        const file = target === '' ? path : posix.normalize(posix.join(folderOf(path), decodeURI(target)));
        if (files.has(file)) return heading === undefined || headingsOf(files.get(file)!).includes(heading) ? [] : [`${path}: ${link} leads to no heading.`];
        return tree.some((other) => other.path.startsWith(`${file.replace(/\/$/, '')}/`)) ? [] : [`${path}: ${link} leads nowhere.`];
      }),
    );
};

/** The anchors that GitHub gives to the headings of a document. */
function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, words = '']) =>
    words
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function linesWith(text: string, pattern: RegExp): { readonly at: number; readonly found: string }[] {
  return text.split('\n').flatMap((line, index) => {
    const found = pattern.exec(line);
    return found === null ? [] : [{ at: index + 1, found: found[0] }];
  });
}
