import { practicesOf, type MaturityModel } from '@smm/core/model';
import { addressOfPath, addressOfStatement, COMMON, statementsOf, type Profile } from '@smm/core/profile';
import { context } from '../../texts/context/context.ts';
import { find as texts } from '../../texts/library/find.ts';
import { shell } from '../../texts/shell.ts';
import { SECTION_IDS } from '../context-sections/held.ts';
import { placeOf } from '../places/places.ts';

/** A place that can be gone to: what it says, where it is, and its page with what to go to there. */
export type FoundPlace = { readonly key: string; readonly name: string; readonly about: string; readonly page: string; readonly hash: string };

/** So many places are shown; more words lead on. */
const MOST = 40;

/** Lists of the profile whose entries have names. */
const LISTS = ['devices', 'deviceGroups', 'differences', 'scenarios', 'beyondSecurity', 'references'] as const;

/** The places of a profile in which all words stand, pages and practices first; without words the pages and practices. */
export function foundPlaces(profile: Profile, model: MaturityModel, query: string): FoundPlace[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const pages = pagesOf(model).filter(({ name }) => fits(name));
  if (words.length === 0) return pages;
  return [...pages, ...recordsOf(profile, model).filter(({ name }) => fits(name)), ...statementPlaces(profile, model, fits)].slice(0, MOST);
}

function pagesOf(model: MaturityModel): FoundPlace[] {
  const page = (name: string, path: string, about: string = texts.page): FoundPlace => ({ key: path, name, about, page: path, hash: '' });
  return [
    page(shell.nav.overview, ''),
    page(shell.nav.checks, 'checks'),
    page(shell.nav.common, 'common'),
    page(shell.nav.publish, 'publish'),
    page(shell.nav.evidence, 'evidence'),
    ...SECTION_IDS.map((id) => page(context.section[id].title, `context/${id}`, context.title)),
    page(shell.nav.commonTable, `tables/${COMMON}`, texts.practice),
    ...practicesOf(model).map(({ practice }) => page(practice.name, `tables/${encodeURIComponent(practice.id)}`, texts.practice)),
  ];
}

function recordsOf(profile: Profile, model: MaturityModel): FoundPlace[] {
  const entries = [
    ...LISTS.flatMap((list) => profile[list].map((record, index) => ({ path: [list, index], record }))),
    ...profile.boundary.zones.map((record, index) => ({ path: ['boundary', 'zones', index], record })),
    ...profile.boundary.inventory.map((record, index) => ({ path: ['boundary', 'inventory', index], record })),
    ...profile.glossary.terms.map((record, index) => ({ path: ['glossary', 'terms', index], record })),
    ...profile.glossary.acronyms.map((record, index) => ({ path: ['glossary', 'acronyms', index], record })),
  ];
  return entries.map(({ path, record }) => {
    const address = addressOfPath(profile, path);
    const { group, page, hash } = placeOf(profile, model, address);
    return { key: address, name: saidBy(record), about: group, page, hash };
  });
}

/** The words by which people know a record. */
function saidBy(record: object): string {
  const fields = record as Readonly<Record<string, unknown>>;
  return ['id', 'name', 'title', 'term', 'short', 'long', 'text']
    .filter((key) => key !== 'id' || 'type' in record)
    .flatMap((key) => (typeof fields[key] === 'string' && fields[key] !== '' ? [fields[key]] : []))
    .slice(0, 2)
    .join(' · ');
}

function statementPlaces(profile: Profile, model: MaturityModel, fits: (text: string) => boolean): FoundPlace[] {
  return statementsOf(profile)
    .filter(({ statement }) => fits(statement.text))
    .slice(0, MOST)
    .map((placed) => {
      const address = addressOfStatement(profile, placed);
      const { name, page, hash } = placeOf(profile, model, address);
      return { key: address, name: placed.statement.text, about: name, page, hash };
    });
}
