import type { ImportItem } from '../../api/imports.ts';
import { start as texts } from '../../texts/library/start.ts';

/** A place in a file: “page 3, table 2, row 5”. */
export function placeInWords(place: ImportItem['place']): string {
  return Object.entries(texts.file.places)
    .flatMap(([key, name]) => (place?.[key] === undefined ? [] : [`${name} ${place[key]}`]))
    .join(', ');
}
