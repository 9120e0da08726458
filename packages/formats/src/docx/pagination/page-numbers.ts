import type { FileChild } from 'docx';
import { textHeight, textWidth, type Orientation, type Page } from '../page.ts';
import { paragraph, type PlainParagraph } from '../ooxml/paragraph.ts';
import { words } from '../ooxml/run.ts';
import { metricsByStyle } from './line-metrics.ts';
import { linesOf } from './lines.ts';
import { linesHeight, measure } from './measure.ts';
import { paginate } from './paginate.ts';

/** A section of the document as it was set. */
export type SetSection = { readonly orientation: Orientation; readonly children: readonly FileChild[] };

/**
 * The page of each bookmark, worked out from the widths of the typeface and the document's own styles, so that contents
 * are complete when the document is opened. Word processors work the pages out anew when they update the fields.
 */
export function pageNumbers(sections: readonly SetSection[], page: Page, footnotes: ReadonlyMap<string, PlainParagraph>): ReadonlyMap<string, number> {
  const styles = metricsByStyle(textWidth(page, 'portrait'));
  const note = styles.get('FootnoteText')!;
  const noteHeights = (width: number): Map<string, number> =>
    new Map(
      [...footnotes].map(([number, set]) => [
        number,
        linesHeight(linesOf(paragraph('FootnoteText', [words(number, { style: 'FootnoteReference' }), ...set.children]), note, width)),
      ]),
    );
  const heights = { portrait: noteHeights(textWidth(page, 'portrait')), landscape: noteHeights(textWidth(page, 'landscape')) };
  const measured = sections.map(({ orientation, children }) => ({
    height: textHeight(page, orientation),
    noteHeights: heights[orientation],
    blocks: measure(children, textWidth(page, orientation), styles),
  }));
  const rule = linesHeight(linesOf(paragraph('Normal', []), { ...styles.get('Normal')!, line: 1 }, 0));
  return paginate(measured, { between: note.after, rule });
}
