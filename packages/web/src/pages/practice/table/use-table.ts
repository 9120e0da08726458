import { replaceEqualDeep } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { ROWS, tableLevels, type ModelLevel } from '@smm/core/model';
import { addressOf, tableOf } from '@smm/core/profile';
import { useChecks } from '../../../checks/use-checks.tsx';
import { useBaseText } from '../../../features/base-text/use-base-text.ts';
import { useOpenProfile } from '../../../live/live-profile.tsx';
import type { Opened } from './opened.ts';
import { focusCell, focusStatement, isFocusIn } from './places.ts';
import { usePreferences, type Preferences } from '../preferences.ts';
import { tableActions, type TableActions, type TableNow, type TableWords } from './table-actions.ts';
import { cellViews, keepSame, type CellView, type Editing, type Selected } from './table-state.ts';

/** A table as it is shown, and everything that can be done with it. */
type ShownTable = {
  readonly now: TableNow;
  readonly actions: TableActions;
  readonly words: TableWords;
  readonly views: Readonly<Record<string, CellView>>;
  readonly preferences: Preferences;
  readonly prefer: (change: Partial<Preferences>) => void;
  readonly tabStop: string;
  readonly opened: Opened | undefined;
  readonly said: string;
  /** The levels in view: all, or the chosen one where there is little room. */
  readonly columns: readonly ModelLevel[];
  readonly isNarrow: boolean;
};

/** How long a message stays, in milliseconds. */
const SAID_FOR = 8000;

/** Everything that a table needs while it is shown. */
export function useTable(table: string): ShownTable {
  const open = useOpenProfile();
  const { model } = open;
  const [preferences, prefer] = usePreferences();
  const [editing, setEditing] = useState<Editing>();
  const [selected, setSelected] = useState<Selected>();
  const [opened, setOpened] = useState<Opened>();
  const [stop, setTabStop] = useState('');
  const [said, say] = useSaid();
  const isNarrow = useIsNarrow();
  const all = useMemo(() => tableLevels(model), [model]);
  const chosen = all.find(({ level }) => level === preferences.level) ?? all[0]!;
  const columns = useMemo(() => (isNarrow ? [chosen] : all), [isNarrow, chosen, all]);
  const views = useViews(table, all, preferences);
  const words = useWords(table, preferences.general);
  const focusLater = useFocusLater();
  const levels = useMemo(() => all.map(({ level }) => level), [all]);
  const now: TableNow = {
    open,
    table,
    levels,
    editing,
    selected,
    views,
    setEditing,
    setSelected,
    setTabStop,
    setOpened,
    openNotesPanel: () => prefer({ notes: true }),
    showLevel: (level) => (isNarrow && level !== preferences.level ? prefer({ level }) : undefined),
    say,
    focusLater,
  };
  const latest = useRef(now);
  latest.current = now;
  const actions = useMemo(() => tableActions(() => withNewest(latest.current)), []);
  useOwnUndo(open.session.undo);
  useEffect(() => () => open.session.at(undefined), [open.session]);
  const first = addressOf({ table, level: columns[0]!.level, row: ROWS[0]! });
  const isThere = columns.some(({ level }) => views[stop]?.place.level === level);
  return { now, actions, words, views, preferences, prefer, tabStop: isThere ? stop : first, opened, said, columns, isNarrow };
}

/** The same with the profile as it is now, which the page may be about to show. */
function withNewest(now: TableNow): TableNow {
  const { profile } = now.open.session.snapshot();
  return profile === undefined || profile === now.open.profile ? now : { ...now, open: { ...now.open, profile } };
}

function useViews(table: string, levels: readonly ModelLevel[], { cumulative }: Preferences): Readonly<Record<string, CellView>> {
  const { profile, model, state, id } = useOpenProfile();
  const { at } = useChecks();
  const baseText = useBaseText(id);
  const shown = { profile, model, table, findings: at, present: state.present, baseText, isCumulative: cumulative };
  const before = useRef<Readonly<Record<string, CellView>>>({});
  const places = useMemo(() => levels.map(({ level }) => level), [levels]);
  before.current = keepSame(before.current, cellViews(shown, places, ROWS));
  return before.current;
}

function useWords(table: string, isGeneral: boolean): TableWords {
  const { profile, session, state } = useOpenProfile();
  const threads = tableOf(profile, table)?.threads;
  const { deviceGroups, references } = profile;
  const { language } = profile.metadata;
  const isReadOnly = state.readOnly;
  // Threads are read anew with their table; the map changes only when they do.
  const titles = useSame((threads ?? []).map(({ id, title }): [string, string] => [id, title === '' ? id : title]));
  return useMemo(() => {
    const byKey = new Map(references.map((reference) => [reference.id, reference.title ?? reference.id]));
    return {
      session,
      language,
      isReadOnly,
      isGeneral,
      threads: new Map(titles),
      groups: new Map(deviceGroups.map(({ id, name }) => [id, name === '' ? id : name])),
      reference: (key) => byKey.get(key) ?? key,
    };
  }, [session, language, isReadOnly, isGeneral, titles, deviceGroups, references]);
}

function useSame<T>(value: T): T {
  const before = useRef(value);
  before.current = replaceEqualDeep(before.current, value);
  return before.current;
}

/** How long a dialog that closes may take the focus back, in milliseconds. */
const SETTLING = 80;

/** Focuses something as soon as it is on the page, and once more when what is closing meanwhile took the focus with it. */
function useFocusLater(): TableNow['focusLater'] {
  const wanted = useRef<readonly [string, string | undefined]>(undefined);
  const [, again] = useState(0);
  useEffect(() => {
    if (wanted.current === undefined) return;
    const [cell, statement] = wanted.current;
    const focus = () => (statement === undefined ? focusCell(cell) : focusStatement(cell, statement));
    if (!focus()) return;
    wanted.current = undefined;
    setTimeout(() => (isFocusIn(cell) ? undefined : focus()), SETTLING);
  });
  return useMemo(
    () => (cell, statement) => {
      wanted.current = [cell, statement];
      again((count) => count + 1);
    },
    [],
  );
}

/** Ctrl+Z and its kin take back one's own changes wherever the focus is, except in fields that have their own. */
function useOwnUndo(undo: { undo(): unknown; redo(): unknown }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      if ((event.target as Element).closest('input, textarea, .cell-editor') !== null) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) undo.redo();
      else undo.undo();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [undo]);
}

function useSaid(): readonly [string, (text: string) => void] {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return undefined;
    const gone = setTimeout(() => setSaid(''), SAID_FOR);
    return () => clearTimeout(gone);
  }, [said]);
  return [said, setSaid];
}

const narrow = matchMedia('(width < 56.25rem)');

function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      narrow.addEventListener('change', listener);
      return () => narrow.removeEventListener('change', listener);
    },
    () => narrow.matches,
  );
}
