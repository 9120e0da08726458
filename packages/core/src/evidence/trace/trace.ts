import { ok, refused, type Outcome } from '../../outcome.ts';
import { addressOfStatement, type Address } from '../../profile/address.ts';
import { statementsOf, type PlacedStatement } from '../../profile/cells.ts';
import type { Profile } from '../../profile/schema/profile.ts';
import { noSuchFinding, passagesById, weigher, type Weight } from '../findings.ts';
import type { Evidence, EvidenceFinding, InboxNote, Passage, Source } from '../schema.ts';

/** A statement with its address. */
export type TracedStatement = PlacedStatement & { readonly address: Address };

/** A passage with its source, when the evidence has it. */
export type TracedPassage = { readonly passage: Passage; readonly source: Source | undefined };

/** A finding with what it rests on: passages, and notes it was made from. */
export type TracedFinding = {
  readonly finding: EvidenceFinding;
  readonly weight: Weight;
  readonly passages: readonly TracedPassage[];
  readonly notes: readonly InboxNote[];
};

/** A statement, downwards: findings, passages and sources; notes it was made from; ids that lead nowhere. */
export type StatementTrace = {
  readonly statement: TracedStatement;
  readonly findings: readonly TracedFinding[];
  readonly notes: readonly InboxNote[];
  readonly missing: readonly string[];
};

/** A finding, both ways: what it rests on, and the statements written from it. */
export type FindingTrace = TracedFinding & { readonly sources: readonly Source[]; readonly statements: readonly TracedStatement[] };

/** A source, upwards: its passages, each with the findings that rest on it, and the statements written from those. */
export type SourceTrace = {
  readonly source: Source;
  readonly passages: readonly { readonly passage: Passage; readonly findings: readonly EvidenceFinding[] }[];
  readonly findings: readonly EvidenceFinding[];
  readonly statements: readonly TracedStatement[];
};

/** Where a statement comes from. Refuses `no-such-statement`. */
export function traceStatement(profile: Profile, evidence: Evidence, id: string): Outcome<StatementTrace> {
  const placed = statementsOf(profile).find(({ statement }) => statement.id === id);
  if (placed === undefined) return refused('no-such-statement', `There is no statement “${id}” in the profile. Check the id.`);
  const origins = new Set(placed.statement.origins);
  const findings = evidence.findings.filter((finding) => origins.has(finding.id));
  const known = new Set(findings.map((finding) => finding.id));
  const trace = findingTracer(evidence);
  return ok({
    statement: withAddress(profile, placed),
    findings: findings.map(trace),
    notes: evidence.notes.filter(({ promotedTo }) => promotedTo.includes(id)),
    missing: [...origins].filter((origin) => !known.has(origin)),
  });
}

/** What a finding rests on, and what was written from it. Refuses `no-such-finding`. */
export function traceFinding(profile: Profile, evidence: Evidence, id: string): Outcome<FindingTrace> {
  const finding = evidence.findings.find((other) => other.id === id);
  if (finding === undefined) return noSuchFinding(id);
  const traced = findingTracer(evidence)(finding);
  const sources = new Set(traced.passages.flatMap(({ source }) => source ?? []));
  return ok({ ...traced, sources: [...sources], statements: writtenFrom(profile, new Set([id])) });
}

/** What became of a source. Refuses `no-such-source`. */
export function traceSource(profile: Profile, evidence: Evidence, id: string): Outcome<SourceTrace> {
  const source = evidence.sources.find((other) => other.id === id);
  if (source === undefined) return refused('no-such-source', `There is no source “${id}” in the evidence. Check the id.`, `sources/${id}`);
  const own = [...passagesById(evidence).values()].filter((passage) => passage.source === id);
  const ids = new Set(own.map((passage) => passage.id));
  const findings = evidence.findings.filter((finding) => finding.passages.some((passage) => ids.has(passage)));
  const byPassage = new Map<string, EvidenceFinding[]>();
  for (const finding of findings) for (const passage of new Set(finding.passages)) byPassage.set(passage, [...(byPassage.get(passage) ?? []), finding]);
  return ok({
    source,
    passages: own.map((passage) => ({ passage, findings: byPassage.get(passage.id) ?? [] })),
    findings,
    statements: writtenFrom(profile, new Set(findings.map((finding) => finding.id))),
  });
}

function findingTracer(evidence: Evidence): (finding: EvidenceFinding) => TracedFinding {
  const passages = passagesById(evidence);
  const sources = new Map<string, Source>();
  for (const source of evidence.sources) if (!sources.has(source.id)) sources.set(source.id, source);
  const weigh = weigher(evidence);
  return (finding) => ({
    finding,
    weight: weigh(finding),
    passages: [...new Set(finding.passages)].flatMap((id) => {
      const passage = passages.get(id);
      return passage === undefined ? [] : [{ passage, source: sources.get(passage.source) }];
    }),
    notes: evidence.notes.filter(({ promotedTo }) => promotedTo.includes(finding.id)),
  });
}

function writtenFrom(profile: Profile, findings: ReadonlySet<string>): TracedStatement[] {
  return statementsOf(profile)
    .filter(({ statement }) => statement.origins.some((id) => findings.has(id)))
    .map((placed) => withAddress(profile, placed));
}

function withAddress(profile: Profile, placed: PlacedStatement): TracedStatement {
  return { ...placed, address: addressOfStatement(profile, placed) };
}
