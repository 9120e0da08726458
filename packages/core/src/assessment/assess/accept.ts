import { ok, refused, type Outcome } from '../../outcome.ts';
import type { Assessment, PracticeResult } from '../schema/answers.ts';
import { partOf } from '../system/parts.ts';
import type { Checklist } from './checklist.ts';
import { standingsOf, type Standing } from './level-rule.ts';

/** The assessment accepted: its levels are written down as they stand, and from then on it does not change. Accepting needs a date. */
export function acceptAssessment(assessment: Assessment, checklist: Checklist): Outcome<Assessment> {
  if (assessment.status === 'accepted') return ok(assessment);
  if (assessment.date === undefined) return refused('date-missing', `Assessment “${assessment.id}” has no date. Say when it was made.`);
  const standings = standingsOf(checklist, assessment);
  if (standings.every(({ assessed }) => !assessed)) return refused('nothing-assessed', `Assessment “${assessment.id}” has no answers yet.`);
  return ok({ ...assessment, status: 'accepted', results: standings.filter(({ assessed }) => assessed).map(resultOf) });
}

function resultOf(standing: Standing): PracticeResult {
  return { practice: standing.practice, ...partOf(standing), levels: standing.levels.map((one) => ({ ...one })), overridden: standing.overridden };
}

/** Where practices stand: of an accepted assessment as written down then, of an open one as computed now. */
export function currentStandings(assessment: Assessment, checklist: Checklist): Standing[] {
  return assessment.status === 'accepted' ? acceptedStandings(assessment) : standingsOf(checklist, assessment);
}

/** Where practices stood when an assessment was accepted; readable without its profiles. */
export function acceptedStandings(assessment: Assessment): Standing[] {
  return assessment.results.map((result) => ({
    practice: result.practice,
    ...partOf(result),
    levels: result.levels,
    assessed: true,
    overridden: result.overridden,
  }));
}
