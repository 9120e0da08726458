import { ok, refused, type Outcome } from '@smm/core/outcome';
import { plainWords } from '../../passages/plain-words.ts';
import { readDocument } from '../../reading/read-document.ts';
import { READING_LIMITS, type ReadBlock, type ReadTable } from '../../reading/source-document.ts';
import type { RawRows, SurveyLimits, SurveyProblem, SurveyRow } from '../survey-table.ts';

/** The rows of the fullest sheet of an Excel workbook. Formulas are not worked out: what they last gave is read. */
export async function readWorkbook(bytes: Uint8Array, fileName: string, limits: SurveyLimits): Promise<Outcome<RawRows>> {
  const reading = { ...READING_LIMITS, bytes: limits.bytes, cells: limits.cells, characters: limits.bytes, elements: limits.cells * 4 };
  const read = await readDocument(bytes, { fileName, limits: reading });
  if (!read.ok) return read;
  if (read.value.format !== 'xlsx')
    return refused('not-a-survey', `${fileName} is a document, not a workbook. Give the CSV or XLSX file that the survey tool exports.`);
  const tables = read.value.blocks.filter((block): block is ReadTable => block.kind === 'table');
  const table = tables.toSorted((one, other) => other.rows.length - one.rows.length)[0];
  if (table === undefined) return refused('empty', `${fileName} holds no cells with content. Export the answers again.`);
  if (table.rows.length > limits.rows)
    return refused('too-large', `${fileName} is not read: it has more than ${limits.rows} rows. Export fewer answers at a time.`);
  if (table.columns > limits.columns)
    return refused('too-large', `${fileName} is not read: it has more than ${limits.columns} columns. Export fewer questions at a time.`);
  const problems = read.value.notes.map(({ message }): SurveyProblem => ({ message: `${message}.` }));
  if (tables.length > 1)
    problems.push({ message: `The workbook has ${tables.length} sheets with content; only “${table.place.sheet ?? ''}” is read, the one with most rows.` });
  return ok({ rows: table.rows.flatMap(rowOf), problems });
}

/** The texts of a row by their columns; a merged cell stands where it begins. */
function rowOf(cells: ReadTable['rows'][number]): SurveyRow[] {
  const number = cells[0]?.place.row;
  if (number === undefined) return [];
  const texts: string[] = [];
  for (const { place, blocks } of cells) {
    const text = wordsOf(blocks);
    if (text === '') continue;
    const index = (place.column ?? 1) - 1;
    while (texts.length < index) texts.push('');
    texts[index] = text;
  }
  return texts.length === 0 ? [] : [{ number, cells: texts }];
}

function wordsOf(blocks: readonly ReadBlock[]): string {
  return blocks
    .map((block) => (block.kind === 'paragraph' || block.kind === 'heading' ? plainWords(block.text) : ''))
    .join('\n')
    .trim();
}
