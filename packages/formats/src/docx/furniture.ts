import { Footer, Header, Paragraph, type ISectionOptions, type ParagraphChild } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { printable } from '../html/printable.ts';
import { field } from './ooxml/fields.ts';
import type { Tab } from './ooxml/paragraph.ts';
import { tab, words } from './ooxml/run.ts';
import { textWidth, type Orientation } from './page.ts';
import type { Setting } from './setting.ts';
import { palette } from './styles/palette.ts';
import { FONT } from './styles/style-sheet.ts';

/** The head and foot of a section; one that has none takes those of the section before. */
export type Furniture = Pick<ISectionOptions, 'footers' | 'headers'>;

/** What stands above and below the text of the pages: running title, version, page number, and the watermark of a draft. */
export function furniture(setting: Setting, orientation: Orientation): Furniture {
  const { runningTitle, versionLine, marking = '' } = setting.publication;
  const tabStops = tabs(setting, orientation);
  return {
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            style: 'Header',
            tabStops,
            children: [words(runningTitle), ...(marking === '' ? [] : [tab(), words(marking, { bold: true })]), ...watermark(setting)],
          }),
        ],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            style: 'Footer',
            tabStops,
            children: [
              words([versionLine, marking].filter(Boolean).join(' · ')),
              tab(),
              words('Page '),
              ...field('PAGE', [words('1')]),
              words(' of '),
              ...field('NUMPAGES', [words('1')]),
            ],
          }),
        ],
      }),
    },
  };
}

/** The title page carries nothing but watermark and marking. */
export function titleFurniture(setting: Setting): Furniture {
  const { watermark: across, marking = '' } = setting.publication;
  if (across === '' && marking === '') return {};
  const marked = marking === '' ? [] : [words(marking, { bold: true })];
  const foot = marking === '' ? {} : { footers: { default: new Footer({ children: [new Paragraph({ style: 'Footer', children: marked })] }) } };
  return {
    headers: {
      default: new Header({ children: [new Paragraph({ ...(marking === '' ? {} : { style: 'Header' }), children: [...marked, ...watermark(setting)] })] }),
    },
    ...foot,
  };
}

function watermark({ publication }: Setting): ParagraphChild[] {
  return publication.watermark === ''
    ? []
    : [new TextWatermark({ text: printable(publication.watermark), font: FONT, color: palette.watermark, opacity: 0.6 })];
}

/** The styles put the right-hand tab at the width of an upright page; elsewhere it is moved. */
function tabs(setting: Setting, orientation: Orientation): { readonly type: Tab['type']; readonly position: number }[] {
  const upright = textWidth(setting.page, 'portrait');
  const here = textWidth(setting.page, orientation);
  const fromTemplate = setting.provided.has('Header') || setting.provided.has('Footer');
  if (here === upright && !fromTemplate) return [];
  return [...(fromTemplate ? [] : [{ type: 'clear' as const, position: upright }]), { type: 'right', position: here }];
}
