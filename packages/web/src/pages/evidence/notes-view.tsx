import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { addNote, InboxNote, promoteToFindings, suggestKind } from '@smm/core/evidence';
import { me } from '../../api/me.ts';
import { newId } from '../../features/evidence/new-id.ts';
import { useEvidence } from '../../features/evidence/use-evidence.tsx';
import { tableName } from '../../features/places/places.ts';
import { browserBytes } from '../../features/statement/new-statement.ts';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { evidence as texts } from '../../texts/evidence.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useFocusNeighbour } from '../../ui/focus-neighbour.ts';
import { Empty } from '../../ui/notice.tsx';
import css from './evidence.module.css';

const t = texts.notes;

/** The inbox: whatever was noted and has become nothing yet, and what did. */
export function NotesView() {
  const { evidence, change } = useEvidence();
  const { state } = useOpenProfile();
  const { data: self } = useQuery(me);
  const [text, setText] = useState('');
  const list = useFocusNeighbour();
  const open = evidence.notes.filter(({ promotedTo }) => promotedTo.length === 0);
  const done = evidence.notes.filter(({ promotedTo }) => promotedTo.length > 0);
  const keep = async () => {
    if (text.trim() === '') return;
    const note = InboxNote.parse({ id: newId('n', browserBytes), text: text.trim(), by: self?.name ?? '', date: new Date().toISOString().slice(0, 10) });
    if (await change((now) => addNote(now, note), t.kept)) setText('');
  };
  return (
    <>
      {state.readOnly ? null : (
        <form
          className={css['entry']}
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          <TextField label={t.add} help={t.addHelp} value={text} onChange={setText} />
          <Button type="submit" look="main">
            {t.keep}
          </Button>
        </form>
      )}
      {evidence.notes.length === 0 ? <Empty title={t.none.title}>{t.none.text}</Empty> : null}
      <div ref={list} tabIndex={-1} className={css['cards']}>
        <Notes title={t.open} notes={open} />
        <Notes title={t.done} notes={done} />
      </div>
    </>
  );
}

function Notes({ title, notes }: { readonly title: string; readonly notes: readonly InboxNote[] }) {
  const { change } = useEvidence();
  const { profile, model, state } = useOpenProfile();
  if (notes.length === 0) return null;
  const promote = (note: InboxNote) => {
    const finding = { id: newId('f', browserBytes), kind: suggestKind(note.text).kind };
    void change((now) => promoteToFindings(now, profile, note.id, [finding]), t.made);
  };
  return (
    <section>
      <h2>{title}</h2>
      <ul className={css['cards']}>
        {notes.map((note) => (
          <li key={note.id} className={css['card']} data-item tabIndex={-1}>
            <p dir="auto">{note.text}</p>
            <p className={css['help']}>
              {[
                note.by,
                note.date,
                ...note.practices.map(({ practice }) => tableName(model, practice)),
                note.promotedTo.length === 0 ? '' : t.became(note.promotedTo.length),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {state.readOnly || note.promotedTo.length > 0 ? null : (
              <div className={css['buttons']}>
                <Button aria-label={texts.findings.label(t.toFinding, note.text.slice(0, 60))} onPress={() => promote(note)}>
                  {t.toFinding}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
