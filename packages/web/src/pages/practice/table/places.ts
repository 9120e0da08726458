/** The cell with this address on the page. */
function cellElement(address: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(address)}"]`);
}

/** Gives a cell the focus; whether it is there. */
export function focusCell(address: string): boolean {
  const cell = cellElement(address);
  cell?.focus();
  return cell !== null;
}

/** Gives a statement of a cell the focus; whether it is there. */
export function focusStatement(address: string, id: string): boolean {
  const row = document.querySelector<HTMLElement>(`[data-of="${CSS.escape(address)}"] li[data-statement="${CSS.escape(id)}"]`);
  row?.focus();
  return row !== null;
}

/** How many characters of the source stand before a point on the page; `Infinity` where there is no text. */
export function offsetAt(x: number, y: number): number {
  const at = document.caretPositionFromPoint?.(x, y);
  const part = at?.offsetNode.parentElement?.closest<HTMLElement>('[data-from]');
  return at === null || at === undefined || part === null || part === undefined ? Infinity : Number(part.dataset['from']) + at.offset;
}

/** Before which statement of a cell something lands that is dropped at this height. */
export function indexAt(cell: HTMLElement, y: number): number {
  const rows = [...cell.querySelectorAll('li[data-statement]')];
  const after = rows.findIndex((row) => {
    const { top, height } = row.getBoundingClientRect();
    return y < top + height / 2;
  });
  return after < 0 ? rows.length : after;
}

/** Whether the focus is in a cell. */
export function isFocusIn(address: string): boolean {
  return document.activeElement?.closest(`[data-of="${CSS.escape(address)}"]`) !== null;
}
