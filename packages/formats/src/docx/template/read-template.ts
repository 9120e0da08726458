import { readTheme, type IPropertiesOptions } from 'docx';
import type { Page } from '../page.ts';
import type { TemplateStyles } from '../styles/style-sheet.ts';
import { pageSetup } from './page-setup.ts';
import { templateParts } from './template-parts.ts';
import { TemplateRefused } from './template-refused.ts';
import { templateStyles } from './template-styles.ts';

/** What is taken from a template: styles, theme, paper and margins. Its text, headers, lists and fields are not. */
export type Template = { readonly styles: TemplateStyles; readonly theme: IPropertiesOptions['theme']; readonly page: Page };

/** Reads a template (.docx, .dotx). Throws `TemplateRefused` when it cannot or should not be used; runs nothing in it. */
export function readTemplate(bytes: Uint8Array, { language, page }: { readonly language: string; readonly page: Page }): Template {
  const parts = templateParts(bytes);
  const styles = parts['word/styles.xml'];
  if (styles === undefined) throw new TemplateRefused('The template holds no styles: it is not a Word document, or it is damaged.');
  return {
    styles: templateStyles({ styles, settings: parts['word/settings.xml'], language }),
    theme: theme(parts['word/theme/theme1.xml']),
    page: pageSetup(parts['word/document.xml'], page),
  };
}

function theme(xml: string | undefined): IPropertiesOptions['theme'] {
  if (xml === undefined) return undefined;
  try {
    return readTheme(xml);
  } catch {
    throw new TemplateRefused('The theme of the template is damaged. Open the template in Word, save it again and use the new file.');
  }
}
