import type { MaturityModel } from '@smm/core/model';
import type { DeviceGroup, Profile } from '@smm/core/profile';
import type * as z from 'zod';
import type { ReportWriter } from '../report.ts';
import { NamedIds } from './named-ids.ts';

/** A profile being made. */
export type Draft = z.input<typeof Profile>;

/** What readers of single fields share: the profile being made, what can be referred to, and what is settled at the end. */
export type FieldContext = {
  readonly draft: Draft;
  readonly model: MaturityModel;
  readonly report: ReportWriter;
  readonly references: ReadonlySet<string>;
  readonly ids: NamedIds;
  /** Device groups as they are found; statements name them. */
  readonly deviceGroups: DeviceGroup[];
  /** Titles of threads that a list of statements names. */
  readonly threads: Set<string>;
  /** Work that waits until all names of the document are known. */
  readonly later: (() => void)[];
};

/** A context with nothing found yet. */
export function fieldContext(draft: Draft, model: MaturityModel, references: ReadonlySet<string>, report: ReportWriter): FieldContext {
  return { draft, model, report, references, ids: new NamedIds(), deviceGroups: [], threads: new Set(), later: [] };
}

/**
 * Settles what waited for the whole document. What was named but nowhere described is added by its name alone and said as
 * a guess, so that nothing refers to nothing.
 */
export function settleFields({ draft, ids, later, report }: FieldContext): void {
  for (const work of later) work();
  for (const { kind, id, name } of ids.undescribed()) {
    if (kind === 'zone') ((draft.boundary ??= {}).zones ??= []).push({ id, name });
    else if (kind === 'device') (draft.devices ??= []).push({ id, name });
    else if (kind === 'deviceGroup') (draft.deviceGroups ??= []).push({ id, name });
    else continue;
    report.guessed.push({ what: `“${name}” is named, but described nowhere`, address: LISTS[kind], confidence: 0.6, place: {} });
  }
}

const LISTS = { device: 'devices', deviceGroup: 'deviceGroups', zone: 'boundary/zones' } as const;
