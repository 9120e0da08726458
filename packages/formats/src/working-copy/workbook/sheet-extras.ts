import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import { columnName } from '../../reading/xlsx/sheet-part.ts';

/** What a cell offers: the choices, as a range of the workbook, and whether others are allowed; and words about the column. */
export type Offer = { readonly column: number; readonly title: string; readonly help: string; readonly choices?: string; readonly isFree?: boolean };

/** What a sheet has besides its cells. Rows count from 1. */
export type SheetExtras = {
  readonly isHidden?: boolean;
  readonly filter?: { readonly columns: number; readonly lastRow: number };
  readonly offers?: readonly Offer[];
};

/** The row to which choices reach, so that new rows have them as well. */
const LAST_ROW = 5_000;
/** Longest words shown beside a cell. */
const MOST_HELP = 250;

/** Hidden sheets, filters, lists to choose from and words of help, which the library does not write on its own. By name of sheet. */
export function sheetExtras(extras: ReadonlyMap<string, SheetExtras>): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transformElementAttributes: (tagName, attributes) =>
            tagName === 'sheet' && extras.get(String(attributes['name']))?.isHidden === true ? { ...attributes, state: 'hidden' } : attributes,
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, { sheet = '' }) => {
            const { filter, offers = [] } = extras.get(sheet) ?? {};
            const filtered = filter === undefined ? '' : `<autoFilter ref="A1:${columnName(filter.columns)}${filter.lastRow}"/>`;
            const offered = offers.length === 0 ? '' : `<dataValidations count="${offers.length}">${offers.map(validation).join('')}</dataValidations>`;
            // The order of elements is laid down: filter, merged cells, choices, then what concerns printing.
            return (
              xml
                // Heights are a beginning: rows grow with what people write.
                .replace(/(<row\b[^>]*?) customHeight="1"/g, '$1')
                .replace('</sheetData>', () => `</sheetData>${filtered}`)
                .replace(/(?=<(?:hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|drawing|legacyDrawing)\b|<\/worksheet>)/, () => offered)
            );
          },
        },
      },
    },
  };
}

function validation({ column, title, help, choices, isFree }: Offer): string {
  const letter = columnName(column);
  const words = `promptTitle="${escaped(title.slice(0, 32))}" prompt="${escaped(help.slice(0, MOST_HELP))}" showInputMessage="1" allowBlank="1" sqref="${letter}2:${letter}${LAST_ROW}"`;
  if (choices === undefined) return `<dataValidation type="none" ${words}/>`;
  const strict = isFree === true ? '' : ' showErrorMessage="1" errorStyle="stop" errorTitle="Not in the list" error="Choose one of the list."';
  return `<dataValidation type="list"${strict} ${words}><formula1>${escaped(choices)}</formula1></dataValidation>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
