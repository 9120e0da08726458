import type { Node } from '@tiptap/pm/model';
import { TextSelection, type Command, type EditorState } from '@tiptap/pm/state';
import { NO_ATTRIBUTES, statementSchema } from './statement-schema.ts';

const statement = statementSchema.nodes['statement']!;

/** Begins a new statement at the caret. At the very beginning of a text it opens an empty one before it, so that the text keeps its id. */
export const splitStatement: Command = (state, dispatch) => {
  const tr = state.tr.deleteSelection();
  const { $from } = tr.selection;
  if ($from.parentOffset === 0 && $from.parent.content.size > 0) {
    const before = $from.before(1);
    tr.insert(before, statement.create());
    tr.setSelection(TextSelection.create(tr.doc, before + 1));
  } else tr.split($from.pos, 1, [{ type: statement, attrs: NO_ATTRIBUTES }]);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** At the beginning of a statement, joins it with the one before; what hangs on either hangs on both. */
export const joinBefore: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.index(0) === 0) return false;
  return join(state, $from.before(1), dispatch);
};

/** At the end of a statement, joins it with the one after. */
export const joinAfter: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset < $from.parent.content.size || $from.index(0) === state.doc.childCount - 1) return false;
  return join(state, $from.after(1), dispatch);
};

function join(state: EditorState, at: number, dispatch: Parameters<Command>[1]): true {
  const $at = state.doc.resolve(at);
  const [first, second] = [$at.nodeBefore!, $at.nodeAfter!];
  const kept = first.content.size === 0 && first.attrs['id'] === null ? second : first;
  const start = at - first.nodeSize;
  const tr = state.tr.join(at);
  tr.setNodeMarkup(start, undefined, { ...kept.attrs, ...joinedLists(first, second) });
  dispatch?.(tr.scrollIntoView());
  return true;
}

/** Evidence and citations of both, so that joining loses neither. */
function joinedLists(first: Node, second: Node): Record<string, string | null> {
  const members = (node: Node, name: string) => ((node.attrs[name] as string | null) ?? '').split(' ').filter((member) => member !== '');
  return Object.fromEntries(
    ['citations', 'origins'].map((name) => {
      const all = [...new Set([...members(first, name), ...members(second, name)])];
      return [name, all.length === 0 ? null : all.join(' ')];
    }),
  );
}

/** Puts Markdown marks around what is selected, or takes them away when they are there. */
export function wrapWith(mark: string): Command {
  return (state, dispatch) => {
    const { $from, $to, from, to } = state.selection;
    if (!$from.sameParent($to)) return false;
    const before = state.doc.textBetween(Math.max($from.start(), from - mark.length), from);
    const after = state.doc.textBetween(to, Math.min($to.end(), to + mark.length));
    const tr = state.tr;
    if (before === mark && after === mark) tr.delete(to, to + mark.length).delete(from - mark.length, from);
    else {
      tr.insertText(mark, to).insertText(mark, from);
      tr.setSelection(TextSelection.create(tr.doc, from + mark.length, to + mark.length));
    }
    dispatch?.(tr);
    return true;
  };
}
