import { useEffect, useRef } from 'react';
import type { EditorOptions, Leaving, MountedEditor } from './mount-editor.ts';
import type { PastedTable } from './pasted.ts';
import type { Underline } from './statement-plugins.ts';
import css from './cell-editor.module.css';

type CellEditorProps = Omit<EditorOptions, 'element'> & {
  readonly underlines: readonly Underline[];
  readonly mend: () => void;
  /** The editor could not be loaded. */
  readonly onMissing: () => void;
};

/** Fetches the editor, so that it is there when somebody begins to write, also without a connection. */
export function loadEditor() {
  return import('./mount-editor.ts');
}

/** The editor of a cell. It is loaded when somebody first writes, and stays open until the cell is left. */
export function CellEditor({ underlines, mend, ...options }: CellEditorProps) {
  const holder = useRef<HTMLDivElement>(null);
  const mounted = useRef<MountedEditor>(undefined);
  // What the editor tells goes to the latest listeners; the editor itself is made once.
  const latest = useRef({ ...options, underlines });
  latest.current = { ...options, underlines };
  useEffect(() => {
    let isGone = false;
    const open = ({ mountEditor }: Awaited<ReturnType<typeof loadEditor>>) => {
      if (isGone || holder.current === null) return;
      const listening = {
        ...latest.current,
        element: holder.current,
        onLeave: (to: Leaving) => latest.current.onLeave(to),
        onMenu: (statement: string) => latest.current.onMenu(statement),
        onTable: (pasted: PastedTable) => latest.current.onTable(pasted),
      };
      mounted.current = mountEditor(listening, mend);
      mounted.current.underline(latest.current.underlines);
    };
    loadEditor().then(open, () => latest.current.onMissing());
    return () => {
      isGone = true;
      mounted.current?.close();
      mounted.current = undefined;
    };
    // An editor belongs to its cell: another cell mounts another one.
  }, []);
  useEffect(() => mounted.current?.underline(underlines), [underlines]);
  return <div ref={holder} className={css['holder']} />;
}
