import { inlineCitations } from '@smm/core/profile';

/** A part of a statement as it is shown; `from` is where its words begin in the source. */
export type InlinePart =
  | { readonly kind: 'citation'; readonly from: number; readonly text: string; readonly keys: readonly string[] }
  | { readonly kind: 'text'; readonly from: number; readonly text: string; readonly marks: readonly Mark[]; readonly href?: string };

/** How words are set. */
export type Mark = 'code' | 'em' | 'strong';

const PATTERN = /`([^`\n]+)`|\*\*(?=\S)([^\n]+?\S?)\*\*(?!\*)|(?<![\w*])([*_])(?=\S)([^\n]*?[^\s*_])\3(?!\w)|(?<!!)\[([^\]\n@][^\]\n]*)\]\(([^()\s]+)\)/;

/**
 * The inline Markdown of a statement, for showing it while it is being written: emphasis, code, links, citations. What
 * is none of these stays as it was typed. Links lead only to the web and to mail.
 */
export function inlineParts(source: string): InlinePart[] {
  const parts: InlinePart[] = [];
  let end = 0;
  for (const { raw, keys, index } of inlineCitations(source)) {
    parts.push(...marked(source.slice(end, index), end, []));
    parts.push({ kind: 'citation', from: index, text: raw, keys });
    end = index + raw.length;
  }
  return [...parts, ...marked(source.slice(end), end, [])];
}

function marked(text: string, from: number, marks: readonly Mark[], href?: string): InlinePart[] {
  if (text === '') return [];
  const found = PATTERN.exec(text);
  if (found === null) return [{ kind: 'text', from, text, marks, ...(href === undefined ? {} : { href }) }];
  const [raw, code, strong, _sign, em, label, address] = found;
  const start = from + found.index;
  return [
    ...marked(text.slice(0, found.index), from, marks, href),
    ...(code !== undefined
      ? [{ kind: 'text' as const, from: start + 1, text: code, marks: [...marks, 'code' as const], ...(href === undefined ? {} : { href }) }]
      : strong !== undefined
        ? marked(strong, start + 2, [...marks, 'strong'], href)
        : em !== undefined
          ? marked(em, start + 1, [...marks, 'em'], href)
          : marked(label!, start + 1, marks, safeAddress(address!) ?? href)),
    ...marked(text.slice(found.index + raw.length), start + raw.length, marks, href),
  ];
}

/** The address of a link when it leads to the web or to mail. */
function safeAddress(address: string): string | undefined {
  return /^(?:https?:\/\/|mailto:)/i.test(address) ? address : undefined;
}

/** The parts with those words apart that lie in a stretch of the source: each told whether it does. */
export function splitAt(
  part: InlinePart,
  stretches: readonly { readonly from: number; readonly to: number }[],
): { readonly part: InlinePart; readonly stretch: number }[] {
  const end = part.from + part.text.length;
  if (part.kind === 'citation') return [{ part, stretch: stretches.findIndex(({ from, to }) => from < end && to > part.from) }];
  const cuts = [...new Set([part.from, end, ...stretches.flatMap(({ from, to }) => [from, to])])]
    .filter((at) => at >= part.from && at <= end)
    .sort((a, b) => a - b);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index]!;
    const inner = { ...part, from, text: part.text.slice(from - part.from, to - part.from) };
    return { part: inner, stretch: stretches.findIndex((stretch) => stretch.from <= from && stretch.to >= to) };
  });
}
