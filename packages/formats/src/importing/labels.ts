import { tableLevels, type MaturityModel, type RowId } from '@smm/core/model';
import { bare } from './words.ts';

/** The level that a column heading names, in any usual wording: “Comprehensiveness Level 2 (Ad Hoc)”, “L2”, “2 – Ad Hoc”, “Ad hoc”. */
export function levelIn(model: MaturityModel, heading: string): number | undefined {
  const text = bare(heading)
    .toLowerCase()
    .replace(/[()[\]:–—-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '' || text.length > 80) return undefined;
  const known = tableLevels(model);
  const numbered = /^(?:(?:smm|security|maturity|comprehensiveness) )*(?:level|lvl|l) ?(\d)\b/.exec(text) ?? /^(\d)\b/.exec(text);
  const byNumber = numbered === null ? undefined : known.find((level) => level.level === Number(numbered[1]));
  const rest = numbered === null ? text.replace(/^comprehensiveness /, '') : text.slice(numbered[0].length).trim();
  const byName = known.find((level) => sameName(rest, level.name));
  if (numbered !== null && rest !== '' && byName === undefined && !/^(?:\d|comprehensiveness|level)/.test(rest) && numbered[0].trim() === numbered[1])
    return undefined;
  return (byNumber ?? byName)?.level;
}

function sameName(text: string, name: string): boolean {
  const plain = (value: string) =>
    value
      .toLowerCase()
      .replace(/[^a-z]/g, '')
      .replace(/isation|ization/g, 'ize')
      .replace(/ised/g, 'ized');
  return plain(text) !== '' && plain(text) === plain(name);
}

/** Which row of a level table a label names, or undefined: “Industry-Specific Scope Considerations”, “What needs to be done?”, “Indicators of achievement”. */
export function rowIn(label: string): RowId | undefined {
  const text = bare(label)
    .toLowerCase()
    .replace(/[^a-z ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '' || text.length > 100) return undefined;
  if (/\bindicators?\b/.test(text) && text.length < 60) return 'indicators';
  if (/^what (?:needs|has|is needed) .*\bdone\b|^what to do|^actions?\b|^needs to be done/.test(text)) return 'actions';
  if (
    /\bconsiderations?\b|^(?:general|industry|system|device|domain) (?:specific )?(?:considerations?|description|scope)|^scope\b/.test(text) &&
    text.length < 80
  )
    return 'considerations';
  return undefined;
}
