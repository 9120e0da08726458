import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Entries, EntryFields } from './entries.ts';
import { ENTRY_SHEETS, type EntrySheet } from './sheets.ts';

/** What a workbook showed when it was made: by kind and id, the fields, and a hash of what was asked. */
export type WorkbookOrigin = {
  readonly file: string;
  readonly assessment: string;
  /** `YYYY-MM-DD`. */
  readonly made: string;
  readonly rows: Readonly<Record<EntrySheet['kind'], ReadonlyMap<string, OriginRow>>>;
};

/** A line when it was made. */
export type OriginRow = { readonly fields: EntryFields; readonly hash: string };

const MARK = 'smm-assessment-workbook';
const Rows = z.array(z.tuple([z.string(), z.record(z.string(), z.string()), z.string()]));
const Data = z.object({
  kind: z.literal(MARK),
  format: z.literal(1),
  file: z.string(),
  assessment: z.string(),
  made: z.string(),
  rows: z.object({ answers: Rows, evidence: Rows, judgements: Rows }),
});

/** The origin of a workbook with these lines. */
export function originOf(entries: Entries, about: Pick<WorkbookOrigin, 'assessment' | 'file' | 'made'>): WorkbookOrigin {
  const rows = (kind: EntrySheet['kind']) => new Map(entries[kind].map(({ id, fields }) => [id, { fields: editable(kind, fields), hash: hashOf(fields) }]));
  return { ...about, rows: { answers: rows('answers'), evidence: rows('evidence'), judgements: rows('judgements') } };
}

/** What was asked, as a short hash: another text under the same id is noticed. */
export function hashOf({ practice = '', level = '', text = '' }: EntryFields): string {
  return text === ''
    ? ''
    : createHash('sha256')
        .update(JSON.stringify([practice, level, text.replace(/\s+/g, ' ').trim()]))
        .digest('hex')
        .slice(0, 16);
}

/** The fields that people write into. */
export function editable(kind: EntrySheet['kind'], fields: EntryFields): EntryFields {
  const columns = ENTRY_SHEETS.find((sheet) => sheet.kind === kind)!.columns.filter(({ field, isFixed }) => isFixed !== true && field !== 'id');
  return Object.fromEntries(columns.map(({ field }) => [field, fields[field] ?? '']));
}

/** The origin as one line of JSON. */
export function writeOrigin({ rows, ...about }: WorkbookOrigin): string {
  const listed = (kind: EntrySheet['kind']) => [...rows[kind]].map(([id, { fields, hash }]) => [id, fields, hash]);
  return JSON.stringify({
    kind: MARK,
    format: 1,
    ...about,
    rows: { answers: listed('answers'), evidence: listed('evidence'), judgements: listed('judgements') },
  });
}

/** The origin again; undefined when it was changed or cut. */
export function readOrigin(data: unknown): WorkbookOrigin | undefined {
  const read = Data.safeParse(data);
  if (!read.success) return undefined;
  const { file, assessment, made, rows } = read.data;
  const mapped = (list: z.infer<typeof Rows>) => new Map(list.map(([id, fields, hash]) => [id, { fields, hash }]));
  return { file, assessment, made, rows: { answers: mapped(rows.answers), evidence: mapped(rows.evidence), judgements: mapped(rows.judgements) } };
}
