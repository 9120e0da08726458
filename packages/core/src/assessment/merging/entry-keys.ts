import { answerKey } from '../assess/record.ts';
import type { Answer } from '../schema/answers.ts';
import { partKey, type SystemPart } from '../system/parts.ts';

/** Data as it stands in a file. */
export type Data = unknown;

/** Lists whose entries are taken whole: who answered, when and with what note belong together. */
const WHOLE_ENTRIES = ['agreed', 'answers', 'evidence', 'judgements', 'overrides', 'results', 'targets'];

/** Whether the entries of a list are taken whole, not field by field. */
export function isTakenWhole(list: string): boolean {
  return WHOLE_ENTRIES.includes(list);
}

/** The keys by which the entries of two copies of a list are told to be the same entry; each key once, also where a file has an entry twice. */
export function keysOf(list: string, entries: readonly Data[]): string[] {
  const times = new Map<string, number>();
  return entries.map((entry) => {
    const key = keyOf(list, entry);
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    return before === 0 ? key : `${key}#${before + 1}`;
  });
}

function keyOf(list: string, entry: Data): string {
  if (!isFields(entry)) return stable(entry);
  const keyed = entry as { id?: unknown; by?: unknown; practice?: unknown; statement?: unknown; profile?: unknown };
  if (list === 'answers' && typeof keyed.statement === 'string') return answerKey(entry as Answer);
  if (list === 'proposals' && typeof keyed.by === 'string') return keyed.by;
  if (list === 'actions') return typeof keyed.statement === 'string' ? `${String(keyed.profile ?? '')}:${keyed.statement}` : stable(entry);
  if (isTakenWhole(list) && list !== 'evidence' && typeof keyed.practice === 'string') return `${keyed.practice}|${partKey(entry as SystemPart)}`;
  return typeof keyed.id === 'string' ? keyed.id : stable(entry);
}

/** Whether a value has named fields. */
export function isFields(value: Data): value is Readonly<Record<string, Data>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** A value as JSON whose keys are in order: equal values give equal text. */
export function stable(value: Data): string {
  return (
    JSON.stringify(value, (_, inner: Data) =>
      isFields(inner)
        ? Object.fromEntries(
            Object.keys(inner)
              .toSorted()
              .map((key) => [key, inner[key]]),
          )
        : inner,
    ) ?? ''
  );
}
