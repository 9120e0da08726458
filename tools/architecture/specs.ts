import { isTest, type Law, type Tree } from './tree.ts';

/** A test and the ids that its title begins with. */
type Cited = { readonly path: string; readonly title: string; readonly ids: readonly string[] };

const ID = /[A-Z]\d+/;
const SPEC = /^packages\/[^/]+\/SPEC\.md$/;

/** The ids that the SPEC.md files give to behaviours, in the order written. */
function specIds(tree: Tree): readonly { readonly id: string; readonly path: string }[] {
  return tree.filter(({ path }) => SPEC.test(path)).flatMap(({ path, text }) => [...text.matchAll(/\*\*([A-Z]\d+)\*\*/g)].map(([, id]) => ({ id: id!, path })));
}

/** The tests whose titles begin with ids: “F1 …”, “F1 F2 …”. */
function citedIds(tree: Tree): readonly Cited[] {
  return tree
    .filter(({ path }) => isTest(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\b(?:describe|it|suite|test)\(\s*(['"`])((?:[A-Z]\d+[ ,:]+)+)(.{0,60})/g)].map(([, , ids, rest]) => ({
        path,
        title: `${ids}${rest}`,
        ids: [...ids!.matchAll(new RegExp(ID, 'g'))].map(([id]) => id),
      })),
    );
}

/** That every numbered behaviour has a test, every id in a title a behaviour, and no id two meanings. */
export const specsAreTested: Law = (tree) => {
  const behaviours = specIds(tree);
  const letters = new Set(behaviours.map(({ id }) => id[0]));
  const known = new Set(behaviours.map(({ id }) => id));
  const cited = citedIds(tree);
  const tested = new Set(cited.flatMap(({ ids }) => ids));
  return [
    ...behaviours.filter(({ id }, index) => behaviours.findIndex((other) => other.id === id) !== index).map(({ id, path }) => `${path} uses ${id} twice.`),
    ...[...new Set(behaviours)].filter(({ id }) => !tested.has(id)).map(({ id, path }) => `${path}: no test title begins with ${id}.`),
    ...cited.flatMap(({ path, title, ids }) =>
      ids.filter((id) => letters.has(id[0]) && !known.has(id)).map((id) => `${path}: “${title}” cites ${id}, which no SPEC.md has.`),
    ),
  ];
};
