import { useQuery } from '@tanstack/react-query';
import type { Checklist, Snapshot } from '@smm/core/assessment';
import { requestJson } from '../../api/request.ts';
import { readCase } from '../../cases/case-ports.ts';
import { gapsIn } from './columns.ts';

const NONE: readonly Snapshot[] = [];

/** The other cases of the profile with their last assessment, each as a column; read when they are wanted. */
export function useOtherSystems(profile: string, name: string, checklist: Checklist, isWanted: boolean): readonly Snapshot[] {
  const { data } = useQuery({
    queryKey: ['other-systems', profile, name, checklist.indicators.size],
    enabled: isWanted,
    queryFn: async () => {
      const { files } = await requestJson<{ files: readonly { kind: string; name: string }[] }>(`/api/profiles/${profile}/files`);
      const others = files.filter((file) => file.kind === 'assessment' && file.name !== name).slice(0, 24);
      const read = await Promise.all(others.map((other) => readCase(profile, other.name)));
      return read.flatMap(({ file }): Snapshot[] => {
        const last = file.assessments.at(-1);
        return last === undefined ? [] : [{ id: file.id, label: file.system.name, gaps: gapsIn(file, checklist, last) }];
      });
    },
  });
  return data ?? NONE;
}
