import { posix } from 'node:path';
import type { Gauge } from '../gauge.ts';
import type { OfficePackage } from './office-package.ts';
import { readXmlPart } from './xml-part.ts';

/** Where a part points: `type` is the last word of the relationship's type; `target` a part's name, or an address when external. */
export type Relationship = { readonly id: string; readonly type: string; readonly target: string; readonly external: boolean };

/** The relationships of a part (of the package itself for an empty name), in the order of the file. None are followed. */
export async function relationshipsOf(office: OfficePackage, part: string, gauge: Gauge): Promise<Relationship[]> {
  const folder = posix.dirname(part);
  const list: Relationship[] = [];
  await readXmlPart(office, posix.join(folder, '_rels', `${posix.basename(part)}.rels`), gauge, {
    open: (name, attributes) => {
      const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
      if (name !== 'rel:Relationship' || id === undefined || type === undefined || target === undefined) return;
      const external = mode === 'External';
      list.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: external ? target : partName(folder, target), external });
    },
  });
  return list;
}

/** The internal part of a type that a list of relationships names first. */
export function partOfType(relationships: readonly Relationship[], type: string): string | undefined {
  return relationships.find((relationship) => relationship.type === type && !relationship.external)?.target;
}

/** The name of a part from a target as written in a file. */
function partName(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
  return posix.normalize(path.replaceAll('\\', '/'));
}
