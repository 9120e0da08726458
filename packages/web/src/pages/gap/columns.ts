import {
  currentStandings,
  gapsOf,
  partKey,
  partName,
  partsOf,
  targetsInForce,
  type Assessment,
  type AssessmentFile,
  type Checklist,
  type Gap,
  type Snapshot,
} from '@smm/core/assessment';

/** The gaps of an assessment against the targets in force. */
export function gapsIn(file: AssessmentFile, checklist: Checklist, assessment: Assessment): Gap[] {
  return gapsOf(currentStandings(assessment, checklist), targetsInForce(file.rounds));
}

/** A column for each part that the assessment looks at. */
export function columnsByPart(file: AssessmentFile, checklist: Checklist, assessment: Assessment, whole: string): Snapshot[] {
  const gaps = gapsIn(file, checklist, assessment);
  return partsOf(assessment).map((part) => ({
    id: partKey(part),
    label: partName(part, file, whole),
    gaps: gaps.filter((gap) => partKey(gap) === partKey(part)),
  }));
}

/** A column for each assessment of the case, the oldest first. */
export function columnsOverTime(file: AssessmentFile, checklist: Checklist): Snapshot[] {
  return file.assessments.map((assessment) => ({
    id: assessment.id,
    label: assessment.date ?? assessment.id,
    ...(assessment.date === undefined ? {} : { date: assessment.date }),
    gaps: gapsIn(file, checklist, assessment),
  }));
}
