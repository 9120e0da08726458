import { addressOfPath, addressOfStatement, type Address } from '../../profile/address.ts';
import type { Edit } from '../../profile/edits.ts';
import { freshId } from '../../profile/fresh-id.ts';
import { listsOf } from '../../profile/walk.ts';
import { withStatements } from '../examples.ts';
import type { LintContext, Rule } from '../rule.ts';

/** Finds ids that name two things: statements anywhere in the profile, anything else within its list. */
export const noDuplicateId: Rule = {
  id: 'no-duplicate-id',
  severity: 'error',
  from: 'draft',
  stage: 'stable',
  cite: 'G2, R42, R44',
  why: 'Comments, reviews, mappings and history find their place by id; an id used twice sends them to the wrong one.',
  examples: {
    flagged: [
      {
        what: 'two statements of one cell',
        profile: withStatements({
          'threat-modeling/1/actions': [
            { id: 'a', text: 'List the pumps.' },
            { id: 'a', text: 'List the valves.' },
          ],
        }),
      },
      {
        what: 'statements of two practices',
        profile: withStatements({
          'threat-modeling/1/actions': [{ id: 'a', text: 'List the pumps.' }],
          'risk-attitude/1/actions': [{ id: 'a', text: 'Rank the pumps.' }],
        }),
      },
      {
        what: 'a statement and one of the common table',
        profile: withStatements({
          'common/1/actions': [{ id: 'a', text: 'Keep records.' }],
          'risk-attitude/1/actions': [{ id: 'a', text: 'Rank the pumps.' }],
        }),
      },
      {
        what: 'three uses are one finding, and the fix keeps clear of ids in use',
        profile: withStatements({ 'threat-modeling/1/actions': ['a', 'a', 'a', 'a-2'].map((id, index) => ({ id, text: `List part ${index}.` })) }),
      },
      {
        what: 'two devices',
        profile: {
          devices: [
            { id: 'pump', name: 'Pump' },
            { id: 'pump', name: 'Booster pump' },
          ],
        },
      },
      {
        what: 'two references',
        profile: {
          references: [
            { id: 'WHO', type: 'report' },
            { id: 'WHO', type: 'book' },
          ],
        },
      },
    ],
    clean: [
      { what: 'different lists', profile: { devices: [{ id: 'pump', name: 'Pump' }], deviceGroups: [{ id: 'pump', name: 'Pumps' }] } },
      {
        what: 'threads of different tables',
        profile: { practices: { 'threat-modeling': { threads: [{ id: 't', title: 'Pumps' }] }, 'risk-attitude': { threads: [{ id: 't', title: 'Pumps' }] } } },
      },
    ],
  },
  check(context, report) {
    const statements = context.statements.map((placed) => ({ id: placed.statement.id, address: () => addressOfStatement(context.profile, placed) }));
    const taken = new Set(statements.map(({ id }) => id));
    for (const { id, places } of repeated(statements)) report({ ...found('statement', id, places), fix: renaming(id, places.slice(1), taken) });
    for (const list of otherLists(context)) for (const { id, places } of repeated(list)) report(found('entry of this list', id, places));
  },
};

type Named = { readonly id: string; readonly address: () => Address };
type Repeated = { readonly id: string; readonly places: readonly Address[] };

function repeated(list: readonly Named[]): Repeated[] {
  const uses = new Map<string, Named[]>();
  for (const named of list) {
    const places = uses.get(named.id);
    if (places === undefined) uses.set(named.id, [named]);
    else places.push(named);
  }
  return [...uses].flatMap(([id, places]) => (places.length < 2 ? [] : [{ id, places: places.map(({ address }) => address()) }]));
}

function otherLists({ profile }: LintContext): Named[][] {
  return listsOf(profile)
    .filter(({ path }) => path.at(-1) !== 'statements')
    .map(({ path, list }) =>
      list.flatMap((item, index): Named[] => {
        const id = typeof item === 'object' && item !== null ? (item as { id?: unknown }).id : undefined;
        return typeof id === 'string' ? [{ id, address: () => addressOfPath(profile, [...path, index]) }] : [];
      }),
    );
}

function found(what: string, id: string, [first, second, ...more]: readonly Address[]) {
  const times = more.length === 0 ? 'twice' : `${more.length + 2} times`;
  return {
    address: second!,
    related: [first!, ...more],
    message: `The id “${id}” is used ${times}, first at “${first!}”. Give this ${what} an id of its own.`,
  };
}

/** The first use keeps the id, the others get fresh ones. */
function renaming(id: string, places: readonly Address[], taken: ReadonlySet<string>): Edit {
  const used = new Set(taken);
  const edits = places.map((address): Edit => {
    const fresh = freshId(id, used);
    used.add(fresh);
    return { op: 'set', address: `${address}/id`, value: fresh };
  });
  const [only] = edits;
  return edits.length === 1 ? only! : { op: 'batch', edits };
}
