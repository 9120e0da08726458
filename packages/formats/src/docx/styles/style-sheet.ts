import { DocumentDefaults, StyleForCharacter, StyleForParagraph, type IStylesOptions, type XmlComponent } from 'docx';
import { element } from '../ooxml/element.ts';
import { characterStyles } from './character-styles.ts';
import { colourless, inHouse } from './house-style.ts';
import { palette } from './palette.ts';
import { paragraphStyles, type ParagraphStyle } from './paragraph-styles.ts';
import { STYLE_NAMES, type StyleId } from './style-ids.ts';
import { noListStyle, tableStyles } from './table-styles.ts';
import { UnbrokenStyle } from './unbroken-style.ts';

/** A typeface that every word processor has, or has one of the same widths for. */
export const FONT = 'Arial';

/** What a template brings: its styles in order, which of ours they replace, and the attributes of its style sheet. */
export type TemplateStyles = {
  readonly root: XmlComponent;
  readonly defaults: XmlComponent | undefined;
  readonly styles: readonly XmlComponent[];
  readonly provided: ReadonlySet<StyleId>;
  /** Sizes of the headings that the template has, in half points. */
  readonly headingSizes: ReadonlyMap<StyleId, number>;
};

/**
 * The style sheet of a document. Styles of a template win over ours of the same name; ours are added for what it lacks
 * and take typeface, colour and basic size from its defaults, its body text and its first heading.
 */
export function styleSheet(input: { readonly language: string; readonly width: number; readonly template?: TemplateStyles | undefined }): IStylesOptions {
  const { template } = input;
  const missing = (id: StyleId): boolean => template?.provided.has(id) !== true;
  const ours: { id: StyleId; style: XmlComponent }[] = [
    ...paragraphStyles(input.width).map((style) => ({
      id: style.id,
      style: paragraphStyle(template === undefined ? style : inHouse(style, template)),
    })),
    { id: 'DefaultParagraphFont', style: defaultFont() },
    ...characterStyles.map(({ id, quick = false, run }) => ({
      id,
      style: new StyleForCharacter({
        id,
        name: STYLE_NAMES[id],
        basedOn: 'DefaultParagraphFont',
        quickFormat: quick,
        run: template === undefined || id === 'Hyperlink' ? run : colourless(run)!,
      }),
    })),
    ...(['TableNormal', 'SMMTable', 'SMMLevelTable'] as const).map((id, index) => ({ id, style: tableStyles()[index]! })),
    { id: 'NoList', style: noListStyle() },
  ];
  return {
    ...(template === undefined ? {} : { initialStyles: template.root }),
    importedStyles: [
      template?.defaults ?? defaults(input.language),
      ...(template?.styles ?? []),
      ...ours.filter(({ id }) => missing(id)).map(({ style }) => style),
    ],
  };
}

/** A language tag as Word wants it: with a region. Plain `en` is taken as British, which is how our own texts are spelt. */
export function wordLanguage(language: string): string {
  if (language === 'en') return 'en-GB';
  try {
    const locale = new Intl.Locale(language);
    const region = locale.region ?? locale.maximize().region;
    return region === undefined ? locale.language : `${locale.language}-${region}`;
  } catch {
    return 'en-GB';
  }
}

function defaults(language: string): XmlComponent {
  return new DocumentDefaults({
    run: { font: FONT, size: 20, color: palette.ink, language: { value: wordLanguage(language), eastAsia: 'ja-JP', bidirectional: 'ar-SA' } },
    paragraph: {},
  });
}

function paragraphStyle({ id, basedOn = 'Normal', next, quick = false, paragraph, run }: ParagraphStyle): XmlComponent {
  const custom = id.startsWith('SMM');
  return new (paragraph?.pageBreakBefore === false ? UnbrokenStyle : StyleForParagraph)({
    id,
    name: STYLE_NAMES[id],
    uiPriority: custom ? 20 : 9,
    quickFormat: quick,
    ...(basedOn === null ? {} : { basedOn }),
    ...(next === undefined ? {} : { next }),
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(run === undefined ? {} : { run }),
  });
}

function defaultFont(): XmlComponent {
  return element('w:style', { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' }, [
    element('w:name', { 'w:val': STYLE_NAMES.DefaultParagraphFont }),
    element('w:uiPriority', { 'w:val': 1 }),
    element('w:semiHidden'),
    element('w:unhideWhenUsed'),
  ]);
}
