import { practicesOf } from '../../model/lookup.ts';
import type { MaturityModel } from '../../model/schema.ts';
import { COMMON } from '../../profile/cells.ts';
import type { AssessmentFile } from '../schema/assessment-file.ts';
import { problemOfTarget } from '../targets/rounds.ts';
import type { SystemPart } from './parts.ts';

/** Something in an assessment file that does not fit together: where, and what to do. */
export type AssessmentProblem = { readonly code: string; readonly address: string; readonly message: string };

/**
 * What does not fit together in an assessment file: ids used twice, names of practices, sites, groups, people, evidence
 * or steps that are nowhere, levels that the model does not have, and targets without what they need.
 */
export function assessmentProblems(file: AssessmentFile, model: MaturityModel): AssessmentProblem[] {
  return [...doubled(file), ...badTargets(file, model), ...badAnswers(file, model), ...badSteps(file, model)];
}

function doubled(file: AssessmentFile): AssessmentProblem[] {
  const lists: [string, readonly { readonly id: string }[]][] = [
    ['sites', file.sites],
    ['deviceGroups', file.deviceGroups],
    ['people', file.people],
    ['rounds', file.rounds],
    ['assessments', file.assessments],
    ['roadmap/steps', file.roadmap.steps],
    ...file.assessments.map(({ id, evidence }): [string, readonly { readonly id: string }[]] => [`assessments/${id}/evidence`, evidence]),
  ];
  return lists.flatMap(([list, entries]) =>
    entries
      .filter(({ id }, index) => entries.findIndex((other) => other.id === id) !== index)
      .map(({ id }) => ({ code: 'double-id', address: `${list}/${id}`, message: `The id “${id}” is used twice. Give one of them another.` })),
  );
}

function badTargets(file: AssessmentFile, model: MaturityModel): AssessmentProblem[] {
  return file.rounds.flatMap((round) => {
    const lists = [
      { address: `rounds/${round.id}/agreed`, targets: round.agreed },
      ...round.proposals.filter(({ submitted }) => submitted).map(({ by, targets }) => ({ address: `rounds/${round.id}/proposals/${by}`, targets })),
    ];
    return lists.flatMap(({ address, targets }) =>
      targets.flatMap((target) => {
        const at = `${address}/${target.practice}`;
        const incomplete = problemOfTarget(target);
        return [
          ...(incomplete === undefined ? [] : [{ code: 'incomplete-target', address: at, message: incomplete }]),
          ...strangers(file, model, at, target),
          ...levelProblem(model, at, target.comprehensiveness, target.scope),
        ];
      }),
    );
  });
}

function badAnswers(file: AssessmentFile, model: MaturityModel): AssessmentProblem[] {
  return file.assessments.flatMap((assessment) => {
    const at = `assessments/${assessment.id}`;
    const evidence = new Set(assessment.evidence.map(({ id }) => id));
    const entries = [...assessment.answers, ...assessment.judgements, ...assessment.overrides];
    const people = new Set(file.people.map(({ id }) => id));
    const unknown = [...new Set(entries.flatMap(({ by }) => (by === undefined || people.has(by) ? [] : [by])))];
    return [
      ...unknown.map((by) => ({ code: 'unknown-person', address: at, message: `“${by}” is not among the people of the file. Add them.` })),
      ...entries.flatMap((entry) => strangers(file, model, `${at}/${'statement' in entry ? `answers/${entry.statement}` : entry.practice}`, entry)),
      ...assessment.overrides
        .filter(({ reason }) => reason.trim() === '')
        .map(({ practice }) => ({
          code: 'reason-missing',
          address: `${at}/overrides/${practice}`,
          message: 'An override without a reason counts nowhere. Say why.',
        })),
      ...assessment.answers.flatMap(({ statement, evidence: named }) =>
        named
          .filter((id) => !evidence.has(id))
          .map((id) => ({
            code: 'unknown-evidence',
            address: `${at}/answers/${statement}`,
            message: `There is no evidence item “${id}”. Add it, or take the name out.`,
          })),
      ),
    ];
  });
}

function badSteps(file: AssessmentFile, model: MaturityModel): AssessmentProblem[] {
  const steps = new Set(file.roadmap.steps.map(({ id }) => id));
  return file.roadmap.steps.flatMap((step) => [
    ...strangers(file, model, `roadmap/steps/${step.id}`, step),
    ...step.dependsOn
      .filter((id) => !steps.has(id))
      .map((id) => ({ code: 'unknown-step', address: `roadmap/steps/${step.id}`, message: `It waits for a step “${id}” that is not there.` })),
  ]);
}

function strangers(file: AssessmentFile, model: MaturityModel, address: string, entry: SystemPart & { readonly practice: string }): AssessmentProblem[] {
  const isKnown = entry.practice === COMMON || practicesOf(model).some(({ practice }) => practice.id === entry.practice);
  const missing = (code: string, what: string) => [{ code, address, message: `${what} is not known here. Correct it, or add it.` }];
  return [
    ...(isKnown ? [] : missing('unknown-practice', `The practice “${entry.practice}”`)),
    ...(entry.site === undefined || file.sites.some(({ id }) => id === entry.site) ? [] : missing('unknown-site', `The site “${entry.site}”`)),
    ...(entry.deviceGroup === undefined || file.deviceGroups.some(({ id }) => id === entry.deviceGroup)
      ? []
      : missing('unknown-device-group', `The device group “${entry.deviceGroup}”`)),
  ];
}

function levelProblem(model: MaturityModel, address: string, comprehensiveness: number | undefined, scope: number | undefined): AssessmentProblem[] {
  const isLevel = comprehensiveness === undefined || model.comprehensiveness.some(({ level }) => level === comprehensiveness);
  const isScope = scope === undefined || model.scope.some(({ level }) => level === scope);
  return [
    ...(isLevel ? [] : [{ code: 'unknown-level', address, message: `${model.name} has no comprehensiveness level ${comprehensiveness}.` }]),
    ...(isScope ? [] : [{ code: 'unknown-scope', address, message: `${model.name} has no scope level ${scope}.` }]),
  ];
}
