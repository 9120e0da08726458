import type { Gauge } from '../gauge.ts';
import type { Attributes } from '../ooxml/xml-part.ts';
import type { Span } from '../inline/spans.ts';

/** The text of a cell or shared string while it is read: runs with their marks; readings for Asian scripts are passed over. */
export class RichText {
  readonly spans: Span[] = [];
  readonly #gauge: Gauge;
  #isText = false;
  #isReading = false;
  #bold = false;
  #italic = false;

  constructor(gauge: Gauge) {
    this.#gauge = gauge;
  }

  /** An element begins inside the text. */
  open(name: string, { val }: Attributes): void {
    switch (name) {
      case 'x:rPh':
        this.#isReading = true;
        break;
      case 'x:r':
        this.#bold = this.#italic = false;
        break;
      case 'x:b':
        this.#bold = isOn(val);
        break;
      case 'x:i':
        this.#italic = isOn(val);
        break;
      case 'x:t':
        this.#isText = !this.#isReading;
        break;
    }
  }

  /** An element ends. */
  close(name: string): void {
    if (name === 'x:rPh') this.#isReading = false;
    if (name === 'x:t') this.#isText = false;
  }

  /** Letters. */
  text(words: string): void {
    if (!this.#isText) return;
    this.#gauge.characters(words.length);
    this.spans.push({
      text: words.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
      ...(this.#bold ? { bold: true } : {}),
      ...(this.#italic ? { italic: true } : {}),
    });
  }
}

function isOn(value: string | undefined): boolean {
  return value === undefined || (value !== '0' && value !== 'false');
}
