/** A stretch of running text with its marks. Line breaks stand as `\n`. */
export type Span = {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly code?: boolean;
  /** Where a link leads; only web and mail addresses. */
  readonly href?: string | undefined;
  /** `text` is Markdown already: the mark of a footnote or a citation. */
  readonly ready?: boolean;
};

/** Characters that no document may hold: controls but for tab and line end, noncharacters, halves of surrogate pairs. */
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFEFF\p{Noncharacter_Code_Point}\p{Cs}]/gu;
/** White space that can be closed up; a no-break space is meant. */
const GAPS = [' ', '\t', '\n'] as const;

/** The words of spans in one line, without any marks. */
export function plainText(spans: readonly Span[]): string {
  return tidied(spans)
    .map(({ text }) => text)
    .join('')
    .replaceAll('\n', ' ');
}

/** One line of text without unprintable characters or white space to spare. */
export function plainLine(text: string): string {
  return plainText([{ text }]);
}

/**
 * Spans as they are meant: neighbours with the same marks in one, no white space inside the edges of marks, none at the
 * ends of the text, one where several were, nothing unprintable. A soft hyphen is nothing.
 */
export function tidied(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  let gap: string = '';
  const add = (span: Span): void => {
    const last = result.at(-1);
    if (last !== undefined && alike(last, span)) result[result.length - 1] = { ...last, text: last.text + span.text };
    else result.push(span);
  };
  for (const span of spans) {
    const text = cleaned(span);
    const start = edge(text, 0, 1);
    const end = start === text.length ? start : edge(text, text.length - 1, -1) + 1;
    gap = wider(gap, text.slice(0, start));
    if (end > start) {
      if (gap !== '' && result.length > 0) add({ ...both(result.at(-1)!, span, gap), text: gap });
      gap = '';
      add({ ...span, text: text.slice(start, end) });
    }
    gap = wider(gap, text.slice(end));
  }
  // No-break spaces alone keep a line open on a page; they say nothing.
  return result.every(({ text }) => text.trim() === '') ? [] : result;
}

/** Whether two spans have the same marks. */
export function alike(a: Span, b: Span): boolean {
  return (
    (a.bold ?? false) === (b.bold ?? false) &&
    (a.italic ?? false) === (b.italic ?? false) &&
    (a.code ?? false) === (b.code ?? false) &&
    a.href === b.href &&
    (a.ready ?? false) === (b.ready ?? false)
  );
}

/** The marks that go on over the white space between two spans. */
function both(before: Span, after: Span, gap: string): Omit<Span, 'text'> {
  return {
    ...(before.bold && after.bold ? { bold: true } : {}),
    ...(before.italic && after.italic ? { italic: true } : {}),
    ...(before.code && after.code && gap !== '\n' ? { code: true } : {}),
    ...(before.href !== undefined && before.href === after.href ? { href: before.href } : {}),
  };
}

function cleaned({ text, code }: Span): string {
  const plain = text
    .replaceAll('\u00AD', '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(UNPRINTABLE, '')
    .replace(/[ \t\n]{2,}/g, (run) => wider('', run));
  return code ? plain.replaceAll('\n', ' ') : plain;
}

/** The one white space that stands for two: a line end counts more than a tab, a tab more than a space. */
function wider(gap: string, more: string): string {
  return GAPS.findLast((white) => gap.includes(white) || more.includes(white)) ?? '';
}

/** The first place from `at` on, in the given direction, where no white space stands. */
function edge(text: string, at: number, step: 1 | -1): number {
  let place = at;
  while (place >= 0 && place < text.length && GAPS.includes(text[place] as ' ')) place += step;
  return place;
}
