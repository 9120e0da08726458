import { useMemo, useState } from 'react';
import { liftCommon, type CommonCluster } from '@smm/core/commonality';
import type { Edit } from '@smm/core/profile';
import { ChangeList } from '../../features/changes/change-list.tsx';
import { previewOf } from '../../features/changes/preview.ts';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { repeats as texts } from '../../texts/checks/repeats.ts';
import { shell } from '../../texts/shell.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import css from './repeats.module.css';

type LiftDialogProps = {
  readonly cluster: CommonCluster;
  readonly text: string;
  readonly id: string;
  readonly onLift: (edit: Edit) => void;
  readonly onClose: () => void;
};

/** Shows what lifting would change, before it is done. */
export function LiftDialog({ cluster, text, id, onLift, onClose }: LiftDialogProps) {
  const { profile } = useOpenProfile();
  const lift = useMemo(() => liftCommon(profile, cluster, { id, text }), [profile, cluster, id, text]);
  const preview = useMemo(() => (lift.ok ? previewOf(profile, [lift.value]) : lift), [profile, lift]);
  return (
    <Dialog title={texts.liftTitle} isOpen onClose={onClose} closeLabel={shell.close} wide>
      <p>{texts.liftAbout}</p>
      {preview.ok ? <ChangeList changes={preview.value.changes} /> : <Notice kind="error" title={preview.message} />}
      <div className={css['buttons']}>
        <Button look="main" isDisabled={!lift.ok || !preview.ok} onPress={() => (lift.ok ? onLift(lift.value) : undefined)}>
          {texts.liftDo}
        </Button>
        <Button onPress={onClose}>{texts.cancel}</Button>
      </div>
    </Dialog>
  );
}

type ApartDialogProps = { readonly cluster: CommonCluster; readonly onKeep: (reason: string) => void; readonly onClose: () => void };

/** Asks why repeats stay where they are. */
export function ApartDialog({ cluster, onKeep, onClose }: ApartDialogProps) {
  const [reason, setReason] = useState('');
  const [wasAsked, setAsked] = useState(false);
  const keep = () => {
    setAsked(true);
    if (reason.trim() !== '') onKeep(reason.trim());
  };
  return (
    <Dialog title={texts.apartTitle} isOpen onClose={onClose} closeLabel={shell.close}>
      <p>{texts.apartAbout}</p>
      <blockquote className={css['quote']}>{cluster.proposed}</blockquote>
      <TextField
        label={texts.apartReason}
        help={texts.apartReasonHelp}
        rows={3}
        value={reason}
        onChange={setReason}
        error={wasAsked && reason.trim() === '' ? texts.apartMissing : undefined}
        autoFocus
      />
      <div className={css['buttons']}>
        <Button look="main" onPress={keep}>
          {texts.apartDo}
        </Button>
        <Button onPress={onClose}>{texts.cancel}</Button>
      </div>
    </Dialog>
  );
}
