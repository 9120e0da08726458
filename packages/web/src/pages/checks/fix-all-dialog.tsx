import { useMemo } from 'react';
import type { Edit } from '@smm/core/profile';
import { ChangeList } from '../../features/changes/change-list.tsx';
import { previewOf } from '../../features/changes/preview.ts';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { checks as texts } from '../../texts/checks/checks.ts';
import { shell } from '../../texts/shell.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { fixAll } from '../../checks/fixing.ts';
import { isWaived } from './waivers.ts';
import css from './checks.module.css';

type FixAllDialogProps = { readonly rule: string; readonly onFix: (edits: readonly Edit[]) => void; readonly onClose: () => void };

/** Shows what mending all findings of a rule would change, before it is done. */
export function FixAllDialog({ rule, onFix, onClose }: FixAllDialogProps) {
  const { profile, model } = useOpenProfile();
  const edits = useMemo(() => fixAll(profile, model, rule, (finding) => !isWaived(profile, finding)), [profile, model, rule]);
  const preview = useMemo(() => previewOf(profile, edits), [profile, edits]);
  return (
    <Dialog title={texts.fixAllTitle(rule)} isOpen onClose={onClose} closeLabel={shell.close} wide>
      <p>{texts.fixAllAbout}</p>
      {preview.ok ? <ChangeList changes={preview.value.changes} /> : <Notice kind="error" title={preview.message} />}
      <div className={css['buttons']}>
        <Button look="main" isDisabled={!preview.ok || preview.value.changes.length === 0} onPress={() => onFix(edits)}>
          {texts.fixAllDo(preview.ok ? preview.value.changes.length : 0)}
        </Button>
        <Button onPress={onClose}>{texts.cancel}</Button>
      </div>
    </Dialog>
  );
}
