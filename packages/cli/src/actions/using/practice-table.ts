import { partName, type AssessmentFile, type AxisGap, type Gap, type NoSide, type Side, type Spread, type SystemPart } from '@smm/core/assessment';
import { practicesOf, type MaturityModel } from '@smm/core/model';
import type { Io } from '../../io.ts';
import { columns, fill, printable } from '../../layout.ts';

/** Rows of text in columns as wide as their widest cell, the first row bold. The last column is not filled up. */
export function printRows(io: Io, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => columns(row[column] ?? ''))));
  rows.forEach((row, index) => {
    const line = row
      .map((cell, column) => (column === row.length - 1 ? cell : fill(cell, widths[column]!)))
      .join('  ')
      .trimEnd();
    io.out(`${index === 0 ? io.paint('bold', line) : line}\n`);
  });
}

/** The name of a practice, cut to a table’s column. */
export function nameOf(model: MaturityModel, id: string): string {
  return printable(practicesOf(model).find(({ practice }) => practice.id === id)?.practice.name ?? (id === 'common' ? 'All practices' : id), 46);
}

/** How a part of the system is called, fit for a terminal. */
export function partWords(part: SystemPart, file: AssessmentFile, whole = 'whole'): string {
  return printable(partName(part, file, whole), 30);
}

/** Where something lies against its target, as a sign that needs no colour. */
export const SIGNS: Record<Side | NoSide, string> = {
  below: '▼ below',
  at: '= at target',
  above: '▲ above',
  'not-applicable': '– not applicable',
  'no-target': '· no target',
  'not-assessed': '? not assessed',
};

/** A state painted and signed. */
export function stateWords(io: Io, state: Gap['state']): string {
  const style = { below: 'red', at: 'green', above: 'yellow', 'not-applicable': 'dim', 'no-target': 'dim', 'not-assessed': 'dim' } as const;
  return io.paint(style[state], SIGNS[state]);
}

/** Current and target on one axis: “1 → 3”. */
export function axisWords(axis: AxisGap | undefined): string {
  return axis === undefined ? '' : `${axis.current} → ${axis.target}`;
}

/** Lowest and highest: “1 to 3”, or one number when they are the same. */
export function spreadWords(spread: Spread | undefined): string {
  if (spread === undefined) return '';
  return spread.spread === 0 ? String(spread.least) : `${spread.least} to ${spread.most}`;
}
