import { Schema } from '@tiptap/pm/model';
import { STATEMENT_ATTRIBUTES, STATEMENT_NODE } from '@smm/core/live';

/** The attributes of a statement before anything was said about it: all absent. */
export const NO_ATTRIBUTES: Readonly<Record<string, null>> = Object.fromEntries(STATEMENT_ATTRIBUTES.map((name) => [name, null]));

/**
 * What an editor of a cell holds: statements of literal text. What is pasted never brings an id or anything else that
 * hangs on a statement, so nothing can come to stand twice that way.
 */
export const statementSchema = new Schema({
  topNode: 'doc',
  nodes: {
    doc: { content: `${STATEMENT_NODE}+` },
    [STATEMENT_NODE]: {
      content: 'text*',
      attrs: Object.fromEntries(STATEMENT_ATTRIBUTES.map((name) => [name, { default: null }])),
      parseDOM: [{ tag: 'p' }],
      toDOM: (node) => ['p', { dir: 'auto', 'data-statement': (node.attrs['id'] as string | null) ?? '' }, 0],
    },
    text: {},
  },
});
