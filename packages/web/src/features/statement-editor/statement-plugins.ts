import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { Node } from '@tiptap/pm/model';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/**
 * Gives every statement with words an id of its own as it comes to be, in the same change. An empty one has none and is
 * no statement yet; what others made is theirs to name.
 */
export function freshIds(makeId: () => string): Plugin {
  return new Plugin({
    appendTransaction(transactions, _before, state) {
      const isOwn = transactions.some(
        (tr) => tr.docChanged && (tr.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined)?.isChangeOrigin !== true,
      );
      if (!isOwn) return null;
      const seen = new Set<string>();
      const tr = state.tr;
      state.doc.forEach((node, position) => {
        const { id, twin } = node.attrs as { id: string | null; twin: string | null };
        const identity = `${id} ${twin ?? ''}`;
        const isGood = id === null ? node.textContent.trim() === '' : !seen.has(identity);
        seen.add(identity);
        if (!isGood) tr.setNodeMarkup(position, undefined, { ...node.attrs, id: makeId(), twin: null });
      });
      return tr.docChanged ? tr : null;
    },
  });
}

/** Words to underline in a statement: what a check found there. */
export type Underline = { readonly statement: string; readonly excerpt: string; readonly severity: string };

const underlinesKey = new PluginKey<DecorationSet>('underlines');

/** Underlines what the checks found; told by `setUnderlines`. */
export function underlines(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: underlinesKey,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, before, _old, state) {
        const told = tr.getMeta(underlinesKey) as readonly Underline[] | undefined;
        return told === undefined ? before.map(tr.mapping, tr.doc) : DecorationSet.create(state.doc, decorationsOf(state.doc, told));
      },
    },
    props: { decorations: (state) => underlinesKey.getState(state) },
  });
}

/** The change of a state, of no words, that underlines these. */
export function setUnderlines(state: EditorState, told: readonly Underline[]): Transaction {
  return state.tr.setMeta(underlinesKey, told);
}

function decorationsOf(doc: Node, told: readonly Underline[]): Decoration[] {
  const found: Decoration[] = [];
  doc.forEach((node, position) => {
    for (const { statement, excerpt, severity } of told) {
      if (statement !== node.attrs['id']) continue;
      const start = node.textContent.indexOf(excerpt);
      if (start >= 0 && excerpt !== '')
        found.push(Decoration.inline(position + 1 + start, position + 1 + start + excerpt.length, { 'data-severity': severity }));
    }
  });
  return found;
}
