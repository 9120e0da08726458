import type { Profile } from '@smm/core/profile';
import { requestJson } from './request.ts';

/** One thing that an import understood, guessed or left over. */
export type ImportItem = {
  readonly what: string;
  readonly place?: Readonly<Record<string, number | string>>;
  /** How sure a guess is, 0 to 1. */
  readonly confidence?: number;
  readonly text?: string;
};

/** What a document became: a profile that is not kept yet, and how it was read. */
export type Imported = {
  readonly profile: Profile;
  readonly report: { readonly understood: readonly ImportItem[]; readonly guessed: readonly ImportItem[]; readonly leftOver: readonly ImportItem[] };
};

/** Reads a document into a profile, to look at first. */
export function importFile(file: File): Promise<Imported> {
  return requestJson<Imported>(`/api/imports?${new URLSearchParams({ name: file.name })}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
}
