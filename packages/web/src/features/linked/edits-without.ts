import { addressOfPath, type Edit, type Profile } from '@smm/core/profile';

/**
 * The edits that take an id out of everything that points to it through these fields: out of lists, and out of single
 * fields, which become empty. References keep their fields, whose names mean other things.
 */
export function editsWithout(profile: Profile, id: string, fields: readonly string[]): Edit[] {
  const edits: Edit[] = [];
  const visit = (value: unknown, path: readonly (string | number)[]) => {
    if (value === null || typeof value !== 'object' || path[0] === 'references') return;
    for (const [key, inner] of Object.entries(value)) {
      const here = [...path, Array.isArray(value) ? Number(key) : key];
      const points = fields.includes(key);
      if (points && inner === id) edits.push({ op: 'set', address: addressOfPath(profile, here), value: undefined });
      else if (points && Array.isArray(inner) && inner.includes(id))
        edits.push({ op: 'set', address: addressOfPath(profile, here), value: inner.filter((other) => other !== id) });
      else visit(inner, here);
    }
  };
  visit(profile, []);
  return edits;
}

/** The edits that remove the records of a list that join something to this id: conduits of a zone, relations of a device. */
export function editsWithoutJoins(list: string, joins: readonly { readonly from: string; readonly to: string }[], id: string): Edit[] {
  return joins.flatMap(({ from, to }, index): Edit[] => (from === id || to === id ? [{ op: 'remove-item', list, index }] : [])).reverse();
}
