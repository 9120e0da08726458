import type { ComposedProfile } from '../../profile/schema/composition.ts';
import type { Profile } from '../../profile/schema/profile.ts';
import { sourceLabel, type Part } from './parts.ts';

type Section = { readonly head: string; readonly text: string };

/**
 * One text made of those of all parts: under a line that names the profile, what that profile says. A combination's text
 * is taken apart at those lines again, so that a text never stands twice and combining again nests nothing.
 */
export function mergeProse(parts: readonly Part[], sources: readonly ComposedProfile[], textOf: (profile: Profile) => string): string {
  const byHead = new Map<string, string[]>(['', ...sources.map(headLine)].map((head) => [head, []]));
  for (const { head, text } of parts.flatMap((part) => sectionsOf(part, textOf(part.profile)))) {
    const known = byHead.get(head);
    if (known === undefined) byHead.set(head, [text]);
    else if (!known.some((other) => other.includes(text))) known.push(text);
  }
  return [...byHead]
    .filter(([, texts]) => texts.length > 0)
    .map(([head, texts]) => [head, ...texts].filter((text) => text !== '').join('\n\n'))
    .join('\n\n');
}

/** Paragraphs that need no name above them, such as thanks and rights: those of all parts, equal ones once. */
export function mergeParagraphs(parts: readonly Part[], textOf: (profile: Profile) => string): string {
  const paragraphs = parts.flatMap(({ profile }) => textOf(profile).split(/\n\s*\n/));
  return [...new Set(paragraphs.map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== ''))].join('\n\n');
}

function sectionsOf({ profile, sources }: Part, text: string): Section[] {
  if (text.trim() === '') return [];
  if (profile.composition === undefined) return [{ head: headLine(sources[0]!), text: text.trim() }];
  const heads = new Set(sources.map(headLine));
  const found: { head: string; lines: string[] }[] = [{ head: '', lines: [] }];
  for (const line of text.split('\n')) {
    if (heads.has(line)) found.push({ head: line, lines: [] });
    else found.at(-1)!.lines.push(line);
  }
  return found.map(({ head, lines }) => ({ head, text: lines.join('\n').trim() })).filter((section) => section.text !== '');
}

/** The line above what a profile says, strong in print. */
function headLine(source: ComposedProfile): string {
  return `**${sourceLabel(source).replace(/[\\`*_[\]<>~]/g, '\\$&')}**`;
}
