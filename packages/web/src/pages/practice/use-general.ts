import { useQuery } from '@tanstack/react-query';
import { BaseText } from '@smm/core/model';
import { requestJson } from '../../api/request.ts';

/** The files that belong to a profile. */
type Files = { readonly files: readonly { readonly kind: string; readonly name: string }[] };

/** The general tables from the user's own copy of the guide, when one was added to the profile and the person may read it. */
export function useBaseText(profile: string, isWanted: boolean): BaseText | undefined {
  const { data } = useQuery({
    queryKey: ['base-text', profile],
    enabled: isWanted,
    retry: false,
    staleTime: 60_000,
    queryFn: async () => {
      const { files } = await requestJson<Files>(`/api/profiles/${profile}/files`);
      const file = files.find(({ kind }) => kind === 'base-text');
      if (file === undefined) return null;
      const read = BaseText.safeParse(await requestJson<unknown>(`/api/profiles/${profile}/files/base-text/${file.name}`));
      return read.success ? read.data : null;
    },
  });
  return data ?? undefined;
}
