import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Finding } from '@smm/core/lint';
import type { Waiver } from '@smm/core/profile';
import { me } from '../../api/me.ts';
import { PlaceLink } from '../../features/places/place-link.tsx';
import { checks as texts } from '../../texts/checks/checks.ts';
import { shell } from '../../texts/shell.ts';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import css from './checks.module.css';

const WHERE = [
  { id: 'here' as const, name: texts.everywhere.here, help: texts.everywhere.hereHelp },
  { id: 'all' as const, name: texts.everywhere.all, help: texts.everywhere.allHelp },
];

type WaiveDialogProps = { readonly finding: Finding; readonly onWaive: (waiver: Waiver) => void; readonly onClose: () => void };

/** Asks why a finding is accepted, by whom and for which places. */
export function WaiveDialog({ finding, onWaive, onClose }: WaiveDialogProps) {
  const { data: self } = useQuery(me);
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(self?.name ?? '');
  const [where, setWhere] = useState<'all' | 'here'>('here');
  const [wasAsked, setAsked] = useState(false);
  const waive = () => {
    setAsked(true);
    if (reason.trim() === '') return;
    const date = new Date().toISOString().slice(0, 10);
    onWaive({ rule: finding.rule, address: where === 'here' ? finding.address : '', reason: reason.trim(), by: by.trim(), date });
  };
  return (
    <Dialog title={texts.waiveTitle} isOpen onClose={onClose} closeLabel={shell.close}>
      <p>{texts.waiveAbout}</p>
      <div>
        <p className={css['where']}>
          <PlaceLink address={finding.address} />
        </p>
        <p>{finding.message}</p>
      </div>
      <TextField
        label={texts.reason}
        help={texts.reasonHelp}
        rows={3}
        value={reason}
        onChange={setReason}
        error={wasAsked && reason.trim() === '' ? texts.reasonMissing : undefined}
        autoFocus
      />
      <TextField label={texts.by} value={by} onChange={setBy} />
      <Choices label={texts.everywhere.label} options={WHERE} value={where} onChange={setWhere} />
      <div className={css['buttons']}>
        <Button look="main" onPress={waive}>
          {texts.waiveDo}
        </Button>
        <Button onPress={onClose}>{texts.cancel}</Button>
      </div>
    </Dialog>
  );
}
