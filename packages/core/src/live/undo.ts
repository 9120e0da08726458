import * as Y from 'yjs';
import { rootOf } from './root-names.ts';

/** How undo is kept for one person: the origins that count as theirs, and where. */
export type UndoOptions = {
  /** The origins of the transactions to undo: the editor bindings of this person, and what they hand to `applyEdits`. */
  readonly origins: readonly unknown[];
  /** Names of root types; left out, the whole document, those made later included. */
  readonly roots?: readonly string[];
  /** Changes that follow one another within so many milliseconds are undone together. */
  readonly pauseMs?: number;
};

/**
 * An undo manager that takes back what one person did and nothing of what others did. Words that others typed into what
 * is taken back stay where the document can keep them.
 */
export function undoManager(doc: Y.Doc, { origins, roots, pauseMs = 500 }: UndoOptions): Y.UndoManager {
  const scope = roots === undefined ? doc : roots.map((name) => typed(doc, name));
  return new Y.UndoManager(scope, {
    trackedOrigins: new Set(origins),
    captureTimeout: pauseMs,
    deleteFilter: (item) => !holdsForeignWords(doc, item),
    captureTransaction,
  });
}

/** Editors report also when nothing changed: that is no step, and must not make what was taken back impossible to make again. */
function captureTransaction({ changed }: Y.Transaction): boolean {
  return changed.size > 0;
}

/** Whether taking out an item would take out words that somebody else typed into it, or the id of what holds them. */
function holdsForeignWords(doc: Y.Doc, item: Y.Item): boolean {
  if (item.parentSub !== null) {
    const owner = (item.parent as Y.AbstractType<unknown>)._item;
    return owner !== null && holdsForeignWords(doc, owner);
  }
  return item.content instanceof Y.ContentType && hasForeignWords(doc, item.content.type as Y.AbstractType<unknown>);
}

function hasForeignWords(doc: Y.Doc, type: Y.AbstractType<unknown>): boolean {
  for (let item = type._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    if (item.content instanceof Y.ContentString && item.id.client !== doc.clientID) return true;
    if (item.content instanceof Y.ContentType && hasForeignWords(doc, item.content.type as Y.AbstractType<unknown>)) return true;
  }
  return false;
}

/** The root type of this name, made with the type that its kind has. */
function typed(doc: Y.Doc, name: string): Y.AbstractType<unknown> {
  const kind = rootOf(name)?.kind;
  const type = kind === 'text' ? doc.getText(name) : kind === 'cell' ? doc.getXmlFragment(name) : kind === 'order' ? doc.getArray(name) : doc.getMap(name);
  return type as Y.AbstractType<unknown>;
}
