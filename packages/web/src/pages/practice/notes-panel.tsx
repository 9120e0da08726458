import { X } from 'lucide-react';
import { useState } from 'react';
import { rowLabel, type MaturityModel, type RowId } from '@smm/core/model';
import { addressOf, type CellPlace, type Note } from '@smm/core/profile';
import { browserBytes } from '../../features/statement/new-statement.ts';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { practice as t } from '../../texts/practice.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import css from './practice.module.css';

type NotesPanelProps = {
  readonly table: string;
  readonly notes: readonly Note[];
  readonly cell: CellPlace | undefined;
  readonly by: string;
  readonly onClose: () => void;
};

/** The private notes of a table and its cells. */
export function NotesPanel({ table, notes, cell, by, onClose }: NotesPanelProps) {
  const { edit, model, state } = useOpenProfile();
  const [text, setText] = useState('');
  const [on, setOn] = useState<'cell' | 'table'>('table');
  const list = `${addressOf({ table })}/notes`;
  const add = () => {
    const id = `n-${[...browserBytes(8)].map((byte) => (byte % 36).toString(36)).join('')}`;
    const place = on === 'cell' && cell !== undefined ? { level: cell.level, row: cell.row } : {};
    const date = new Date().toISOString().slice(0, 10);
    if (edit({ op: 'insert-item', list, index: notes.length, value: { id, text: text.trim(), by, date, ...place } }).ok) setText('');
  };
  const options = [
    { id: 'table' as const, name: t.notesPanel.onTable },
    ...(cell === undefined ? [] : [{ id: 'cell' as const, name: t.notesPanel.onCell(nameOf(model, cell)) }]),
  ];
  return (
    <aside className={css['notes']} aria-label={t.notesPanel.title} data-no-print>
      <header>
        <h2>{t.notesPanel.title}</h2>
        <IconButton label={t.notesPanel.close} onPress={onClose}>
          <X size={16} aria-hidden />
        </IconButton>
      </header>
      <p className={css['help']}>{t.notesPanel.private}</p>
      {notes.length === 0 ? <p className={css['help']}>{t.notesPanel.empty}</p> : null}
      <ul>
        {notes.map((note, index) => (
          <li key={note.id} className={css['note']}>
            <p>{note.text}</p>
            <span className={css['noteFoot']}>
              {[note.level === undefined ? '' : nameOf(model, { level: note.level, row: note.row ?? 'considerations' }), note.by, note.date ?? '']
                .filter((part) => part !== '')
                .join(' · ')}
              {state.readOnly ? null : (
                <IconButton label={t.notesPanel.remove} onPress={() => void edit({ op: 'remove-item', list, index })}>
                  <X size={14} aria-hidden />
                </IconButton>
              )}
            </span>
          </li>
        ))}
      </ul>
      {state.readOnly ? null : (
        <>
          <TextField label={t.notesPanel.write} rows={3} value={text} onChange={setText} />
          <Choice label={t.notesPanel.write} labelHidden options={options} value={on === 'cell' && cell === undefined ? 'table' : on} onChange={setOn} />
          <Button isDisabled={text.trim() === ''} onPress={add}>
            {t.notesPanel.add}
          </Button>
        </>
      )}
    </aside>
  );
}

function nameOf(model: MaturityModel, { level, row }: { readonly level: number; readonly row: RowId }): string {
  return t.cell(rowLabel(model, row, 'both'), level);
}
