import { MoreHorizontal, StickyNote, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { addressOf, COMMON } from '@smm/core/profile';
import { CellEditor } from '../../../features/statement-editor/cell-editor.tsx';
import { InlineText } from '../../../features/statement/inline-text.tsx';
import { practice as t } from '../../../texts/practice.ts';
import { StatementRow } from './statement-row.tsx';
import type { TableActions, TableWords } from './table-actions.ts';
import type { CellView, Editing } from './table-state.ts';
import css from './practice-cell.module.css';

type PracticeCellProps = {
  readonly view: CellView;
  readonly label: string;
  readonly isTabStop: boolean;
  readonly editing: Editing | undefined;
  readonly selected: readonly string[];
  /** Only the statements of this thread, or without one (`null`); undefined shows all. */
  readonly thread?: string | null | undefined;
  readonly words: TableWords;
  readonly actions: TableActions;
};

/** One cell of a practice table. It is drawn again only when something in it changed. */
export const PracticeCell = memo(function PracticeCell({ view, label, isTabStop, editing, selected, thread, words, actions }: PracticeCellProps) {
  const { place, address, cell, present } = view;
  const shown =
    thread === undefined
      ? cell.statements
      : cell.statements.filter((statement) => (words.threads.has(statement.thread ?? '') ? statement.thread : undefined) === (thread ?? undefined));
  const isMain = thread === undefined || thread === null;
  return (
    <div
      role="gridcell"
      className={css['cell']}
      data-of={address}
      data-part={thread !== undefined || undefined}
      data-cell={isMain ? address : undefined}
      data-editing={editing !== undefined || undefined}
      data-present={present.length > 0 || undefined}
      style={present[0] === undefined ? undefined : ({ '--other': present[0].colour } as React.CSSProperties)}
      tabIndex={isMain ? (isTabStop ? 0 : -1) : undefined}
      onFocus={() => actions.focused(place)}
      onClick={(event) => actions.clicked(event, place)}
      onPaste={(event) => actions.pasted(event, place)}
      onCopy={(event) => actions.copied(event, place)}
      onDragOver={actions.dragOver}
      onDragLeave={actions.dragLeave}
      onDrop={(event) => actions.dropped(event, place)}
    >
      {isMain ? <Above view={view} words={words} /> : null}
      {editing === undefined ? (
        shown.length === 0 ? (
          isMain && cell.statements.length === 0 ? (
            <Nothing view={view} isReadOnly={words.isReadOnly} />
          ) : null
        ) : (
          <ul className={css['statements']}>
            {shown.map((statement) => (
              <StatementRow
                isThreadSaid={thread !== undefined}
                key={statement.id}
                statement={statement}
                place={place}
                findings={view.findings}
                isSelected={selected.includes(statement.id)}
                words={words}
                actions={actions}
              />
            ))}
          </ul>
        )
      ) : (
        <CellEditor
          session={words.session}
          place={place}
          label={label}
          language={words.language}
          start={editing}
          underlines={actions.underlinesOf(view)}
          makeId={actions.makeId}
          mend={() => actions.mend(place)}
          onMissing={() => actions.editorMissing()}
          onLeave={(to) => actions.left(place, to)}
          onMenu={(statement) => actions.openMenu(place, [statement])}
          onTable={(table) => actions.pastedTable(place, table)}
        />
      )}
      {isMain ? <Foot view={view} label={label} actions={actions} /> : null}
    </div>
  );
});

function Above({ view, words }: Pick<PracticeCellProps, 'view' | 'words'>) {
  return (
    <>
      {words.isGeneral && view.base.length > 0 ? (
        <div className={css['base']}>
          {view.base.map((text, index) => (
            <p key={index}>{text}</p>
          ))}
        </div>
      ) : null}
      {view.inherited.length === 0 ? null : (
        <ul className={css['inherited']}>
          {view.inherited.map((placed) => (
            <li key={addressOf({ ...placed, statement: placed.statement.id })}>
              <small>{t.inherited(placed.table === COMMON ? t.commonTable : t.level(placed.level))}</small>
              <InlineText text={placed.statement.text} reference={words.reference} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Nothing({ view, isReadOnly }: { readonly view: CellView; readonly isReadOnly: boolean }) {
  const { blank } = view.cell;
  if (blank !== undefined)
    return (
      <p className={css['blank']}>
        {t.blank.shown(t.blank.reasons[blank.reason].name, blank.on ?? '')}
        {blank.note === '' ? null : ` (${blank.note})`}
      </p>
    );
  return isReadOnly ? null : <p className={css['nothing']}>{t.write}</p>;
}

function Foot({ view, label, actions }: Pick<PracticeCellProps, 'actions' | 'label' | 'view'>) {
  const { findings, notes, present, place } = view;
  return (
    <div className={css['foot']}>
      {present.length === 0 ? null : (
        <span className={css['present']} role="img" aria-label={t.here(present.map(({ name }) => name))}>
          {present.map(({ client, name }) => (
            <i key={client}>{name.slice(0, 1)}</i>
          ))}
        </span>
      )}
      {findings.length === 0 ? null : (
        <button
          type="button"
          tabIndex={-1}
          className={css['count']}
          aria-label={t.findings(findings.length)}
          onClick={(event) => actions.openFindings(event, place)}
        >
          <TriangleAlert size={13} aria-hidden /> {findings.length}
        </button>
      )}
      {notes === 0 ? null : (
        <button type="button" tabIndex={-1} className={css['count']} aria-label={t.notes(notes)} onClick={(event) => actions.openNotes(event)}>
          <StickyNote size={13} aria-hidden /> {notes}
        </button>
      )}
      <button
        type="button"
        tabIndex={-1}
        className={css['more']}
        aria-label={t.cellActions(label)}
        aria-haspopup="menu"
        onClick={(event) => actions.openCellMenu(event, place)}
      >
        <MoreHorizontal size={16} aria-hidden />
      </button>
    </div>
  );
}
