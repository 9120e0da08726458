import { practicesOf, tableLevels } from '../model/lookup.ts';
import type { MaturityModel } from '../model/schema.ts';
import type { Address } from '../profile/address.ts';
import { addressOfStatement } from '../profile/address.ts';
import { COMMON, statementsOf } from '../profile/cells.ts';
import type { Profile } from '../profile/schema/profile.ts';
import type { Evidence } from './schema.ts';

/** Something in the evidence that cannot be so: a stable code, where, and what to do about it. */
export type EvidenceProblem = { readonly code: EvidenceProblemCode; readonly address: Address; readonly message: string };

/** Every kind of problem with evidence. Addresses begin with `findings`, `passages`, `sources`, `notes`, or are those of the profile. */
export type EvidenceProblemCode =
  | 'duplicate-id'
  | 'unknown-source'
  | 'unknown-question'
  | 'unknown-passage'
  | 'unfounded-finding'
  | 'unknown-practice'
  | 'unknown-level'
  | 'unknown-citation'
  | 'unknown-origin'
  | 'unknown-promotion'
  | 'ambiguous-promotion'
  | 'used-though-set-aside'
  | 'too-few-respondents'
  | 'other-profile';

type Report = (code: EvidenceProblemCode, address: Address, message: string) => void;

/**
 * Everything in the evidence that cannot be so, in the order of the file. Links to practices and levels are checked when
 * the model is given, links from and to the profile when that is given.
 */
export function evidenceProblems(
  evidence: Evidence,
  { profile, model }: { readonly profile?: Profile; readonly model?: MaturityModel } = {},
): EvidenceProblem[] {
  const problems: EvidenceProblem[] = [];
  const report: Report = (code, address, message) => problems.push({ code, address, message });
  checkIds(evidence, report);
  checkSources(evidence, report);
  checkPassages(evidence, report);
  checkFindings(evidence, report);
  if (model !== undefined) checkPractices(evidence, model, report);
  if (profile !== undefined) checkProfile(evidence, profile, report);
  return problems;
}

function checkIds(evidence: Evidence, report: Report): void {
  for (const list of ['sources', 'passages', 'findings', 'notes'] as const) {
    const seen = new Set<string>();
    for (const { id } of evidence[list]) {
      if (seen.has(id)) report('duplicate-id', `${list}/${id}`, `The id “${id}” is used more than once among the ${list}. Give each its own.`);
      seen.add(id);
    }
  }
}

function checkSources(evidence: Evidence, report: Report): void {
  const respondents = new Map<string, Set<string>>();
  for (const { source, place } of evidence.passages)
    if (place.respondent !== undefined) respondents.set(source, (respondents.get(source) ?? new Set()).add(place.respondent));
  for (const source of evidence.sources) {
    const heard = respondents.get(source.id)?.size ?? 0;
    if (source.respondents !== undefined && heard > source.respondents)
      report(
        'too-few-respondents',
        `sources/${source.id}`,
        `“${source.id}” is said to have ${source.respondents} respondents, but its passages come from ${heard}. Correct the number.`,
      );
    const questions = new Set<string>();
    for (const { id } of source.questions) {
      if (questions.has(id))
        report(
          'duplicate-id',
          `sources/${source.id}/questions/${id}`,
          `The id “${id}” is used more than once among the questions of “${source.id}”. Give each its own.`,
        );
      questions.add(id);
    }
  }
}

function checkPassages(evidence: Evidence, report: Report): void {
  const questions = new Map(evidence.sources.map((source) => [source.id, new Set(source.questions.map(({ id }) => id))]));
  for (const { id, source, place } of evidence.passages) {
    const known = questions.get(source);
    if (known === undefined)
      report(
        'unknown-source',
        `passages/${id}`,
        `Passage “${id}” names the source “${source}”, which is not in the evidence. Add the source, or correct the id.`,
      );
    else if (place.question !== undefined && !known.has(place.question))
      report(
        'unknown-question',
        `passages/${id}`,
        `Passage “${id}” answers the question “${place.question}”, which “${source}” does not have. Correct the id.`,
      );
  }
}

function checkFindings(evidence: Evidence, report: Report): void {
  const passages = new Set(evidence.passages.map(({ id }) => id));
  const noted = new Set(evidence.notes.flatMap(({ promotedTo }) => promotedTo));
  for (const finding of evidence.findings) {
    const address = `findings/${finding.id}`;
    for (const id of finding.passages)
      if (!passages.has(id))
        report(
          'unknown-passage',
          address,
          `Finding “${finding.id}” rests on the passage “${id}”, which is not in the evidence. Correct the id, or take it out.`,
        );
    if (finding.passages.length === 0 && !noted.has(finding.id))
      report('unfounded-finding', address, `Finding “${finding.id}” rests on no passage and no note. Add what it was learned from.`);
  }
}

function checkPractices(evidence: Evidence, model: MaturityModel, report: Report): void {
  const practices = new Set(practicesOf(model).map(({ practice }) => practice.id));
  const levels = new Set(tableLevels(model).map(({ level }) => level));
  const check = (address: Address, practice: string, level?: number, isKnown = practices.has(practice)) => {
    if (!isKnown) report('unknown-practice', address, `“${practice}” is no practice of ${model.name}. Correct the id.`);
    if (level !== undefined && !levels.has(level))
      report('unknown-level', address, `${model.name} has no level ${level}. Choose one of ${[...levels].join(', ')}.`);
  };
  for (const { id, questions } of evidence.sources)
    for (const question of questions) for (const practice of question.practices) check(`sources/${id}/questions/${question.id}`, practice);
  for (const { id, practices: links } of evidence.findings) for (const { practice, level } of links) check(`findings/${id}`, practice, level);
  for (const { id, practices: tags } of evidence.notes)
    for (const { practice, level } of tags) check(`notes/${id}`, practice, level, practices.has(practice) || practice === COMMON);
}

function checkProfile(evidence: Evidence, profile: Profile, report: Report): void {
  if (evidence.profile !== profile.id)
    report(
      'other-profile',
      'profile',
      `This is the evidence of “${evidence.profile}”, but the profile is “${profile.id}”. Choose the evidence that belongs to it.`,
    );
  const references = new Set(profile.references.map(({ id }) => id));
  for (const { id, citations } of evidence.sources)
    for (const key of citations)
      if (!references.has(key))
        report(
          'unknown-citation',
          `sources/${id}`,
          `Source “${id}” cites “${key}”, which the profile’s references do not have. Add the reference, or correct the key.`,
        );
  const findings = new Map(evidence.findings.map((finding) => [finding.id, finding]));
  const statements = new Set<string>();
  for (const placed of statementsOf(profile)) {
    statements.add(placed.statement.id);
    for (const id of placed.statement.origins) {
      const finding = findings.get(id);
      const address = addressOfStatement(profile, placed);
      if (finding === undefined)
        report(
          'unknown-origin',
          address,
          `The statement names the finding “${id}” as an origin, which is not in the evidence. Correct the id, or take it out.`,
        );
      else if (finding.setAside !== '')
        report(
          'used-though-set-aside',
          address,
          `The statement was written from “${id}”, which has been set aside. Use the finding again, or take it out of the origins.`,
        );
    }
  }
  for (const { id, promotedTo } of evidence.notes)
    for (const to of promotedTo) {
      if (!findings.has(to) && !statements.has(to))
        report(
          'unknown-promotion',
          `notes/${id}`,
          `Note “${id}” became “${to}”, which neither the evidence nor the profile has. Take it out, so that the note is open again.`,
        );
      if (findings.has(to) && statements.has(to))
        report('ambiguous-promotion', `notes/${id}`, `Note “${id}” became “${to}”, which is both a finding and a statement. Give one of them another id.`);
    }
}
