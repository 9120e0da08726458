import type { ReadCell, ReadTable } from '../../reading/source-document.ts';
import { bare, markdownOf } from '../words.ts';

/** What a column of an ordinary table holds. */
export type Column =
  | 'between'
  | 'change'
  | 'concerns'
  | 'conduit'
  | 'date'
  | 'description'
  | 'device'
  | 'domain'
  | 'element'
  | 'from'
  | 'group'
  | 'importance'
  | 'inside'
  | 'kind'
  | 'level'
  | 'meaning'
  | 'name'
  | 'note'
  | 'outside'
  | 'position'
  | 'practice'
  | 'relation'
  | 'row'
  | 'short'
  | 'statement'
  | 'subdomain'
  | 'subsystem'
  | 'table'
  | 'tail'
  | 'term'
  | 'text'
  | 'thread'
  | 'to'
  | 'version'
  | 'why'
  | 'zone';

/** What headings say, in the order they are tried. */
const HEADINGS: readonly (readonly [Column, RegExp])[] = [
  ['inside', /^(?:inside|in scope|within)(?: (?:the )?(?:trust )?boundary)?$/],
  ['outside', /^(?:outside|out of scope|beyond)(?: (?:the )?(?:trust )?boundary)?$/],
  ['position', /^(?:boundary|position|side|in(?:side)?(?:\/| or )out(?:side)?.*)$/],
  ['group', /^(?:device )?groups?$|^group of devices$/],
  ['importance', /^(?:importance|criticality|priority)$/],
  ['concerns', /^(?:\w+ )?concerns?$/],
  ['conduit', /^(?:conduits?|connections?|links?|channels?|data ?flows?|paths?)$/],
  ['between', /^(?:between|from ?[/–-] ?to|ends?|connects|zones connected|devices)$/],
  ['from', /^(?:from|source)$/],
  ['to', /^(?:to|destination|target)$/],
  ['relation', /^(?:relations?|relationships?|interactions?|how they relate)$/],
  ['element', /^(?:elements?|items?|assets?|components?|inventory(?: item)?)$/],
  ['kind', /^(?:kind|type|category)$/],
  ['subsystem', /^(?:sub-?systems?|area)$/],
  ['subdomain', /^sub-?domain$/],
  ['domain', /^domain$/],
  ['zone', /^(?:(?:security|trust) )?zones?(?: name)?$/],
  ['device', /^device(?: name| type)?$/],
  ['practice', /^(?:smm )?(?:security )?practices?(?: name)?$/],
  ['level', /^(?:(?:target|comprehensiveness) )?levels?$/],
  ['why', /^(?:why|reasons?|rationale|relevance|justification)$/],
  ['version', /^(?:version|revision|rev\.?|edition)$/],
  ['date', /^(?:date|published|released)$/],
  ['change', /^(?:changes?|change notes?|what changed|description of changes?|summary of changes?)$/],
  ['short', /^(?:acronyms?|abbreviations?|short(?: form)?)$/],
  ['term', /^(?:terms?|word)$/],
  ['meaning', /^(?:meaning|definitions?|expansion|long form|stands for|full (?:form|name))$/],
  ['description', /^(?:descriptions?|role|purpose|explanation|details?)$/],
  ['note', /^(?:notes?|remarks?|comments?)$/],
  ['name', /^(?:names?|title)$/],
  ['statement', /^statement$/],
  ['table', /^table$/],
  ['row', /^row$/],
  ['thread', /^(?:thread|theme)$/],
  ['text', /^text$/],
  ['tail', /^applies to, bears on$/],
];

/** A table with its columns told by their headings; rows are the cells below. */
export type ColumnTable = {
  readonly columns: ReadonlyMap<Column, number>;
  /** The title that stands in a line of its own above the headings, or nothing. */
  readonly title: string;
  readonly rows: readonly (readonly ReadCell[])[];
};

/** The columns of a table, or undefined when fewer than two of its headings say something or one of them says nothing. */
export function columnTable(table: ReadTable): ColumnTable | undefined {
  const isTitled = table.rows.length > 1 && filled(table.rows[0]!).length === 1 && table.columns > 1;
  const head = table.rows[isTitled ? 1 : 0];
  if (head === undefined || head.length < 2 || head.some((cell) => cell.columnSpan > 1)) return undefined;
  const columns = new Map<Column, number>();
  for (const [index, cell] of head.entries()) {
    const column = columnOf(bare(markdownOf(cell.blocks)));
    if (column === undefined || columns.has(column)) return undefined;
    columns.set(column, index);
  }
  const title = isTitled ? bare(markdownOf(filled(table.rows[0]!)[0]!.blocks)) : '';
  const rows = squared(table.rows.slice(isTitled ? 2 : 1)).filter((row) => filled(row).length > 0);
  return rows.length === 0 ? undefined : { columns, title, rows };
}

/** Rows in which a cell that spans several stands in each of them, for so it is meant. */
function squared(rows: ReadTable['rows']): ReadCell[][] {
  const grid: ReadCell[][] = rows.map(() => []);
  rows.forEach((row, index) => {
    let column = 0;
    for (const cell of row) {
      while (grid[index]![column] !== undefined) column += 1;
      for (let down = 0; down < Math.min(cell.rowSpan, rows.length - index); down += 1)
        for (let right = 0; right < cell.columnSpan; right += 1) grid[index + down]![column + right] = cell;
      column += cell.columnSpan;
    }
  });
  return grid;
}

/** What a column heading names, or undefined. */
function columnOf(heading: string): Column | undefined {
  const text = heading.toLowerCase().replace(/[:?]$/, '');
  return HEADINGS.find(([, pattern]) => pattern.test(text))?.[0];
}

function filled(row: readonly ReadCell[]): ReadCell[] {
  return row.filter((cell) => markdownOf(cell.blocks).trim() !== '');
}
