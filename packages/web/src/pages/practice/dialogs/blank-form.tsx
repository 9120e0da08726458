import { useState } from 'react';
import { addressOf, cellAt, type Blank, type CellPlace, type Edit } from '@smm/core/profile';
import { useOpenProfile } from '../../../live/live-profile.tsx';
import { practice as t } from '../../../texts/practice.ts';
import { Button } from '../../../ui/button.tsx';
import { Choices } from '../../../ui/choice.tsx';
import { TextField } from '../../../ui/field.tsx';
import css from '../practice.module.css';

const REASONS = ['nothing-to-add', 'revisit', 'covered-by-common-table'] as const;

/** Why a cell is blank on purpose. */
export function BlankForm({ place, onDone }: { readonly place: CellPlace; readonly onDone: (edits: readonly Edit[]) => void }) {
  const { profile } = useOpenProfile();
  const { blank } = cellAt(profile, place);
  const [reason, setReason] = useState<Blank['reason']>(blank?.reason ?? 'nothing-to-add');
  const [on, setOn] = useState(blank?.on ?? '');
  const [note, setNote] = useState(blank?.note ?? '');
  const address = `${addressOf(place)}/blank`;
  const value = { reason, note: note.trim(), ...(reason === 'revisit' && on !== '' ? { on } : {}) };
  return (
    <>
      <Choices label={t.blank.reason} options={REASONS.map((id) => ({ id, ...t.blank.reasons[id] }))} value={reason} onChange={setReason} />
      {reason === 'revisit' ? <TextField label={t.blank.on} type="date" value={on} onChange={setOn} /> : null}
      <TextField label={t.blank.note} value={note} onChange={setNote} />
      <div className={css['actions']}>
        <Button look="main" onPress={() => onDone([{ op: 'set', address, value }])}>
          {t.blank.keep}
        </Button>
        {blank === undefined ? null : <Button onPress={() => onDone([{ op: 'set', address, value: undefined }])}>{t.blank.take}</Button>}
      </div>
    </>
  );
}
