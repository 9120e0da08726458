import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import type { Publication } from '../publication/blocks.ts';
import type { Sheet } from './cells.ts';

/** The numbers that workbooks know paper sizes by (ECMA-376 part 1 §18.3.1.63). */
const PAPER: Readonly<Record<Publication['pageSize'], number>> = { letter: 1, a4: 9 };

/** How the sheets print: on the paper of the publication, each as wide as one page, with the rows that stay in view repeated at the head of every page. */
export function pageSetup(sheets: readonly Pick<Sheet, 'sheet' | 'stickyRowsCount'>[], pageSize: Publication['pageSize']): Feature<Stream | Buffer | Blob> {
  const titles = sheets
    .map(({ sheet, stickyRowsCount }, index) =>
      stickyRowsCount === 0
        ? ''
        : `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escaped(`'${sheet.replaceAll("'", "''")}'!$1:$${stickyRowsCount}`)}</definedName>`,
    )
    .join('');
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          // A sheet's properties come before everything else in it.
          transform: (xml) => xml.replace(/<worksheet\b[^>]*>/, (start) => `${start}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`),
          transformElementAttributes: (tagName, attributes) =>
            tagName === 'pageSetup' ? { ...attributes, paperSize: PAPER[pageSize], fitToWidth: 1, fitToHeight: 0 } : attributes,
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            titles === '' ? xml : xml.replace(/<definedNames\b[^>]*\/>|(?<=<\/sheets>)(?!<definedNames)/, () => `<definedNames>${titles}</definedNames>`),
        },
      },
    },
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
