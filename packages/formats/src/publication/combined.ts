import { sourceLabel } from '@smm/core/composition';
import type { ComposedFrom } from '@smm/core/profile';
import type { Block } from './blocks.ts';
import { labelled, paragraph, type Builder } from './builder.ts';
import { strings } from './strings.ts';

/**
 * The letters of the profiles that something in a combination comes from, such as `A` or `A, B`; empty in an ordinary
 * profile. A letter is what a reader of a narrow column can bear after every statement; the legend says what it stands for.
 */
export function profileLetters({ profile }: Pick<Builder, 'profile'>, from: ComposedFrom | undefined): string {
  const { composition } = profile;
  if (composition === undefined || from === undefined) return '';
  const indexes = from.map((origin) => composition.findIndex((source) => source.profile === origin.profile && source.version === origin.version));
  return [...new Set(indexes)]
    .filter((index) => index >= 0)
    .map(letterOf)
    .join(', ');
}

/** A name with the letters of the profiles that it comes from; in an ordinary profile the name alone. */
export function withLetters(builder: Builder, name: string, from: ComposedFrom | undefined): string {
  const letters = profileLetters(builder, from);
  return letters === '' || name === '' ? name : `${name} (${letters})`;
}

/** A cell with the letters of the profiles that something comes from; blank, so that its column is left out, in an ordinary profile. */
export function profileCell(builder: Builder, from: ComposedFrom | undefined): Block[] {
  const letters = profileLetters(builder, from);
  return letters === '' ? [] : [paragraph(letters)];
}

/** What the letters stand for, in a line to stand before each table, which may be read by itself; nothing in an ordinary profile. */
export function legend({ profile }: Builder): Block[] {
  const { composition = [] } = profile;
  if (composition.length === 0) return [];
  const letters = composition.map((source, index) => `${letterOf(index)} – ${sourceLabel(source)}`).join('; ');
  return [labelled(strings.profilesHere, [{ kind: 'text', text: `${letters}.` }])];
}

/** The letter of a profile by its position in a combination: A to Z, then AA, AB and so on. */
export function letterOf(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : `${letterOf(Math.floor(index / 26) - 1)}${last}`;
}
