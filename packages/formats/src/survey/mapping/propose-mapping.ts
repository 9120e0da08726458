import { SurveyMapping, type ColumnRole, type MappedColumn, type MappedQuestion } from '@smm/core/evidence';
import type { MaturityModel } from '@smm/core/model';
import { roleOfName } from '../reading/column-names.ts';
import type { SurveyColumn, SurveyTable } from '../survey-table.ts';
import { factsOf, type ColumnFacts } from './column-facts.ts';
import { codedQuestion, type CodedQuestion } from './question-code.ts';

/** What may be given for a better proposal. */
export type ProposalOptions = {
  readonly title?: string;
  /** Ids of practices that a question's words suggest, best first. They are noted as suggestions and never decided. */
  readonly suggest?: (question: string) => readonly string[];
};

type Looked = { readonly column: SurveyColumn; readonly facts: ColumnFacts; readonly coded: CodedQuestion | undefined; readonly isGroup: boolean };

/**
 * What the columns of an export seem to be for. Questions of the product's own sets are tied to their practices by their
 * codes; for all others practices are suggested at most. A proposal is to be looked at, above all for columns about people.
 */
export function proposeMapping(table: SurveyTable, model: MaturityModel, options: ProposalOptions = {}): SurveyMapping {
  const sizes = new Map<string, number>();
  for (const column of table.columns) sizes.set(groupOf(column), (sizes.get(groupOf(column)) ?? 0) + 1);
  const looked = table.columns.map((column): Looked => ({
    column,
    facts: factsOf(table, column.number, column.option),
    coded: codedQuestion(column.header, column.code, model),
    isGroup: sizes.get(groupOf(column))! > 1 && column.option !== '',
  }));
  const questions = new Map<string, MappedQuestion>();
  const columns = looked.map((one): MappedColumn => {
    const role = roleOf(one);
    const base = { header: one.column.header, option: one.column.option, role, separator: role === 'choice' ? separatorOf(one) : '' };
    return role === 'answer' || role === 'choice' ? { ...base, question: questionOf(one, questions, options).id } : base;
  });
  return SurveyMapping.parse({
    schemaVersion: 1,
    kind: 'survey-mapping',
    title: (options.title ?? '').slice(0, 500),
    layout: table.layout,
    questions: [...questions.values()],
    columns,
  });
}

/** The question whether somebody agrees to take part is no question of the survey. */
const CONSENT =
  /\bconsent\b|\bI (?:have read|agree)\b|\bdo you agree to (?:participate|take part|the use)\b|\bprivacy (?:notice|statement)\b|\beinwilligung\b|\bdatenschutz/i;

function groupOf({ header, code }: SurveyColumn): string {
  return `${code}\n${header}`;
}

function roleOf({ column, facts, coded, isGroup }: Looked): ColumnRole {
  const optionRole = roleOfName(column.option);
  if (optionRole === 'identifier' || facts.identifiers >= 0.5) return 'identifier';
  if (optionRole === 'attribute' && facts.marks <= 0.5) return 'attribute';
  if (CONSENT.test(column.header) && facts.different <= 3) return 'ignore';
  if (coded !== undefined) return coded.isBackground ? 'attribute' : isGroup && isShort(facts) ? 'choice' : 'answer';
  const named = roleOfName(column.header);
  if (isGroup && named === 'attribute' && isShort(facts)) return 'attribute';
  if (isGroup) return isShort(facts) ? 'choice' : 'answer';
  if (named !== undefined) return named;
  if (facts.filled === 0) return looksAsked(column.header) ? 'answer' : 'ignore';
  if (facts.dates > 0.8) return 'time';
  return facts.numbers > 0.8 || repeats(facts) || separatorFor(facts) !== '' ? 'choice' : 'answer';
}

/** Cells of a group that mark options, rate them or say a word about them. */
function isShort(facts: ColumnFacts): boolean {
  return facts.filled === 0 || facts.marks > 0.5 || facts.numbers > 0.5 || (facts.averageWords <= 4 && facts.different <= Math.max(5, facts.filled / 4));
}

/** The same few short texts again and again: given answers, one of which was chosen. */
function repeats({ filled, different, averageLength, longest }: ColumnFacts): boolean {
  return filled >= 8 && different <= Math.max(2, filled / 4) && averageLength <= 60 && longest <= 200;
}

function separatorOf({ facts, isGroup }: Looked): string {
  return isGroup || facts.numbers > 0.8 ? '' : separatorFor(facts);
}

/** The separator under which cells fall into the same few short parts. A comma may belong to an option (“Yes, always”). */
function separatorFor({ filled, different: cells, parts }: ColumnFacts): string {
  const fits = (separator: ',' | ';') => {
    const { count, different, again, averageLength } = parts[separator];
    return count >= 8 && count >= filled * 1.2 && different <= count / 3 && again >= 0.8 && averageLength <= 50;
  };
  return fits(';') ? ';' : fits(',') && parts[','].different < cells ? ',' : '';
}

function looksAsked(header: string): boolean {
  return header.includes('?') || header.split(/\s+/).length >= 3;
}

function questionOf({ column, coded }: Looked, questions: Map<string, MappedQuestion>, options: ProposalOptions): MappedQuestion {
  const key = groupOf(column);
  const known = questions.get(key);
  if (known !== undefined) return known;
  const taken = new Set([...questions.values()].map(({ id }) => id));
  const text = coded?.text ?? column.header;
  const practices = coded?.practice === undefined ? [] : [coded.practice];
  const suggested = coded !== undefined ? [] : [...(options.suggest?.(text) ?? [])];
  const question = { id: freeId(coded?.code ?? asId(column.code), questions.size + 1, taken), text, practices, suggested };
  questions.set(key, question);
  return question;
}

function asId(code: string): string {
  return code
    .replace(/[^A-Za-z0-9._-]/g, '')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, 40);
}

function freeId(wanted: string, number: number, taken: ReadonlySet<string>): string {
  const first = wanted === '' ? `q${String(number).padStart(2, '0')}` : wanted;
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? first : `${first}-${count}`;
    if (!taken.has(id)) return id;
  }
}
