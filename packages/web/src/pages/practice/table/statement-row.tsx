import { Link2, TriangleAlert } from 'lucide-react';
import type { Finding } from '@smm/core/lint';
import type { CellPlace, Statement } from '@smm/core/profile';
import { InlineText } from '../../../features/statement/inline-text.tsx';
import { practice as t } from '../../../texts/practice.ts';
import type { TableActions, TableWords } from './table-actions.ts';
import { findingsOf } from './table-state.ts';
import css from './practice-cell.module.css';

type StatementRowProps = {
  readonly statement: Statement;
  readonly place: CellPlace;
  readonly findings: readonly Finding[];
  readonly isSelected: boolean;
  /** The thread stands beside the statement already. */
  readonly isThreadSaid: boolean;
  readonly words: TableWords;
  readonly actions: TableActions;
};

/** A statement as it reads, with a handle that drags it and opens its menu. */
export function StatementRow({ statement, place, findings, isSelected, isThreadSaid, words, actions }: StatementRowProps) {
  const found = findings.length === 0 ? findings : findingsOf(findings, statement.id);
  return (
    <li className={css['statement']} data-statement={statement.id} data-selected={isSelected || undefined} tabIndex={-1} dir="auto">
      <button
        type="button"
        className={css['handle']}
        tabIndex={-1}
        aria-label={t.statementActions}
        aria-haspopup="menu"
        draggable={!words.isReadOnly}
        onDragStart={(event) => actions.dragStarted(event, place, statement.id)}
        onDragEnd={actions.dragLeave}
        onClick={(event) => {
          event.stopPropagation();
          actions.openMenu(place, [statement.id], event.currentTarget);
        }}
      />
      <div>
        <InlineText text={statement.text} findings={found} reference={words.reference} />
        {statement.citations.map((key) => (
          <span key={key} className={css['citation']} title={words.reference(key)}>
            {' '}
            [{key}]
          </span>
        ))}
        {found.length === 0 ? null : (
          <button
            type="button"
            tabIndex={-1}
            className={css['found']}
            data-severity={found[0]!.severity}
            aria-label={t.findings(found.length)}
            onClick={(event) => actions.openFindings(event, place, statement.id)}
          >
            <TriangleAlert size={13} aria-hidden />
            {found.length === 1 ? null : found.length}
          </button>
        )}
        <Hanging statement={statement} words={words} isThreadSaid={isThreadSaid} />
      </div>
    </li>
  );
}

/** What hangs on a statement, in a few small words. */
function Hanging({ statement, words, isThreadSaid }: Pick<StatementRowProps, 'isThreadSaid' | 'statement' | 'words'>) {
  const { thread, deviceGroups, trust, origins } = statement;
  const said = [
    ...(thread === undefined || isThreadSaid ? [] : [words.threads.get(thread) ?? thread]),
    ...deviceGroups.map((id) => words.groups.get(id) ?? id),
    ...trust.map((tag) => t.details.trustNames[tag]),
  ];
  if (said.length === 0 && origins.length === 0) return null;
  return (
    <small className={css['hanging']} title={said.join(' · ')}>
      {origins.length === 0 ? null : (
        <span title={t.evidence.title}>
          <Link2 size={12} aria-hidden /> {origins.length} <span className="visually-hidden"> {t.evidence.title}</span>
        </span>
      )}
      {said.join(' · ')}
    </small>
  );
}
