import { practicesOf, type MaturityModel } from '@smm/core/model';
import { ok, refused, type Outcome } from '@smm/core/outcome';
import { COMMON, SECTIONS, statementsOf, tableOf, type PracticeTable, type Profile, type Reference } from '@smm/core/profile';
import { details } from './details.ts';

/** What the rows of a working copy are about. A `table` row holds the introduction and review of a practice; a `detail` row one text of the profile. */
export type RecordKind = 'detail' | 'device-group' | 'note' | 'reference' | 'statement' | 'table' | 'thread';

/** One row: its fields as text. Lists are joined with `; `, ids stand for names, nothing is an empty text. */
export type Fields = Readonly<Record<string, string>>;

/**
 * What a working copy holds, as rows by id. Statements of one cell stand in their order; ids of threads and notes begin
 * with those of their table.
 */
export type CopyState = Readonly<Record<RecordKind, ReadonlyMap<string, Fields>>>;

/** All kinds of rows. */
export const RECORD_KINDS: readonly RecordKind[] = ['detail', 'device-group', 'note', 'reference', 'statement', 'table', 'thread'];

/** What a working copy shows of a profile. Private notes only when they are asked for. */
export function stateOf(profile: Profile, model: MaturityModel, { withNotes = false }: { readonly withNotes?: boolean } = {}): CopyState {
  const tables = tablesOf(profile, model);
  return {
    detail: details(profile),
    'device-group': new Map(
      profile.deviceGroups.map(({ id, name, importance, reason, description }) => [id, { name, importance: importance ?? '', reason, description }]),
    ),
    note: new Map(withNotes ? tables.flatMap((table) => notesOf(profile, table)) : []),
    reference: new Map(profile.references.map((reference) => [reference.id, referenceFields(reference)])),
    statement: new Map(
      statementsOf(profile).map(({ table, level, row, statement: { id, thread, text, deviceGroups, trust, citations } }) => [
        id,
        {
          table,
          level: String(level),
          row,
          thread: thread ?? '',
          text,
          deviceGroups: listed(deviceGroups),
          trust: listed(trust),
          citations: listed(citations),
        },
      ]),
    ),
    table: new Map(tables.map((table) => [table, tableFields(profile, table)])),
    thread: new Map(
      tables.flatMap((table) => (tableOf(profile, table)?.threads ?? []).map(({ id, title }): [string, Fields] => [`${table}/${id}`, { table, title }])),
    ),
  };
}

/** The common table, the practices of the model, and those of the profile that the model does not know. Names that an address cannot hold are left out. */
function tablesOf(profile: Profile, model: MaturityModel): string[] {
  const known = practicesOf(model).map(({ practice }) => practice.id);
  const others = Object.keys(profile.practices).filter((id) => !known.includes(id) && id !== COMMON && !SECTIONS.includes(id) && !/[/~]|^$/.test(id));
  return [COMMON, ...known, ...others];
}

/** The profile, or a refusal (`shared-ids`) when entries share an id: a working copy finds its rows by id. */
export function withOwnIds(profile: Profile): Outcome<Profile> {
  const lists = [statementsOf(profile).map(({ statement }) => statement.id), profile.deviceGroups.map(({ id }) => id), profile.references.map(({ id }) => id)];
  const shared = lists.flatMap((ids) => {
    const seen = new Set<string>();
    return ids.filter((id) => seen.size === seen.add(id).size);
  });
  if (shared.length === 0) return ok(profile);
  const some = [...new Set(shared)];
  return refused(
    'shared-ids',
    `Several entries of the profile have the same id (${some.slice(0, 5).join(', ')}${some.length > 5 ? ', …' : ''}), and a working copy finds its rows by id. Give each its own; “smm check” shows where they are.`,
  );
}

/** Texts as one, and apart again. */
function listed(items: readonly string[]): string {
  return items.join('; ');
}

/** The parts of a list, without blanks and repetitions. */
export function partsOfList(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[;\n]/)
        .map((part) => part.trim())
        .filter(Boolean),
    ),
  ];
}

function tableFields(profile: Profile, table: string): Fields {
  const found = tableOf(profile, table);
  const both = { introduction: found?.introduction ?? '', citations: listed(found?.citations ?? []) };
  if (table === COMMON) return { ...both, decision: '', reason: '', by: '', date: '' };
  const review = (found as PracticeTable | undefined)?.review;
  return { ...both, decision: review?.decision ?? 'not-reviewed', reason: review?.reason ?? '', by: review?.by ?? '', date: review?.date ?? '' };
}

function notesOf(profile: Profile, table: string): [string, Fields][] {
  return (tableOf(profile, table)?.notes ?? []).map(({ id, text, level, row, by, date }) => [
    `${table}/${id}`,
    { table, text, level: level === undefined ? '' : String(level), row: row ?? '', by, date: date ?? '' },
  ]);
}

/** The fields of a reference that people change; names and dates in one line. */
function referenceFields(reference: Reference): Fields {
  const text = (value: string | number | undefined) => (value === undefined ? '' : String(value));
  return {
    type: reference.type,
    title: text(reference.title),
    author: listed((reference.author ?? []).map(({ literal, family, given }) => literal ?? [family, given].filter(Boolean).join(', '))),
    issued: (reference.issued?.['date-parts']?.[0] ?? []).map((part) => String(part).padStart(2, '0')).join('-') || (reference.issued?.literal ?? ''),
    publisher: text(reference.publisher),
    number: text(reference.number),
    URL: text(reference.URL),
    note: text(reference.note),
  };
}
