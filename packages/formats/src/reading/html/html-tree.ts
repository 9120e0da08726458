import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap, type TreeAdapter } from 'parse5';
import type { Gauge } from '../gauge.ts';

/** A node of a parsed page. */
export type HtmlNode = DefaultTreeAdapterMap['childNode'];
/** An element of a parsed page. */
export type HtmlElement = DefaultTreeAdapterMap['element'];
/** A parsed page. */
export type HtmlDocument = DefaultTreeAdapterMap['document'];

/** A node of the tree takes several times the memory of an element that is only told of. */
const WEIGHT = 4;
const WORD = 1;

/** A page as a tree, as browsers understand it. Nothing in it is run or loaded; number of nodes and depth are limited. */
export function htmlTree(text: string, gauge: Gauge): HtmlDocument {
  const depths = new WeakMap<object, number>();
  const placed = (parent: object, child: object): void => {
    const depth = (depths.get(parent) ?? 0) + 1;
    gauge.depth(depth);
    depths.set(child, depth);
  };
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement: (name, space, attributes) => {
      gauge.elements(WEIGHT);
      return defaultTreeAdapter.createElement(name, space, attributes);
    },
    appendChild: (parent, child) => {
      placed(parent, child);
      defaultTreeAdapter.appendChild(parent, child);
    },
    insertBefore: (parent, child, before) => {
      placed(parent, child);
      defaultTreeAdapter.insertBefore(parent, child, before);
    },
    insertText: (parent, words) => {
      // Words come one by one and grow the same text.
      gauge.elements(parent.childNodes.at(-1)?.nodeName === '#text' ? WORD : WEIGHT);
      defaultTreeAdapter.insertText(parent, words);
    },
    createCommentNode: (data) => {
      gauge.elements(WEIGHT);
      return defaultTreeAdapter.createCommentNode(data);
    },
  };
  return parse(text, { treeAdapter, scriptingEnabled: false });
}

/** Whether a node is an element. */
export function isElement(node: object): node is HtmlElement {
  return 'tagName' in node;
}

/** An attribute's value; undefined when the element has none of that name. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** The words of an element's `class`. */
export function classes(element: HtmlElement): readonly string[] {
  return (attribute(element, 'class') ?? '').split(/\s+/).filter((name) => name !== '');
}

/** Every element below a node in reading order, the node itself left out. */
export function* elementsBelow(node: { readonly childNodes: readonly HtmlNode[] }): Generator<HtmlElement> {
  const waiting: HtmlNode[] = node.childNodes.toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!isElement(next)) continue;
    yield next;
    for (let index = next.childNodes.length - 1; index >= 0; index -= 1) waiting.push(next.childNodes[index]!);
  }
}

/** All letters below a node as they stand in the file. */
export function rawText(node: { readonly childNodes: readonly HtmlNode[] }): string {
  return node.childNodes.map((child) => ('value' in child ? child.value : isElement(child) ? rawText(child) : '')).join('');
}
