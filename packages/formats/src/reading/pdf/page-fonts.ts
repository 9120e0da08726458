import type { PdfPage } from './pdf-file.ts';

/** How a font sets text apart. */
export type Face = { readonly bold: boolean; readonly italic: boolean };

const PLAIN: Face = { bold: false, italic: false };
/** Pages whose fonts are asked for; later ones use fonts that were met before, or are taken as plain. */
const MOST_ASKED = 24;

/** The fonts of a file by the name that its text has them under: bold and italic ones are told by their own names. */
export class PageFonts {
  readonly #faces = new Map<string, Face>();
  #asked = 0;

  /** Learns the fonts of a page. The library knows their names only after it has gone through what the page draws. */
  async learn(page: PdfPage, names: ReadonlySet<string>): Promise<void> {
    const unknown = [...names].filter((name) => !this.#faces.has(name));
    if (unknown.length === 0 || this.#asked >= MOST_ASKED) return;
    this.#asked += 1;
    try {
      await page.getOperatorList();
    } catch {
      // What cannot be drawn can still be read.
    }
    for (const name of unknown) this.#faces.set(name, faceOf(page, name));
  }

  /** How a font sets text apart; one that nothing is known of does not. */
  face(name: string): Face {
    return this.#faces.get(name) ?? PLAIN;
  }
}

function faceOf(page: PdfPage, name: string): Face {
  const objects = page.commonObjs as { has(id: string): boolean; get(id: string): unknown };
  const font = objects.has(name) ? objects.get(name) : undefined;
  const own = typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : '';
  const style = own.replace(/^[A-Z]{6}\+/, '').slice(0, 200);
  return { bold: /bold|black|heavy/i.test(style), italic: /italic|oblique/i.test(style) };
}
