import { practicesOf, rowLabel, ROWS, tableLevels, type Practice, type RowId } from '@smm/core/model';
import {
  addressOf,
  cellAt,
  COMMON,
  cumulativeStatements,
  isEmptyTable,
  tableOf,
  type PlacedStatement,
  type PracticeTable,
  type Statement,
} from '@smm/core/profile';
import type { Block, Inline, Lane, LevelTable, StatementBlock } from './blocks.ts';
import { claim, heading, inline, keyList, labelled, paragraph, prose, scopeKind, tableNumber, type Builder } from './builder.ts';
import { legend, profileLetters } from './combined.ts';
import { groupNames, isOmitted, practiceName } from './domain-considerations.ts';
import { strings } from './strings.ts';

/** Section 3: the common table with its notice; nothing at all when it is empty (guidance §3.3). */
export function commonSection(builder: Builder): Block[] {
  if (isEmptyTable(builder.profile, COMMON)) return [];
  const { commonTable } = builder.profile;
  return [
    heading(builder, 1, strings.commonTitle, 'common'),
    { kind: 'notice', blocks: [paragraph(strings.commonNotice)] },
    ...prose(builder, commonTable.introduction),
    ...citations(builder, commonTable.citations),
    ...legend(builder),
    levelTable(builder, { table: COMMON, title: strings.commonTitle, objective: '', caption: strings.tablesCaption.common }),
  ];
}

/** Section 4: for every practice its introduction and its table (guidance §3.4). Practices the model does not know come last. */
export function practicesSection(builder: Builder): Block[] {
  const blocks: Block[] = [heading(builder, 1, strings.practicesTitle, 'practices')];
  let domain = '';
  for (const placed of practicesOf(builder.model)) {
    if (isOmitted(builder, placed.practice.id)) continue;
    if (placed.domain.id !== domain) {
      domain = placed.domain.id;
      blocks.push(heading(builder, 2, placed.domain.name, `domain-${domain}`));
    }
    blocks.push(...practice(builder, placed.practice));
  }
  const known = new Set(practicesOf(builder.model).map((placed) => placed.practice.id));
  const unknown = Object.keys(builder.profile.practices).filter((id) => !known.has(id) && !isEmptyTable(builder.profile, id));
  if (unknown.length > 0) blocks.push(heading(builder, 2, strings.unknownPractices, 'practices-unknown'));
  for (const id of unknown) blocks.push(...practice(builder, { id, name: id, objective: '' }));
  return blocks.length === 1 ? [...blocks, paragraph(strings.noTables)] : blocks;
}

function practice(builder: Builder, { id, name, objective }: Pick<Practice, 'id' | 'name' | 'objective'>): Block[] {
  const table = builder.profile.practices[id];
  const empty = isEmptyTable(builder.profile, id);
  return [
    heading(builder, 3, name, `practice-${id}`),
    ...prose(builder, table?.introduction ?? ''),
    ...citations(builder, table?.citations ?? []),
    ...dependencies(builder, id),
    ...scenarioLine(builder, id),
    ...(empty ? [] : legend(builder)),
    empty && builder.options.emptyTables === 'sentence'
      ? paragraph(emptyTableSentence(table?.review.decision ?? 'not-reviewed'))
      : levelTable(builder, { table: id, title: name, objective, caption: name }),
  ];
}

/** Only a decision that the base model is enough is printed as one. */
function emptyTableSentence(decision: PracticeTable['review']['decision']): string {
  return decision === 'base-is-enough' || decision === 'not-reviewed' ? strings.emptyTable[decision] : strings.emptyTable.open;
}

function citations(builder: Builder, keys: readonly string[]): Block[] {
  return keys.length === 0 ? [] : [labelled(strings.furtherReading, keyList(builder, keys))];
}

function dependencies(builder: Builder, id: string): Block[] {
  const list = builder.profile.practices[id]?.dependencies ?? [];
  if (list.length === 0) return [];
  const parts = list.flatMap((dependency, index): Inline[] => [
    ...(index === 0 ? [] : [{ kind: 'text', text: '; ' } as const]),
    ...practiceName(builder, dependency.practice),
    ...(dependency.why === ''
      ? []
      : [{ kind: 'text', text: ' (' } as const, ...inline(builder, dependency.why.replace(/\.$/, '')), { kind: 'text', text: ')' } as const]),
  ]);
  return [labelled(strings.dependsOn, [...parts, { kind: 'text', text: '.' }])];
}

function scenarioLine(builder: Builder, id: string): Block[] {
  const list = builder.profile.scenarios.filter((scenario) => scenario.practices.some((link) => link.practice === id));
  if (list.length === 0) return [];
  const parts = list.flatMap((scenario, index): Inline[] => [
    ...(index === 0 ? [] : [{ kind: 'text', text: '; ' } as const]),
    { kind: 'cross-reference', anchor: `scenario-${scenario.id}`, children: [{ kind: 'text', text: scenario.title }] },
  ]);
  return [labelled(strings.scenariosHere, [...parts, { kind: 'text', text: '.' }])];
}

function levelTable(builder: Builder, input: { table: string; title: string; objective: string; caption: string }): LevelTable {
  const { number, anchor } = tableNumber(builder, input.caption, `table-${input.table}`);
  return {
    kind: 'level-table',
    number,
    anchor,
    ...input,
    levels: tableLevels(builder.model).map(({ level, name }) => ({ level, label: strings.levelLabel(level, name) })),
    blocks: ROWS.map((row) => ({
      row,
      label: rowLabel(builder.model, row, scopeKind(builder.profile), builder.profile.scope.considerationsLabel),
      lanes: lanes(builder, input.table, row),
    })),
  };
}

/** Threads in their order, each one sub-row; statements without a thread stand in a last sub-row of their own. */
function lanes(builder: Builder, table: string, row: RowId): Lane[] {
  const threads = tableOf(builder.profile, table)?.threads ?? [];
  const columns = tableLevels(builder.model).map(({ level }) => statementsAt(builder, table, level, row));
  const known = new Set(threads.map((thread) => thread.id));
  const wanted = [...threads.map((thread) => ({ id: thread.id as string | undefined, title: thread.title })), { id: undefined, title: '' }];
  const found = wanted
    .map(({ id, title }) => ({
      title,
      cells: columns.map((column) =>
        column.filter(({ statement }) => (statement.thread !== undefined && known.has(statement.thread) ? statement.thread : undefined) === id),
      ),
    }))
    .filter(({ cells }) => cells.some((statements) => statements.length > 0));
  const shown = found.length > 0 ? found : [{ title: '', cells: columns.map(() => []) }];
  return shown.map(({ title, cells }) => ({
    thread: title,
    cells: cells.map((statements, column) => statements.map((placed) => statementBlock(builder, placed, title, tableLevels(builder.model)[column]!.level))),
  }));
}

function statementsAt(builder: Builder, table: string, level: number, row: RowId): PlacedStatement[] {
  if (builder.options.cumulative) return cumulativeStatements(builder.profile, { table, level, row });
  return cellAt(builder.profile, { table, level, row }).statements.map((statement, index) => ({ table, level, row, index, statement }));
}

function statementBlock(builder: Builder, { statement, ...place }: PlacedStatement, lead: string, level: number): StatementBlock {
  return {
    kind: 'statement',
    id: statement.id,
    anchor: claim(builder, `s-${statement.id}`),
    address: addressOf({ table: place.table, level: place.level, row: place.row, statement: statement.id }),
    lead,
    body: inline(builder, statement.text, statement.citations),
    tail: tail(builder, statement),
    ...(profileLetters(builder, statement.composedFrom) === '' ? {} : { profiles: profileLetters(builder, statement.composedFrom) }),
    ...(place.level === level ? {} : { fromLevel: place.level }),
  };
}

function tail(builder: Builder, statement: Statement): string {
  const letters = profileLetters(builder, statement.composedFrom);
  return [
    statement.deviceGroups.length === 0 ? '' : strings.appliesTo(groupNames(builder, statement.deviceGroups)),
    statement.trust.length === 0 ? '' : strings.bearsOn(statement.trust.map((tag) => strings.drivers[tag].toLowerCase()).join(', ')),
    letters === '' ? '' : strings.fromProfiles(letters),
  ]
    .filter(Boolean)
    .join(' ');
}
