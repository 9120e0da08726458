import * as fc from 'fast-check';
import { iotSmm12 } from '../model/iot-smm-1.2.ts';
import { practicesOf, ROWS, tableLevels } from '../model/lookup.ts';
import type { MaturityModel } from '../model/schema.ts';
import { arbitraryContext, arbitraryParts, type Names } from './arbitrary/arbitrary-context.ts';
import {
  arbitraryDay,
  arbitraryInline,
  arbitraryKeys,
  arbitraryLine,
  arbitraryPerson,
  arbitraryProse,
  arbitraryReference,
  fields,
  subset,
} from './arbitrary/arbitrary-text.ts';
import { Profile, SCHEMA_VERSION } from './schema/profile.ts';

export { arbitraryDay, arbitraryId, arbitraryInline, arbitraryLine, arbitraryPerson, arbitraryProse, arbitraryReference } from './arbitrary/arbitrary-text.ts';

type Json = Record<string, unknown>;
type CellDraft = { statements: Json[]; blank?: Json & { reason?: string } };
type TableDraft = Json & { levels: Record<string, Record<string, CellDraft>> };

/** A statement without its id: text, thread, device groups, trust tags, citations, origins. */
export function arbitraryStatement({
  threads = [],
  groups = [],
  keys = [],
}: { threads?: readonly string[]; groups?: readonly string[]; keys?: readonly string[] } = {}): fc.Arbitrary<Json> {
  return fields(
    { text: arbitraryInline(keys) },
    {
      ...(threads.length === 0 ? {} : { thread: fc.constantFrom(...threads) }),
      deviceGroups: subset(groups),
      trust: fc.subarray(['safety', 'reliability', 'resilience', 'privacy']),
      citations: subset(keys),
      origins: fc.subarray(['finding-7', 'survey.12', '42']),
    },
  );
}

const arbitraryBlank = fields(
  { reason: fc.constantFrom('nothing-to-add', 'revisit', 'covered-by-common-table') },
  { on: arbitraryDay, note: arbitraryInline() },
);

function arbitraryCell(names: Names, threads: readonly string[]): fc.Arbitrary<CellDraft> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.array(arbitraryStatement({ threads, ...names }), { maxLength: 3 }).map((statements): CellDraft => ({ statements })) },
    { weight: 1, arbitrary: arbitraryBlank.map((blank): CellDraft => ({ statements: [], blank })) },
  );
}

function arbitraryTable(model: MaturityModel, names: Names, more: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<TableDraft> {
  const levels = tableLevels(model).map(({ level }) => String(level));
  return arbitraryKeys(0, 3).chain((threads) => {
    const cells = fc.record(Object.fromEntries(ROWS.map((row) => [row, arbitraryCell(names, threads)])), { requiredKeys: [] });
    return fields(
      {
        levels: fc.subarray(levels).chain((chosen) => fc.record(Object.fromEntries(chosen.map((level) => [level, cells])))),
        threads: fc.tuple(...threads.map((id) => arbitraryLine.map((title) => ({ id, title })))),
      },
      {
        introduction: arbitraryProse(names.keys),
        citations: subset(names.keys),
        notes: arbitraryNotes(levels.map(Number)),
        ...more,
      },
    ) as fc.Arbitrary<TableDraft>;
  });
}

function arbitraryNotes(levels: readonly number[]): fc.Arbitrary<Json[]> {
  const note = fields({ text: arbitraryProse() }, { level: fc.constantFrom(...levels), row: fc.constantFrom(...ROWS), by: arbitraryLine, date: arbitraryDay });
  return fc.array(note, { maxLength: 2 }).map((notes) => notes.map((body, index) => ({ id: `note-${index + 1}`, ...body })));
}

function arbitraryPracticeTable(model: MaturityModel, names: Names): fc.Arbitrary<TableDraft> {
  const ids = practicesOf(model).map(({ practice }) => practice.id);
  return arbitraryTable(model, names, {
    review: fields(
      {},
      { decision: fc.constantFrom('not-reviewed', 'base-is-enough', 'clarified', 'extended'), reason: arbitraryProse(), by: arbitraryLine, date: arbitraryDay },
    ),
    dependencies: fc.array(fields({ practice: fc.constantFrom(...ids) }, { why: arbitraryInline() }), { maxLength: 2 }),
  });
}

const arbitraryMetadata = fields(
  {},
  {
    title: arbitraryLine,
    subtitle: arbitraryLine,
    domainName: arbitraryLine,
    documentNumber: fc.constantFrom('WW-001', '1.10', '2024-01-01'),
    language: fc.constantFrom('en', 'en-GB', 'de', 'zh-Hant'),
    version: fc.constantFrom('0.1', '1.10', '1e3', 'draft'),
    date: arbitraryDay,
    status: fc.constantFrom('draft', 'review', 'published'),
    abstract: arbitraryProse(),
    authors: fc.array(arbitraryPerson, { maxLength: 2 }),
    contributors: fc.array(arbitraryPerson, { maxLength: 2 }),
    workingGroup: fields({}, { name: arbitraryLine, chairs: fc.array(arbitraryPerson, { maxLength: 1 }) }),
    coProducers: fc.array(arbitraryLine, { maxLength: 2 }),
    copyright: arbitraryProse(),
    keywords: fc.array(arbitraryLine, { maxLength: 2 }),
    changes: fc.array(fields({ version: fc.constantFrom('0.9', '1.0'), note: arbitraryProse() }, { date: arbitraryDay }), { maxLength: 2 }),
  },
);

const arbitraryGlossary = fields(
  {},
  {
    acronyms: fc.array(fc.record({ short: fc.constantFrom('PLC', 'RTU', 'OTA'), long: arbitraryLine }), { maxLength: 2 }),
    terms: fc.array(fields({ term: arbitraryLine }, { definition: arbitraryProse(), avoid: fc.array(arbitraryLine, { maxLength: 2 }) }), { maxLength: 2 }),
  },
);

const arbitraryPublication = fields(
  {},
  {
    emptyTables: fc.constantFrom('sentence', 'grid', 'omit'),
    citations: fc.constantFrom('brackets', 'footnotes'),
    cumulative: fc.boolean(),
    pageSize: fc.constantFrom('a4', 'letter'),
  },
);

/**
 * Profiles of a model for property tests: valid and true to themselves (ids unique, every link and citation leads
 * somewhere, blanks and review decisions agree with the tables), with prose that is hard on file formats.
 */
export function arbitraryProfileOf(model: MaturityModel): fc.Arbitrary<Profile> {
  const ids = practicesOf(model).map(({ practice }) => practice.id);
  const names: fc.Arbitrary<Names> = fc.record({
    zones: arbitraryKeys(0, 3),
    devices: arbitraryKeys(0, 3),
    groups: arbitraryKeys(0, 3),
    keys: arbitraryKeys(0, 3),
  });
  return names.chain((known) =>
    fields(
      {
        id: fc.constantFrom('water', '007', 'A.b_c-d'),
        references: fc.tuple(...known.keys.map(arbitraryReference)),
        ...arbitraryParts(known),
      },
      {
        metadata: arbitraryMetadata,
        ...arbitraryContext(
          known,
          ids,
          tableLevels(model).map(({ level }) => level),
        ),
        commonTable: arbitraryTable(model, known, {}),
        practices: fc
          .subarray(ids, { maxLength: Math.min(5, ids.length) })
          .chain((chosen) => fc.record(Object.fromEntries(chosen.map((id) => [id, arbitraryPracticeTable(model, known)])))),
        glossary: arbitraryGlossary,
        waivers: fc.array(
          fields(
            { rule: fc.constantFrom('no-long-statement', 'no-level-gap'), reason: fc.constant('Quoted from the law.'), by: fc.constant('Łukasz Żółć') },
            { date: arbitraryDay, address: fc.constantFrom('scope', ids[0]!) },
          ),
          { maxLength: 2 },
        ),
        publication: arbitraryPublication,
      },
    ).map((draft) => Profile.parse({ schemaVersion: SCHEMA_VERSION, model: { id: model.id, edition: model.edition }, ...settled(draft) })),
  );
}

/** Profiles of IoT SMM 1.2; see `arbitraryProfileOf`. */
export const arbitraryProfile: fc.Arbitrary<Profile> = arbitraryProfileOf(iotSmm12);

/** Gives statements their ids, and makes blanks and review decisions agree with what the tables hold. */
function settled(draft: Json): Json {
  const common = draft['commonTable'] as TableDraft | undefined;
  const practices = (draft['practices'] ?? {}) as Record<string, TableDraft>;
  let count = 0;
  for (const table of [common, ...Object.values(practices)])
    for (const [level, cells] of Object.entries(table?.levels ?? {}))
      for (const [row, cell] of Object.entries(cells)) {
        cell.statements = cell.statements.map((statement) => ({ id: `s-${(count += 1)}`, ...statement }));
        const isCovered = (common?.levels[level]?.[row]?.statements.length ?? 0) > 0;
        if (cell.blank?.reason === 'covered-by-common-table' && !isCovered) cell.blank = { ...cell.blank, reason: 'nothing-to-add' };
      }
  for (const table of Object.values(practices)) settleReview(table);
  return draft;
}

function settleReview(table: TableDraft): void {
  const review = table['review'] as Json | undefined;
  if (review?.['decision'] === undefined || review['decision'] === 'not-reviewed') return;
  const isEmpty = Object.values(table.levels).every((cells) => Object.values(cells).every(({ statements }) => statements.length === 0));
  if (isEmpty !== (review['decision'] === 'base-is-enough')) table['review'] = { ...review, decision: isEmpty ? 'base-is-enough' : 'extended' };
}
