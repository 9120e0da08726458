import { folderOf, isForTests, nameOf, type Law, type SourceFile, type Tree } from './tree.ts';

/** A list of what a folder holds: the file with the list, and files of the folder that are not among its members. */
type List = { readonly file: string; readonly besides: readonly string[] };

/** The explicit lists of the product. Each stands in its folder's `index.ts`. */
export const LISTS: readonly List[] = [
  { file: 'packages/cli/src/commands/index.ts', besides: [] },
  { file: 'packages/core/src/lint/rules/index.ts', besides: [] },
  { file: 'packages/core/src/profile/migrations/index.ts', besides: ['migrate'] },
];

const FORMATS = 'packages/formats/src/index.ts';

/** That each list names every file of its folder and nothing else, alphabetically, one a line. */
export const listsAreFolders: Law = (tree) =>
  LISTS.flatMap(({ file, besides }) => {
    const list = tree.find(({ path }) => path === file);
    if (list === undefined) return tree.some(({ path }) => folderOf(path) === folderOf(file)) ? [`${file} is missing.`] : [];
    const members = membersOf(tree, list, besides);
    const listed = listedIn(list.text).filter((name) => !besides.includes(name));
    return [
      ...members.filter((name) => !listed.includes(name)).map((name) => `${file} does not list ${name}.`),
      ...listed.filter((name) => !members.includes(name)).map((name) => `${file} lists ${name}, which is not in the folder.`),
      ...(listed.join() === listed.toSorted().join()
        ? []
        : [`${file} is not in alphabetical order: ${listed.find((name, index) => listed.toSorted()[index] !== name)} is out of place.`]),
    ];
  });

function membersOf(tree: Tree, list: SourceFile, besides: readonly string[]): string[] {
  return tree
    .filter(({ path }) => folderOf(path) === folderOf(list.path) && path.endsWith('.ts') && !isForTests(path) && path !== list.path)
    .map(({ path }) => nameOf(path).slice(0, -'.ts'.length))
    .filter((name) => !besides.includes(name));
}

/** The files whose exports stand in the list's array, in the order of the array. */
function listedIn(text: string): string[] {
  const fileOf = new Map(
    [...text.matchAll(/import \{ (?<name>\w+) \} from '\.\/(?<file>[^']+)\.ts'/g)].map(({ groups }) => [groups!['name']!, groups!['file']!]),
  );
  const array = /\] = \[(?<entries>[^\]]*)\]/.exec(text)?.groups?.['entries'] ?? '';
  return array
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => fileOf.get(entry) ?? entry);
}

/** That the list of formats has its ids in order, and that every folder with a writer is in it. */
export const formatsAreListed: Law = (tree) => {
  const list = tree.find(({ path }) => path === FORMATS);
  if (list === undefined) return [];
  const names = (/formats: readonly Format\[\] = \[(?<names>[^\]]*)\]/.exec(list.text)?.groups?.['names'] ?? '').split(',').map((name) => name.trim());
  const ids = names.filter((name) => name !== '').map((name) => new RegExp(`const ${name}\\b[^=]*= \\{\\s*id: '([a-z]+)'`).exec(list.text)?.[1] ?? `?${name}`);
  const unlisted = tree.filter(
    ({ path }) => /^packages\/formats\/src\/[a-z]+\/write\.ts$/.test(path) && !list.text.includes(`'./${path.split('/')[3]}/write.ts'`),
  );
  return [
    ...(ids.join() === ids.toSorted().join() && ids.length > 0
      ? []
      : [`${FORMATS}: the list of formats is not in alphabetical order of ids (${ids.join(', ')}).`]),
    ...unlisted.map(({ path }) => `${FORMATS} does not load ${path}.`),
  ];
};
