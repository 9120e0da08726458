import type { XmlComponent } from 'docx';
import { element, valued, type Content } from '../ooxml/element.ts';
import { palette } from './palette.ts';
import { STYLE_NAMES, type StyleId } from './style-ids.ts';

/** Margins of the cells, in twips. */
export const TABLE_MARGINS = { top: 68, left: 96, bottom: 28, right: 96 } as const;
/** Widths of the rules above, between and below the rows, in twips. */
export const TABLE_BORDERS = { top: 20, inside: 10, bottom: 15 } as const;
/** Eighths of a point, in which rules are written, in a twip. */
const EIGHTHS = 8 / 20;

const border = (side: string, size: number, color: string): Content =>
  element(`w:${side}`, { 'w:val': 'single', 'w:sz': size, 'w:space': 0, 'w:color': color });
const shade = (fill: string): Content => element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill });

/**
 * The table styles: a firm rule above and below the head, hairlines between rows. A level table is ruled between its
 * columns too, because statements of neighbouring levels stand close together.
 */
export function tableStyles(): XmlComponent[] {
  const { accent, hair, tint } = palette;
  const grid = [
    border('top', TABLE_BORDERS.top * EIGHTHS, accent),
    border('bottom', TABLE_BORDERS.bottom * EIGHTHS, accent),
    border('insideH', TABLE_BORDERS.inside * EIGHTHS, hair),
  ];
  return [
    element('w:style', { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' }, [
      ...head('TableNormal', [valued('w:uiPriority', 99), element('w:semiHidden'), element('w:unhideWhenUsed')]),
      element('w:tblPr', undefined, [element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }), margins(0, 108, 0, 108)]),
    ]),
    tableStyle('SMMTable', grid, [
      element('w:tblStylePr', { 'w:type': 'firstRow' }, [
        element('w:rPr', undefined, [element('w:b')]),
        element('w:tcPr', undefined, [element('w:tcBorders', undefined, [border('bottom', 4, accent)]), shade(tint)]),
      ]),
    ]),
    tableStyle('SMMLevelTable', [...grid, border('insideV', 4, hair)], []),
  ];
}

/** The numbering style that every document has. */
export function noListStyle(): XmlComponent {
  return element(
    'w:style',
    { 'w:type': 'numbering', 'w:default': 1, 'w:styleId': 'NoList' },
    head('NoList', [valued('w:uiPriority', 99), element('w:semiHidden'), element('w:unhideWhenUsed')]),
  );
}

function tableStyle(id: StyleId, borders: readonly Content[], conditions: readonly Content[]): XmlComponent {
  return element('w:style', { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': id }, [
    ...head(id, [valued('w:basedOn', 'TableNormal'), valued('w:uiPriority', 59), element('w:qFormat')]),
    element('w:tblPr', undefined, [
      element('w:tblBorders', undefined, borders),
      margins(TABLE_MARGINS.top, TABLE_MARGINS.left, TABLE_MARGINS.bottom, TABLE_MARGINS.right),
    ]),
    ...conditions,
  ]);
}

function head(id: StyleId, more: readonly Content[]): Content[] {
  return [valued('w:name', STYLE_NAMES[id]), ...more];
}

function margins(top: number, left: number, bottom: number, right: number): Content {
  const side = (name: string, width: number): Content => element(`w:${name}`, { 'w:w': width, 'w:type': 'dxa' });
  return element('w:tblCellMar', undefined, [side('top', top), side('left', left), side('bottom', bottom), side('right', right)]);
}
