import { addressOfPath } from '../../profile/address.ts';
import type { Profile } from '../../profile/schema/profile.ts';
import { withStatements } from '../examples.ts';
import { linksOf, type Link } from '../links.ts';
import { nearest, sameButForCase } from '../nearest.ts';
import type { Rule } from '../rule.ts';

const deviceGroups = [{ id: 'pumps', name: 'Pumps' }];

/** Finds ids that name a zone, device, device group, thread, practice or level that is not there. */
export const requireResolvedLink: Rule = {
  id: 'require-resolved-link',
  severity: 'error',
  from: 'draft',
  stage: 'stable',
  cite: 'R3, R4, R7, S2.3-a, S2.1-l · guidance §2.2, §2.3',
  why: 'Pictures, tables and per-group targets are drawn from these links; one that leads nowhere leaves something out without a word.',
  examples: {
    flagged: [
      {
        what: 'a statement for an unknown device group',
        profile: withStatements({ 'threat-modeling/1/actions': [{ text: 'List the valves.', deviceGroups: ['valves'] }] }, { deviceGroups }),
      },
      {
        what: 'a device group in another case',
        profile: withStatements({ 'threat-modeling/1/actions': [{ text: 'List the pumps.', deviceGroups: ['Pumps'] }] }, { deviceGroups }),
      },
      {
        what: 'a thread of another table',
        profile: withStatements(
          { 'threat-modeling/1/actions': [{ text: 'List the pumps.', thread: 't' }] },
          { practices: { 'risk-attitude': { threads: [{ id: 't', title: 'Pumps' }] } } },
        ),
      },
      { what: 'a device in an unknown zone', profile: { devices: [{ id: 'pump', name: 'Pump', zone: 'field' }] } },
      {
        what: 'a conduit to an unknown zone',
        profile: { boundary: { zones: [{ id: 'field', name: 'Field' }], conduits: [{ id: 'c', from: 'field', to: 'office' }] } },
      },
      {
        what: 'a zone inside itself',
        profile: {
          boundary: {
            zones: [
              { id: 'field', name: 'Field', parent: 'site' },
              { id: 'site', name: 'Site', parent: 'field' },
            ],
          },
        },
      },
      {
        what: 'a relation to an unknown device',
        profile: { devices: [{ id: 'pump', name: 'Pump' }], relations: [{ from: 'pump', to: 'valve', description: 'The pump feeds the valve.' }] },
      },
      { what: 'a device group of unknown devices', profile: { deviceGroups: [{ id: 'pumps', name: 'Pumps', devices: ['pump'] }] } },
      { what: 'an actor linked to an unknown practice', profile: { threatLandscape: { actors: [{ id: 'a', name: 'Vandals', practices: ['fencing'] }] } } },
      { what: 'a scenario linked to an unknown practice', profile: { scenarios: [{ id: 's', title: 'Break-in', practices: [{ practice: 'fencing' }] }] } },
      {
        what: 'a scenario linked to a level that the model lacks',
        profile: { scenarios: [{ id: 's', title: 'Break-in', practices: [{ practice: 'threat-modeling', level: 9 }] }] },
      },
      { what: 'a dependency on an unknown practice', profile: { practices: { 'threat-modeling': { dependencies: [{ practice: 'fencing' }] } } } },
      { what: 'statements at a level that the model lacks', profile: withStatements({ 'threat-modeling/7/actions': ['List the pumps.'] }) },
    ],
    clean: [
      {
        what: 'everything is there',
        profile: withStatements(
          { 'threat-modeling/1/actions': [{ text: 'List the pumps.', deviceGroups: ['pumps'] }] },
          { deviceGroups, scenarios: [{ id: 's', title: 'Break-in', practices: [{ practice: 'risk-attitude', level: 2 }] }] },
        ),
      },
    ],
  },
  check(context, report) {
    const { profile } = context;
    for (const link of linksOf(context)) {
      if (link.known.includes(link.id)) continue;
      const address = addressOfPath(profile, link.path);
      // A parent is left to the author: the id that is meant may close a circle of parents.
      const safe = link.path.at(-1) === 'parent' ? undefined : sameButForCase(link.id, link.known);
      report({ address, message: messageFor(link), ...(safe === undefined ? {} : { fix: { op: 'set', address, value: safe } }) });
    }
    for (const zone of zonesInsideThemselves(profile))
      report({
        address: `boundary/zones/${zone}/parent`,
        message: `The zone “${zone}” lies inside itself by way of its parents. Choose another parent, or none.`,
      });
  },
};

const OWNERS: Readonly<Record<string, string>> = { 'a practice': 'The model', 'a level': 'The model', 'a thread': 'This table' };

function messageFor({ id, kind, known }: Link): string {
  const owner = OWNERS[kind] ?? 'This profile';
  const noun = kind.replace(/^an? /, '');
  const meant = nearest(id, known);
  if (meant !== undefined) return `${owner} has no ${noun} “${id}”. Did you mean “${meant}”? Write its id.`;
  return `${owner} has no ${noun} “${id}”. Write the id of one that is there${owner === 'The model' ? '' : ', or add it'}.`;
}

/** One zone for every circle of parents. */
function zonesInsideThemselves({ boundary: { zones } }: Profile): string[] {
  const parents = new Map(zones.map(({ id, parent }) => [id, parent]));
  const settled = new Set<string>();
  const found: string[] = [];
  for (const { id } of zones) {
    const chain = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !chain.has(at) && !settled.has(at)) {
      chain.add(at);
      at = parents.get(at);
    }
    if (at !== undefined && chain.has(at)) found.push(at);
    for (const seen of chain) settled.add(seen);
  }
  return found;
}
