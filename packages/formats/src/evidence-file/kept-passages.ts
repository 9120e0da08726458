import { evidenceFile, Passage, type Evidence } from '@smm/core/evidence';
import { canonicalForm, parseShape } from '@smm/core/profile';
import { parseData, type SourceMap } from '../yaml/parse-data.ts';

/** Lines of a text, and where in them each passage of the file stands; only files in block style have it. */
type Layout = { readonly lines: readonly string[]; readonly old: readonly Passage[]; readonly starts: readonly number[]; readonly end: number };

/** Passages that follow one another in the file and in the new evidence alike. */
type Run = { readonly from: number; readonly to: number };

const DASH = '  - ';
/** Block texts whose empty lines at the end count (`|+`): the end of such a passage is not told by looking at lines. */
const KEPT_LINE_ENDS = /[|>](?:\d?\+|\+\d)[ \t]*(?:#.*)?$/m;

/**
 * Rewrites an evidence file with its unchanged passages set aside: `rewrite` sees one short stand-in for each stretch of
 * them, and their lines come back untouched. A file of many thousand answers so costs no more than what changes in it.
 */
export function withKeptPassages(text: string, evidence: Evidence, rewrite: (text: string, evidence: Evidence) => string): string {
  const layout = layoutOf(text);
  if (layout === undefined) return rewrite(text, evidence);
  const { lines, starts, end, old } = layout;
  const runs = runsOf(old, evidence.passages);
  if (runs.length === 0) return rewrite(text, evidence);
  const mark = freeMark(text);
  const linesOf = ({ from, to }: Run) => lines.slice(starts[from], starts[to] ?? end);
  const rest: string[] = [];
  const passages: Passage[] = [];
  let at = 0;
  let taken = 0;
  runs.forEach(({ old: run, fresh }, index) => {
    rest.push(...lines.slice(at, starts[run.from]), `${DASH}id: ${mark}${index}`);
    passages.push(...evidence.passages.slice(taken, fresh), { id: `${mark}${index}` } as Passage);
    at = starts[run.to] ?? end;
    taken = fresh + run.to - run.from;
  });
  rest.push(...lines.slice(at));
  passages.push(...evidence.passages.slice(taken));
  const written = rewrite(rest.join('\n'), { ...evidence, passages }).split('\n');
  return written
    .flatMap((line) => (line.startsWith(`${DASH}id: ${mark}`) ? linesOf(runs[Number(line.slice(DASH.length + 4 + mark.length))]!.old) : [line]))
    .join('\n');
}

function layoutOf(text: string): Layout | undefined {
  if (KEPT_LINE_ENDS.test(text)) return undefined;
  const parsed = parseData(text);
  if (!parsed.ok) return undefined;
  const shaped = parseShape(evidenceFile, parsed.data);
  if (!shaped.ok || shaped.migrated.length > 0 || shaped.unknownFields.length > 0 || shaped.value.passages.length === 0) return undefined;
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const old = shaped.value.passages;
  const starts = old.map((_, index) => lineOf(parsed.map, ['passages', index]));
  if (!starts.every((start, index) => lines[start]?.startsWith(DASH) && start > (starts[index - 1] ?? -1))) return undefined;
  const end = lines.findIndex((line, index) => index > starts.at(-1)! && /^[^\s#]/.test(line));
  const own = starts.map((start) => withCommentsAbove(lines, start));
  return { lines, old, starts: own, end: trimmedEnd(lines, end < 0 ? lines.length : end) };
}

function lineOf(map: SourceMap, path: readonly (string | number)[]): number {
  return (map.place(path)?.line ?? 0) - 1;
}

/** Comments right above a passage go with it. */
function withCommentsAbove(lines: readonly string[], start: number): number {
  let first = start;
  while (/^ {0,3}#/.test(lines[first - 1] ?? '')) first -= 1;
  return first;
}

/** Empty lines and comments after the last passage belong to what follows. */
function trimmedEnd(lines: readonly string[], end: number): number {
  let last = end;
  while (/^ {0,3}(?:#.*)?$/.test(lines[last - 1] ?? 'x')) last -= 1;
  return last;
}

function runsOf(old: readonly Passage[], fresh: readonly Passage[]): { readonly old: Run; readonly fresh: number }[] {
  const places = new Map(old.map(({ id }, index) => [id, index]));
  const runs: { old: { from: number; to: number }; fresh: number }[] = [];
  let after = -1;
  fresh.forEach((passage, index) => {
    const place = places.get(passage.id);
    if (place === undefined || place <= after || !same(old[place]!, passage)) return;
    const last = runs.at(-1);
    if (last !== undefined && last.old.to === place && last.fresh + place - last.old.from === index) last.old.to = place + 1;
    else runs.push({ old: { from: place, to: place + 1 }, fresh: index });
    after = place;
  });
  return runs;
}

function same(one: Passage, other: Passage): boolean {
  return JSON.stringify(canonicalForm(Passage, one)) === JSON.stringify(canonicalForm(Passage, other));
}

/** A beginning of ids that the text has nowhere. */
function freeMark(text: string): string {
  let mark = 'kept-';
  while (text.includes(mark)) mark = `kept-${mark}`;
  return mark;
}
