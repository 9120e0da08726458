import type { Gauge } from '../gauge.ts';
import type { Notes } from '../notes.ts';
import type { SourcePlace } from '../source-document.ts';
import type { Numbering } from './numbering-part.ts';
import type { Styles } from './styles-part.ts';

type MutablePlace = { -readonly [Key in keyof SourcePlace]: SourcePlace[Key] };

/** What the parts of one Word document share while they are read. */
export class DocxReading {
  readonly gauge: Gauge;
  readonly notes: Notes;
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Marks of footnotes and endnotes in the order of their first mention, by kind and id: `footnote 2`. */
  readonly marks = new Map<string, string>();
  readonly #places: MutablePlace[] = [];
  readonly #counts = { endnote: 0, footnote: 0, page: 1, pageBreaks: 0, paragraph: 0, table: 0 };

  constructor(input: Pick<DocxReading, 'gauge' | 'notes' | 'numbering' | 'styles'>) {
    this.gauge = input.gauge;
    this.notes = input.notes;
    this.numbering = input.numbering;
    this.styles = input.styles;
  }

  /** The place of something that begins here. */
  place(more: SourcePlace = {}): SourcePlace {
    const place: MutablePlace = { page: this.#counts.page, ...more };
    this.#places.push(place);
    return place;
  }

  /** The number of the next paragraph. */
  nextParagraph(): number {
    this.gauge.paragraphs(1);
    return (this.#counts.paragraph += 1);
  }

  /** The number of the next table. */
  nextTable(): number {
    return (this.#counts.table += 1);
  }

  /** A new page begins, as the word processor last laid it out. */
  nextPage(): void {
    this.#counts.page += 1;
    this.#counts.pageBreaks += 1;
  }

  /** The mark of a note, in the order of first mentions: 1, 2, 3 for footnotes, e1, e2 for endnotes. */
  markOf(kind: 'endnote' | 'footnote', id: string): string {
    const key = `${kind} ${id}`;
    const known = this.marks.get(key);
    if (known !== undefined) return known;
    const mark = `${kind === 'endnote' ? 'e' : ''}${(this.#counts[kind] += 1)}`;
    this.marks.set(key, mark);
    return mark;
  }

  /** Takes page numbers out of all places when the document does not say where its pages begin. */
  settlePages(): void {
    if (this.#counts.pageBreaks === 0) for (const place of this.#places) delete place.page;
  }
}
