import { useState } from 'react';
import { ROWS, rowLabel, tableLevels } from '@smm/core/model';
import { cellAt, type CellPlace } from '@smm/core/profile';
import { useOpenProfile } from '../../../live/live-profile.tsx';
import { practice as t } from '../../../texts/practice.ts';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { tablesInOrder } from '../practice-head.tsx';

/** Where statements shall go: practice, level and row. */
export function MoveForm({ place, onMove }: { readonly place: CellPlace; readonly onMove: (to: CellPlace, index: number) => void }) {
  const { model, profile } = useOpenProfile();
  const [to, setTo] = useState(place);
  return (
    <>
      <Choice
        label={t.move.table}
        options={tablesInOrder(model).map(({ table, name }) => ({ id: table, name }))}
        value={to.table}
        onChange={(table) => setTo({ ...to, table })}
      />
      <Choice
        label={t.move.level}
        options={tableLevels(model).map(({ level, name }) => ({ id: String(level), name: t.levelNamed(level, name) }))}
        value={String(to.level)}
        onChange={(level) => setTo({ ...to, level: Number(level) })}
      />
      <Choice
        label={t.move.row}
        options={ROWS.map((row) => ({ id: row, name: rowLabel(model, row, profile.scope.kind ?? 'both') }))}
        value={to.row}
        onChange={(row) => setTo({ ...to, row })}
      />
      <Button look="main" onPress={() => onMove(to, cellAt(profile, to).statements.length)}>
        {t.move.go}
      </Button>
    </>
  );
}
