/** Advance widths of the basic typeface, in thousandths of its size, from the space to the tilde. Arial and its metric twins agree. */
const REGULAR = widths(
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584',
);
const BOLD = widths(
  '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584',
);
const MARKS: Readonly<Record<string, number>> = {
  '–': 556,
  '—': 1000,
  '‘': 222,
  '’': 222,
  '“': 333,
  '”': 333,
  '…': 1000,
  '•': 350,
  '·': 278,
  '\u00A0': 278,
  '\u2002': 500,
  '§': 556,
  '→': 1000,
};
/** Letters of other scripts are taken to be as wide as the type is high. */
const WIDEST = 1000;

/** How wide text is when set in the basic typeface, in twips; `size` is in half points. */
export function setWidth(text: string, size: number, bold = false): number {
  const table = bold ? BOLD : REGULAR;
  let thousandths = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index) - 32;
    thousandths += code >= 0 && code < table.length ? table[code]! : uncommon(text[index]!, table);
  }
  return (thousandths * size) / 100;
}

/** A letter with an accent is as wide as without; the second half of a pair takes no room. */
function uncommon(letter: string, table: readonly number[]): number {
  if (/[\uDC00-\uDFFF]/.test(letter)) return 0;
  return MARKS[letter] ?? table[letter.normalize('NFD').charCodeAt(0) - 32] ?? WIDEST;
}

function widths(list: string): number[] {
  return list.split(' ').map(Number);
}
