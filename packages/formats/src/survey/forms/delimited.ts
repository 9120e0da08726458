/** Rows as delimited text with Windows line ends. Cells that a spreadsheet would work out as formulas are made text. */
export function delimited(rows: readonly (readonly string[])[], separator: ',' | '\t'): string {
  return rows
    .map((row) => row.map((cell) => quoted(cell, separator)).join(separator))
    .join('\r\n')
    .concat('\r\n');
}

function quoted(cell: string, separator: string): string {
  const safe = /^[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/.test(cell) ? `'${cell}` : cell;
  return safe.includes(separator) || /["\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
