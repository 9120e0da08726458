import { Fragment, type KeyboardEvent } from 'react';
import { ROWS, rowLabel, type MaturityModel, type ModelLevel, type RowId, type ScopeKind } from '@smm/core/model';
import { addressOf, type Thread } from '@smm/core/profile';
import { practice as t } from '../../../texts/practice.ts';
import { PracticeCell } from './practice-cell.tsx';
import type { TableActions, TableWords } from './table-actions.ts';
import type { CellView, Editing, Selected } from './table-state.ts';
import css from './table-grid.module.css';

type TableGridProps = {
  readonly name: string;
  readonly model: MaturityModel;
  readonly scope: ScopeKind;
  readonly table: string;
  readonly levels: readonly ModelLevel[];
  readonly views: Readonly<Record<string, CellView>>;
  readonly general: (level: number) => string | undefined;
  readonly threads: readonly Thread[];
  readonly isAligned: boolean;
  readonly tabStop: string;
  readonly editing: Editing | undefined;
  readonly selected: Selected | undefined;
  readonly words: TableWords;
  readonly actions: TableActions;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

const NONE: readonly string[] = [];

/** The table of a practice as a grid: levels side by side, a band for each row. */
export function TableGrid(props: TableGridProps) {
  const { name, model, scope, levels, general, words, onKeyDown } = props;
  return (
    <div className={css['scroller']}>
      <div role="grid" aria-label={t.grid(name)} className={css['grid']} style={{ '--levels': levels.length } as React.CSSProperties} onKeyDown={onKeyDown}>
        <div role="row" className={css['row']}>
          {levels.map(({ level, name: levelName }) => (
            <div key={level} role="columnheader" className={css['level']}>
              {t.levelNamed(level, levelName)}
              {words.isGeneral ? <p className={css['general']}>{general(level) ?? t.general.nothing}</p> : null}
            </div>
          ))}
        </div>
        {ROWS.map((row) => (
          <Fragment key={row}>
            <Row {...props} row={row} label={rowLabel(model, row, scope)} />
          </Fragment>
        ))}
      </div>
    </div>
  );
}

function Row({ row, label, ...props }: TableGridProps & { readonly row: RowId; readonly label: string }) {
  const { table, levels, views, threads, isAligned, editing } = props;
  // A cell that is being written in needs all its statements, so its row is not aligned meanwhile.
  const isSplit = isAligned && editing?.place.row !== row;
  const used = isSplit
    ? threads.filter(({ id }) => levels.some(({ level }) => views[addressOf({ table, level, row })]?.cell.statements.some(({ thread }) => thread === id)))
    : [];
  if (used.length === 0) return <Cells {...props} row={row} label={label} head={label} />;
  return (
    <>
      {used.map((thread, index) => (
        <Cells key={thread.id} {...props} row={row} label={label} head={index === 0 ? label : undefined} thread={thread.id} sub={thread.title} />
      ))}
      <Cells {...props} row={row} label={label} head={undefined} thread={null} sub={t.noThread} />
    </>
  );
}

type CellsProps = TableGridProps & {
  readonly row: RowId;
  readonly label: string;
  readonly head: string | undefined;
  readonly thread?: string | null;
  readonly sub?: string;
};

function Cells({ row, label, head, thread, sub, table, levels, views, tabStop, editing, selected, words, actions }: CellsProps) {
  return (
    <div role="row" className={css['row']}>
      <div role="rowheader" className={css['band']} data-sub={head === undefined || undefined}>
        {head}
        {sub === undefined ? null : <span className={css['sub']}>{sub}</span>}
      </div>
      {levels.map(({ level }) => {
        const address = addressOf({ table, level, row });
        const isEditing = editing !== undefined && addressOf(editing.place) === address;
        const isSelected = selected?.cell === address;
        return (
          <PracticeCell
            key={level}
            view={views[address]!}
            label={t.cell(label, level)}
            isTabStop={tabStop === address}
            editing={isEditing ? editing : undefined}
            selected={isSelected ? selected.ids : NONE}
            thread={thread}
            words={words}
            actions={actions}
          />
        );
      })}
    </div>
  );
}
