import { addressOfPath, Id, type Edit, type Profile } from '@smm/core/profile';

/** Why a reference cannot have this key: it is no key, or another reference has it. */
export function keyProblem(profile: Profile, from: string, to: string): 'malformed' | 'taken' | undefined {
  if (!Id.safeParse(to).success) return 'malformed';
  return to !== from && profile.references.some(({ id }) => id === to) ? 'taken' : undefined;
}

/** The edits that give a reference another key, wherever it is cited: in lists of citations and in texts as `[@KEY]`. */
export function renamedReference(profile: Profile, from: string, to: string): Edit[] {
  const index = profile.references.findIndex(({ id }) => id === from);
  if (index < 0) return [];
  const edits: Edit[] = [];
  const visit = (value: unknown, path: readonly (string | number)[]) => {
    if (typeof value === 'string') {
      const renamed = inText(value, from, to);
      if (renamed !== value) edits.push({ op: 'set', address: addressOfPath(profile, path), value: renamed });
    } else if (Array.isArray(value) && path.at(-1) === 'citations') {
      if (value.includes(from))
        edits.push({ op: 'set', address: addressOfPath(profile, path), value: value.map((key) => (key === from ? to : (key as string))) });
    } else if (value !== null && typeof value === 'object' && path[0] !== 'references')
      for (const [key, inner] of Object.entries(value)) visit(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  visit(profile, []);
  const { id: _before, ...rest } = profile.references[index]!;
  return [...edits, { op: 'remove-item', list: 'references', index }, { op: 'insert-item', list: 'references', index, value: { id: to, ...rest } }];
}

/** Citations stand in square brackets, one or several: `[@A; @B]`. */
function inText(text: string, from: string, to: string): string {
  return text.replaceAll(/\[@[^\][]*\]/g, (citation) =>
    citation.replaceAll(/@([A-Za-z0-9][A-Za-z0-9._-]*)/g, (whole, key: string) => (key === from ? `@${to}` : whole)),
  );
}
