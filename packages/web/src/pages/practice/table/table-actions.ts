import type { ClipboardEvent, DragEvent, MouseEvent } from 'react';
import { addressOf, cellAt, statementsOf, type CellPlace, type Edit } from '@smm/core/profile';
import type { PastedTable } from '../../../features/statement-editor/pasted.ts';
import { readPasted } from '../../../features/statement-editor/pasted.ts';
import { loadEditor } from '../../../features/statement-editor/cell-editor.tsx';
import type { Leaving } from '../../../features/statement-editor/mount-editor.ts';
import type { Underline } from '../../../features/statement-editor/statement-plugins.ts';
import { browserBytes, newStatementId } from '../../../features/statement/new-statement.ts';
import { appendEdits, duplicateEdits, moveEdits, neighbour, removeEdits } from '../../../features/statement/statement-edits.ts';
import type { OpenProfile } from '../../../live/live-profile.tsx';
import type { LiveSession } from '../../../live/live-session.ts';
import { practice as t } from '../../../texts/practice.ts';
import type { Opened } from './opened.ts';
import { focusCell, focusStatement, indexAt, offsetAt } from './places.ts';
import { findingsOf, type CellView, type Editing, type Selected } from './table-state.ts';

/** What all cells of a table need to say what they show. */
export type TableWords = {
  readonly session: LiveSession;
  readonly language: string;
  readonly isReadOnly: boolean;
  readonly isGeneral: boolean;
  /** Titles of the table's threads and names of the profile's device groups, by id. */
  readonly threads: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
  readonly reference: (key: string) => string;
};

/** The table as it is at this moment, and what changes what one sees of it. */
export type TableNow = {
  readonly open: OpenProfile;
  readonly table: string;
  readonly levels: readonly number[];
  readonly editing: Editing | undefined;
  readonly selected: Selected | undefined;
  readonly views: Readonly<Record<string, CellView>>;
  readonly setEditing: (editing: Editing | undefined) => void;
  readonly setSelected: (selected: Selected | undefined) => void;
  readonly setTabStop: (cell: string) => void;
  readonly setOpened: (opened: Opened | ((current: Opened | undefined) => Opened | undefined) | undefined) => void;
  readonly openNotesPanel: () => void;
  readonly showLevel: (level: number) => void;
  readonly say: (text: string) => void;
  /** Focuses a cell, or a statement in it, once the change that is under way is on the page. */
  readonly focusLater: (cell: string, statement?: string) => void;
};

/** Everything that can be done in a table; the same object for as long as the table is shown. */
export type TableActions = ReturnType<typeof tableActions>;

/** What can be done in a table, by pointer, by key and by menu alike. */
export function tableActions(now: () => TableNow) {
  return { ...changeActions(now), ...editorActions(now), ...openingActions(now), ...pointerActions(now) };
}

/** Does edits as one step; says why when they are refused. */
function change(now: TableNow, edits: readonly Edit[], done?: string): void {
  if (edits.length === 0 || now.open.state.readOnly) return;
  const outcome = now.open.edit(...edits);
  if (!outcome.ok) now.say(t.menu.failed(outcome.message));
  else if (done !== undefined) now.say(done);
}

function changeActions(now: () => TableNow) {
  return {
    edit: (place: CellPlace, statement?: string, offset = Infinity) => {
      const { open, setEditing, setSelected, setTabStop } = now();
      focusCell(addressOf(place));
      if (open.state.readOnly) return;
      setSelected(undefined);
      setTabStop(addressOf(place));
      setEditing({ place, statement, offset });
    },
    remove: (place: CellPlace, ids: readonly string[]) => {
      const state = now();
      const { statements } = cellAt(state.open.profile, place);
      const at = statements.findIndex(({ id }) => ids.includes(id));
      const left = statements.filter(({ id }) => !ids.includes(id));
      const next = left[Math.min(at, left.length - 1)];
      state.setSelected(undefined);
      change(state, removeEdits(place, ids), t.menu.removed(ids.length));
      state.focusLater(addressOf(place), next?.id);
    },
    duplicate: (place: CellPlace, ids: readonly string[]) => change(now(), duplicateEdits(now().open.profile, place, ids, browserBytes)),
    move: (from: CellPlace, ids: readonly string[], to: CellPlace, index: number) => {
      const state = now();
      const name = t.level(to.level).toLowerCase();
      state.setSelected(undefined);
      change(state, moveEdits(state.open.profile, from, ids, to, index), addressOf(from) === addressOf(to) ? undefined : t.menu.moved(ids.length, name));
      if (to.table !== from.table) return state.focusLater(addressOf(from));
      state.showLevel(to.level);
      state.focusLater(addressOf(to), ids[0]);
    },
    /** Moves by levels, or up and down in the cell. */
    shift: (place: CellPlace, ids: readonly string[], levels: number, steps: number) => {
      const { profile, model } = now().open;
      const to = neighbour(model, place, levels, 0);
      if (to === undefined) return;
      const { statements } = cellAt(profile, to);
      const first = statements.findIndex(({ id }) => ids.includes(id));
      const index = levels !== 0 ? statements.length : steps < 0 ? Math.max(0, first - 1) : Math.min(statements.length, first + ids.length + 1);
      tableActions(now).move(place, ids, to, index);
    },
    clear: (place: CellPlace) => {
      now().setSelected(undefined);
      focusCell(addressOf(place));
    },
    change: (edits: readonly Edit[], done?: string) => change(now(), edits, done),
    copyAddress: (address: string) => {
      const { say } = now();
      navigator.clipboard.writeText(address).then(
        () => say(t.menu.copied),
        () => say(address),
      );
    },
  };
}

function editorActions(now: () => TableNow) {
  return {
    makeId: () => newStatementId(now().open.profile, browserBytes),
    /** Replaces what no editor can show by what the profile reads there, so that no word of it is lost when it opens. */
    mend: (place: CellPlace) => {
      const { open } = now();
      const address = `${addressOf(place)}/statements`;
      const { statements } = cellAt(open.profile, place);
      open.edit({ op: 'set', address, value: [] });
      open.edit({ op: 'set', address, value: statements });
    },
    editorMissing: () => {
      now().setEditing(undefined);
      now().say(t.editorMissing);
    },
    left: (place: CellPlace, to: Leaving) => {
      const state = now();
      const [columns, rows] = { cell: [0, 0], down: [0, 1], left: [-1, 0], right: [1, 0], up: [0, -1] }[to] as [number, number];
      const next = neighbour(state.open.model, place, columns, rows);
      if (to !== 'cell' && next === undefined) return;
      settle(state, place);
      focusCell(addressOf(place));
      state.setEditing(undefined);
      if (to === 'cell' || next === undefined) return;
      state.showLevel(next.level);
      const isForward = to === 'down' || to === 'right';
      const { statements } = cellAt(state.open.profile, next);
      state.focusLater(addressOf(next));
      state.setEditing({ place: next, statement: (isForward ? statements[0] : statements.at(-1))?.id, offset: isForward ? 0 : Infinity });
    },
    underlinesOf: ({ cell, findings }: CellView): Underline[] =>
      cell.statements.flatMap(({ id }) =>
        findingsOf(findings, id).flatMap(({ excerpt, severity }) => (excerpt === undefined ? [] : [{ statement: id, excerpt, severity }])),
      ),
    pastedTable: (place: CellPlace, pasted: PastedTable) => now().setOpened({ kind: 'paste', place, pasted }),
    focused: (place: CellPlace) => {
      const { open, editing, setEditing, setTabStop } = now();
      const address = addressOf(place);
      setTabStop(address);
      open.session.at(address);
      void loadEditor().catch(() => undefined);
      if (editing === undefined || addressOf(editing.place) === address) return;
      open.session.settle();
      settle(now(), editing.place);
      setEditing(undefined);
    },
  };
}

/** A cell that somebody wrote in is no longer blank on purpose. */
function settle({ open }: TableNow, place: CellPlace): void {
  const { blank, statements } = cellAt(open.profile, place);
  if (blank !== undefined && statements.some(({ text }) => text.trim() !== ''))
    open.edit({ op: 'set', address: `${addressOf(place)}/blank`, value: undefined });
}

function openingActions(now: () => TableNow) {
  const anchorOf = (place: CellPlace, ids: readonly string[]) =>
    document.querySelector(`[data-cell="${CSS.escape(addressOf(place))}"] [data-statement="${CSS.escape(ids[0] ?? '')}"]`) ??
    document.querySelector(`[data-cell="${CSS.escape(addressOf(place))}"]`) ??
    document.body;
  return {
    openMenu: (place: CellPlace, ids: readonly string[], anchor: Element = anchorOf(place, ids)) => {
      const { selected, setOpened } = now();
      const isChosen = selected?.cell === addressOf(place) && ids.every((id) => selected.ids.includes(id));
      setOpened({ kind: 'statement-menu', anchor, place, ids: isChosen ? selected.ids : ids });
    },
    openCellMenu: (event: { readonly currentTarget: Element; stopPropagation(): void }, place: CellPlace) => {
      event.stopPropagation();
      now().setOpened({ kind: 'cell-menu', anchor: event.currentTarget, place });
    },
    openFindings: (event: { readonly currentTarget: Element; stopPropagation(): void }, place: CellPlace, statement?: string) => {
      event.stopPropagation();
      now().setOpened({ kind: 'findings', anchor: event.currentTarget, place, statement });
    },
    openNotes: (event: { stopPropagation(): void }) => {
      event.stopPropagation();
      now().openNotesPanel();
    },
    open: (opened: Opened | undefined) => now().setOpened(opened),
    openKeys: () => now().setOpened({ kind: 'keys' }),
    /** Closes this, unless something else was opened from it. */
    close: (opened: Opened) => now().setOpened((current) => (current === opened ? undefined : current)),
    /** Gives the focus back to a cell when what was open over the table is gone. */
    refocus: (place: CellPlace) => now().focusLater(addressOf(place)),
  };
}

/** The kind of data that a dragged statement is, so that nothing else can be dropped. */
const DRAGGED = 'application/x-smm-statements';

function pointerActions(now: () => TableNow) {
  return {
    clicked: (event: MouseEvent<HTMLElement>, place: CellPlace) => {
      const target = event.target as Element;
      if (target.closest('a, button, .cell-editor') !== null) return;
      const statement = target.closest<HTMLElement>('[data-statement]')?.dataset['statement'];
      if (statement !== undefined && (event.ctrlKey || event.metaKey || event.shiftKey)) return select(now(), place, statement, event.shiftKey);
      if (window.getSelection()?.isCollapsed === false && statement !== undefined) return undefined;
      tableActions(now).edit(place, statement, statement === undefined ? Infinity : offsetAt(event.clientX, event.clientY));
    },
    dragStarted: (event: DragEvent, place: CellPlace, id: string) => {
      const { selected } = now();
      const ids = selected?.cell === addressOf(place) && selected.ids.includes(id) ? selected.ids : [id];
      event.dataTransfer.setData(DRAGGED, JSON.stringify({ place, ids }));
      event.dataTransfer.effectAllowed = 'move';
      const row = event.currentTarget.closest('[data-statement]');
      if (row !== null) event.dataTransfer.setDragImage(row, 12, 12);
    },
    dragOver: (event: DragEvent<HTMLElement>) => {
      if (!event.dataTransfer.types.includes(DRAGGED)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
      event.currentTarget.dataset['over'] = '';
    },
    dragLeave: (event: DragEvent<HTMLElement>) => {
      for (const over of document.querySelectorAll<HTMLElement>('[data-over]'))
        if (!over.contains(event.relatedTarget as Element | null)) delete over.dataset['over'];
    },
    dropped: (event: DragEvent<HTMLElement>, to: CellPlace) => {
      delete event.currentTarget.dataset['over'];
      const data = event.dataTransfer.getData(DRAGGED);
      if (data === '') return;
      event.preventDefault();
      const { place, ids } = JSON.parse(data) as { place: CellPlace; ids: string[] };
      tableActions(now).move(place, ids, to, indexAt(event.currentTarget, event.clientY));
    },
    pasted: (event: ClipboardEvent, place: CellPlace) => {
      if ((event.target as Element).closest('.cell-editor') !== null) return;
      const { clipboardData: data } = event;
      const pasted = readPasted(data.getData('text/html'), data.getData('text/plain'), (html) => new DOMParser().parseFromString(html, 'text/html'));
      event.preventDefault();
      if (pasted.kind === 'table') return now().setOpened({ kind: 'paste', place, pasted });
      const texts = pasted.kind === 'paragraphs' ? pasted.paragraphs : [pasted.text].filter((text) => text.trim() !== '');
      change(now(), appendEdits(now().open.profile, place, texts, browserBytes), t.paste.done(texts.length));
    },
    copied: (event: ClipboardEvent, place: CellPlace) => {
      const { open, selected } = now();
      if ((event.target as Element).closest('.cell-editor') !== null || window.getSelection()?.isCollapsed === false) return;
      const ids = selected?.cell === addressOf(place) ? selected.ids : cellAt(open.profile, place).statements.map(({ id }) => id);
      const texts = statementsOf(open.profile, place.table).flatMap(({ statement }) => (ids.includes(statement.id) ? [statement.text] : []));
      event.clipboardData.setData('text/plain', texts.join('\n'));
      event.preventDefault();
    },
  };
}

/** Chooses a statement as well, or with `isRange` all from the one chosen last to it; of another cell it begins anew. */
export function select({ open, selected, setSelected }: TableNow, place: CellPlace, id: string, isRange: boolean): void {
  const cell = addressOf(place);
  const before = selected?.cell === cell ? selected : undefined;
  const all = cellAt(open.profile, place).statements.map((statement) => statement.id);
  const [from, to] = [all.indexOf(before?.lead ?? id), all.indexOf(id)].sort((a, b) => a - b) as [number, number];
  const range = all.slice(from, to + 1);
  const ids = isRange
    ? [...new Set([...(before?.ids ?? []), ...range])]
    : before?.ids.includes(id) === true
      ? before.ids.filter((other) => other !== id)
      : [...(before?.ids ?? []), id];
  setSelected(ids.length === 0 ? undefined : { cell, ids: all.filter((other) => ids.includes(other)), lead: id });
  focusStatement(cell, id);
}
