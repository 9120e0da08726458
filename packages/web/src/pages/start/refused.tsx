import { start as texts } from '../../texts/library/start.ts';
import { Notice } from '../../ui/notice.tsx';

/** Why a profile was not added; nothing while there is nothing to say. */
export function Refused({ problems }: { readonly problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <Notice kind="error" title={texts.refused}>
      {problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
    </Notice>
  );
}
