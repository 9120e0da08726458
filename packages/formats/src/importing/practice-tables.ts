import { recognisePractice, ROWS, tableLevels, type MaturityModel, type Practice } from '@smm/core/model';
import { COMMON, type DeviceGroup, type LevelCells, type Statement, type Thread } from '@smm/core/profile';
import { plainMarkdown } from '../reading/inline-markdown.ts';
import type { ReadParagraph } from '../reading/source-document.ts';
import type { ReadLane, ReadLevelTable } from './level-table.ts';
import type { ReportWriter } from './report.ts';
import { readStatement, statementFrom, type ReadStatement } from './statement-text.ts';
import { bare, paragraphsOf } from './words.ts';

/** What the statements of a table may refer to, and the ids already given. */
export type Known = {
  readonly references: ReadonlySet<string>;
  readonly deviceGroups: readonly DeviceGroup[];
  readonly taken: Set<string>;
  /** Titles of threads that the list of statements of a workbook names. */
  readonly threads: Set<string>;
};

/** The practice that a table belongs to, with how sure that is, or `common`. */
export type TableOwner = { readonly table: string; readonly practice?: Practice; readonly confidence: number; readonly alias: string };

/** Whose table it is: its own title, else the caption or heading before it, nearest first. */
export function ownerOf(model: MaturityModel, title: string, before: readonly string[]): TableOwner | undefined {
  for (const text of [title, ...before]) {
    const words = bare(text).replace(/^table \d+[a-z]?[:.\s–-]*/i, '');
    if (/\ball practices\b|common (?:to all|comprehensiveness|considerations|table)/i.test(words)) return { table: COMMON, confidence: 1, alias: words };
    const found = recognisePractice(model, words);
    if (found !== undefined) return { table: found.practice.id, practice: found.practice, confidence: found.confidence, alias: words };
  }
  return undefined;
}

/** The statements of a level table as the cells of a profile, with threads where lanes or run-in titles show them. */
export function tableContent(
  read: ReadLevelTable,
  owner: TableOwner,
  model: MaturityModel,
  known: Known,
  report: ReportWriter,
): { levels: Record<string, LevelCells>; threads: Thread[] } {
  const lanes = read.lanes.map((lane) => ({ lane, statements: laneStatements(lane, known) }));
  const leads = threadTitles(lanes.map(({ statements }) => statements));
  const threads = new Map<string, Thread>();
  const levels: Record<string, LevelCells> = Object.fromEntries(
    tableLevels(model).map(({ level }) => [String(level), { considerations: { statements: [] }, actions: { statements: [] }, indicators: { statements: [] } }]),
  );
  for (const title of inOrder(lanes, leads)) threadFor(threads, title);
  const prefix = (owner.practice?.abbreviation ?? (owner.table === COMMON ? 'c' : 'x')).toLowerCase();
  for (const { lane, statements } of lanes)
    for (const { level, read: one, id, place } of statements) {
      const isThread = leads.has(one.lead);
      const thread = isThread ? threadFor(threads, one.lead) : undefined;
      const kept = isThread ? one : { ...one, text: one.opening + one.text };
      const statement = statementFrom(freshStatementId(id, prefix, known.taken), kept, thread);
      levels[String(level)]?.[lane.row].statements.push(statement);
      report.understood.push({ what: 'statement', address: `${owner.table}/${level}/${lane.row}/${statement.id}`, place });
    }
  // In documents of ours, sub-rows without titles belong to threads that have none.
  if (!lanes.some(({ statements }) => statements.some(({ id }) => id !== undefined))) alignUntitled(read, levels, threads, report, owner);
  return { levels, threads: [...threads.values()] };
}

type LaneStatement = { readonly level: number; readonly read: ReadStatement; readonly id: string | undefined; readonly place: ReadParagraph['place'] };

function laneStatements(lane: ReadLane, known: Known): LaneStatement[] {
  return [...lane.cells].flatMap(([level, blocks]) =>
    paragraphsOf(blocks).map(({ text, block }) => ({
      level,
      read: withThread(readStatement(text, known, block.kind === 'paragraph' && block.statement !== undefined), known.threads),
      id: block.kind === 'paragraph' ? block.statement : undefined,
      place: block.place,
    })),
  );
}

/** In a workbook nothing is bold: a run-in is told by the titles in its list of statements. */
function withThread(read: ReadStatement, threads: ReadonlySet<string>): ReadStatement {
  if (read.lead !== '' || threads.size === 0) return read;
  const lead = [...threads].filter((title) => read.text.startsWith(`${title}. `)).toSorted((a, b) => b.length - a.length)[0];
  return lead === undefined ? read : { ...read, lead, opening: `**${plainMarkdown(lead)}.** `, text: read.text.slice(lead.length + 2) };
}

/**
 * A run-in is a thread when it stands at two levels or in two rows; a single one is part of its statement. In documents of
 * ours, whose statements have ids, it is one when all statements of a sub-row begin with it.
 */
function threadTitles(lanes: readonly (readonly LaneStatement[])[]): Set<string> {
  const places = new Map<string, number>();
  for (const { id, read } of lanes.flat()) if (read.lead !== '' && id === undefined) places.set(read.lead, (places.get(read.lead) ?? 0) + 1);
  const found = new Set([...places].filter(([, count]) => count >= 2).map(([lead]) => lead));
  for (const lane of lanes) {
    const lead = lane[0]?.read.lead ?? '';
    if (lead !== '' && lane.some(({ id }) => id !== undefined) && lane.every(({ read }) => read.lead === lead)) found.add(lead);
  }
  return found;
}

/** Titles in an order that agrees with that of the sub-rows in every row, as far as there is one. */
function inOrder(lanes: readonly { readonly lane: ReadLane; readonly statements: readonly LaneStatement[] }[], leads: ReadonlySet<string>): string[] {
  const rows = ROWS.map((row) => [
    ...new Set(
      lanes.filter(({ lane }) => lane.row === row).flatMap(({ statements }) => statements.map(({ read }) => read.lead).filter((lead) => leads.has(lead))),
    ),
  ]);
  const left = new Set(rows.flat());
  const order: string[] = [];
  while (left.size > 0) {
    const isFree = (lead: string) => rows.every((row) => !row.includes(lead) || row.find((other) => left.has(other)) === lead);
    const next = [...left].find(isFree) ?? [...left][0]!;
    order.push(next);
    left.delete(next);
  }
  return order;
}

function threadFor(threads: Map<string, Thread>, title: string): string {
  const known = threads.get(title);
  if (known !== undefined) return known.id;
  const base =
    title
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'theme';
  const taken = new Set([...threads.values()].map((thread) => thread.id));
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  threads.set(title, { id, title });
  return id;
}

/** Several lanes without titles in one row are aligned themes all the same: they become numbered threads, said as a guess. */
function alignUntitled(read: ReadLevelTable, levels: Record<string, LevelCells>, threads: Map<string, Thread>, report: ReportWriter, owner: TableOwner): void {
  if (threads.size > 0) return;
  for (const row of ROWS) {
    const lanes = read.lanes.filter((lane) => lane.row === row);
    if (lanes.length < 2 || !lanes.some((lane) => lane.cells.size >= 2)) continue;
    const waiting = new Map(Object.entries(levels).map(([level, cells]) => [level, [...cells[row].statements]]));
    lanes.forEach((lane, index) => {
      const thread = threadFor(threads, `Theme ${index + 1}`);
      for (const [level, blocks] of lane.cells)
        for (let count = paragraphsOf(blocks).length; count > 0; count -= 1) assign(waiting.get(String(level))?.shift(), thread);
    });
    report.guessed.push({ what: `${lanes.length} aligned sub-rows are taken as threads`, address: owner.table, confidence: 0.7, place: lanes[0]!.place });
  }
}

function assign(statement: Statement | undefined, thread: string): void {
  if (statement !== undefined) statement.thread = thread;
}

function freshStatementId(wanted: string | undefined, prefix: string, taken: Set<string>): string {
  let id = wanted !== undefined && /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(wanted) && !taken.has(wanted) ? wanted : '';
  for (let count = 1; id === '' || taken.has(id); count += 1) id = `${prefix}-${String(count).padStart(2, '0')}`;
  taken.add(id);
  return id;
}
