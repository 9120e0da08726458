import type { MaturityModel } from '@smm/core/model';
import { ok, type Outcome } from '@smm/core/outcome';
import type { Profile } from '@smm/core/profile';
import { stateOf, withOwnIds, type CopyState, type Fields } from './state/copy-state.ts';
import type { CopyContent } from './workbook/write-xlsx.ts';

/** How a working copy is made. `made` is the day, `YYYY-MM-DD`. Private notes come along only `withNotes`. */
export type CopyOptions = { readonly format: 'docx' | 'xlsx'; readonly model: MaturityModel; readonly made: string; readonly withNotes?: boolean };

/** A working copy of a profile as a file. Refuses (`shared-ids`) a profile in which rows could not be told apart. Equal input gives equal bytes. */
export async function makeWorkingCopy(profile: Profile, { format, model, made, withNotes = false }: CopyOptions): Promise<Outcome<Uint8Array>> {
  const checked = withOwnIds(profile);
  if (!checked.ok) return checked;
  const all = stateOf(profile, model, { withNotes });
  const state = format === 'xlsx' ? all : printedState(all);
  const content: CopyContent = {
    title: profile.metadata.title,
    state,
    origin: { profile: profile.id, version: profile.metadata.version, made, withNotes, state },
    wordbook: { model, kind: profile.scope.kind ?? 'industry', considerationsLabel: profile.scope.considerationsLabel },
    pageSize: profile.publication.pageSize,
  };
  return ok(
    format === 'xlsx'
      ? await (await import('./workbook/write-xlsx.ts')).writeCopyXlsx(content)
      : await (await import('./document/write-docx.ts')).writeCopyDocx(content, profile),
  );
}

/** What a Word document shows: nothing else may travel in it unseen. */
function printedState(state: CopyState): CopyState {
  const each = (rows: ReadonlyMap<string, Fields>, keep: readonly string[]) =>
    new Map(
      [...rows].map(([id, fields]): [string, Fields] => [
        id,
        Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, keep.includes(field) ? value : ''])),
      ]),
    );
  return {
    ...state,
    detail: new Map(),
    'device-group': each(state['device-group'], ['name']),
    note: new Map(),
    table: each(state.table, ['introduction']),
  };
}
