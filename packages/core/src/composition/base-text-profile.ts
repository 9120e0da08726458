import { practicesOf, ROWS } from '../model/lookup.ts';
import type { BaseText, MaturityModel, RowId } from '../model/schema.ts';
import { Profile, SCHEMA_VERSION } from '../profile/schema/profile.ts';

const LETTERS: Readonly<Record<RowId, string>> = { considerations: 'c', actions: 'a', indicators: 'i' };

/**
 * The user's own copy of the general tables as a profile, so that they can be combined with profiles: every text is a
 * statement with the id `<practice>-<level><row><number>`, such as `tm-2a1`. It holds the publisher's words: for the user only.
 */
export function baseTextProfile(baseText: BaseText, model: MaturityModel): Profile {
  const practices = practicesOf(model).flatMap(({ practice }): [string, unknown][] => {
    const table = Object.hasOwn(baseText.practices, practice.id) ? baseText.practices[practice.id] : undefined;
    if (table === undefined) return [];
    const cell = (level: string, row: RowId) =>
      (table.levels[level]?.[row] ?? [])
        .flatMap(shortTexts)
        .map((text, index) => ({ id: `${practice.abbreviation.toLowerCase()}-${level}${LETTERS[row]}${index + 1}`, text }));
    const numbers = Object.keys(table.levels).filter((key) => /^[1-9]$/.test(key));
    const levels = numbers.map((level) => [level, Object.fromEntries(ROWS.map((row) => [row, { statements: cell(level, row) }]))]);
    return [[practice.id, { review: { decision: 'extended' }, levels: Object.fromEntries(levels) }]];
  });
  return Profile.parse({
    schemaVersion: SCHEMA_VERSION,
    id: baseText.model,
    model: { id: baseText.model, edition: baseText.edition },
    metadata: { title: baseText.title, domainName: 'Base text', version: baseText.edition, status: 'published', copyright: baseText.notice },
    practices: Object.fromEntries(practices),
  });
}

/** The paragraphs of a text; one that is longer than a statement may be is divided between words. */
function shortTexts(text: string): string[] {
  return text.split(/\n\s*\n/).flatMap(
    (paragraph) =>
      paragraph
        .trim()
        .match(/[\s\S]{1,4900}(?=\s|$)|\S{4900}/g)
        ?.map((part) => part.trim()) ?? [],
  );
}
