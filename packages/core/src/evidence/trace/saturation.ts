import { practicesOf } from '../../model/lookup.ts';
import type { MaturityModel } from '../../model/schema.ts';
import { passagesById } from '../findings.ts';
import type { Evidence } from '../schema.ts';

/** What one source added to those before it, and what had been found until then. */
export type SaturationPoint = {
  readonly source: string;
  readonly title: string;
  readonly newFindings: readonly string[];
  /** Practices for which this is the first evidence; what was set aside is none. */
  readonly newPractices: readonly string[];
  readonly findings: number;
  readonly practices: number;
};

/** What each source added, in the order of the file, and what that says about asking further. */
export type Saturation = { readonly curve: readonly SaturationPoint[]; readonly summary: string };

/** Shows what every further source added. A finding counts for the first source that has one of its passages. */
export function saturation(evidence: Evidence, model: MaturityModel): Saturation {
  const firsts = findingsBySource(evidence);
  const known = new Set(practicesOf(model).map(({ practice }) => practice.id));
  const found = new Set<string>();
  const seen = new Set<string>();
  const curve = evidence.sources.map(({ id, title }): SaturationPoint => {
    const fresh = seen.has(id) ? [] : (firsts.get(id) ?? []);
    seen.add(id);
    const newPractices = [...new Set(fresh.flatMap(({ practices, setAside }) => (setAside === '' ? practices.map(({ practice }) => practice) : [])))].filter(
      (practice) => known.has(practice) && !found.has(practice),
    );
    for (const practice of newPractices) found.add(practice);
    return { source: id, title, newFindings: fresh.map((finding) => finding.id), newPractices, findings: 0, practices: found.size };
  });
  let findings = 0;
  const counted = curve.map((point) => ({ ...point, findings: (findings += point.newFindings.length) }));
  return { curve: counted, summary: summaryOf(counted, known.size, unread(evidence)) };
}

function findingsBySource(evidence: Evidence): Map<string, Evidence['findings']> {
  const passages = passagesById(evidence);
  const order = new Map<string, number>();
  for (const { id } of evidence.sources) if (!order.has(id)) order.set(id, order.size);
  const firsts = new Map<string, Evidence['findings']>();
  for (const finding of evidence.findings) {
    const sources = finding.passages.flatMap((id) => passages.get(id)?.source ?? []).filter((id) => order.has(id));
    const first = sources.toSorted((a, b) => order.get(a)! - order.get(b)!)[0];
    if (first !== undefined) firsts.set(first, [...(firsts.get(first) ?? []), finding]);
  }
  return firsts;
}

/** Titles of the sources that have passages, and none of them in a finding. */
function unread({ sources, passages, findings }: Evidence): string[] {
  const held = new Set(findings.flatMap((finding) => finding.passages));
  const has = new Set(passages.map(({ source }) => source));
  const read = new Set(passages.filter(({ id }) => held.has(id)).map(({ source }) => source));
  return sources.filter(({ id }) => has.has(id) && !read.has(id)).map(({ title }) => title);
}

/** A statement for the group: what the last third of the sources, at least one, still added. */
function summaryOf(curve: readonly SaturationPoint[], all: number, unread: readonly string[]): string {
  const last = curve.at(-1);
  if (last === undefined) return 'There is no source yet.';
  if (last.findings === 0) return `No finding has been made yet from ${count(curve.length, 'source', 'sources')}.`;
  const missing = all - last.practices;
  const gaps = missing === 0 ? 'Every practice has evidence.' : `${missing === 1 ? 'One practice has' : `${missing} practices have`} no evidence yet.`;
  if (unread.length > 0) {
    const named = unread.slice(0, 3).map((title) => `“${title}”`);
    return `No finding rests yet on ${[...named, ...(unread.length > 3 ? [`${unread.length - 3} more`] : [])].join(', ')}; go through ${unread.length === 1 ? 'it' : 'them'} before asking further. ${gaps}`;
  }
  if (curve.length === 1)
    return `One source gave ${count(last.findings, 'finding', 'findings')}. Only a second one can show whether others say something new. ${gaps}`;
  const recent = curve.slice(-Math.max(1, Math.floor(curve.length / 3)));
  const findings = recent.reduce((sum, { newFindings }) => sum + newFindings.length, 0);
  const practices = recent.reduce((sum, { newPractices }) => sum + newPractices.length, 0);
  const which = recent.length === 1 ? `The last of ${curve.length} sources` : `The last ${recent.length} of ${curve.length} sources`;
  const share = findings / last.findings;
  const verdict =
    findings === 0
      ? 'Further sources of this kind are unlikely to add much; ask elsewhere.'
      : share * curve.length < recent.length / 2
        ? 'Further sources of this kind add less and less.'
        : 'Further sources are likely to add more.';
  return `${which} added ${findings === 0 ? 'no finding' : `${findings} of ${count(last.findings, 'finding', 'findings')}`} and ${practices === 0 ? 'no practice' : count(practices, 'practice', 'practices')} not heard of before. ${gaps} ${verdict}`;
}

function count(number: number, one: string, many: string): string {
  return `${number === 1 ? 'one' : number} ${number === 1 ? one : many}`;
}
