import type { Assessment, AssessmentFile, Participant, TargetRound } from '@smm/core/assessment';
import { ok, type Outcome } from '@smm/core/outcome';
import { freshIdOf } from './new-case.ts';

/** The file with one of its rounds as `make` gives it. */
export function withRound(file: AssessmentFile, id: string, make: (round: TargetRound) => Outcome<TargetRound>): Outcome<AssessmentFile> {
  const round = file.rounds.find((one) => one.id === id);
  if (round === undefined) return ok(file);
  const made = make(round);
  return made.ok ? ok({ ...file, rounds: file.rounds.map((one) => (one.id === id ? made.value : one)) }) : made;
}

/** The file with one of its assessments as `make` gives it. */
export function withAssessment(file: AssessmentFile, id: string, make: (assessment: Assessment) => Outcome<Assessment>): Outcome<AssessmentFile> {
  const assessment = file.assessments.find((one) => one.id === id);
  if (assessment === undefined) return ok(file);
  const made = make(assessment);
  return made.ok ? ok({ ...file, assessments: file.assessments.map((one) => (one.id === id ? made.value : one)) }) : made;
}

/** The file with somebody among its people in a role; found by name where they are there already. Gives their id too. */
export function withPerson(file: AssessmentFile, name: string, role: 'assessor' | 'stakeholder'): { file: AssessmentFile; id: string } {
  const known = file.people.find((one) => one.name === name || one.id === name);
  if (known?.roles.includes(role) === true) return { file, id: known.id };
  if (known !== undefined)
    return { file: { ...file, people: file.people.map((one) => (one === known ? { ...one, roles: [...one.roles, role] } : one)) }, id: known.id };
  const id = freshIdOf(
    name,
    'person',
    file.people.map((one) => one.id),
  );
  const person: Participant = { id, name, affiliation: '', roles: [role] };
  return { file: { ...file, people: [...file.people, person] }, id };
}
