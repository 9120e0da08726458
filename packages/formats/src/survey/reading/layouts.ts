import type { SurveyLayout } from '@smm/core/evidence';
import { isToolColumn, plainName, roleOfName } from './column-names.ts';
import { importIdRow, qualtricsHeadings } from './qualtrics.ts';
import type { SurveyColumn, SurveyRow } from '../survey-table.ts';

/** The headings of an export: which tool wrote them, the columns, and how many rows they take. */
export type Headings = { readonly layout: SurveyLayout; readonly columns: readonly SurveyColumn[]; readonly headRows: number };

/** What a heading says: the question, the answer or row its column stands for, and the question's code. */
type Heading = { readonly header: string; readonly option: string; readonly code: string };

/** Words that SurveyMonkey puts under questions that have only one column. */
const SINGLE = /^(?:open ended response|response|réponse|antwort|respuesta|offene antwort|réponse ouverte|respuesta abierta)$/;

/** The headings of an export; `rows` are its rows from the top, blank ones left out. */
export function headingsOf(rows: readonly SurveyRow[]): Headings {
  const idRow = importIdRow(rows);
  if (idRow !== undefined) {
    const columns = qualtricsHeadings(rows, idRow).map((heading, index): SurveyColumn => ({ number: index + 1, ...heading }));
    return { layout: 'qualtrics', columns, headRows: idRow + 1 };
  }
  const [first, second] = rows.slice(0, 2).map(({ cells }) => cells);
  const names = (first ?? []).map(plainName);
  const layout = layoutOf(first ?? [], names);
  const isDouble = second !== undefined && hasSecondRow(first!, second, layout);
  const headings = isDouble ? doubleHeadings(first!, second) : layout === 'lime-survey' ? limeHeadings(first!) : (first ?? []).map(bracketed);
  const columns = groupedOnly(headings).map((heading, index): SurveyColumn => ({ number: index + 1, ...heading }));
  return { layout, columns, headRows: isDouble ? 2 : 1 };
}

function layoutOf(first: readonly string[], names: readonly string[]): SurveyLayout {
  const has = (...wanted: readonly string[]) => wanted.some((name) => names.includes(name));
  if (has('respondent id') && has('collector id')) return 'survey-monkey';
  if (
    has('id', 'response id', 'antwort id') &&
    has('submitdate', 'date submitted', 'datum abgeschickt') &&
    has('lastpage', 'last page', 'letzte seite', 'startlanguage', 'start language')
  )
    return 'lime-survey';
  if (['id', 'identyfikator'].includes(names[0] ?? '') && [1, 2].every((index) => roleOfName(first[index] ?? '') === 'time')) return 'microsoft-forms';
  const timestamps = [
    'timestamp',
    'zeitstempel',
    'horodateur',
    'marca temporal',
    'carimbo de data hora',
    'informazioni cronologiche',
    'tijdstempel',
    'sygnatura czasowa',
    'tidsstämpel',
    'タイムスタンプ',
    '时间戳记',
    '타임스탬프',
    'отметка времени',
    'zaman damgası',
  ];
  return timestamps.includes(names[0] ?? '') ? 'google-forms' : 'generic';
}

/** A second row of headings is blank under the tool's own columns and has words under each heading that is blank itself. */
function hasSecondRow(first: readonly string[], second: readonly string[], layout: SurveyLayout): boolean {
  const own = first.flatMap((header, index) => (isToolColumn(header) ? [index] : []));
  const isBlank = (cell: string | undefined) => (cell ?? '').trim() === '';
  if (layout === 'survey-monkey') return own.every((index) => isBlank(second[index])) && second.some((cell) => !isBlank(cell));
  const blanks = first.flatMap((header, index) => (index > 0 && isBlank(header) ? [index] : []));
  return blanks.length >= 2 && blanks.every((index) => !isBlank(second[index])) && own.length > 0 && own.every((index) => isBlank(second[index]));
}

/** Two rows: a question stands over its first column, and the given answers under it. */
function doubleHeadings(first: readonly string[], second: readonly string[]): Heading[] {
  let question = '';
  return Array.from({ length: Math.max(first.length, second.length) }, (_, index) => {
    const above = (first[index] ?? '').trim();
    const below = (second[index] ?? '').trim();
    if (above !== '') question = above;
    return { header: above === '' && below === '' ? '' : question, option: SINGLE.test(plainName(below)) ? '' : below, code: '' };
  });
}

/** “Question [Answer]”, as Google Forms writes grids and LimeSurvey sub-questions. Several brackets are one option. */
function bracketed(text: string): Heading {
  const match = /^(?<header>.*?\S)\s*(?<options>(?:\[[^[\]]{1,300}\]\s*)+)$/s.exec(text.slice(0, 5_000));
  if (match === null) return { header: text, option: '', code: '' };
  const { header = '', options = '' } = match.groups ?? {};
  return { header, option: optionOf(options), code: '' };
}

function optionOf(brackets: string): string {
  return [...brackets.matchAll(/\[([^[\]]*)\]/g)].map(([, inside]) => inside!.trim()).join(' – ');
}

const LIME_CODE = /^(?<code>[A-Za-z][A-Za-z0-9_]{0,39})(?<subs>(?:\[[^[\]]{1,80}\])*)(?:\s*[.:]\s+(?<text>\S.*))?$/s;

/** LimeSurvey writes codes (`Q1[SQ001]`), texts (`Question [Answer]`) or both (`Q1[SQ001]. Question [Answer]`), all columns alike. */
function limeHeadings(first: readonly string[]): Heading[] {
  const questions = first.filter((text) => text.trim() !== '' && !isToolColumn(text));
  const coded = questions.filter((text) => LIME_CODE.test(text));
  if (coded.length * 5 < questions.length * 4) return first.map(bracketed);
  return first.map((whole) => {
    const match = isToolColumn(whole) ? null : LIME_CODE.exec(whole);
    if (match === null) return { header: whole, option: '', code: '' };
    const { code = '', subs = '', text } = match.groups ?? {};
    if (text === undefined) return { header: code, option: optionOf(subs), code };
    const worded = subs === '' ? { header: text, option: '' } : bracketed(text);
    return { header: worded.header, option: worded.option || optionOf(subs), code };
  });
}

/** Brackets at the end of a question that no other column shares belong to the question. */
function groupedOnly(headings: readonly Heading[]): Heading[] {
  const counts = new Map<string, number>();
  for (const { header, code } of headings) counts.set(`${code}\n${header}`, (counts.get(`${code}\n${header}`) ?? 0) + 1);
  return headings.map((heading) => {
    const isAlone = counts.get(`${heading.code}\n${heading.header}`) === 1;
    return isAlone && heading.option !== '' ? { ...heading, header: `${heading.header} [${heading.option}]`, option: '' } : heading;
  });
}
