import { tableLevels, type MaturityModel, type RowId } from '@smm/core/model';
import { ok, refused, type Outcome } from '@smm/core/outcome';
import { COMMON, statementsOf, type LevelCells, type Profile, type Statement } from '@smm/core/profile';
import type { SourceDocument, SourcePlace } from '../reading/source-document.ts';
import { readLevelTable, type ReadLevelTable } from './level-table.ts';
import { outlineOf } from './outline.ts';
import { ownerOf, type TableOwner } from './practice-tables.ts';
import { preparedDocument } from './prepared-document.ts';
import { newReport, type ImportReport, type ReportWriter } from './report.ts';
import { readStatement, withoutProfiles } from './statement-text.ts';
import { strings } from '../publication/strings.ts';
import { bare, paragraphsOf } from './words.ts';

/** A profile as a document that came back says it should be, with what could not be placed. */
export type ReturnedProfile = { readonly profile: Profile; readonly report: ImportReport };

/**
 * What a document that was published, edited elsewhere and came back makes of the profile.
 *
 * Statements are found by the id the document carries, wherever they stand now; paragraphs without one are new
 * statements, statements of a table in the document that are missing are removed. Tables that the document does not
 * hold, and everything outside level tables, stay as they are. What reads the same as before is not touched, whatever
 * its Markdown. Refuses a document without level tables (`no-level-table`).
 */
export function importOnto(document: SourceDocument, profile: Profile, model: MaturityModel): Outcome<ReturnedProfile> {
  const report = newReport();
  const reader = new Reader(profile, report);
  let last: { read: ReadLevelTable; owner: TableOwner } | undefined;
  for (const part of outlineOf(preparedDocument(document, model))) {
    if (part.heading !== '') last = undefined;
    const before = [part.heading];
    for (const block of part.blocks) {
      if (block.kind === 'paragraph') before.unshift(block.text);
      const read = block.kind === 'table' ? readLevelTable(block, model, last?.read) : undefined;
      const owner = read === undefined ? undefined : (ownerOf(model, read.title, before) ?? last?.owner);
      if (read === undefined || owner === undefined) continue;
      last = { read, owner };
      reader.take(owner, read);
    }
  }
  if (reader.tables.size === 0) return refused('no-level-table', 'No practice table was found in the document. Check that it is a copy of this profile.');
  return ok({ profile: reader.result(tableLevels(model).map(({ level }) => level)), report });
}

type Cells = Map<string, Statement[]>;

/** Gathers the statements of each table in the document, each the old statement where nothing is new about it. */
class Reader {
  readonly tables = new Map<string, Cells>();
  private readonly profile: Profile;
  private readonly report: ReportWriter;
  private readonly old: Map<string, Statement>;
  private readonly seen = new Set<string>();
  private readonly taken: Set<string>;
  private readonly printed = new Map<string, Map<string, Statement[]>>();

  constructor(profile: Profile, report: ReportWriter) {
    this.profile = profile;
    this.report = report;
    this.old = new Map(statementsOf(profile).map(({ statement }) => [statement.id, statement]));
    this.taken = new Set(this.old.keys());
  }

  take(owner: TableOwner, read: ReadLevelTable): void {
    const cells: Cells = this.tables.get(owner.table) ?? new Map<string, Statement[]>();
    this.tables.set(owner.table, cells);
    const prefix = (owner.practice?.abbreviation ?? 'c').toLowerCase();
    for (const lane of read.lanes)
      for (const [level, blocks] of lane.cells)
        for (const { text, block } of paragraphsOf(blocks)) {
          const id = block.kind === 'paragraph' ? block.statement : undefined;
          const key = `${level}/${lane.row}`;
          const statement = this.statement(owner.table, id, text, prefix, block.place);
          if (statement !== undefined) cells.set(key, [...(cells.get(key) ?? []), statement]);
        }
    for (const { text, place } of read.unplaced) this.report.leftOver.push({ what: `text beside the table of ${owner.alias}`, text, place });
  }

  /** The profile with the tables of the document in place of its own. */
  result(levels: readonly number[]): Profile {
    const fill = <T extends { levels: Record<string, LevelCells> }>(table: T, cells: Cells): T => {
      const filled = Object.fromEntries(
        [...new Set([...Object.keys(table.levels), ...levels.map(String)])].map((level) => {
          const was = table.levels[level];
          const cell = (row: RowId) => {
            const statements = cells.get(`${level}/${row}`) ?? [];
            const blank = was?.[row].blank;
            return { statements, ...(blank === undefined || statements.length > 0 ? {} : { blank }) };
          };
          return [level, { considerations: cell('considerations'), actions: cell('actions'), indicators: cell('indicators') }];
        }),
      );
      return {
        ...table,
        levels: Object.fromEntries(
          Object.entries(filled).filter(
            ([level, cellsOf]) => table.levels[level] !== undefined || Object.values(cellsOf).some((one) => one.statements.length > 0),
          ),
        ),
      };
    };
    let { commonTable } = this.profile;
    const practices = { ...this.profile.practices };
    for (const [table, cells] of this.tables) {
      if (table === COMMON) commonTable = fill(commonTable, cells);
      else if (practices[table] !== undefined) practices[table] = fill(practices[table], cells);
      else this.report.leftOver.push({ what: `a table of “${table}”, which this profile does not have`, place: {} });
    }
    return { ...this.profile, commonTable, practices };
  }

  private statement(table: string, id: string | undefined, markdown: string, prefix: string, place: SourcePlace): Statement | undefined {
    const old = id === undefined || this.seen.has(id) ? undefined : this.old.get(id);
    if (id !== undefined && this.seen.has(id))
      this.report.guessed.push({
        what: `the statement ${id} stands twice; the second is taken as new`,
        address: id,
        confidence: 0.8,
        text: bare(markdown),
        place,
      });
    const asPrinted = this.printedLike(table, markdown, id);
    if (asPrinted !== undefined) {
      this.seen.add(asPrinted.id);
      return asPrinted;
    }
    const references = new Set(this.profile.references.map((reference) => reference.id));
    const read = readStatement(markdown, { references, deviceGroups: this.profile.deviceGroups }, id !== undefined);
    const threads = table === COMMON ? this.profile.commonTable.threads : (this.profile.practices[table]?.threads ?? []);
    const thread = threads.find(({ title }) => plain(title) === plain(read.lead));
    const lead = thread === undefined ? read.opening : '';
    if (old !== undefined) {
      this.seen.add(old.id);
      return this.changed(old, { ...read, text: lead + read.text }, thread?.id);
    }
    const fresh = this.freshId(prefix);
    this.report.understood.push({ what: 'new statement', address: fresh, text: bare(markdown), place });
    return {
      id: fresh,
      text: lead + read.text,
      ...(thread === undefined ? {} : { thread: thread.id }),
      deviceGroups: [...read.deviceGroups],
      trust: [...read.trust],
      citations: [...read.citations],
      origins: [],
    };
  }

  /** A statement of the table that is printed with just these words, the one with the id if there is one: how files without ids are matched. */
  private printedLike(table: string, markdown: string, id: string | undefined): Statement | undefined {
    let known = this.printed.get(table);
    if (known === undefined) this.printed.set(table, (known = printedStatements(this.profile, table)));
    return known.get(words(withoutProfiles(markdown)))?.find((statement) => !this.seen.has(statement.id) && (id === undefined || statement.id === id));
  }

  /** What reads the same stays as it was written. */
  private changed(old: Statement, read: ReturnType<typeof readStatement>, thread: string | undefined): Statement {
    const { thread: _thread, ...rest } = old;
    const sameCited = sameMembers([...read.citations, ...cited(read.text)], [...old.citations, ...cited(old.text)]);
    return {
      ...rest,
      ...(thread === undefined ? {} : { thread }),
      text: words(read.text) === words(old.text) ? old.text : read.text,
      citations: sameCited ? old.citations : [...read.citations],
      deviceGroups: sameMembers(read.deviceGroups, old.deviceGroups) ? old.deviceGroups : [...read.deviceGroups],
      trust: sameMembers(read.trust, old.trust) ? old.trust : [...read.trust],
    };
  }

  private freshId(prefix: string): string {
    for (let count = 1; ; count += 1) {
      const id = `${prefix}-${String(count).padStart(2, '0')}`;
      if (this.taken.has(id)) continue;
      this.taken.add(id);
      return id;
    }
  }
}

/** The statements of a table by the words they are printed with: thread title, text, whom it applies to, what it bears on. */
function printedStatements(profile: Profile, table: string): Map<string, Statement[]> {
  const threads = table === COMMON ? profile.commonTable.threads : (profile.practices[table]?.threads ?? []);
  const name = (id: string) => profile.deviceGroups.find((group) => group.id === id)?.name ?? id;
  const found = new Map<string, Statement[]>();
  for (const { statement } of statementsOf(profile, table)) {
    const { thread, text, deviceGroups, trust } = statement;
    const title = threads.find(({ id }) => id === thread)?.title ?? '';
    const key = words(
      [
        title === '' || /[.!?:]$/.test(title) ? title : `${title}.`,
        text,
        deviceGroups.length === 0 ? '' : strings.appliesTo(deviceGroups.map(name).join(', ')),
        trust.length === 0 ? '' : strings.bearsOn(trust.map((tag) => strings.drivers[tag].toLowerCase()).join(', ')),
      ].join(' '),
    );
    found.set(key, [...(found.get(key) ?? []), statement]);
  }
  return found;
}

function plain(text: string): string {
  return bare(text).replace(/[.:]$/, '').toLowerCase();
}

/** The bare words of a text, bracketed keys left out. */
function words(markdown: string): string {
  return bare(markdown)
    .replace(/\[@?[A-Za-z0-9._-]+(?:; ?@[A-Za-z0-9._-]+)*\]/g, '')
    .replace(/\s+([.,;:])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

function cited(text: string): string[] {
  return [...text.matchAll(/@([A-Za-z0-9._-]+)/g)].map((match) => match[1]!.replace(/[.]$/, ''));
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return new Set(a).size === new Set(b).size && a.every((item) => b.includes(item));
}
