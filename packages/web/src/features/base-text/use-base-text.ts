import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { BaseText } from '@smm/core/model';
import { request, requestJson } from '../../api/request.ts';

/** The files that belong to a profile. */
type Files = { readonly files: readonly { readonly kind: string; readonly name: string; readonly version: number }[] };

/** A base text that is kept with a profile, and what one needs to replace it. */
type KeptBaseText = { readonly baseText: BaseText; readonly name: string; readonly version: number };

/** The general tables from the group's own copy of the guide; nothing when none was added or the person may not read it. */
export function useBaseText(profile: string): BaseText | undefined {
  return useKeptBaseText(profile).data?.baseText;
}

/** The same with its name and version. */
export function useKeptBaseText(profile: string): UseQueryResult<KeptBaseText | null> {
  return useQuery({ queryKey: baseTextKey(profile), retry: false, staleTime: 60_000, queryFn: () => keptBaseText(profile) });
}

/** The name of the query, to ask anew. */
export function baseTextKey(profile: string): readonly [string, string] {
  return ['base-text', profile];
}

async function keptBaseText(profile: string): Promise<KeptBaseText | null> {
  const { files } = await requestJson<Files>(`/api/profiles/${profile}/files`);
  const file = files.find(({ kind }) => kind === 'base-text');
  if (file === undefined) return null;
  const read = BaseText.safeParse(await requestJson<unknown>(`/api/profiles/${profile}/files/base-text/${file.name}`));
  return read.success ? { baseText: read.data, name: file.name, version: file.version } : null;
}

/** Keeps a base text with a profile, in place of the one that is there. */
export async function keepBaseText(profile: string, baseText: BaseText, before: KeptBaseText | null): Promise<void> {
  await request(`/api/profiles/${profile}/files/base-text/${before?.name ?? 'guide'}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-match': `"${before?.version ?? 0}"` },
    body: JSON.stringify(baseText),
  });
}
