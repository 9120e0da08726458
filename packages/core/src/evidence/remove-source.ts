import { ok, refused, type Outcome } from '../outcome.ts';
import { applyEdit, type Edit } from '../profile/edits.ts';
import type { Profile } from '../profile/schema/profile.ts';
import { removeFinding, type EvidenceChange } from './findings.ts';
import type { Evidence } from './schema.ts';

/** What goes with a source: findings that rest on nothing else, and findings that lose some of their passages. Lists hold ids. */
export type SourceUse = { readonly passages: readonly string[]; readonly only: readonly string[]; readonly partly: readonly string[] };

/** What hangs on a source. A finding that a note became rests on that note too, and so never on the source only. Refuses `no-such-source`. */
export function usesOfSource(evidence: Evidence, id: string): Outcome<SourceUse> {
  if (!evidence.sources.some((source) => source.id === id))
    return refused('no-such-source', `There is no source “${id}” in the evidence. Check the id.`, `sources/${id}`);
  const passages = new Set(evidence.passages.filter(({ source }) => source === id).map((passage) => passage.id));
  const noted = new Set(evidence.notes.flatMap(({ promotedTo }) => promotedTo));
  const resting = evidence.findings.filter((finding) => finding.passages.some((passage) => passages.has(passage)));
  const rests = (finding: Evidence['findings'][number]) => !noted.has(finding.id) && finding.passages.every((passage) => passages.has(passage));
  return ok({
    passages: [...passages],
    only: resting.filter(rests).map((finding) => finding.id),
    partly: resting.filter((finding) => !rests(finding)).map((finding) => finding.id),
  });
}

/** Evidence without a source on which no finding rests, and without its passages. Refuses `no-such-source` and `still-used`. */
export function removeSource(evidence: Evidence, id: string): Outcome<Evidence> {
  const uses = usesOfSource(evidence, id);
  if (!uses.ok) return uses;
  const resting = [...uses.value.only, ...uses.value.partly];
  if (resting.length > 0)
    return refused(
      'still-used',
      `${resting.length === 1 ? 'One finding rests' : `${resting.length} findings rest`} on “${id}”: ${resting.slice(0, 8).join(', ')}${resting.length > 8 ? ' …' : ''}. Remove them too, or keep the source.`,
      `sources/${id}`,
    );
  return ok(without(evidence, id, uses.value));
}

/**
 * Evidence without a source and without the findings that rest on nothing else; the others lose its passages. The edit
 * takes the findings that go out of the origins of statements. Refuses `no-such-source`.
 */
export function removeSourceWithFindings(evidence: Evidence, profile: Profile, id: string): Outcome<EvidenceChange> {
  const uses = usesOfSource(evidence, id);
  if (!uses.ok) return uses;
  const edits: Edit[] = [];
  let left = evidence;
  let current = profile;
  for (const finding of uses.value.only) {
    const removed = removeFinding(left, current, finding);
    if (!removed.ok) return removed;
    const edited = applyEdit(current, removed.value.edit);
    if (!edited.ok) return edited;
    left = removed.value.evidence;
    current = edited.value.profile;
    edits.push(removed.value.edit);
  }
  return ok({ evidence: without(left, id, uses.value), edit: { op: 'batch', edits } });
}

function without(evidence: Evidence, id: string, { passages }: SourceUse): Evidence {
  const gone = new Set(passages);
  return {
    ...evidence,
    sources: evidence.sources.filter((source) => source.id !== id),
    passages: evidence.passages.filter((passage) => passage.source !== id),
    findings: evidence.findings.map((finding) =>
      finding.passages.some((passage) => gone.has(passage)) ? { ...finding, passages: finding.passages.filter((passage) => !gone.has(passage)) } : finding,
    ),
  };
}
