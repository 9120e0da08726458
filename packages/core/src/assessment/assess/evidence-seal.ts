import { ok, refused, type Outcome } from '../../outcome.ts';
import { canonicalForm } from '../../profile/canonical.ts';
import { EvidenceItem, type Assessment } from '../schema/answers.ts';

/** Hashes a text; SHA-256 in hexadecimal everywhere in this product. */
export type Hash = (text: string) => string;

/** What is hashed of an evidence item: everything but who accepted it. */
export function sealedText(item: EvidenceItem): string {
  const { accepted: _, ...content } = item;
  return JSON.stringify(canonicalForm(EvidenceItem, content as EvidenceItem));
}

/** The assessment with an evidence item added, or changed while it is not accepted. */
export function putEvidence(assessment: Assessment, item: EvidenceItem): Outcome<Assessment> {
  if (assessment.status === 'accepted')
    return refused('assessment-accepted', `Assessment “${assessment.id}” is accepted and does not change. Start a new one from it.`);
  const at = assessment.evidence.findIndex(({ id }) => id === item.id);
  if (at < 0) return ok({ ...assessment, evidence: [...assessment.evidence, item] });
  if (assessment.evidence[at]!.accepted !== undefined)
    return refused(
      'evidence-accepted',
      `Evidence “${item.id}” was accepted and does not change. Add it under another id, and say in its note what it replaces.`,
    );
  return ok({ ...assessment, evidence: assessment.evidence.with(at, item) });
}

/** The assessment with an evidence item accepted and sealed: from then on it does not change. Accepting it again changes nothing. */
export function acceptEvidence(assessment: Assessment, id: string, at: { readonly by: string; readonly on: string; readonly hash: Hash }): Outcome<Assessment> {
  const index = assessment.evidence.findIndex((item) => item.id === id);
  const item = assessment.evidence[index];
  if (item === undefined) return refused('unknown-evidence', `There is no evidence item “${id}” in assessment “${assessment.id}”.`);
  if (item.accepted !== undefined) return ok(assessment);
  const accepted = { by: at.by, on: at.on, seal: at.hash(sealedText(item)) };
  return ok({ ...assessment, evidence: assessment.evidence.with(index, { ...item, accepted }) });
}

/** The ids of accepted evidence that no longer is what was accepted. */
export function brokenSeals(assessment: Assessment, hash: Hash): string[] {
  return assessment.evidence.filter((item) => item.accepted !== undefined && item.accepted.seal !== hash(sealedText(item))).map(({ id }) => id);
}
