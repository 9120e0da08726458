import { recordAnswer, type AnswerValue, type Assessment, type AssessmentFile, type SystemPart } from '@smm/core/assessment';
import type { Outcome } from '@smm/core/outcome';
import { withAssessment } from '../../cases/file-edits.ts';
import type { Asked } from './queue.ts';

/** What is said anew of an indicator; what is left out stays as it was. */
export type Said = { readonly answer?: AnswerValue; readonly note?: string; readonly reason?: string; readonly evidence?: readonly string[] };

/** The file with an answer given for a part, by somebody on a day. */
export function answered(
  file: AssessmentFile,
  assessment: Pick<Assessment, 'id'>,
  { indicator, answer }: Asked,
  said: Said,
  at: { readonly part: SystemPart; readonly by: string | undefined; readonly on: string },
): Outcome<AssessmentFile> {
  return withAssessment(file, assessment.id, (now) =>
    recordAnswer(now, {
      indicator,
      part: at.part,
      answer: said.answer ?? answer?.answer ?? 'unanswered',
      note: said.note ?? answer?.note ?? '',
      reason: said.reason ?? answer?.reason ?? '',
      evidence: said.evidence ?? answer?.evidence ?? [],
      on: at.on,
      ...(at.by === undefined ? {} : { by: at.by }),
    }),
  );
}
