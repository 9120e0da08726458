import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type KeyboardEvent } from 'react';
import { practicesOf } from '@smm/core/model';
import type { Edit } from '@smm/core/profile';
import { me } from '../../api/me.ts';
import { browserBytes, newStatementId } from '../../features/statement/new-statement.ts';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { board as texts } from '../../texts/board.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { useFocusNeighbour } from '../../ui/focus-neighbour.ts';
import { Empty } from '../../ui/notice.tsx';
import { BoardRow } from './board-row.tsx';
import { addNote, decide, isShown, removeNote, rowOf, type BoardFilter } from './notes.ts';
import css from './board.module.css';

const FILTERS = (['all', 'undecided', 'empty', 'notes'] as const).map((id) => ({ id, name: texts.filters[id] }));

/** All practices at once, for the pass in which a group notes what comes to mind. */
export function BoardPage() {
  const { profile, model, id, edit } = useOpenProfile();
  const { data: self } = useQuery(me);
  const navigate = useNavigate();
  const [filter, setFilter] = useState<BoardFilter>('all');
  const [told, tell] = useState('');
  const list = useFocusNeighbour();
  const all = practicesOf(model).map(({ practice, domain }) => ({ practice, domain, row: rowOf(profile, model, practice.id) }));
  const shown = all.filter(({ row }) => isShown(row, filter));
  const by = self?.name ?? '';
  const today = () => new Date().toISOString().slice(0, 10);
  const change = (one: Edit | undefined, done = ''): boolean => {
    if (one === undefined) return false;
    const outcome = edit(one);
    tell(outcome.ok ? done : outcome.message);
    return outcome.ok;
  };
  const open = (table: string) => void navigate({ to: '/profiles/$profile/tables/$table', params: { profile: id, table } });
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <div>
          <h1>{texts.title}</h1>
          <p className={css['help']}>{texts.about}</p>
        </div>
        <div className={css['tools']} data-no-print>
          <Choice label={texts.show} options={FILTERS} value={filter} onChange={setFilter} />
          <Button onPress={() => print()}>{texts.print}</Button>
        </div>
      </header>
      <p role="status">
        {texts.progress(
          all.filter(({ row }) => row.review !== 'not-reviewed').length,
          all.length,
          all.reduce((sum, { row }) => sum + row.notes.length, 0),
        )}{' '}
        {told}
      </p>
      <p className={css['help']} data-no-print>
        {texts.keys} {texts.addHelp}
      </p>
      {shown.length === 0 ? (
        <Empty title={texts.nothing.title} action={<Button onPress={() => setFilter('all')}>{texts.nothing.action}</Button>}>
          {texts.nothing.text}
        </Empty>
      ) : null}
      <ul ref={list} className={css['rows']} tabIndex={-1} onKeyDown={(event) => walk(event, open)}>
        {shown.map(({ practice, row }) => (
          <BoardRow
            key={practice.id}
            practice={practice}
            row={row}
            onNote={(text) =>
              change(addNote(profile, model, practice.id, text, { id: newStatementId(profile, browserBytes).replace('s-', 'note-'), by, date: today() }))
            }
            onRemove={(note) => change(removeNote(profile, practice.id, note), texts.removed)}
            onDecide={(decision) => change(decide(practice.id, decision, by, today()))}
          />
        ))}
      </ul>
    </div>
  );
}

/** Walks through the practices: arrows from one to the next, Enter to its line for notes, Escape back, O to its table. */
function walk(event: KeyboardEvent<HTMLElement>, open: (table: string) => void): void {
  const target = event.target as HTMLElement;
  const row = target.closest<HTMLElement>('[data-practice]');
  if (row === null || event.altKey || event.ctrlKey || event.metaKey) return;
  const isTyping = target.matches('[data-entry]');
  // The list of decisions has arrows of its own.
  if (!isTyping && target !== row) return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const next = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
    const goal = isTyping ? next?.querySelector<HTMLElement>('[data-entry]') : (next as HTMLElement | null);
    goal?.focus();
  } else if (isTyping && event.key === 'Escape') row.focus();
  else if (!isTyping && event.key === 'Enter') row.querySelector<HTMLElement>('[data-entry]')?.focus();
  else if (!isTyping && event.key.toLowerCase() === 'o') open(row.dataset['practice']!);
  else return;
  event.preventDefault();
}
