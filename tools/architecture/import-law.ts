import { posix } from 'node:path';
import { codeOf, isForTests, isTest, packagesOf, type Law, type Package, type SourceFile } from './tree.ts';

/** The packages from the ground up: each may import those before it. */
const ORDER = ['@smm/core', '@smm/formats', '@smm/server', '@smm/cli'];
/** Entries that the web may import besides core. */
const WEB_MAY = [
  '@smm/formats/charts',
  '@smm/formats/diagram',
  '@smm/formats/html',
  '@smm/formats/markdown',
  '@smm/formats/roadmap',
  '@smm/formats/yaml/read',
  '@smm/server/contract',
];
/** The rooms of core from the ground up; every other room stands above them all, beside its siblings. */
const ROOMS = ['outcome', 'wording', 'model', 'profile'];
/** Disk, network and processes: what a package of pure bytes has no business with. */
const OUTSIDE = /^(?:node:)?(?:child_process|cluster|dgram|dns|fs|http|http2|https|inspector|net|os|process|repl|sqlite|tls|tty)(?:\/|$)/;
const OUTSIDE_NAMES = /(?<![\w$.'"`“-])(?:process\.[a-z]|fetch\()/;

type Import = { readonly file: SourceFile; readonly specifier: string };

/** Every module that a file names in `import`, `export … from` and `import()`; comments are passed over. */
export function importsOf(text: string): readonly string[] {
  const code = text.replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, '');
  const named = [
    ...code.matchAll(
      /(?:^|[;{}]\s*|^\s*)(?:import|export)\b[^'"`;()]*?\bfrom\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm,
    ),
  ];
  return named.map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '');
}

/** Which package may import which, and that every way into a package is one of its entries. */
export const importLaw: Law = (tree) => {
  const packages = packagesOf(tree);
  return codeOf(tree).flatMap((file) => {
    const home = packages.find(({ folder }) => file.path.startsWith(`${folder}/`));
    if (home === undefined) return [];
    return importsOf(file.text).flatMap((specifier) => {
      const problem = problemOf({ file, specifier }, home, packages);
      return problem === undefined ? [] : [`${file.path} imports “${specifier}”: ${problem}`];
    });
  });
};

function problemOf(found: Import, home: Package, packages: readonly Package[]): string | undefined {
  const { file, specifier } = found;
  if (specifier.startsWith('.')) return relativeProblem(file.path, specifier, home);
  if (specifier.startsWith('@smm/')) return packageProblem(found, home, packages);
  if (isForTests(file.path)) return undefined;
  if (home.name === '@smm/core') return foreignToCore(file.path, specifier);
  if (home.name === '@smm/formats' && OUTSIDE.test(specifier)) return 'formats handles bytes; disk, network and processes come in by parameter.';
  if (specifier === 'fast-check' || specifier === 'node:test') return 'only tests may.';
  return undefined;
}

function relativeProblem(path: string, specifier: string, home: Package): string | undefined {
  const target = posix.normalize(posix.join(posix.dirname(path), specifier));
  if (!target.startsWith(`${home.folder}/`)) return `that is the inside of another package. Import one of its entries by name.`;
  if (!isForTests(path) && isForTests(target)) return 'only tests may use what serves tests.';
  return home.name === '@smm/core' ? roomProblem(roomOf(path), roomOf(target)) : undefined;
}

function packageProblem({ file, specifier }: Import, home: Package, packages: readonly Package[]): string | undefined {
  const target = packages.find(({ name }) => specifier === name || specifier.startsWith(`${name}/`));
  if (target === undefined) return 'there is no such package.';
  if (target === home) return 'inside a package, import the file itself.';
  if (!target.entries.some(({ name }) => name === specifier)) return `${target.name} offers no such entry (package.json, “exports”).`;
  const isBelow = home.name === '@smm/web' ? target.name === '@smm/core' || WEB_MAY.includes(specifier) : ORDER.indexOf(target.name) < ORDER.indexOf(home.name);
  return isBelow || isTest(file.path) ? undefined : `${home.name} may not import ${target.name}.`;
}

function foreignToCore(path: string, specifier: string): string | undefined {
  if (specifier === 'zod') return undefined;
  if (specifier === 'yjs') return path.startsWith('packages/core/src/live/') ? undefined : 'yjs belongs to live/ only.';
  return 'core is pure and imports zod only.';
}

function roomOf(path: string): string {
  return path.slice('packages/core/src/'.length).split('/')[0]!.replace(/\.ts$/, '');
}

function roomProblem(from: string, to: string): string | undefined {
  if (from === to) return undefined;
  const [above, below] = [rankOf(from), rankOf(to)];
  if (above > below) return undefined;
  return above === ROOMS.length && below === above ? `${from} and ${to} are siblings, which never import one another.` : `${to} stands above ${from}.`;
}

function rankOf(room: string): number {
  const rank = ROOMS.indexOf(room);
  return rank < 0 ? ROOMS.length : rank;
}

/** That formats touches neither the process nor the network through what is there without an import. */
export const formatsArePure: Law = (tree) =>
  codeOf(tree)
    .filter(({ path }) => path.startsWith('packages/formats/src/') && !isForTests(path))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => {
        const code = line.replace(/^\s*(?:\/\/|\/?\*).*$/, '');
        const found = OUTSIDE_NAMES.exec(code);
        return found === null ? [] : [`${path}:${index + 1} uses “${found[0]}”: formats handles bytes; surroundings come in by parameter.`];
      }),
    );

/** That core depends on zod, and for live documents on yjs, and on nothing else. */
export const coreNeedsLittle: Law = (tree) =>
  tree
    .filter(({ path }) => path === 'packages/core/package.json')
    .flatMap(({ text }) => Object.keys((JSON.parse(text) as { dependencies?: object }).dependencies ?? {}))
    .filter((name) => name !== 'zod' && name !== 'yjs')
    .map((name) => `core depends on ${name}; it may depend on zod and yjs only.`);
