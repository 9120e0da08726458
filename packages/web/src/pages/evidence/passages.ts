import type { Evidence, Passage } from '@smm/core/evidence';

/** Which passages are asked for: of one source or of all, with all of the words, and only those without a finding. */
export type PassageFilter = { readonly source: string; readonly words: string; readonly onlyLoose: boolean };

/** A passage with how many findings rest on it. */
export type ShownPassage = { readonly passage: Passage; readonly findings: number };

/** The passages that a filter lets through, in the order of the sources. */
export function shownPassages(evidence: Evidence, { source, words, onlyLoose }: PassageFilter): ShownPassage[] {
  const counts = new Map<string, number>();
  for (const finding of evidence.findings) for (const id of new Set(finding.passages)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const wanted = words.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return evidence.passages.flatMap((passage) => {
    const findings = counts.get(passage.id) ?? 0;
    if ((source !== '' && passage.source !== source) || (onlyLoose && findings > 0)) return [];
    const text = passage.text.toLocaleLowerCase();
    return wanted.every((word) => text.includes(word)) ? [{ passage, findings }] : [];
  });
}

/** The practices that the survey questions of some passages were about. */
export function expectedPractices(evidence: Evidence, passages: readonly Passage[]): string[] {
  const questions = new Map(
    evidence.sources.flatMap((source) => source.questions.map((question) => [`${source.id} ${question.id}`, question.practices] as const)),
  );
  return [...new Set(passages.flatMap(({ source, place }) => questions.get(`${source} ${place.question ?? ''}`) ?? []))];
}
