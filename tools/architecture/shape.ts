import { LISTS } from './lists.ts';
import { codeOf, folderOf, isTest, nameOf, packagesOf, type Law } from './tree.ts';

const BANNED = ['common', 'constants', 'helpers', 'lib', 'misc', 'shared', 'types', 'utils'];
/** Names that would be banned, with the reason why they stay. */
const NAMES_KEPT: Record<string, string> = {
  'packages/cli/src/commands/common.ts': 'a command’s file is named for the command, and users type “smm common”',
};

const MOST_LINES = 300;
const MOST_TEST_LINES = 400;
const MOST_FILES = 15;
/** Places that may be longer or fuller, with the reason. */
const LARGE: readonly { readonly path: string; readonly why: string }[] = [
  { path: 'packages/cli/src/commands/', why: 'one file a command, however many commands there are' },
  { path: 'packages/core/src/evidence/labelled-passages', why: 'labelled data' },
  { path: 'packages/core/src/evidence/vocabulary/', why: 'word lists' },
  { path: 'packages/core/src/lint/rules/', why: 'one file a rule, however many rules there are' },
  { path: 'packages/core/src/lint/vocabulary/', why: 'word lists' },
  { path: 'packages/core/src/model/iot-smm-1.2/', why: 'the model is data' },
  { path: 'packages/core/src/wording/labelled-pairs', why: 'labelled data' },
  { path: 'packages/core/src/wording/thesaurus/', why: 'word lists' },
];

/** That files and folders are in kebab-case and none carries a name that says nothing. */
export const namesSaySomething: Law = (tree) =>
  codeOf(tree).flatMap(({ path }) => {
    if (NAMES_KEPT[path] !== undefined) return [];
    const parts = path.split('/').map((part) => part.replace(/\.(?:test\.)?(?:mjs|tsx?)$/, ''));
    return parts.flatMap((part) => {
      if (BANNED.includes(part)) return [`${path}: “${part}” says nothing. Put it where it is used, or name its subject.`];
      return /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(part) ? [] : [`${path}: “${part}” is not in kebab-case.`];
    });
  });

/** That only package entries and lists are called `index.ts`. */
export const indexesAreEntries: Law = (tree) => {
  const allowed = [...packagesOf(tree).flatMap(({ entries }) => entries.map(({ file }) => file)), ...LISTS.map(({ file }) => file)];
  return codeOf(tree)
    .filter(({ path }) => nameOf(path) === 'index.ts' && !allowed.includes(path))
    .map(({ path }) => `${path}: only package entries and lists are called index.ts. Name the file for what it exports.`);
};

/** That files stay short and folders small. */
export const sizesAreKept: Law = (tree) => {
  const code = codeOf(tree);
  const isLarge = (path: string) => LARGE.some((place) => path.startsWith(place.path));
  const long = code.flatMap(({ path, text }) => {
    const most = isTest(path) ? MOST_TEST_LINES : MOST_LINES;
    const lines = text.trimEnd().split('\n').length;
    return lines <= most || isLarge(path) ? [] : [`${path} has ${lines} lines, more than ${most}. Split it by subject.`];
  });
  const sources = code.filter(({ path }) => path.startsWith('packages/') && !isTest(path) && !isLarge(path));
  const full = [...Map.groupBy(sources, ({ path }) => folderOf(path))].filter(([, files]) => files.length > MOST_FILES);
  return [...long, ...full.map(([folder, files]) => `${folder}/ holds ${files.length} files, more than ${MOST_FILES}. Give a subject its own folder.`)];
};

type Manifest = Readonly<Record<(typeof DEPENDENCIES)[number], object | undefined>>;
const DEPENDENCIES = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

/** That the lock file asks for what the manifests ask for; npm installs something else without a word when it does not. */
export const lockFitsManifests: Law = (tree) => {
  const lock = tree.find(({ path }) => path === 'package-lock.json');
  if (lock === undefined) return [];
  const { packages } = JSON.parse(lock.text) as { packages: Record<string, Manifest> };
  return tree
    .filter(({ path }) => path === 'package.json' || /^packages\/[^/]+\/package\.json$/.test(path))
    .filter(({ path, text }) => {
      const manifest = JSON.parse(text) as Manifest;
      const locked = packages[folderOf(path)];
      return DEPENDENCIES.some((kind) => sorted(manifest[kind]) !== sorted(locked?.[kind]));
    })
    .map(({ path }) => `package-lock.json does not fit ${path}. Run npm install and commit both.`);
};

function sorted(dependencies: object = {}): string {
  return JSON.stringify(Object.entries(dependencies).toSorted());
}
