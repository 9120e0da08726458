import { ok, refused, type Outcome, type Refusal } from '../outcome.ts';
import type { Edit } from '../profile/edits.ts';
import type { Profile } from '../profile/schema/profile.ts';
import { replaceOrigin } from './origins.ts';
import { EvidenceFinding, type Evidence, type FindingKind, type Passage, type PracticeLink } from './schema.ts';

/** How much a finding rests on: different respondents, sources and passages. */
export type Weight = { readonly respondents: number; readonly sources: number; readonly passages: number };

/** What is needed for a new finding. Without a text of its own it takes the words of its passages. */
export type FindingInput = {
  readonly id: string;
  readonly kind: FindingKind;
  readonly passages: readonly string[];
  readonly text?: string;
  readonly practices?: readonly PracticeLink[];
  readonly by?: string;
  readonly date?: string;
};

/** Evidence after a change, with the edit that makes the profile agree with it. */
export type EvidenceChange = { readonly evidence: Evidence; readonly edit: Edit };

/** Adds a finding made from passages. Refuses `no-passages`, `unknown-passage` and `id-taken`. */
export function makeFinding(evidence: Evidence, input: FindingInput): Outcome<Evidence> {
  const passages = [...new Set(input.passages)];
  if (passages.length === 0) return refused('no-passages', 'A finding rests on at least one passage. Choose the passages first.');
  const problem = takenId(evidence, [input.id]) ?? unknownPassage(evidence, passages);
  if (problem !== undefined) return problem;
  const texts = passagesById(evidence);
  const finding = EvidenceFinding.parse({ ...input, passages, text: input.text ?? passages.map((id) => texts.get(id)!.text).join('\n\n') });
  return ok({ ...evidence, findings: [...evidence.findings, finding] });
}

/** Counts what a finding rests on. For many findings make a `weigher`. */
export function weightOf(evidence: Evidence, finding: EvidenceFinding): Weight {
  return weigher(evidence)(finding);
}

/** Makes a function that counts what a finding rests on: every respondent, source and passage once. What is not in the evidence does not count. */
export function weigher(evidence: Evidence): (finding: EvidenceFinding) => Weight {
  const known = passagesById(evidence);
  return (finding) => {
    const passages = [...new Set(finding.passages)].flatMap((id) => known.get(id) ?? []);
    return {
      respondents: new Set(passages.flatMap(({ source, place }) => (place.respondent === undefined ? [] : `${source} ${place.respondent}`))).size,
      sources: new Set(passages.map(({ source }) => source)).size,
      passages: passages.length,
    };
  };
}

/** Which finding stays and which goes into it, with the words for both when those of the first will not do. */
export type Merger = { readonly keep: string; readonly gone: string; readonly text?: string; readonly kind?: FindingKind };

/**
 * Puts a finding into another: passages and practices of both, the id of the one that stays. Statements and notes that
 * led to the one that goes lead to the other afterwards. Refuses `no-such-finding` and `same-finding`.
 */
export function mergeFindings(evidence: Evidence, profile: Profile, { keep, gone, ...words }: Merger): Outcome<EvidenceChange> {
  const [first, second] = [findingById(evidence, keep), findingById(evidence, gone)];
  if (first === undefined || second === undefined) return noSuchFinding(first === undefined ? keep : gone);
  if (keep === gone) return refused('same-finding', `“${keep}” cannot be merged with itself. Choose another finding.`);
  const merged: EvidenceFinding = {
    ...first,
    ...words,
    passages: [...new Set([...first.passages, ...second.passages])],
    practices: second.practices.reduce(linked, first.practices),
    setAside: first.setAside !== '' && second.setAside !== '' ? first.setAside : '',
  };
  const findings = evidence.findings.flatMap((finding) => (finding === second ? [] : finding === first ? merged : finding));
  return ok({ evidence: repointed({ ...evidence, findings }, gone, [keep]), edit: replaceOrigin(profile, gone, [keep]) });
}

/** One of the findings into which a finding is split. Practices are those of the whole unless given. */
export type FindingPart = Pick<EvidenceFinding, 'id' | 'text' | 'passages'> & Partial<Pick<EvidenceFinding, 'kind' | 'practices'>>;

/**
 * Splits a finding into several, in its place. Together they keep all its passages, and one of them may keep its id. When
 * none does, statements and notes lead to all parts. Refuses `no-such-finding`, `too-few-parts`, `id-taken`, `passages-differ`.
 */
export function splitFinding(evidence: Evidence, profile: Profile, id: string, parts: readonly FindingPart[]): Outcome<EvidenceChange> {
  const whole = findingById(evidence, id);
  if (whole === undefined) return noSuchFinding(id);
  if (parts.length < 2) return refused('too-few-parts', 'A finding is split into at least two.', `findings/${id}`);
  const taken = takenId(
    { ...evidence, findings: evidence.findings.filter((finding) => finding !== whole) },
    parts.map((part) => part.id),
  );
  if (taken !== undefined) return taken;
  const kept = new Set(parts.flatMap(({ passages }) => passages));
  if (kept.size !== new Set(whole.passages).size || !whole.passages.every((passage) => kept.has(passage)))
    return refused('passages-differ', `The parts of “${id}” must have its passages between them, no more and no fewer.`, `findings/${id}`);
  const findings = evidence.findings.flatMap((finding) => (finding === whole ? parts.map((part): EvidenceFinding => ({ ...whole, ...part })) : finding));
  const ids = parts.map((part) => part.id);
  if (ids.includes(id)) return ok({ evidence: { ...evidence, findings }, edit: { op: 'batch', edits: [] } });
  return ok({ evidence: repointed({ ...evidence, findings }, id, ids), edit: replaceOrigin(profile, id, ids) });
}

/** Takes a finding out. Statements lose it from their origins, and notes that became nothing else are open again. */
export function removeFinding(evidence: Evidence, profile: Profile, id: string): Outcome<EvidenceChange> {
  const gone = findingById(evidence, id);
  if (gone === undefined) return noSuchFinding(id);
  const findings = evidence.findings.filter((finding) => finding !== gone);
  return ok({ evidence: repointed({ ...evidence, findings }, id, []), edit: replaceOrigin(profile, id, []) });
}

/** Records that a finding bears on a practice, at a level if known. A level completes an earlier decision without one. */
export function linkFinding(evidence: Evidence, id: string, link: PracticeLink): Outcome<Evidence> {
  return changed(evidence, id, (finding) => ({ ...finding, practices: linked(finding.practices, link) }));
}

/** Takes back that a finding bears on a practice, at every level. */
export function unlinkFinding(evidence: Evidence, id: string, practice: string): Outcome<Evidence> {
  return changed(evidence, id, (finding) => ({ ...finding, practices: finding.practices.filter((link) => link.practice !== practice) }));
}

/** What changes of a finding: its words, its kind, and the passages it rests on. */
export type FindingChange = {
  readonly text?: string;
  readonly kind?: FindingKind;
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
};

/** Changes the words, the kind or the passages of a finding. Refuses `no-such-finding`, `unknown-passage`, and `no-passages` when nothing would be left to rest on. */
export function changeFinding(evidence: Evidence, id: string, { text, kind, add = [], remove = [] }: FindingChange): Outcome<Evidence> {
  const before = findingById(evidence, id);
  if (before === undefined) return noSuchFinding(id);
  const foreign = remove.find((passage) => !before.passages.includes(passage));
  if (foreign !== undefined)
    return refused('unknown-passage', `The finding “${id}” does not rest on the passage “${foreign}”. Check the id.`, `findings/${id}`);
  const unknown = unknownPassage(evidence, add);
  if (unknown !== undefined) return unknown;
  const passages = [...new Set([...before.passages, ...add])].filter((passage) => !remove.includes(passage));
  if (passages.length === 0 && before.passages.length > 0)
    return refused('no-passages', `The finding “${id}” would rest on nothing. Give it another passage, or remove the finding.`, `findings/${id}`);
  return changed(evidence, id, (finding) => ({ ...finding, passages, ...(text === undefined ? {} : { text }), ...(kind === undefined ? {} : { kind }) }));
}

/** Records why a finding will not be used; an empty reason opens it again. */
export function setFindingAside(evidence: Evidence, id: string, reason: string): Outcome<Evidence> {
  return changed(evidence, id, (finding) => ({ ...finding, setAside: reason.trim() }));
}

/** The finding with this id, or undefined. */
export function findingById(evidence: Evidence, id: string): EvidenceFinding | undefined {
  return evidence.findings.find((finding) => finding.id === id);
}

/** The passages of the evidence by id; the first where an id is used twice. */
export function passagesById(evidence: Evidence): Map<string, Passage> {
  const known = new Map<string, Passage>();
  for (const passage of evidence.passages) if (!known.has(passage.id)) known.set(passage.id, passage);
  return known;
}

/** The refusal for an id that no finding has. */
export function noSuchFinding(id: string): Refusal {
  return refused('no-such-finding', `There is no finding “${id}” in the evidence. Check the id.`, `findings/${id}`);
}

function changed(evidence: Evidence, id: string, change: (finding: EvidenceFinding) => EvidenceFinding): Outcome<Evidence> {
  const before = findingById(evidence, id);
  if (before === undefined) return noSuchFinding(id);
  return ok({ ...evidence, findings: evidence.findings.map((finding) => (finding === before ? change(finding) : finding)) });
}

/** Links with one more, each practice and level once. */
function linked(links: readonly PracticeLink[], link: PracticeLink): PracticeLink[] {
  const others = links.filter(({ practice }) => practice !== link.practice);
  const same = links.filter(({ practice }) => practice === link.practice);
  if (same.some(({ level }) => level === link.level) || (link.level === undefined && same.length > 0)) return [...links];
  return same.length === 1 && same[0]!.level === undefined ? [...others, link] : [...links, link];
}

/** Evidence in which notes that became `from` have become `to`. */
function repointed(evidence: Evidence, from: string, to: readonly string[]): Evidence {
  const notes = evidence.notes.map((note) =>
    note.promotedTo.includes(from) ? { ...note, promotedTo: [...new Set(note.promotedTo.flatMap((id) => (id === from ? to : [id])))] } : note,
  );
  return { ...evidence, notes };
}

function takenId(evidence: Evidence, ids: readonly string[]): Refusal | undefined {
  const taken = ids.find((id, index) => findingById(evidence, id) !== undefined || ids.indexOf(id) !== index);
  return taken === undefined ? undefined : refused('id-taken', `There is a finding “${taken}” already. Choose another id.`, `findings/${taken}`);
}

function unknownPassage(evidence: Evidence, passages: readonly string[]): Refusal | undefined {
  const known = passagesById(evidence);
  const unknown = passages.find((id) => !known.has(id));
  return unknown === undefined
    ? undefined
    : refused('unknown-passage', `There is no passage “${unknown}” in the evidence. Check the id.`, `passages/${unknown}`);
}
