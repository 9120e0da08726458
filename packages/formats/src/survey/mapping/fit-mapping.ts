import type { MappedColumn, SurveyMapping } from '@smm/core/evidence';
import { roleOfName } from '../reading/column-names.ts';
import type { SurveyColumn, SurveyProblem, SurveyTable } from '../survey-table.ts';

/** A mapping laid over an export: what each column of the export is for, and where the two differ. */
export type FittedMapping = {
  readonly columns: readonly { readonly column: SurveyColumn; readonly use: MappedColumn }[];
  readonly differences: readonly SurveyProblem[];
};

const CODE = /\[\s*([A-Za-z]{2,6}\s?[-–]\s?\d{1,2})\s*\]/;

/**
 * Finds the columns of a mapping in an export of the same survey: by heading, wherever they moved, or by the code of the
 * question when its words were changed. Columns that the mapping does not know are left out and told; those that seem to
 * be about people are treated as such.
 */
export function fitMapping(table: SurveyTable, mapping: SurveyMapping): FittedMapping {
  const open = new Map<string, MappedColumn[]>();
  const byCode = new Map<string, MappedColumn>();
  for (const use of mapping.columns) {
    const others = open.get(keyOf(use));
    if (others === undefined) open.set(keyOf(use), [use]);
    else others.push(use);
    const code = codeKey(use);
    if (code !== undefined) byCode.set(code, use);
  }
  const used = new Set<MappedColumn>();
  const differences: SurveyProblem[] = [];
  const first = table.columns.map((column) => taken(open.get(keyOf(column))?.shift(), used));
  const columns = table.columns.map((column, index) => ({ column, use: first[index] ?? other(column, byCode, used, differences) }));
  for (const use of mapping.columns) if (!used.has(use)) differences.push({ message: `The export has no column ${named(use)}, which the mapping knows.` });
  return { columns, differences };
}

function other(column: SurveyColumn, byCode: ReadonlyMap<string, MappedColumn>, used: Set<MappedColumn>, differences: SurveyProblem[]): MappedColumn {
  const code = codeKey(column);
  const same = code === undefined ? undefined : byCode.get(code);
  if (same !== undefined && !used.has(same)) {
    differences.push({
      column: column.number,
      message: `The words of the column ${named(column)} have changed; it is taken for the same question because of its code.`,
    });
    return taken(same, used)!;
  }
  const isPerson = roleOfName(column.header) === 'identifier' || roleOfName(column.option) === 'identifier';
  differences.push({ column: column.number, message: `The column ${named(column)} is new. It is left out until the mapping says what it is for.` });
  return { header: column.header, option: column.option, role: isPerson ? 'identifier' : 'ignore', separator: '' };
}

function taken(use: MappedColumn | undefined, used: Set<MappedColumn>): MappedColumn | undefined {
  if (use !== undefined) used.add(use);
  return use;
}

function keyOf({ header, option }: { readonly header: string; readonly option: string }): string {
  return `${plain(header)}\n${plain(option)}`;
}

function codeKey({ header, option }: { readonly header: string; readonly option: string }): string | undefined {
  const code = CODE.exec(header.slice(0, 2_000))?.[1];
  return code === undefined ? undefined : `${code.replace(/\s/g, '').toUpperCase()}\n${plain(option)}`;
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

function named({ header, option }: { readonly header: string; readonly option: string }): string {
  const words = option === '' ? header : `${header} [${option}]`;
  return `“${words.length > 80 ? `${words.slice(0, 80)}…` : words}”`;
}
