import { Document, Paragraph, type FileChild, type ISectionOptions } from 'docx';
import { carry } from '../carrying/carry.ts';
import { embedInDocx } from '../carrying/embed-office.ts';
import type { DocumentOptions } from '../format.ts';
import { printable } from '../html/printable.ts';
import type { Figure, Publication } from '../publication/blocks.ts';
import { blocks } from './blocks.ts';
import { contentsPages } from './contents.ts';
import { furniture, titleFurniture, type Furniture } from './furniture.ts';
import { packed, partsOf } from './ooxml/package.ts';
import { pageOf, sectionProperties, textWidth, type Page } from './page.ts';
import { pageNumbers, type SetSection } from './pagination/page-numbers.ts';
import { picturesOf } from './figures/picture.ts';
import { allBlocks, newSetting, type Setting } from './setting.ts';
import { numbering } from './styles/numbering.ts';
import { styleSheet } from './styles/style-sheet.ts';
import { readTemplate } from './template/read-template.ts';
import { briefTitle, titlePage } from './title-page.ts';

/** When a document was made, where nobody says: the same for all, so that equal publications give equal bytes. */
const UNDATED = new Date(Date.UTC(2000, 0, 1));

/** A publication as a Word document. Equal input gives equal bytes. Throws `TemplateRefused` for a template that cannot be used. */
export async function write(publication: Publication, options: DocumentOptions): Promise<Uint8Array> {
  const paper = pageOf(publication.pageSize);
  const template = options.template === undefined ? undefined : readTemplate(options.template, { language: publication.language, page: paper });
  const page = template?.page ?? paper;
  const width = textWidth(page, 'portrait');
  const figures = allBlocks(publication).filter((block): block is Figure => block.kind === 'figure');
  const pictures = picturesOf(figures, options.assets.fonts);
  const setting = newSetting({ publication, page, provided: template?.styles.provided ?? new Set() }, width);
  const sections = setSections(setting);
  // The lines of a house style are not known; its contents get their page numbers when the word processor updates them.
  if (template === undefined) for (const [bookmark, number] of pageNumbers(sections, page, setting.footnotes)) setting.pages.set(bookmark, number);
  const {
    titlePage: { authors, title, kindLine },
    keywords,
  } = publication;
  const document = new Document({
    title: printable(title),
    subject: printable(kindLine),
    keywords: printable(keywords.join(', ')),
    creator: printable(authors.join('; ')),
    lastModifiedBy: '',
    customProperties: [{ name: 'SMM profile', value: printable(publication.id) }],
    styles: styleSheet({ language: publication.language, width, template: template?.styles }),
    ...(template?.theme === undefined ? {} : { theme: template.theme }),
    numbering,
    sections: sections.map((section, index) => asWritten(section, page, index === sections.length - 1)),
    footnotes: Object.fromEntries([...setting.footnotes].map(([number, note]) => [number, { children: [note as unknown as Paragraph] }])),
  });
  return carry(packed(partsOf(document), options.created ?? UNDATED, await pictures), options, 'docx', embedInDocx);
}

type Section = SetSection & { readonly furniture: Furniture };

/** Title page, then front matter and contents, then the runs of pages. A head and foot serve until the page is turned. */
function setSections(setting: Setting): Section[] {
  const { publication, page } = setting;
  const front = blocks({ ...setting, place: 'front' }, publication.frontMatter);
  const legal = blocks({ ...setting, place: 'legal' }, publication.titlePage.copyright);
  if (publication.brief === true) return briefSections(setting, front);
  const sections: Section[] = [
    { orientation: 'portrait', furniture: titleFurniture(setting), children: titlePage(setting) },
    { orientation: 'portrait', furniture: furniture(setting, 'portrait'), children: [...front, ...legal, ...contentsPages(setting)] },
  ];
  for (const { orientation, blocks: content } of publication.body) {
    const here: Setting = { ...setting, orientation, width: textWidth(page, orientation) };
    const turned = sections.at(-1)!.orientation !== orientation;
    sections.push({ orientation, furniture: turned ? furniture(setting, orientation) : {}, children: blocks(here, content) });
  }
  return sections;
}

/** A short report: upright pages that begin with the title; each run begins a page. */
function briefSections(setting: Setting, front: FileChild[]): Section[] {
  return setting.publication.body.map((run, index): Section => {
    const content = blocks(setting, run.blocks);
    return index === 0
      ? { orientation: 'portrait', furniture: furniture(setting, 'portrait'), children: [...briefTitle(setting), ...front, ...content] }
      : { orientation: 'portrait', furniture: {}, children: content };
  });
}

/** Each section but the last ends in a paragraph of almost no height, which holds its properties. */
function asWritten({ orientation, furniture: around, children }: Section, page: Page, last: boolean): ISectionOptions {
  return { properties: sectionProperties(page, orientation), ...around, children: last ? children : [...children, new Paragraph({ style: 'SMMTableEnd' })] };
}
