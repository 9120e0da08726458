import { EvidenceItem, putEvidence, recordAnswer, recordJudgement, type AssessmentFile, type Checklist } from '@smm/core/assessment';
import { ok, refused, type Outcome } from '@smm/core/outcome';
import { carriedData } from '../reading/carried-data.ts';
import { Notes } from '../reading/notes.ts';
import type { CopyProblem } from '../working-copy/returned-copy.ts';
import { comparable } from '../working-copy/workbook/cell-text.ts';
import type { CellPlace } from '../working-copy/workbook/sheet-rows.ts';
import { workbookCells, type WorkbookSheet } from '../working-copy/workbook/workbook-cells.ts';
import { entriesOf, type AnswerEntry, type EntryFields, type JudgementEntry } from './entries.ts';
import { editable, hashOf, readOrigin, type WorkbookOrigin } from './origin.ts';
import { returnedRows, type ReturnedRow } from './returned-rows.ts';
import type { ReturnedWorkbook, WorkbookChange } from './returned.ts';
import { ANSWER_WORDS, ENTRY_SHEETS, ORIGIN, type EntrySheet } from './sheets.ts';
import { freshId, Taking } from './taking.ts';

/** What a workbook comes back to. */
export type ReturnInput = { readonly fileName: string; readonly file: AssessmentFile; readonly checklist: Checklist };

type Kind = EntrySheet['kind'];

/** Reads an assessment workbook back into its file. Everything that can be is taken over; all else is told with sheet, row, column and remedy. */
export async function readAssessmentWorkbook(bytes: Uint8Array, { fileName, file, checklist }: ReturnInput): Promise<Outcome<ReturnedWorkbook>> {
  const read = await workbookCells(bytes, fileName);
  if (!read.ok) return read;
  const sheets = read.value ?? [];
  const origin = originIn(sheets);
  if (origin === undefined)
    return refused(
      'no-assessment-workbook',
      `${fileName} is no assessment workbook, or the hidden sheet “${ORIGIN}” was changed. Use a workbook that “smm assess workbook out” made, with all its sheets.`,
    );
  const assessment = file.assessments.find(({ id }) => id === origin.assessment);
  if (origin.file !== file.id || assessment === undefined)
    return refused(
      'other-assessment',
      `${fileName} belongs to assessment “${origin.assessment}” of “${origin.file}”, which is not in this file. Name the file it was made from.`,
    );
  if (assessment.status === 'accepted')
    return refused('assessment-accepted', `Assessment “${assessment.id}” is accepted and does not change. Start a new one from it, and make its workbook.`);
  const problems: CopyProblem[] = [];
  const taking = new Taking(file, assessment.id, problems);
  const entries = entriesOf({ file, assessment, checklist });
  const changes: WorkbookChange[] = [];
  const rowsOf = (kind: Kind) => {
    const plan = ENTRY_SHEETS.find((one) => one.kind === kind)!;
    const shown = new Map(entries[kind].map(({ id, fields }) => [id, fields]));
    return returnedRows(sheets, { plan, base: origin.rows[kind], shown, report: (problem) => void problems.push(problem) });
  };
  const current = (kind: Kind) => new Map(entries[kind].map(({ id, fields }) => [id, editable(kind, fields)]));
  takeEvidence(taking, rowsOf('evidence'), origin, current('evidence'), changes);
  takeAnswers(taking, rowsOf('answers'), origin, { current: current('answers'), entries: new Map(entries.answers.map((one) => [one.id, one])) }, changes);
  takeJudgements(
    taking,
    rowsOf('judgements'),
    origin,
    { current: current('judgements'), entries: new Map(entries.judgements.map((one) => [one.id, one])) },
    changes,
  );
  return ok({ file: taking.file, assessment: assessment.id, made: origin.made, changes, problems });
}

function originIn(sheets: readonly WorkbookSheet[]): WorkbookOrigin | undefined {
  const sheet = sheets.find(({ name }) => name === ORIGIN);
  if (sheet === undefined) return undefined;
  const pieces = [...sheet.rows.values()].map((line) => (line.get(1)?.text ?? '').trim().replace(/^\||\|$/g, ''));
  return readOrigin(carriedData(pieces.join(''), new Notes()));
}

type Known<T> = { readonly current: ReadonlyMap<string, EntryFields>; readonly entries: ReadonlyMap<string, T> };

/** What a line changes: fields that differ from when the workbook was made and are not so by now. A field that the file changed otherwise meanwhile is told and stays. */
function changedFields(taking: Taking, { id, fields, row, place }: ReturnedRow, before: EntryFields, now: EntryFields): WorkbookChange['fields'] {
  return Object.keys(fields).flatMap((field) => {
    const [base, returned, current] = [before[field] ?? '', fields[field] ?? '', now[field] ?? ''];
    if (comparable(returned) === comparable(base) || comparable(returned) === comparable(current)) return [];
    if (comparable(current) === comparable(base)) return [{ field, was: current, now: returned }];
    taking.report(
      row.cells.get(field)?.place ?? place,
      `The file says “${current.slice(0, 200)}” by now, the workbook “${returned.slice(0, 200)}” (${id}); what the file says stays.`,
      'Decide which holds, and write it into the file.',
    );
    return [];
  });
}

function merged(now: EntryFields, changed: WorkbookChange['fields']): Record<string, string> {
  return { ...now, ...Object.fromEntries(changed.map(({ field, now: value }) => [field, value])) };
}

function at({ row, place }: ReturnedRow, field: string): CellPlace {
  return row.cells.get(field)?.place ?? place;
}

/** What was written, for a message. */
function wordsOf(fields: WorkbookChange['fields']): string {
  return fields.map(({ field, now }) => `${field}: ${now}`).join(' · ');
}

function placeOf({ place }: ReturnedRow): string {
  return `${place.sheet}!${place.row}`;
}

function takeAnswers(
  taking: Taking,
  rows: readonly ReturnedRow[],
  origin: WorkbookOrigin,
  { current, entries }: Known<AnswerEntry>,
  changes: WorkbookChange[],
): void {
  for (const row of rows) {
    const base = origin.rows.answers.get(row.id)!;
    const entry = entries.get(row.id);
    const now = current.get(row.id) ?? base.fields;
    const fields = changedFields(taking, row, base.fields, now);
    if (fields.length === 0) continue;
    if (entry?.indicator === undefined) {
      taking.report(
        row.place,
        `The indicator is no longer asked; what was written was not taken over: ${wordsOf(fields).slice(0, 400)}`,
        'Answer the indicator that stands in its place.',
      );
      continue;
    }
    if (hashOf(entry.fields) !== base.hash)
      taking.report(
        at(row, 'text'),
        'The indicator has other words by now than in the workbook; the answer was taken over for the new words.',
        'Look at the answer again.',
      );
    takeAnswer(taking, row, entry, merged(now, fields), { fields, changes, before: now });
  }
}

type Recorded = { readonly fields: WorkbookChange['fields']; readonly changes: WorkbookChange[]; readonly before: EntryFields };

function takeAnswer(
  taking: Taking,
  row: ReturnedRow,
  { indicator, practice, part, fields: shown }: AnswerEntry,
  wanted: Record<string, string>,
  { fields, changes, before }: Recorded,
): void {
  const value = answerValue(wanted['answer'] ?? '');
  if (value === undefined)
    taking.report(
      at(row, 'answer'),
      `“${wanted['answer']!.slice(0, 60)}” is no answer; ${before['answer'] === '' ? 'the row stays unanswered' : `“${before['answer']}” stays`}.`,
      `Choose one of ${Object.values(ANSWER_WORDS).join(', ')}, or empty the cell.`,
    );
  const answer = value ?? answerValue(before['answer'] ?? '') ?? 'unanswered';
  const on = taking.day(wanted['on'] ?? '', before['on'] ?? '', at(row, 'on'));
  const left = fields.filter(({ field }) => (field !== 'answer' || value !== undefined) && (field !== 'on' || (on ?? '') !== (before['on'] ?? '')));
  if (left.length === 0) return;
  const evidence = taking.evidence(wanted['evidence'] ?? '', at(row, 'evidence'), on);
  const by = taking.person(wanted['by'] ?? '');
  const isTaken = taking.take(
    recordAnswer(taking.current, {
      indicator: indicator!,
      practice,
      part,
      answer,
      note: wanted['note'] ?? '',
      reason: wanted['reason'] ?? '',
      evidence,
      ...(by === undefined ? {} : { by }),
      ...(on === undefined ? {} : { on }),
    }),
    at(row, 'answer'),
    wordsOf(fields),
  );
  if (isTaken)
    changes.push({ place: placeOf(row), kind: 'answers', id: row.id, about: `${shown['practice']}, level ${shown['level']}: ${shown['text']}`, fields: left });
}

function answerValue(words: string) {
  const plain = words.trim().toLowerCase();
  if (plain === '' || plain === 'unanswered') return 'unanswered' as const;
  return Object.values(ANSWER_WORDS).find((word) => word === plain);
}

function takeJudgements(
  taking: Taking,
  rows: readonly ReturnedRow[],
  origin: WorkbookOrigin,
  { current, entries }: Known<JudgementEntry>,
  changes: WorkbookChange[],
): void {
  for (const row of rows) {
    const base = origin.rows.judgements.get(row.id)!.fields;
    const entry = entries.get(row.id);
    const now = current.get(row.id) ?? base;
    const fields = changedFields(taking, row, base, now);
    if (fields.length === 0 || entry === undefined) continue;
    const wanted = merged(now, fields);
    const words = wanted['level'] ?? '';
    if (!/^\d$/.test(words)) {
      taking.report(at(row, 'level'), `“${words.slice(0, 60)}” is no level; the row stays as it was.`, 'Choose a level from the list.');
      continue;
    }
    const on = taking.day(wanted['on'] ?? '', now['on'] ?? '', at(row, 'on'));
    const evidence = taking.evidence(wanted['evidence'] ?? '', at(row, 'evidence'), on);
    const by = taking.person(wanted['by'] ?? '');
    const judgement = {
      practice: entry.practice,
      ...entry.part,
      level: Number(words),
      reason: wanted['reason'] ?? '',
      evidence,
      ...(by === undefined ? {} : { by }),
      ...(on === undefined ? {} : { on }),
    };
    if (taking.take(recordJudgement(taking.current, judgement), at(row, 'level'), wordsOf(fields)))
      changes.push({ place: placeOf(row), kind: 'judgements', id: row.id, about: `${entry.fields['practice']}, general level`, fields });
  }
}

function takeEvidence(
  taking: Taking,
  rows: readonly ReturnedRow[],
  origin: WorkbookOrigin,
  current: ReadonlyMap<string, EntryFields>,
  changes: WorkbookChange[],
): void {
  for (const row of rows) {
    const base = origin.rows.evidence.get(row.id)?.fields ?? {};
    const now = current.get(row.id) ?? {};
    const fields = changedFields(taking, row, base, now);
    if (fields.length === 0) continue;
    const wanted = merged(now, fields);
    const before = taking.current.evidence.find(({ id }) => id === row.id);
    const id =
      before === undefined
        ? freshId(
            row.id || (wanted['title'] ?? ''),
            taking.current.evidence.map((item) => item.id),
            'evidence',
          )
        : before.id;
    const on = taking.day(wanted['on'] ?? '', now['on'] ?? '', at(row, 'on'));
    const { date: _date, basis: _basis, ...kept } = before ?? { digest: '' };
    const item = EvidenceItem.safeParse({
      ...kept,
      id,
      kind: wanted['kind'] || (/^https?:/i.test(wanted['where'] ?? '') ? 'link' : 'file'),
      title: wanted['title'] || wanted['where'] || id,
      where: wanted['where'] ?? '',
      note: wanted['note'] ?? '',
      ...(wanted['basis'] ? { basis: wanted['basis'] } : {}),
      ...(on === undefined ? {} : { date: on }),
    });
    if (!item.success) {
      const wrong = String(item.error.issues[0]?.path[0] ?? 'kind');
      taking.report(
        at(row, wrong),
        `“${(wanted[wrong] ?? '').slice(0, 80)}” cannot stand here; the row was not taken over.`,
        'Choose one of the list, or write it shorter.',
      );
    } else if (taking.take(putEvidence(taking.current, item.data), row.place, wordsOf(fields)))
      changes.push({ place: placeOf(row), kind: 'evidence', id, about: item.data.title, fields });
  }
}
