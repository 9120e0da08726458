import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Practice } from '@smm/core/model';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { board as texts } from '../../texts/board.ts';
import { IconButton } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import type { BoardRow as Row } from './notes.ts';
import css from './board.module.css';

const DECISIONS = (['not-reviewed', 'base-is-enough', 'clarified', 'extended'] as const).map((id) => ({ id, ...texts.decisions[id] }));

type BoardRowProps = {
  readonly practice: Practice;
  readonly row: Row;
  readonly onNote: (text: string) => boolean;
  readonly onRemove: (note: string) => void;
  readonly onDecide: (decision: Row['review']) => void;
};

/** One practice of the board: its counts, its decision, its notes, and a line for the next. */
export function BoardRow({ practice, row, onNote, onRemove, onDecide }: BoardRowProps) {
  const { id, state } = useOpenProfile();
  return (
    <li className={css['row']} data-practice={practice.id} tabIndex={-1} aria-label={practice.name}>
      <div className={css['about']}>
        <h2>
          <Link to="/profiles/$profile/tables/$table" params={{ profile: id, table: practice.id }}>
            {practice.name}
          </Link>
        </h2>
        <p className={css['counts']} role="img" aria-label={texts.counts(row.counts)}>
          {row.counts.map((count, index) => (
            <span key={index} title={`${texts.level(index + 1)}: ${count}`} data-fill={count === 0 ? 0 : count <= 2 ? 1 : count <= 4 ? 2 : 3}>
              {count}
            </span>
          ))}
        </p>
      </div>
      {state.readOnly ? (
        <p>{texts.decisions[row.review].name}</p>
      ) : (
        <Choice label={texts.decisionOf(practice.name)} labelHidden options={DECISIONS} value={row.review} onChange={onDecide} />
      )}
      <div className={css['notes']}>
        {row.notes.length === 0 ? <p className={css['help']}>{texts.noNotes}</p> : null}
        <ul>
          {row.notes.map((note) => (
            <li key={note.id} data-item tabIndex={-1}>
              <span>
                {note.level === undefined ? null : <strong className={css['level']}>{texts.level(note.level)}</strong>} <span dir="auto">{note.text}</span>{' '}
                <span className={css['help']}>{texts.by(note.by, note.date ?? '')}</span>
              </span>
              {state.readOnly ? null : (
                <IconButton label={texts.removeLabel(note.text)} onPress={() => onRemove(note.id)} data-no-print>
                  <X size={15} aria-hidden />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
        {state.readOnly ? null : <NoteEntry practice={practice.name} onNote={onNote} />}
      </div>
    </li>
  );
}

/** A line to type a note; Enter keeps it and leaves the line open for the next. */
function NoteEntry({ practice, onNote }: { readonly practice: string; readonly onNote: (text: string) => boolean }) {
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  return (
    <form
      data-no-print
      onSubmit={(event) => {
        event.preventDefault();
        if (onNote(text)) setText('');
        input.current?.focus();
      }}
    >
      <input
        ref={input}
        className={css['entry']}
        aria-label={texts.addTo(practice)}
        placeholder={texts.add}
        value={text}
        onChange={({ target }) => setText(target.value)}
        data-entry
      />
    </form>
  );
}
