import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the repository: its path from the root, with slashes, and what it says. */
export type SourceFile = { readonly path: string; readonly text: string };

/** The files that the laws look at. */
export type Tree = readonly SourceFile[];

/** A law: what it finds against it in a tree, one sentence each, with the place. */
export type Law = (tree: Tree) => readonly string[];

/** What the import law needs to know of a package. */
export type Package = { readonly name: string; readonly folder: string; readonly entries: readonly { readonly name: string; readonly file: string }[] };

const PATTERNS = [
  'LICENSE',
  '*.{cmd,json,md,mjs}',
  '.ci/run',
  '.{npmrc,oxfmtrc.json,oxlintrc.json}',
  'smm',
  '{bench,e2e,tools}/**/*.{json,md,mjs,ts}',
  'docs/**/*.{csv,docx,json,md,png,svg,txt}',
  'examples/**/*.{csv,docx,html,json,md,pdf,txt,xlsx,yaml}',
  'packages/*/*.{json,md}',
  'packages/*/{bin,src}/**/*.{css,json,md,mjs,ts,tsx}',
];
const LEFT_OUT = /(?:^|\/)(?:node_modules|dist|out|golden)(?:\/|$)/;

/** Reads every file of the repository that a law speaks of; goldens and what tools produce are left out, pictures are there by name only. */
export function readTree(root: string): Tree {
  const paths = globSync(PATTERNS, { cwd: root, exclude: (path) => /(?:^|[/\\])(?:node_modules|dist|out|golden)$/.test(String(path)) });
  return [...new Set(paths.map((path) => path.replaceAll('\\', '/')))]
    .filter((path) => !LEFT_OUT.test(path))
    .toSorted()
    .map((path) => ({ path, text: /\.(?:docx|pdf|png|svg|xlsx)$/.test(path) ? '' : readFileSync(join(root, path), 'utf8') }));
}

/** The workspace packages of a tree, with the entries that their `exports` offer. */
export function packagesOf(tree: Tree): readonly Package[] {
  return tree
    .filter(({ path }) => /^packages\/[^/]+\/package\.json$/.test(path))
    .map(({ path, text }) => {
      const { name, exports = {} } = JSON.parse(text) as { name: string; exports?: Record<string, string> };
      const folder = path.slice(0, -'/package.json'.length);
      return { name, folder, entries: Object.entries(exports).map(([key, file]) => ({ name: name + key.slice(1), file: folder + file.slice(1) })) };
    });
}

/** The code of the packages and tools, tests included. */
export function codeOf(tree: Tree): Tree {
  return tree.filter(({ path }) => /\.(?:mjs|tsx?)$/.test(path));
}

/** Whether a file holds tests. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

/** Whether a file serves tests only: generators of arbitrary values, and samples. */
export function isForTests(path: string): boolean {
  return isTest(path) || /(?:^|\/)(?:arbitrary|sample)[^/]*(?:\/|$)/.test(path);
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folder of a path. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
