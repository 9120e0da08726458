import { convertToXmlComponent, ImportedRootElementAttributes, type XmlComponent } from 'docx';
import { STYLE_NAMES, styleType, type StyleId } from '../styles/style-ids.ts';
import { wordLanguage, type TemplateStyles } from '../styles/style-sheet.ts';
import { TemplateRefused } from './template-refused.ts';
import { eachElement, xmlTree, type XmlElement } from './xml-tree.ts';

const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** Styles whose tabs are ours to set, because we know what stands on the line; also those that they inherit. */
const OUR_TABS: readonly string[] = ['Footer', 'Header', 'TOC1', 'TOC2', 'TOC3', 'TableofFigures', 'Normal'] satisfies StyleId[];
const HEADINGS = ['Heading1', 'Heading2', 'Heading3', 'Heading4'] as const satisfies readonly StyleId[];
/** The size that text has where a document names none, in half points. */
const WORD_SIZE = 20;

/**
 * The style sheet of a template, with the ids that this document uses: Word names built-in styles alike in every
 * language, but their ids differ. Automatic numbers are taken off, because the publication brings its own.
 */
export function templateStyles(input: { readonly styles: string; readonly settings: string | undefined; readonly language: string }): TemplateStyles {
  const root = xmlTree('word/styles.xml', input.styles);
  if (root.name !== 'w:styles' || root.attributes['xmlns:w'] !== TRANSITIONAL)
    throw new TemplateRefused(
      'The styles of the template are not in the usual form. Save it in Word as “Word Document (.docx)”, not as a Strict Open XML document.',
    );
  const styles = root.elements.filter(({ name }) => name === 'w:style');
  if (styles.length === 0) throw new TemplateRefused('The template holds no styles.');
  const ids = newIds(styles);
  const provided = new Set<StyleId>();
  for (const style of styles) rename(style, ids);
  const untabbed = withAncestors(OUR_TABS, styles);
  for (const style of styles) {
    unnumber(style, untabbed);
    const id = style.attributes['w:styleId'] as StyleId;
    if (id in STYLE_NAMES) provided.add(id);
  }
  const tables = provided.has('SMMTable') ? [] : houseTables(input.settings, ids, styles);
  if (tables.length > 0) provided.add('SMMTable');
  const defaults = root.elements.find(({ name }) => name === 'w:docDefaults');
  const kept = [...root.elements.filter(({ name }) => name === 'w:latentStyles'), ...styles, ...tables];
  return {
    root: new ImportedRootElementAttributes(root.attributes),
    defaults: defaults === undefined ? undefined : component(inLanguage(defaults, wordLanguage(input.language))),
    styles: kept.map(component),
    provided,
    headingSizes: headingSizes(styles, defaults),
  };
}

/**
 * New ids by old: those of this document for styles of the same name and type. Other styles move out of their way, with
 * another name too when the name is taken by a style of another type.
 */
function newIds(styles: readonly XmlElement[]): Map<string, string> {
  const byName = new Map(Object.entries(STYLE_NAMES).map(([id, name]) => [name.toLowerCase(), id as StyleId]));
  const ours = new Set<string>(Object.keys(STYLE_NAMES).map((id) => id.toLowerCase()));
  const ids = new Map<string, string>();
  for (const style of styles) {
    const id = style.attributes['w:styleId'] ?? '';
    const name = style.elements.find((child) => child.name === 'w:name');
    const known = byName.get((name?.attributes['w:val'] ?? '').toLowerCase());
    const same = known !== undefined && styleType(known) === (style.attributes['w:type'] ?? 'paragraph');
    if (known !== undefined && !same) name!.attributes['w:val'] += ' (template)';
    ids.set(id, same ? known : ours.has(id.toLowerCase()) ? `${id}Template` : id);
  }
  return ids;
}

function rename(style: XmlElement, ids: ReadonlyMap<string, string>): void {
  style.attributes['w:styleId'] = ids.get(style.attributes['w:styleId'] ?? '')!;
  for (const child of style.elements) {
    if (['w:basedOn', 'w:link', 'w:next'].includes(child.name)) child.attributes['w:val'] = ids.get(child.attributes['w:val'] ?? '') ?? 'Normal';
  }
}

function unnumber(style: XmlElement, untabbed: ReadonlySet<string>): void {
  const tabs = !untabbed.has(style.attributes['w:styleId']!);
  for (const child of style.elements)
    if (child.name === 'w:pPr') child.elements = child.elements.filter(({ name }) => name !== 'w:numPr' && (tabs || name !== 'w:tabs'));
}

/** Styles with all that they are based on. */
function withAncestors(ids: readonly string[], styles: readonly XmlElement[]): Set<string> {
  const parents = new Map(
    styles.map((style) => [style.attributes['w:styleId']!, style.elements.find(({ name }) => name === 'w:basedOn')?.attributes['w:val']]),
  );
  const found = new Set<string>();
  for (const start of ids) for (let id: string | undefined = start; id !== undefined && !found.has(id); id = parents.get(id)) found.add(id);
  return found;
}

/** The sizes of the headings among the styles, in half points: their own, or inherited. */
function headingSizes(styles: readonly XmlElement[], defaults: XmlElement | undefined): Map<StyleId, number> {
  const own = (style: XmlElement | undefined): number =>
    Number(style?.elements.find(({ name }) => name === 'w:rPr')?.elements.find(({ name }) => name === 'w:sz')?.attributes['w:val']);
  const byId = new Map(styles.map((style) => [style.attributes['w:styleId']!, style]));
  const basic = own(defaults?.elements.find(({ name }) => name === 'w:rPrDefault')) || WORD_SIZE;
  return new Map(
    HEADINGS.filter((id) => byId.has(id)).map((id) => {
      const sizes = [...withAncestors([id], styles)].map((ancestor) => own(byId.get(ancestor)));
      return [id, sizes.find((size) => size > 0) ?? basic];
    }),
  );
}

/** Our table style as nothing but the template's style for new tables, where it names one. */
function houseTables(settings: string | undefined, ids: ReadonlyMap<string, string>, styles: readonly XmlElement[]): XmlElement[] {
  let named: string | undefined;
  if (settings !== undefined)
    eachElement('word/settings.xml', settings, {
      open: (name, attributes) => {
        if (name === 'w:defaultTableStyle') named = attributes['w:val'];
      },
    });
  const id = named === undefined ? undefined : ids.get(named);
  const style = styles.find(({ attributes }) => attributes['w:styleId'] === id);
  if (id === undefined || style?.attributes['w:type'] !== 'table') return [];
  const valued = (name: string, value: string): XmlElement => ({ type: 'element', name, attributes: { 'w:val': value }, elements: [] });
  return [
    {
      type: 'element',
      name: 'w:style',
      attributes: { 'w:type': 'table', 'w:customStyle': '1', 'w:styleId': 'SMMTable' },
      elements: [valued('w:name', STYLE_NAMES.SMMTable), valued('w:basedOn', id), valued('w:uiPriority', '59')],
    },
  ];
}

/** The defaults with the language of this document. */
function inLanguage(defaults: XmlElement, language: string): XmlElement {
  const run = child(child(defaults, 'w:rPrDefault'), 'w:rPr');
  child(run, 'w:lang').attributes['w:val'] = language;
  return defaults;
}

function child(parent: XmlElement, name: string): XmlElement {
  const found = parent.elements.find((element) => element.name === name);
  if (found !== undefined) return found;
  const made: XmlElement = { type: 'element', name, attributes: {}, elements: [] };
  parent.elements.push(made);
  return made;
}

function component(element: XmlElement): XmlComponent {
  return convertToXmlComponent(element) as XmlComponent;
}
