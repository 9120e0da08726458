import { baseKeymap } from '@tiptap/pm/commands';
import { keymap } from '@tiptap/pm/keymap';
import { Fragment, Slice } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Command } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { initProseMirrorDoc, yCursorPlugin, ySyncPlugin, ySyncPluginKey } from '@tiptap/y-tiptap';
import { cellRoot } from '@smm/core/live';
import type { CellPlace } from '@smm/core/profile';
import type { LiveSession } from '../../live/live-session.ts';
import { readPasted, type PastedTable } from './pasted.ts';
import { joinAfter, joinBefore, splitStatement, wrapWith } from './statement-commands.ts';
import { freshIds, setUnderlines, underlines, type Underline } from './statement-plugins.ts';
import { NO_ATTRIBUTES, statementSchema } from './statement-schema.ts';
import { isForeign, removeEmptied } from './cell-fragment.ts';

/** Where somebody leaves an editor to: out of it to the cell, or on to a neighbour. */
export type Leaving = 'cell' | 'down' | 'left' | 'right' | 'up';

/** What an editor of a cell needs and tells. */
export type EditorOptions = {
  readonly element: HTMLElement;
  readonly session: LiveSession;
  readonly place: CellPlace;
  readonly label: string;
  readonly language: string;
  /** Where the caret begins: a statement and how many characters into it; `Infinity` for its end. */
  readonly start: { readonly statement?: string | undefined; readonly offset: number };
  readonly makeId: () => string;
  readonly onLeave: (to: Leaving) => void;
  readonly onMenu: (statement: string) => void;
  /** A table was pasted: it is for the whole table to place. */
  readonly onTable: (pasted: PastedTable) => void;
};

/** An editor that is open in a cell. */
export type MountedEditor = {
  readonly underline: (told: readonly Underline[]) => void;
  readonly focus: () => void;
  readonly close: () => void;
};

/** Opens an editor on the statements of a cell, bound to the live document. `mend` is called first when the cell holds what it could not show. */
export function mountEditor(given: EditorOptions, mend: () => void): MountedEditor {
  const options = settling(given);
  const { session, place, element } = options;
  session.addEditor(ySyncPluginKey);
  session.undo.stopCapturing();
  const fragment = session.doc.getXmlFragment(cellRoot(place));
  if (isForeign(fragment)) mend();
  const { doc, mapping } = initProseMirrorDoc(fragment, statementSchema);
  const state = EditorState.create({
    doc: doc.childCount === 0 ? statementSchema.topNodeType.createAndFill()! : doc,
    plugins: [
      ySyncPlugin(fragment, { mapping }),
      yCursorPlugin(session.provider.awareness!, {
        cursorBuilder: cursor,
        selectionBuilder: (user: unknown) => ({ class: 'others-selection', style: `--other: ${colourOf(user)}` }),
      }),
      freshIds(options.makeId),
      underlines(),
      keymap(keysOf(options)),
      keymap({ ...baseKeymap, Enter: splitStatement }),
    ],
  });
  const view = new EditorView(element, {
    state,
    attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': options.label, spellcheck: 'true', lang: options.language, class: 'cell-editor' },
    editable: () => !session.snapshot().readOnly,
    // The binding tells of cursors a moment later, when the editor may be closed already.
    dispatchTransaction: (tr) => (view.isDestroyed ? undefined : view.updateState(view.state.apply(tr))),
    handlePaste: (_view, event) => pasteInto(view, options, event),
  });
  putCaret(view, options.start);
  view.focus();
  return {
    underline: (told) => view.dispatch(setUnderlines(view.state, told)),
    focus: () => view.focus(),
    close: () => {
      view.destroy();
      session.undo.stopCapturing();
      removeEmptied(session.doc, fragment, ySyncPluginKey);
      session.settle();
    },
  };
}

/** What an editor tells is told when the profile holds what was typed. */
function settling(options: EditorOptions): EditorOptions {
  const { session, onLeave, onMenu, onTable } = options;
  const after =
    <T>(tell: (told: T) => void) =>
    (told: T) => {
      session.settle();
      tell(told);
    };
  return { ...options, onLeave: after(onLeave), onMenu: after(onMenu), onTable: after(onTable) };
}

function keysOf({ session, onLeave, onMenu }: EditorOptions): Record<string, Command> {
  const undo =
    (redo: boolean): Command =>
    () => {
      if (redo) session.undo.redo();
      else session.undo.undo();
      return true;
    };
  const leave = (to: Leaving, isAtEdge: (state: EditorState, view: EditorView | undefined) => boolean): Command => {
    return (state, _dispatch, view) => {
      if (!state.selection.empty || !isAtEdge(state, view)) return false;
      onLeave(to);
      return true;
    };
  };
  const menu: Command = (state) => {
    const id = statementAtCaret(state);
    if (id !== undefined) onMenu(id);
    return true;
  };
  const isFirst = (state: EditorState) => state.selection.$from.index(0) === 0;
  const isLast = (state: EditorState) => state.selection.$from.index(0) === state.doc.childCount - 1;
  return {
    Enter: splitStatement,
    'Shift-Enter': splitStatement,
    'Mod-b': wrapWith('**'),
    'Mod-i': wrapWith('*'),
    Backspace: joinBefore,
    Delete: joinAfter,
    Escape: leave('cell', () => true),
    'Alt-Enter': menu,
    ContextMenu: menu,
    'Mod-z': undo(false),
    'Mod-y': undo(true),
    'Shift-Mod-z': undo(true),
    ArrowUp: leave('up', (state, view) => isFirst(state) && view?.endOfTextblock('up') === true),
    ArrowDown: leave('down', (state, view) => isLast(state) && view?.endOfTextblock('down') === true),
    ArrowLeft: leave('left', (state) => isFirst(state) && state.selection.$from.parentOffset === 0),
    ArrowRight: leave('right', (state) => isLast(state) && state.selection.$from.parentOffset === state.selection.$from.parent.content.size),
  };
}

function statementAtCaret(state: EditorState): string | undefined {
  const { $from } = state.selection;
  return $from.depth === 0 ? undefined : (($from.node(1).attrs['id'] as string | null) ?? undefined);
}

function putCaret(view: EditorView, { statement, offset }: EditorOptions['start']): void {
  let at = statement === undefined ? view.state.doc.content.size - 1 : 1;
  view.state.doc.forEach((node, position) => {
    if (statement !== undefined && node.attrs['id'] === statement) at = position + 1 + Math.min(offset, node.content.size);
  });
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, at)).scrollIntoView());
}

/** Words go where the caret is, paragraphs become statements, and a table is handed on. */
function pasteInto(view: EditorView, { onTable }: EditorOptions, event: ClipboardEvent): boolean {
  const data = event.clipboardData;
  if (data === null || view.state.selection.$from.depth === 0) return false;
  const pasted = readPasted(data.getData('text/html'), data.getData('text/plain'), (html) => new DOMParser().parseFromString(html, 'text/html'));
  if (pasted.kind === 'table') {
    onTable(pasted);
    return true;
  }
  const { tr } = view.state;
  if (pasted.kind === 'words') tr.insertText(pasted.text);
  else {
    const statement = statementSchema.nodes['statement']!;
    const nodes = pasted.paragraphs.map((text) => statement.create(NO_ATTRIBUTES, statementSchema.text(text)));
    tr.replaceSelection(new Slice(Fragment.from(nodes), 1, 1));
  }
  view.dispatch(tr.scrollIntoView().setMeta('paste', true));
  return true;
}

function cursor(user: unknown): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'others-caret';
  caret.style.setProperty('--other', colourOf(user));
  const label = document.createElement('span');
  const name = (user as { name?: unknown } | null)?.name;
  label.textContent = typeof name === 'string' ? name.slice(0, 60) : '';
  caret.append('\u2060', label, '\u2060');
  return caret;
}

/** The colour that somebody was given, when it is one. */
function colourOf(user: unknown): string {
  const colour = (user as { colour?: unknown } | null)?.colour;
  return typeof colour === 'string' && /^#[0-9a-f]{6}$/i.test(colour) ? colour : '#4d5a5d';
}
