import type { Evidence, Passage, Source, SurveyQuestion } from './schema.ts';

/** A source read from a file, with its passages. */
export type ReadSource = { readonly source: Source; readonly passages: readonly Passage[] };

/** Evidence with a source added or brought up to date, and what that changed. Lists hold ids of passages. */
export type SourceAdded = {
  readonly evidence: Evidence;
  readonly added: readonly string[];
  /** Passages that were there already, word for word. */
  readonly kept: readonly string[];
  /** Passages of an earlier reading that the source no longer has and nothing rests on: removed. */
  readonly removed: readonly string[];
  /** Passages that the source no longer has but findings rest on: kept, to be looked at. */
  readonly orphaned: readonly string[];
  /** Id of another source that was read from the very same file. */
  readonly sameFileAs?: string;
};

/**
 * Adds a source with its passages. When the evidence has the source already, it is brought up to date: the same answers
 * stay as they are, so that reading a file twice changes nothing; new ones are added at the end; what people decided
 * (practices of questions, title, note, citations) and what findings rest on is never lost.
 */
export function addSource(evidence: Evidence, { source, passages }: ReadSource): SourceAdded {
  const before = evidence.sources.find(({ id }) => id === source.id);
  const fresh = new Map(passages.map((passage) => [passage.id, passage]));
  const used = new Set(evidence.findings.flatMap((finding) => finding.passages));
  const old = evidence.passages.filter((passage) => passage.source === source.id);
  const [kept, gone] = [old.filter(({ id }) => fresh.has(id)), old.filter(({ id }) => !fresh.has(id))];
  const removed = new Set(gone.filter(({ id }) => !used.has(id)).map(({ id }) => id));
  const known = new Set(old.map(({ id }) => id));
  const added = [...fresh.values()].filter(({ id }) => !known.has(id));
  const all = [
    ...evidence.passages
      .filter(({ id, source: of }) => of !== source.id || !removed.has(id))
      .map((passage) => (passage.source === source.id ? (fresh.get(passage.id) ?? passage) : passage)),
    ...added,
  ];
  const merged = before === undefined ? source : merge(before, source, all);
  const sources = before === undefined ? [...evidence.sources, merged] : evidence.sources.map((one) => (one.id === source.id ? merged : one));
  const twin = source.digest === '' ? undefined : evidence.sources.find(({ id, digest }) => id !== source.id && digest === source.digest)?.id;
  return {
    evidence: { ...evidence, sources, passages: all },
    added: added.map(({ id }) => id),
    kept: kept.map(({ id }) => id),
    removed: [...removed],
    orphaned: gone.filter(({ id }) => used.has(id)).map(({ id }) => id),
    ...(twin === undefined ? {} : { sameFileAs: twin }),
  };
}

/** What people wrote stays; what the file says is renewed. */
function merge(before: Source, source: Source, passages: readonly Passage[]): Source {
  const people = new Set(
    passages.flatMap((passage) => (passage.source === source.id && passage.place.respondent !== undefined ? [passage.place.respondent] : [])),
  ).size;
  return {
    ...source,
    title: before.title || source.title,
    note: before.note || source.note,
    citations: before.citations.length > 0 ? before.citations : source.citations,
    ...(source.date === undefined && before.date !== undefined ? { date: before.date } : {}),
    ...(source.respondents === undefined && people === 0 ? {} : { respondents: Math.max(source.respondents ?? 0, people) }),
    questions: questionsOf(before, source, passages),
  };
}

/** Questions of both readings; practices that were decided before win. Questions that nobody answers any more go. */
function questionsOf(before: Source, source: Source, passages: readonly Passage[]): SurveyQuestion[] {
  const decided = new Map(before.questions.map((question) => [question.id, question]));
  const renewed = source.questions.map((question) => ({
    ...question,
    practices: decided.get(question.id)?.practices.length ? decided.get(question.id)!.practices : question.practices,
  }));
  const here = new Set(source.questions.map(({ id }) => id));
  const asked = new Set(passages.flatMap((passage) => (passage.source === source.id && passage.place.question !== undefined ? [passage.place.question] : [])));
  return [...renewed, ...before.questions.filter(({ id }) => !here.has(id) && asked.has(id))];
}
