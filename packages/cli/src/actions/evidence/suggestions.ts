import { suggester, suggestKind, type Evidence, type Passage, type SuggestedKind, type Suggestion } from '@smm/core/evidence';
import { practiceById, type MaturityModel } from '@smm/core/model';

/** What a passage may be about, and what kind of finding it may give. */
export type PassageSuggestion = { readonly practices: readonly Suggestion[]; readonly kind: SuggestedKind };

/** Suggests for a passage; `asked` are practices that the question was about, besides those that the evidence knows. */
export type PassageSuggester = (passage: Pick<Passage, 'source' | 'text' | 'place'>, asked?: readonly string[]) => PassageSuggestion;

/** Suggests for passages of evidence: it minds the practices that their questions were about, and learns from what was decided. */
export function passageSuggester(model: MaturityModel, evidence: Evidence): PassageSuggester {
  const texts = new Map(evidence.passages.map(({ id, text }) => [id, text]));
  const decided = evidence.findings
    .filter(({ setAside }) => setAside === '')
    .flatMap(({ practices, passages }) =>
      practices.flatMap(({ practice }) => passages.flatMap((id) => (texts.has(id) ? [{ text: texts.get(id)!, practice }] : []))),
    );
  const suggest = suggester(model, { decided, passages: [...texts.values()] });
  const expectedOf = questionPractices(evidence);
  return (passage, asked = []) => {
    const said = passage.text.replace(STAND_INS, ' ');
    return { practices: suggest(said, { expected: [...new Set([...expectedOf(passage), ...asked])] }), kind: suggestKind(said) };
  };
}

/** What stands where people were hidden: no word of the passage. */
const STAND_INS = /\[(?:IP address|e-mail address|name|phone number)\]/g;

/** The practices that the question of a passage was about. */
export function questionPractices(evidence: Evidence): (passage: Pick<Passage, 'source' | 'place'>) => readonly string[] {
  const practices = new Map(
    evidence.sources.flatMap((source) => source.questions.map((question) => [`${source.id}\n${question.id}`, question.practices] as const)),
  );
  return ({ source, place }) => practices.get(`${source}\n${place.question}`) ?? [];
}

/** A suggestion in a line: “Physical Protection (key, yard)”. */
export function suggestionText(model: MaturityModel, { practice, words }: Suggestion): string {
  const known = practiceById(model, practice);
  return `${known?.abbreviation ?? practice} ${known?.name ?? ''}${words.length === 0 ? ' (what the question asked)' : ` (${words.join(', ')})`}`;
}
