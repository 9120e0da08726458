/** A number from 0 up to but without 1. */
export type Random = () => number;

/** The same numbers in every run (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of a list. */
export function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)]!;
}

/** A whole number from 0 up to but without `most`. */
export function below(most: number, random: Random): number {
  return Math.floor(random() * most);
}

/** Values that programs stumble over. */
const ODD = [
  '',
  '0',
  '-1',
  '1',
  '99999999999999999999',
  'NaN',
  '1e308',
  'true',
  '\u202E',
  'ﷺ',
  '&#0;',
  '&#xD800;',
  '&e;',
  '%s',
  '../../x',
  'javascript:alert(1)',
  'http://x',
  '#s-a',
  's-a',
  '__proto__',
  'constructor',
  ']]>',
  '<![CDATA[',
  '-->',
  '\u0000',
  'x'.repeat(500),
  '16384',
  'XFD1048576',
  'A1:XFD1048576',
  '[^1]',
  '*_`[',
  '\u00AD-\n',
];

/** Markup with tags and attributes moved, lost, doubled and spoiled at some places. A `careful` one stays well-formed. */
export function mutatedMarkup(text: string, input: { readonly names: readonly string[]; readonly careful: boolean; readonly random: Random }): string {
  let result = text;
  for (let count = 1 + below(6, input.random); count > 0; count -= 1)
    result = input.careful ? mutateElement(result, input.names, input.random) : mutateTag(result, input.names, input.random);
  return result;
}

/** Whole elements moved, lost, doubled, wrapped, renamed; attributes and text spoiled. */
function mutateElement(text: string, names: readonly string[], random: Random): string {
  const [at, end] = elementFrom(text, below(text.length, random));
  if (end <= at) return text;
  const element = text.slice(at, end);
  const name = pick(names, random);
  const odd = pick(ODD, random)
    .replace(/[\u0000-\u001F]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/"/g, '&quot;');
  const attribute = pick(
    ['w:val', 'r:id', 'w:id', 'w:name', 'w:type', 'w:fldCharType', 'w:instr', 'w:anchor', 'r', 't', 's', 'ref', 'name', 'Target', 'Id'],
    random,
  );
  switch (below(10, random)) {
    case 0:
      return text.slice(0, at) + text.slice(end);
    case 1:
      return text.slice(0, end) + element + text.slice(end);
    case 2:
    case 3: {
      const rest = text.slice(0, at) + (random() < 0.5 ? '' : element) + text.slice(end);
      const [other] = elementFrom(rest, below(rest.length, random));
      return rest.slice(0, other) + element + rest.slice(other);
    }
    case 4:
      return `${text.slice(0, at)}<${name}>${element}</${name}>${text.slice(end)}`;
    case 5:
      return `${text.slice(0, at)}<${name} ${attribute}="${odd}"/>${text.slice(at)}`;
    case 6:
      return text.slice(0, at) + element.replace(/="[^"]*"/, () => `="${odd}"`) + text.slice(end);
    case 7:
      return text.slice(0, at) + element.replace(/^<[\w:]+/, `<${name}`).replace(/<\/[\w:]+>$/, `</${name}>`) + text.slice(end);
    case 8:
      return text.slice(0, at) + element.replace(/>([^<]*)</, () => `>${odd}<`) + text.slice(end);
    default: {
      const depth = below(120, random);
      return text.slice(0, at) + `<${name}>`.repeat(depth) + element + `</${name}>`.repeat(depth) + text.slice(end);
    }
  }
}

/** Where the first element from a place on begins and ends; an element around all others is left alone. */
function elementFrom(text: string, from: number): readonly [start: number, end: number] {
  const start = /<[A-Za-z]/.exec(text.slice(from))?.index;
  if (start === undefined) return [0, 0];
  const at = from + start;
  const open = text.indexOf('>', at) + 1;
  const name = /^<([\w:.-]+)/.exec(text.slice(at, at + 100))?.[1];
  if (name === undefined || open === 0 || /^(?:w:document|w:body|worksheet|workbook|sst|Relationships|styleSheet|w:styles)$/.test(name)) return [0, 0];
  if (text[open - 2] === '/') return [at, open];
  let depth = 1;
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>])[^>]*?(/?)>`, 'g');
  tags.lastIndex = open;
  for (let tag = tags.exec(text); tag !== null; tag = tags.exec(text)) {
    depth += tag[1] === '/' ? -1 : tag[2] === '/' ? 0 : 1;
    if (depth === 0) return [at, tags.lastIndex];
  }
  return [0, 0];
}

function mutateTag(text: string, names: readonly string[], random: Random): string {
  const at = text.indexOf('<', below(text.length, random));
  const end = text.indexOf('>', at) + 1;
  if (at < 0 || end === 0) return text + pick(ODD, random);
  const tag = text.slice(at, end);
  const other = text.indexOf('<', below(text.length, random));
  const name = pick(names, random);
  switch (below(11, random)) {
    case 0:
      return text.slice(0, at) + text.slice(end);
    case 1:
      return text.slice(0, end) + tag + text.slice(end);
    case 2:
      return text.slice(0, at) + tag.replace(/"[^"]*"/, () => `"${pick(ODD, random)}"`) + text.slice(end);
    case 3:
      return `${text.slice(0, at)}<${name}>${text.slice(at)}`;
    case 4:
      return `${text.slice(0, at)}<${name}>${text.slice(at, end)}</${name}>${text.slice(end)}`;
    case 5:
      return text.slice(0, end) + pick(ODD, random) + text.slice(end);
    case 6:
      return (
        text.slice(0, at) +
        `<${name} ${pick(['w:val', 'r:id', 'id', 'r', 't', 'colspan', 'rowspan', 'href', 'w:id'], random)}="${pick(ODD, random)}"/>` +
        text.slice(at)
      );
    case 7:
      return other < 0 ? text : text.slice(0, at) + text.slice(other, Math.min(text.length, other + below(2_000, random))) + text.slice(at);
    case 8:
      return text.slice(0, at) + tag.replace(/[\w:]+/, name) + text.slice(end);
    case 9:
      return text.slice(0, at) + `<${name}>`.repeat(below(260, random)) + text.slice(at);
    default:
      return random() < 0.2 ? text.slice(0, at) : text.slice(0, at) + text.slice(Math.min(text.length, end + below(500, random)));
  }
}

/** Pieces that mean something at the beginning of a line or within it. */
const PIECES = [
  '# ',
  '## 1.2 ',
  '> ',
  '- ',
  '  - ',
  '1. ',
  '| a | b |',
  '| --- |',
  '---',
  '```',
  '~~~',
  '<a id="s-x"></a>',
  '<br>',
  '[^1]: ',
  '[^1]',
  '[a](b)',
  '[@K]',
  '**',
  '_',
  '`',
  '\\',
  '\f',
  '\t',
  '          ',
  '. . . . 4',
  '•',
  '–',
  'Level 1  Level 2  Level 3',
  '<table><tr><td>',
  '</',
  '<!-- smm-carried: {"a":1} -->',
  '---\ntitle: x\n---\n',
  '\u00AD',
  'a-',
  '$',
  '![',
  '&amp;',
  ...ODD,
];

/** Lines moved, lost, doubled, joined and spoiled at some places. */
export function mutatedLines(text: string, random: Random): string {
  const lines = text.split('\n');
  for (let count = 1 + below(8, random); count > 0; count -= 1) {
    const at = below(lines.length, random);
    const line = lines[at] ?? '';
    const within = below(line.length + 1, random);
    switch (below(8, random)) {
      case 0:
        lines.splice(at, 1 + below(4, random));
        break;
      case 1:
        lines.splice(at, 0, line);
        break;
      case 2:
        lines[at] = pick(PIECES, random) + line;
        break;
      case 3:
        lines[at] = line.slice(0, within) + pick(PIECES, random) + line.slice(within);
        break;
      case 4:
        lines.splice(at, 2, line + (lines[at + 1] ?? ''));
        break;
      case 5:
        lines.splice(at, 1, line.slice(0, within), line.slice(within));
        break;
      case 6:
        lines[at] = pick(PIECES, random).repeat(1 + below(60, random)) + line;
        break;
      default:
        lines.splice(at, 0, ...lines.slice(below(lines.length, random)).slice(0, below(12, random)));
    }
  }
  return lines.join('\n');
}

/** Bytes changed, put in, taken out, doubled or cut off at some places. */
export function mutatedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let result = Buffer.from(bytes);
  for (let count = 1 + below(8, random); count > 0 && result.length > 0; count -= 1) {
    const at = below(result.length, random);
    const length = below(64, random);
    switch (below(6, random)) {
      case 0:
      case 1:
        result[at] = below(256, random);
        break;
      case 2:
        result[at] = pick([0x00, 0x20, 0x2f, 0x3c, 0x50, 0x7f, 0x80, 0xff], random);
        break;
      case 3:
        result = Buffer.concat([result.subarray(0, at), result.subarray(at + length)]);
        break;
      case 4:
        result = Buffer.concat([result.subarray(0, at + length), result.subarray(at)]);
        break;
      default:
        if (random() < 0.3) result = result.subarray(0, at);
    }
  }
  return new Uint8Array(result);
}
