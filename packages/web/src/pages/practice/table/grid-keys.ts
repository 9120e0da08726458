import type { KeyboardEvent } from 'react';
import { ROWS } from '@smm/core/model';
import { addressOf, cellAt, type CellPlace } from '@smm/core/profile';
import { select, type TableActions, type TableNow } from './table-actions.ts';
import { focusCell, focusStatement } from './places.ts';

/** Where a key was pressed: in which cell, and on which of its statements. */
type At = { readonly place: CellPlace; readonly address: string; readonly statement: string | undefined; readonly chosen: readonly string[] };

/** The keys of the table outside of an editor. Whoever is writing has the editor's keys. */
export function gridKey(event: KeyboardEvent<HTMLElement>, now: TableNow, actions: TableActions, turn: (practices: number) => void): void {
  const target = event.target as HTMLElement;
  const address = target.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
  const view = address === undefined ? undefined : now.views[address];
  if (target.closest('.cell-editor') !== null) return;
  if (target.tagName === 'BUTTON' && (event.key === 'Enter' || event.key === ' ')) return;
  const combination = `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.shiftKey && event.key.length > 1 ? 'Shift+' : ''}${event.key}`;
  if (combination === '?') actions.open({ kind: 'keys' });
  else if (combination === 'n' || combination === 'N') now.openNotesPanel();
  else if (combination === '[') turn(-1);
  else if (combination === ']') turn(1);
  else if (view === undefined) return;
  else {
    const row = target.closest<HTMLElement>('li[data-statement]');
    const statement = row?.dataset['statement'];
    const chosen = now.selected !== undefined && now.selected.cell === address ? now.selected.ids : statement === undefined ? [] : [statement];
    const at: At = { place: view.place, address: view.address, statement, chosen };
    if (!walk(combination, at, now, event.currentTarget) && !choose(combination, at, now) && !work(combination, at, actions, target)) return;
  }
  event.preventDefault();
}

/** Keys that go to another cell or statement; whether it was one. */
function walk(combination: string, at: At, now: TableNow, grid: HTMLElement): boolean {
  const forward = getComputedStyle(grid).direction === 'rtl' ? -1 : 1;
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowDown: [0, 1],
    ArrowLeft: [-forward, 0],
    ArrowRight: [forward, 0],
    ArrowUp: [0, -1],
    'Ctrl+ArrowDown': [0, Infinity],
    'Ctrl+ArrowLeft': [-forward * Infinity, 0],
    'Ctrl+ArrowRight': [forward * Infinity, 0],
    'Ctrl+ArrowUp': [0, -Infinity],
    'Ctrl+End': [Infinity, Infinity],
    'Ctrl+Home': [-Infinity, -Infinity],
    End: [Infinity, 0],
    Home: [-Infinity, 0],
  };
  const step = steps[combination];
  if (step === undefined) return false;
  const [columns, rows] = step;
  if (at.statement !== undefined && columns === 0 && Math.abs(rows) === 1) {
    const { statements } = cellAt(now.open.profile, at.place);
    const next = statements[statements.findIndex(({ id }) => id === at.statement) + rows];
    if (next !== undefined) {
      now.setSelected(undefined);
      focusStatement(at.address, next.id);
      return true;
    }
  }
  now.setSelected(undefined);
  goTo(target(now, at.place, columns, rows), now);
  return true;
}

/** The place so many columns and rows away, at most the last. */
function target({ levels }: TableNow, place: CellPlace, columns: number, rows: number): CellPlace {
  const clamp = (index: number, length: number) => Math.max(0, Math.min(length - 1, index));
  return {
    ...place,
    level: levels[clamp(levels.indexOf(place.level) + columns, levels.length)]!,
    row: ROWS[clamp(ROWS.indexOf(place.row) + rows, ROWS.length)]!,
  };
}

function goTo(place: CellPlace, now: TableNow): void {
  const address = addressOf(place);
  now.showLevel(place.level);
  if (!focusCell(address)) now.focusLater(address);
}

/** Keys that choose statements; whether it was one. */
function choose(combination: string, at: At, now: TableNow): boolean {
  const ids = cellAt(now.open.profile, at.place).statements.map(({ id }) => id);
  const step = { 'Shift+ArrowDown': 1, 'Shift+ArrowUp': -1 }[combination];
  if (combination === 'Ctrl+a') {
    const lead = ids[0];
    if (lead === undefined) return true;
    now.setSelected({ cell: at.address, ids, lead });
    focusStatement(at.address, lead);
  } else if (combination === ' ') {
    if (at.statement !== undefined) select(now, at.place, at.statement, false);
  } else if (step !== undefined) {
    const next =
      at.statement === undefined || at.chosen.length === 0
        ? step > 0
          ? ids[0]
          : ids.at(-1)
        : now.selected === undefined
          ? at.statement
          : ids[ids.indexOf(at.statement) + step];
    if (next !== undefined) select(now, at.place, next, true);
  } else return false;
  return true;
}

/** Keys that change or open something; whether it was one. */
function work(combination: string, at: At, actions: TableActions, target: HTMLElement): boolean {
  const { place, statement, chosen } = at;
  const hasChosen = chosen.length > 0;
  switch (combination) {
    case 'Enter':
    case 'F2':
      actions.edit(place, statement);
      return true;
    case 'Escape':
      actions.clear(place);
      return true;
    case 'Alt+Enter':
    case 'ContextMenu':
    case 'Shift+F10':
      if (hasChosen) actions.openMenu(place, chosen, target);
      else actions.openCellMenu({ currentTarget: target, stopPropagation: () => undefined }, place);
      return true;
    case 'Backspace':
    case 'Delete':
      if (hasChosen) actions.remove(place, chosen);
      return hasChosen;
    case 'Ctrl+d':
      if (hasChosen) actions.duplicate(place, chosen);
      return true;
    case 'Alt+ArrowDown':
    case 'Alt+ArrowUp':
      if (hasChosen) actions.shift(place, chosen, 0, combination === 'Alt+ArrowUp' ? -1 : 1);
      return true;
    case 'Alt+ArrowLeft':
    case 'Alt+ArrowRight':
      if (hasChosen) actions.shift(place, chosen, combination === 'Alt+ArrowLeft' ? -1 : 1, 0);
      return true;
    default:
      return false;
  }
}
