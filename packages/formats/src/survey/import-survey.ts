import { Source, type MappedColumn, type MappedQuestion, type Passage, type SurveyMapping } from '@smm/core/evidence';
import { passageTexts, PassageIds } from '../passages/passage-id.ts';
import { backgroundOf, backgroundNote, type Background } from './background.ts';
import { chosenIn, isNoAnswer } from './mapping/choices.ts';
import { fitMapping, type FittedMapping } from './mapping/fit-mapping.ts';
import { hiderFor, type Hider } from './masking/hider.ts';
import type { MaskCounts } from './masking/patterns.ts';
import type { SurveyColumn, SurveyProblem, SurveyRow, SurveyTable } from './survey-table.ts';

/** What an import needs to know besides the export and its mapping. */
export type ImportOptions = {
  /** Id of the source that the survey becomes. */
  readonly sourceId: string;
  readonly title?: string;
  /** SHA-256 of the file. The file itself is not kept. */
  readonly digest?: string;
  readonly date?: string;
  /** The name under which the nth respondent goes, from 1 in the order of the file: `r-001` and so on unless given. */
  readonly pseudonym?: (number: number) => string;
};

/** What an import did: what was read, what was left out and what was hidden. Holds no words of respondents. */
export type ImportReport = {
  readonly rows: number;
  /** People with at least one answer. */
  readonly respondents: number;
  readonly answers: number;
  readonly choices: number;
  readonly skipped: { readonly empty: number; readonly noAnswer: number };
  /** Places in texts where people were hidden, by kind. */
  readonly hidden: MaskCounts;
  /** Headings of columns about people, dropped. */
  readonly dropped: readonly string[];
  /** Headings of columns that the mapping leaves out. */
  readonly leftOut: readonly string[];
  readonly background: readonly Background[];
  readonly problems: readonly SurveyProblem[];
};

/** A survey as evidence. */
export type ImportedSurvey = { readonly source: Source; readonly passages: readonly Passage[]; readonly report: ImportReport };

type Use = { readonly column: SurveyColumn; readonly use: MappedColumn; readonly question: MappedQuestion };

/**
 * The answers of a survey as passages: one for each free text, one for all choices of a respondent in a question.
 *
 * Respondents get pseudonyms in the order of the file, and nothing that leads back to them is kept: columns about people are
 * dropped, and their names, addresses and numbers hidden in texts. The same file with the same mapping gives the same passages.
 */
export function importSurvey(table: SurveyTable, mapping: SurveyMapping, options: ImportOptions): ImportedSurvey {
  const fitted = fitMapping(table, mapping);
  const hider = hiderFor(table, fitted, mapping.masking);
  const questions = questionsOf(fitted, mapping, hider);
  const uses = fitted.columns.flatMap(({ column, use }): Use[] =>
    use.role === 'answer' || use.role === 'choice' ? [{ column, use, question: questions.get(questionKey(use, column))! }] : [],
  );
  const pseudonyms = pseudonymsOf(table, fitted, options.pseudonym ?? ((number) => `r-${String(number).padStart(3, '0')}`));
  const work = new Reading(options.sourceId, uses, hider);
  table.rows.forEach((row, index) => work.read(row, pseudonyms[index]!));
  const background = backgroundOf(table, fitted, hider.hide);
  const respondents = new Set(work.passages.map(({ place }) => place.respondent)).size;
  const headings = (role: MappedColumn['role']) =>
    fitted.columns
      .filter(({ use }) => use.role === role)
      .map(({ column }) => hider.hide(column.option === '' ? column.header : `${column.header} [${column.option}]`));
  const source = Source.parse({
    id: options.sourceId,
    kind: 'survey',
    title: (options.title || mapping.title || 'Survey').slice(0, 500),
    ...(options.date === undefined ? {} : { date: options.date }),
    fileName: hider.hide(table.fileName.replace(/^.*[/\\]/s, '')).slice(0, 500),
    digest: options.digest ?? '',
    respondents,
    questions: [...new Map([...questions.values()].map(({ id, text, practices }) => [id, { id, text, practices }])).values()],
    note: backgroundNote(background),
  });
  const { answers, choices, skipped } = work;
  return {
    source,
    passages: work.passages,
    report: {
      rows: table.rows.length,
      respondents,
      answers,
      choices,
      skipped,
      background,
      hidden: hider.counts,
      dropped: headings('identifier'),
      leftOut: headings('ignore'),
      problems: [...table.problems, ...fitted.differences],
    },
  };
}

/** The passages of row after row. */
class Reading {
  readonly passages: Passage[] = [];
  readonly skipped = { empty: 0, noAnswer: 0 };
  answers = 0;
  choices = 0;
  readonly #sourceId: string;
  readonly #uses: readonly Use[];
  readonly #hider: Hider;
  readonly #ids: PassageIds;

  constructor(sourceId: string, uses: readonly Use[], hider: Hider) {
    this.#sourceId = sourceId;
    this.#uses = uses;
    this.#hider = hider;
    this.#ids = new PassageIds(sourceId);
  }

  read({ cells }: SurveyRow, respondent: string): void {
    const chosen = new Map<MappedQuestion, string[]>();
    for (const { column, use, question } of this.#uses) {
      const cell = cells[column.number - 1] ?? '';
      if (use.role === 'answer') this.#answer(cell, column, question, respondent);
      else {
        const options = chosenIn(cell, column.option, use.separator);
        if (options.length > 0) chosen.set(question, [...(chosen.get(question) ?? []), ...options]);
      }
    }
    for (const [question, options] of chosen) this.choices += this.#add(`${question.text}: ${this.#hider.hide(options.join('; '))}`, question, respondent);
  }

  #answer(cell: string, column: SurveyColumn, question: MappedQuestion, respondent: string): void {
    if (cell.trim() === '') this.skipped.empty += 1;
    else if (isNoAnswer(cell)) this.skipped.noAnswer += 1;
    else this.answers += this.#add(this.#hider.hide(column.option === '' ? cell : `${column.option}: ${cell}`), question, respondent);
  }

  #add(text: string, question: MappedQuestion, respondent: string): number {
    const texts = passageTexts(text);
    for (const part of texts)
      this.passages.push({ id: this.#ids.next(question.id, part), source: this.#sourceId, text: part, place: { question: question.id, respondent } });
    return texts.length;
  }
}

/** The questions that columns belong to; one that the mapping does not describe is described by its heading. */
function questionsOf({ columns }: FittedMapping, mapping: SurveyMapping, hider: Hider): Map<string, MappedQuestion> {
  const described = new Map(mapping.questions.map((question) => [question.id, question]));
  const taken = new Set(described.keys());
  const found = new Map<string, MappedQuestion>();
  for (const { column, use } of columns) {
    if ((use.role !== 'answer' && use.role !== 'choice') || found.has(questionKey(use, column))) continue;
    const known = use.question === undefined ? undefined : described.get(use.question);
    const id = known?.id ?? use.question ?? freeId(column.number, taken);
    taken.add(id);
    found.set(questionKey(use, column), { id, text: hider.hide(known?.text ?? column.header), practices: known?.practices ?? [], suggested: [] });
  }
  return found;
}

function questionKey(use: MappedColumn, column: SurveyColumn): string {
  return use.question ?? `\n${column.header}`;
}

function freeId(number: number, taken: ReadonlySet<string>): string {
  let id = `column-${number}`;
  while (taken.has(id)) id = `${id}-x`;
  return id;
}

/** A pseudonym for each row; rows with the same respondent in their columns for it share one. */
function pseudonymsOf(table: SurveyTable, { columns }: FittedMapping, pseudonym: (number: number) => string): string[] {
  const indexes = columns.filter(({ use }) => use.role === 'respondent').map(({ column }) => column.number - 1);
  const known = new Map<string, string>();
  let count = 0;
  return table.rows.map(({ cells }) => {
    const key = indexes
      .map((index) => cells[index] ?? '')
      .join('\n')
      .trim();
    const before = key === '' ? undefined : known.get(key);
    if (before !== undefined) return before;
    count += 1;
    const name = pseudonym(count);
    if (key !== '') known.set(key, name);
    return name;
  });
}
