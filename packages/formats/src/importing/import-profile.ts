import { practicesOf, type MaturityModel } from '@smm/core/model';
import { COMMON, parseProfile, SCHEMA_VERSION, type Profile, type Reference } from '@smm/core/profile';
import { ok, refused, type Outcome } from '@smm/core/outcome';
import type { ReadTable, SourceDocument } from '../reading/source-document.ts';
import { addDomainPart, isTableOfEntries } from './fields/domain-section.ts';
import { takeDomainTable } from './fields/domain-tables.ts';
import { fieldContext, settleFields, type Draft, type FieldContext } from './fields/field-context.ts';
import { addCredits, addTitlePage, takeLegal } from './fields/front-matter.ts';
import { addGlossary } from './fields/glossary.ts';
import { isFurniture } from './fields/page-furniture.ts';
import { practiceLines } from './fields/practice-lines.ts';
import { rowIn } from './labels.ts';
import { readLevelTable, type ReadLevelTable } from './level-table.ts';
import { outlineOf, type OutlinePart } from './outline.ts';
import { ownerOf, tableContent, type Known, type TableOwner } from './practice-tables.ts';
import { preparedDocument } from './prepared-document.ts';
import { readReferences } from './fields/references.ts';
import { newReport, placeInWords, type ImportReport, type ReportWriter } from './report.ts';
import { bare, markdownOf } from './words.ts';

/** A profile read from a document, with the report of how. */
export type ImportedProfile = { readonly profile: Profile; readonly report: ImportReport };

/**
 * A published profile document as a structured profile.
 *
 * Level tables are recognised by their level headings and joined when split; practices by name and alias; everything
 * that finds no place is put into the notes of the common table, so nothing is lost. Refuses a document without any
 * level table (`no-level-table`), and one with texts too long for a profile (`no-profile`).
 */
export function importProfile(source: SourceDocument, model: MaturityModel, id: string): Outcome<ImportedProfile> {
  const document = preparedDocument(source, model);
  const report = newReport();
  const parts = outlineOf(document);
  const references = parts.filter((part) => part.kind === 'references').flatMap((part) => readReferences(part.blocks));
  for (const { text, hasKey, reference } of references)
    (hasKey ? report.understood : report.guessed).push({
      what: hasKey ? 'reference' : 'reference without a key',
      address: `references/${reference.id}`,
      place: {},
      ...(hasKey ? {} : { confidence: 0.6, text }),
    });
  const draft: Draft = {
    schemaVersion: SCHEMA_VERSION,
    id,
    model: { id: model.id, edition: model.edition },
    metadata: { title: document.title || titleOf(parts), ...(document.language === '' ? {} : { language: document.language }) },
    references: unique(references.map(({ reference }) => reference)),
    practices: {},
  };
  const keys = new Set(draft.references!.map((reference) => reference.id as string));
  const context = fieldContext(draft, model, keys, report);
  const known: Known = { references: keys, deviceGroups: context.deviceGroups, taken: new Set(), threads: context.threads };
  const found = new Tables(draft, model, known, report);
  for (const part of parts) takePart(context, part, found);
  if (found.count === 0)
    return refused('no-level-table', 'No table with level columns was found. Check that it is a profile document, with headings such as “Level 1 (Minimum)”.');
  settleFields(context);
  addScope(draft, found.label, report);
  addLeftOver(draft, report);
  const parsed = parseProfile(draft);
  if (!parsed.ok) {
    const [{ address, message } = { address: '', message: '' }] = parsed.problems;
    return refused('no-profile', `What the document says does not fit into a profile: ${message}`, address);
  }
  return ok({ profile: parsed.profile, report });
}

/** Takes level tables as they come: finds their owner, joins those that go on, fills the draft. */
class Tables {
  count = 0;
  label = '';
  private last: { read: ReadLevelTable; owner: TableOwner } | undefined;
  private readonly draft: Draft;
  private readonly model: MaturityModel;
  private readonly known: Known;
  private readonly report: ReportWriter;

  constructor(draft: Draft, model: MaturityModel, known: Known, report: ReportWriter) {
    this.draft = draft;
    this.model = model;
    this.known = known;
    this.report = report;
  }

  /** Whether the table was a level table. `before` are the texts before it, nearest first. */
  take(table: ReadTable, before: readonly string[]): boolean {
    const read = readLevelTable(table, this.model, this.last?.read);
    if (read === undefined) return false;
    const named = ownerOf(this.model, read.title, before);
    const goesOn = this.last !== undefined && (named === undefined || named.table === this.last.owner.table);
    const owner = goesOn ? this.last!.owner : named;
    if (owner === undefined) return false;
    this.count += 1;
    this.label ||= read.lanes.length > 0 ? considerationsLabel(table) : '';
    this.last = { read, owner };
    this.note(owner, goesOn, read);
    this.fill(owner, read);
    for (const { text, place } of read.unplaced) this.report.leftOver.push({ what: `text beside the table of ${owner.alias}`, text, place });
    return true;
  }

  /** A heading ends what a table without a title could go on. */
  close(): void {
    this.last = undefined;
  }

  private note(owner: TableOwner, goesOn: boolean, read: ReadLevelTable): void {
    const item = { what: goesOn ? 'continuation of the table before' : 'practice table', address: owner.table, place: read.place };
    if (owner.confidence === 1) this.report.understood.push(item);
    else this.report.guessed.push({ ...item, what: `“${owner.alias}” is taken as ${owner.practice?.name ?? owner.table}`, confidence: owner.confidence });
  }

  private fill(owner: TableOwner, read: ReadLevelTable): void {
    const { levels, threads } = tableContent(read, owner, this.model, this.known, this.report);
    const target = owner.table === COMMON ? (this.draft.commonTable ??= {}) : (this.draft.practices![owner.table] ??= {});
    const old = (target.levels ??= {});
    for (const [level, cells] of Object.entries(levels)) {
      const into = (old[level] ??= {});
      for (const [row, cell] of Object.entries(cells) as [keyof typeof cells, { statements: unknown[] }][])
        into[row] = { statements: [...(into[row]?.statements ?? []), ...(cell.statements as never[])] };
    }
    const titles = new Set((target.threads ??= []).map((thread) => thread.id));
    target.threads.push(...threads.filter((thread) => !titles.has(thread.id)));
    if (owner.table !== COMMON) (target as { review?: object }).review = { decision: 'extended' };
  }
}

function takePart(context: FieldContext, part: OutlinePart, tables: Tables): void {
  const { model, report } = context;
  if (part.heading !== '') tables.close();
  if (part.kind === 'contents' || part.kind === 'references') return;
  if (part.kind === 'concepts' || part.kind === 'evidence') {
    const made =
      part.kind === 'concepts' ? 'is the ready-written section; it is supplied at publication' : 'follows from the evidence, which is a file of its own';
    report.understood.push({ what: `“${part.heading}” ${made}`, place: part.place });
    return;
  }
  const domain = part.own === 'domain' ? /^(.+?) security considerations$/i.exec(part.heading)?.[1] : undefined;
  if (domain !== undefined && !/^domain$/i.test(domain)) (context.draft.metadata ??= {}).domainName ??= domain;
  const table = ownerOf(model, '', [part.heading])?.table ?? (part.kind === 'common' ? COMMON : undefined);
  const rest = part.blocks.filter((_, index) => !isTaken(context, part, index, tables));
  if (rest.length > 0) addProse(context, { ...part, blocks: rest }, table);
}

/** Whether a block is a table with a place of its own, or the caption of a table or figure. */
function isTaken(context: FieldContext, part: OutlinePart, index: number, tables: Tables): boolean {
  const block = part.blocks[index]!;
  if (block.kind === 'paragraph') return isFurniture(part.blocks, index, context.draft.metadata?.title ?? '');
  if (block.kind !== 'table') return false;
  const before = part.blocks.slice(0, index).flatMap((one) => (one.kind === 'paragraph' ? [one.text] : []));
  if (tables.take(block, [...before.toReversed(), part.heading])) return true;
  if (isTitlePage(context.draft, part) || GLOSSARIES.has(part.kind)) return false;
  if (takeDomainTable(context, block, part.kind === 'scenarios' ? part.heading : '')) return true;
  if (isTableOfEntries(part, block)) return false;
  context.report.leftOver.push({ what: 'a table', text: markdownOf([block]), place: block.place });
  return true;
}

const GLOSSARIES: ReadonlySet<OutlinePart['kind']> = new Set(['acronyms', 'terms']);

/** Before the first heading, under the title of the document, or on the first sheet of a workbook. */
function isTitlePage({ metadata }: Draft, part: OutlinePart): boolean {
  return part.kind === undefined && (part.heading === '' || part.heading === metadata?.title || (part.level === 1 && part.heading === 'Overview'));
}

function addProse(context: FieldContext, part: OutlinePart, table: string | undefined): void {
  const { draft, report } = context;
  const leave = (texts: readonly string[]): void => {
    const what = part.heading === '' ? 'text before the first heading' : `text under “${part.heading}”`;
    for (const text of takeLegal((draft.metadata ??= {}), texts)) if (text.trim() !== '') report.leftOver.push({ what, text, place: part.place });
  };
  if (table !== undefined) return addIntroduction(context, table, part);
  if (GLOSSARIES.has(part.kind)) return leave(addGlossary(context, part, part.blocks));
  if (part.kind === 'credits') return addCredits(context, part, part.blocks);
  if (isTitlePage(draft, part)) return leave(addTitlePage(context, part, part.blocks));
  if (part.kind === 'changes') return leave(part.blocks.map((block) => markdownOf([block])));
  if (part.kind !== undefined && part.kind !== 'practices' && addDomainPart(context, part)) return;
  leave([markdownOf(part.blocks)]);
}

function addIntroduction(context: FieldContext, table: string, part: OutlinePart): void {
  const target = table === COMMON ? (context.draft.commonTable ??= {}) : (context.draft.practices![table] ??= {});
  const { citations, decision, dependencies, rest } = practiceLines(context, part.blocks);
  if (citations.length > 0) target.citations = [...(target.citations ?? []), ...citations];
  if (table !== COMMON && dependencies.length > 0) Object.assign(target, { dependencies });
  if (table !== COMMON && decision !== undefined) Object.assign(target, { review: { decision } });
  const text = markdownOf(rest);
  if (text !== '') target.introduction = [target.introduction ?? '', text].filter(Boolean).join('\n\n');
  context.report.understood.push({ what: 'introduction', address: `${table}/introduction`, place: part.place });
}

function addScope(draft: Draft, label: string, report: ReportWriter): void {
  const text = label.toLowerCase();
  const kind =
    text.includes('industry') && text.includes('system') ? 'both' : text.includes('industry') ? 'industry' : /system|device/.test(text) ? 'system' : undefined;
  if (kind === undefined) return;
  (draft.scope ??= {}).kind = kind;
  report.understood.push({ what: `the row label “${label}” says the scope`, address: 'scope/kind', place: {} });
}

function considerationsLabel(table: ReadTable): string {
  for (const row of table.rows)
    for (const cell of row) {
      const text = bare(markdownOf(cell.blocks));
      if (rowIn(text) === 'considerations') return text;
    }
  return '';
}

/** Nothing is dropped: what found no place becomes notes of the common table, with where it stood. */
function addLeftOver(draft: Draft, report: ReportWriter): void {
  const texts = report.leftOver.filter((item) => item.text !== undefined && item.text.trim() !== '');
  if (texts.length === 0) return;
  const notes = ((draft.commonTable ??= {}).notes ??= []);
  texts.forEach((item, index) => {
    const where = placeInWords(item.place);
    notes.push({
      id: `import-${index + 1}`,
      text: `Left over from the import: ${item.what}${where === '' ? '' : ` (${where})`}\n\n${item.text}`.slice(0, 100_000),
      by: 'import',
    });
  });
}

function unique(references: readonly Reference[]): Reference[] {
  const seen = new Set<string>();
  return references.map((reference) => {
    let id = reference.id;
    for (let count = 2; seen.has(id); count += 1) id = `${reference.id}-${count}`;
    seen.add(id);
    return { ...reference, id };
  });
}

function titleOf(parts: readonly OutlinePart[]): string {
  const overview = parts.find((part) => part.heading === 'Overview')?.blocks.find((block) => block.kind === 'table');
  const cell = overview?.kind === 'table' ? bare(markdownOf(overview.rows[0]?.[0]?.blocks ?? [])) : '';
  const first = parts[0]?.blocks.find((block) => block.kind === 'paragraph' && block.text.trim() !== '');
  return (first?.kind === 'paragraph' ? bare(first.text) : cell || (parts[1]?.heading ?? '')).slice(0, 500);
}

/** The practices of the model that an import found no table for. */
export function missingPractices(profile: Profile, model: MaturityModel): string[] {
  return practicesOf(model)
    .filter(({ practice }) => profile.practices[practice.id] === undefined)
    .map(({ practice }) => practice.name);
}
