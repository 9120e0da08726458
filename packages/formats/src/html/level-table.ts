import type { LevelTable, LevelTableBlock, StatementBlock } from '../publication/blocks.ts';
import { strings } from '../publication/strings.ts';
import { escaped } from './escape.ts';
import { directionHtml, idHtml, inlinesHtml, type Page } from './inlines.ts';
import { runIn } from './structure.ts';
import { words } from './words.ts';

/**
 * A level table as HTML. Each cell names its headers: its level, and the label of its block.
 *
 * Classes `l1 b2` tell level and block: on a narrow screen the cells are laid out level by level with these,
 * and the roles keep it a table for those who hear it.
 */
export function levelTableHtml(page: Page, table: LevelTable): string {
  const width = table.levels.length + 1;
  const ids = tableIds(table);
  const objective = table.objective === '' ? '' : `<tr role="row"><td role="cell" class="objective" colspan="${width}">${escaped(table.objective)}</td></tr>`;
  const levels = table.levels.map(
    ({ label }, column) => `<th role="columnheader" scope="col" id="${ids.level(column)}" class="level l${column + 1}">${escaped(label)}</th>`,
  );
  return (
    `<table role="table" class="levels"${idHtml(page, table.anchor)}>` +
    `<caption><span class="number">${escaped(strings.table(table.number))}</span> ${escaped(table.caption)}</caption>` +
    `<colgroup><col class="label"/><col span="${table.levels.length}"/></colgroup>` +
    `<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="colgroup" class="title" colspan="${width}">${escaped(table.title)}</th></tr>${objective}` +
    `<tr role="row"><td role="cell" class="corner"></td>${levels.join('')}</tr></thead>` +
    `${table.blocks.map((block, index) => blockHtml(page, table, block, index)).join('\n')}</table>`
  );
}

type Ids = { readonly level: (column: number) => string; readonly block: (index: number, column: number) => string };

/** Names of header cells, for the cells that they head. */
function tableIds(table: LevelTable): Ids {
  const base = escaped(`${table.anchor || 'table'}-${table.number}`);
  return {
    level: (column) => `${base}-l${column + 1}`,
    block: (index, column) => (index === 0 ? `${base}-b1` : `${base}-b${index + 1}-l${column + 1}`),
  };
}

/** One block: the label of the first stands in column 1 over all rows of the block, those of the others above each level's cells. */
function blockHtml(page: Page, table: LevelTable, block: LevelTableBlock, index: number): string {
  const ids = tableIds(table);
  const label = escaped(block.label);
  const filled = table.levels.map((_, column) => block.lanes.some((lane) => (lane.cells[column] ?? []).length > 0));
  const heads = table.levels.map(
    (_, column) =>
      `<th role="columnheader" scope="col" id="${ids.block(index, column)}" headers="${ids.level(column)}" class="sub l${column + 1} b${index + 1}${filled[column] ? '' : ' vacant'}">${label}</th>`,
  );
  const subHeader = index === 0 ? '' : `<tr role="row"><td role="cell" class="corner"></td>${heads.join('')}</tr>`;
  const lanes = block.lanes.map((lane, row) => {
    const side =
      row > 0
        ? ''
        : index === 0
          ? `<th role="rowheader" scope="rowgroup" id="${ids.block(0, 0)}" class="label" rowspan="${block.lanes.length}">${label}</th>`
          : `<td role="cell" class="corner"${block.lanes.length > 1 ? ` rowspan="${block.lanes.length}"` : ''}></td>`;
    const cells = table.levels.map((_, column) => {
      const statements = lane.cells[column] ?? [];
      const first = index === 0 && statements.length > 0 && block.lanes.findIndex((other) => (other.cells[column] ?? []).length > 0) === row;
      const shown = first ? ` data-label="${label}"` : '';
      return `<td role="cell" headers="${ids.level(column)} ${ids.block(index, column)}" class="l${column + 1} b${index + 1}${statements.length > 0 ? '' : ' blank'}"${shown}>${statements.map((statement) => statementHtml(page, statement)).join('')}</td>`;
    });
    return `<tr role="row">${side}${cells.join('')}</tr>`;
  });
  return `<tbody role="rowgroup">${subHeader}${lanes.join('\n')}</tbody>`;
}

function statementHtml(page: Page, statement: StatementBlock): string {
  const lead = statement.lead === '' ? '' : `<b>${escaped(runIn(statement.lead))}</b> `;
  const tail = statement.tail === '' ? '' : ` <span class="tail">${escaped(statement.tail)}</span>`;
  const from = statement.fromLevel === undefined ? '' : ` <span class="from">(${escaped(strings.levelShort(statement.fromLevel))})</span>`;
  const id = idHtml(page, statement.anchor);
  const permalink = id === '' ? '' : ` <a class="permalink" href="#${escaped(statement.anchor)}" aria-label="${escaped(words.permalink(statement.id))}"></a>`;
  const content = `${lead}${inlinesHtml(page, statement.body)}${tail}${from}`;
  return `<p${id}${directionHtml(content)}>${content}${permalink}</p>`;
}
