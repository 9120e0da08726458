/** A Markdown table. Cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A text that may stand in a table cell: on one line, with bars escaped. */
export function inCell(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
}

/** The words that say where a generated page comes from. */
export function note(source: string): string {
  return `<!-- Generated from ${source} by “npm run gen”; change it there. -->`;
}
