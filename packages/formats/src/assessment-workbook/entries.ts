import {
  answerFor,
  answerKey,
  indexAnswers,
  indicatorKey,
  isAskedIn,
  judgementFor,
  partKey,
  partName,
  partOf,
  partsOf,
  prepareAssessment,
  WHOLE,
  type Answer,
  type Assessment,
  type AssessmentFile,
  type BaseJudgement,
  type Checklist,
  type EvidenceItem,
  type Indicator,
  type SystemPart,
} from '@smm/core/assessment';
import { practicesOf } from '@smm/core/model';
import { COMMON } from '@smm/core/profile';

/** The fields of a line by the names of their columns; an empty one says nothing. */
export type EntryFields = Readonly<Record<string, string>>;

/** A line that stands for an answer: the answer there is, or the place for one. */
export type AnswerEntry = {
  readonly id: string;
  readonly fields: EntryFields;
  readonly indicator: Indicator | undefined;
  readonly practice: string;
  readonly part: SystemPart;
};

/** A line that stands for a judgement of the general level. */
export type JudgementEntry = { readonly id: string; readonly fields: EntryFields; readonly practice: string; readonly part: SystemPart };

/** A line that stands for an evidence item. */
export type EvidenceEntry = { readonly id: string; readonly fields: EntryFields; readonly item: EvidenceItem };

/** All lines of an assessment’s workbook. */
export type Entries = {
  readonly answers: readonly AnswerEntry[];
  readonly judgements: readonly JudgementEntry[];
  readonly evidence: readonly EvidenceEntry[];
};

/** What lines are made from. */
export type EntrySource = { readonly file: AssessmentFile; readonly assessment: Assessment; readonly checklist: Checklist };

/** The lines of an assessment: every answer there is, and a place for each that is missing in a part that is assessed. */
export function entriesOf(source: EntrySource): Entries {
  return { answers: answerEntries(source), judgements: judgementEntries(source), evidence: source.assessment.evidence.map(evidenceEntry) };
}

function answerEntries({ file, assessment, checklist }: EntrySource): AnswerEntry[] {
  const byKey = new Map([...checklist.indicators.values()].flatMap((indicator) => indicator.keys.map((key) => [key, indicator] as const)));
  const index = indexAnswers(assessment);
  const given = Map.groupBy(assessment.answers, (answer) => byKey.get(indicatorKey(answer)));
  const nameOf = practiceNames(checklist);
  const entry = (indicator: Indicator | undefined, practice: string, part: SystemPart, answer: Answer | undefined): AnswerEntry => {
    const asked = answer ?? { ...(indicator?.profile === undefined ? {} : { profile: indicator.profile }), statement: indicator!.statement, practice, ...part };
    const place = {
      practice: nameOf(practice),
      level: String(indicator?.level ?? answer!.level),
      part: partName(part, file, ''),
      text: indicator?.text ?? answer!.asked,
    };
    return { id: answerKey(asked), indicator, practice, part, fields: { ...place, ...answerFields(answer) } };
  };
  const parts = partsOf(assessment);
  const rank = ({ part }: AnswerEntry) => parts.findIndex((one) => partKey(one) === partKey(part));
  // The order does not follow from what is answered, so that a workbook made later has the same.
  const asked = inOrder(checklist).flatMap((indicator) =>
    [
      ...(given.get(indicator) ?? []).map((answer) => entry(indicator, answer.practice, partOf(answer), answer)),
      ...parts
        .filter((part) => isAskedIn(indicator, part.deviceGroup) && answerFor(index, indicator, indicator.table, part) === undefined)
        .map((part) => entry(indicator, indicator.table, indicator.table === COMMON ? WHOLE : part, undefined)),
    ].toSorted((one, other) => rank(one) - rank(other)),
  );
  const gone = (given.get(undefined) ?? []).map((answer) => entry(undefined, answer.practice, partOf(answer), answer));
  return [...new Map([...asked, ...gone].map((one) => [one.id, one])).values()];
}

/** Indicators by table, the common one first, and by level. */
function inOrder({ indicators, practices }: Checklist): Indicator[] {
  const tables = [COMMON, ...practices.keys()];
  return [...indicators.values()].toSorted((one, other) => tables.indexOf(one.table) - tables.indexOf(other.table) || one.level - other.level);
}

function answerFields(answer: Answer | undefined): EntryFields {
  if (answer === undefined) return { answer: '', reason: '', note: '', evidence: '', by: '', on: '', carried: '' };
  const { carried } = answer;
  const changed = { same: '', changed: ', the wording has changed since', removed: ', the indicator is gone' };
  return {
    answer: answer.answer === 'unanswered' ? '' : answer.answer,
    reason: answer.reason,
    note: answer.note,
    evidence: answer.evidence.join('; '),
    by: answer.by ?? '',
    on: answer.on ?? '',
    carried: carried === undefined ? '' : `${carried.from}${carried.on === undefined ? '' : `, ${carried.on}`}${changed[carried.wording]}`,
  };
}

function judgementEntries({ file, assessment, checklist }: EntrySource): JudgementEntry[] {
  const prepared = prepareAssessment(assessment);
  const nameOf = practiceNames(checklist);
  const known = new Set(checklist.practices.keys());
  const entry = (practice: string, part: SystemPart, judgement: BaseJudgement | undefined): JudgementEntry => ({
    id: `${practice}|${part.site ?? ''}|${part.deviceGroup ?? ''}`,
    practice,
    part,
    fields: {
      practice: nameOf(practice),
      part: partName(part, file, ''),
      level: judgement === undefined ? '' : String(judgement.level),
      reason: judgement?.reason ?? '',
      evidence: judgement?.evidence.join('; ') ?? '',
      by: judgement?.by ?? '',
      on: judgement?.on ?? '',
    },
  });
  const own = (practice: string) => assessment.judgements.filter((one) => one.practice === practice).map((one) => entry(practice, partOf(one), one));
  const list = [...known].flatMap((practice) => [
    ...own(practice),
    ...partsOf(assessment)
      .filter((part) => judgementFor(prepared, practice, part) === undefined)
      .map((part) => entry(practice, part, undefined)),
  ]);
  return [...list, ...[...new Set(assessment.judgements.map(({ practice }) => practice))].filter((practice) => !known.has(practice)).flatMap(own)];
}

/** An evidence item as a line. */
function evidenceEntry(item: EvidenceItem): EvidenceEntry {
  const { id, kind, title, where, basis = '', date = '', note, accepted } = item;
  return {
    id,
    item,
    fields: { id, kind, title, where, basis, on: date, note, accepted: accepted === undefined ? '' : `${accepted.by}, ${accepted.on}` },
  };
}

function practiceNames({ model }: Checklist): (id: string) => string {
  const names = new Map(practicesOf(model).map(({ practice }) => [practice.id, practice.name]));
  return (id) => names.get(id) ?? (id === COMMON ? 'Common to all practices' : id);
}
