import { Marked, type Tokens } from 'marked';
import { isMap, parseDocument, type YAMLMap } from 'yaml';

/**
 * A step of a guide, as its code blocks have it; the first word after the ticks is the language, the others say what it is.
 *
 * - `sh`: commands that end well; `sh exit=1`: commands that end with this code
 * - `sh background`: a server that goes on until the next one starts or the guide ends, and is then asked to end
 * - `text` after commands: what they say; `…` stands for anything, and alone in a line for any lines
 * - `yaml file=NAME`: a file with this content; `yaml into=NAME`: fields to put into a YAML file that is there
 */
export type GuideStep = { readonly line: number; readonly content: string } & (
  | { readonly kind: 'run'; readonly code: number }
  | { readonly kind: 'says' | 'serve' }
  | { readonly kind: 'write' | 'merge'; readonly file: string }
);

/** The steps of a guide in order. Blocks that say nothing about themselves are for reading only. */
export function stepsOf(markdown: string): GuideStep[] {
  let line = 1;
  return new Marked().lexer(markdown).flatMap((token): GuideStep[] => {
    const place = { line, content: token.type === 'code' ? (token as Tokens.Code).text : '' };
    line += token.raw.split('\n').length - 1;
    return token.type === 'code' ? stepOf((token as Tokens.Code).lang ?? '', place) : [];
  });
}

function stepOf(info: string, place: { readonly line: number; readonly content: string }): GuideStep[] {
  const [language, ...words] = info.split(/\s+/);
  const options = new Map(words.map((word) => word.split('=', 2) as [string, string]));
  const [file, into] = [options.get('file'), options.get('into')];
  if (file !== undefined) return [{ kind: 'write', file, ...place }];
  if (into !== undefined) return [{ kind: 'merge', file: into, ...place }];
  if (language === 'sh' && words.includes('background')) return [{ kind: 'serve', ...place }];
  if (language === 'sh') return [{ kind: 'run', code: Number(options.get('exit') ?? 0), ...place }];
  return language === 'text' ? [{ kind: 'says', ...place }] : [];
}

/** A pattern for what a command says: line by line, with `…` for what differs from run to run. */
export function patternOf(said: string): RegExp {
  const lines = said.split('\n').map((line) => (line.trim() === '…' ? '(?:.*\\n)*?' : `${line.split('…').map(escaped).join('.*')} *\\n`));
  return new RegExp(`^${lines.join('')}`, 'm');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** A YAML file after the fields have been put into it: named fields go into those that are there, everything else takes the place of what stood there. */
export function withFields(file: string, fields: string): string {
  const document = parseDocument(file);
  const added = parseDocument(fields);
  if (!isMap(document.contents) || !isMap(added.contents)) throw new Error('a YAML file of named fields was expected');
  merge(document.contents, added.contents);
  return document.toString();
}

/** Fields keep their places, unless the ones put in are all that there are: then theirs is the order. */
function merge(target: YAMLMap, source: YAMLMap): void {
  for (const { key, value } of source.items) {
    const known = target.get(key, true);
    if (isMap(known) && isMap(value) && value.items.length > 0) merge(known, value);
    else target.set(key, value);
  }
  const order = source.items.map(({ key }) => String(key));
  const placeOf = (key: unknown) => order.indexOf(String(key));
  if (target.items.every(({ key }) => placeOf(key) >= 0)) target.items.sort((a, b) => placeOf(a.key) - placeOf(b.key));
}
