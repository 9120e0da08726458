/** A field that has begun: its instruction, and whether its result has. */
type Field = { instruction: string; hasResult: boolean };

/** Where the result of a field links to. */
export type FieldLink = { readonly target: string; readonly isInner: boolean };

/** The fields that are open at a place of the text, which may lie inside one another and run over paragraphs. */
export class FieldStack {
  readonly #fields: Field[] = [];
  #sawContents = false;

  /** Whether text here is shown: the instruction of a field is not, its result is. */
  get isShown(): boolean {
    return this.#fields.every(({ hasResult }) => hasResult);
  }

  /** Begins a field. */
  begin(instruction = '', hasResult = false): void {
    this.#fields.push({ instruction, hasResult });
  }

  /** Adds to the instruction of the innermost field. */
  instruct(text: string): void {
    const field = this.#fields.at(-1);
    if (field !== undefined && !field.hasResult && field.instruction.length < 10_000) field.instruction += text;
  }

  /** Goes over to the result of the innermost field; gives where it links to, if it does. */
  separate(): FieldLink | undefined {
    const field = this.#fields.at(-1);
    if (field === undefined) return undefined;
    field.hasResult = true;
    this.#sawContents ||= isContents(field);
    return linkOf(field.instruction);
  }

  /** Ends the innermost field; gives whether its result was a link. */
  end(): boolean {
    const field = this.#fields.pop();
    return field !== undefined && field.hasResult && linkOf(field.instruction) !== undefined;
  }

  /**
   * Ends a paragraph; gives whether any of it lay in a table of contents or a list of tables or figures. Fields whose
   * result never came are given up: an instruction does not run over the end of a paragraph.
   */
  endParagraph(): boolean {
    while (this.#fields.length > 0 && !this.#fields.at(-1)!.hasResult) this.#fields.pop();
    const saw = this.#sawContents;
    this.#sawContents = this.#fields.some(isContents);
    return saw;
  }
}

function isContents({ instruction }: Field): boolean {
  return /^\s*TOC\b/.test(instruction);
}

/** Where a field links to, from its instruction. */
export function linkOf(instruction: string): FieldLink | undefined {
  const web = /^\s*HYPERLINK\s+"([^"]*)"/i.exec(instruction)?.[1];
  if (web !== undefined && web !== '') return { target: web, isInner: false };
  return /^\s*(?:REF|HYPERLINK\s+\\l)\b/i.test(instruction) ? { target: '', isInner: true } : undefined;
}
