import type { Masking } from '@smm/core/evidence';
import { plainName } from '../reading/column-names.ts';
import type { SurveyTable } from '../survey-table.ts';
import type { FittedMapping } from '../mapping/fit-mapping.ts';
import { PeopleBuilder, type KnownPeople } from './known-people.ts';
import { maskPeople, ordinaryWords } from './mask-people.ts';
import { maskPatterns, noMasks, type MaskCounts } from './patterns.ts';

/** Hides people in texts and counts what it hid. */
export type Hider = { readonly hide: (text: string) => string; readonly counts: MaskCounts };

/** What a column about people holds; it decides how its values are looked for in texts. */
type Holds = 'mail' | 'name' | 'place' | 'value';

const HOLDS: readonly (readonly [Holds, RegExp])[] = [
  ['mail', /mail|courriel|correo/],
  [
    'place',
    /\bip\b|ipaddr|latitude|longitude|referrer|refurl|\burl\b|birth|phone|telefon|téléphone|teléfono|address(?: 2)?$|street|city|town|province|\bzip\b|postal/,
  ],
  ['value', /custom|attribute|token|\bid\b|userid|number|user ?name|nutzername|external|linkedin|\buser\b/],
];

/**
 * A hider for one export. It knows the people from the columns about them, e-mail and IP addresses and phone numbers by
 * their form, and the words that the mapping lists. People who stand in no column it cannot know.
 */
export function hiderFor(table: SurveyTable, { columns }: FittedMapping, masking: Masking): Hider {
  const about = columns
    .filter(({ use }) => use.role === 'identifier')
    .map(({ column }) => ({ index: column.number - 1, holds: holdsOf(`${column.header} ${column.option}`) }));
  const builder = new PeopleBuilder();
  for (const { cells } of table.rows)
    addRow(
      builder,
      about.map(({ index, holds }) => ({ text: cells[index] ?? '', holds })),
    );
  for (const text of masking.hide) builder.addHidden(text);
  const people = builder.people(masking.keep);
  const ordinary = ordinaryWords(
    people,
    textsOf(
      table,
      columns.filter(({ use }) => use.role === 'answer').map(({ column }) => column.number - 1),
    ),
  );
  return hiderOf(people, ordinary);
}

/** A hider that knows nobody but the words listed; without a list it hides nothing at all. */
export function hiderOfWords(masking: Masking | undefined): Hider {
  if (masking === undefined) return { counts: noMasks(), hide: (text) => text };
  const builder = new PeopleBuilder();
  for (const text of masking.hide) builder.addHidden(text);
  return hiderOf(builder.people(masking.keep), new Set());
}

function hiderOf(people: KnownPeople, ordinary: ReadonlySet<string>): Hider {
  const counts = noMasks();
  return { counts, hide: (text) => maskPeople(maskPatterns(text, counts), people, ordinary, counts) };
}

function addRow(builder: PeopleBuilder, cells: readonly { readonly text: string; readonly holds: Holds }[]): void {
  const names: string[] = [];
  for (const { text, holds } of cells) {
    if (text === '' || holds === 'place') continue;
    if (text.includes('@')) builder.addMail(text);
    else if (holds === 'value' || /\d/.test(text)) builder.addValue(text);
    else names.push(text);
  }
  if (names.length > 0) builder.addName(names);
  if (names.length > 2) for (const name of names) builder.addName([name]);
}

function holdsOf(header: string): Holds {
  const name = plainName(header);
  return HOLDS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'name';
}

function* textsOf(table: SurveyTable, indexes: readonly number[]): Iterable<string> {
  for (const { cells } of table.rows) for (const index of indexes) if (cells[index] !== undefined && cells[index] !== '') yield cells[index];
}
