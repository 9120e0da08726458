import { LEVEL_RULE, type Assessment, type AssessmentFile } from '@smm/core/assessment';

/** A line of the instructions. */
export type ReadMeLine = { readonly text: string; readonly isHeading?: true };

/** How to fill in the workbook and bring it back. */
export function readMe({ system, organisation, confidentiality, id }: AssessmentFile, assessment: Assessment, made: string): ReadMeLine[] {
  const heading = (text: string): ReadMeLine => ({ text, isHeading: true });
  const line = (text: string): ReadMeLine => ({ text });
  return [
    heading(`Assessment of ${system.name || id}`),
    line([organisation, assessment.title || assessment.id, `workbook made ${made}`].filter(Boolean).join(' · ')),
    ...(confidentiality === '' ? [] : [heading(confidentiality)]),
    heading('How to fill it in'),
    line('Answers: one row for each indicator and part of the system. Choose met, partly, not, waived or substitute; say why something is waived or replaced.'),
    line('Write what was seen into Note, name evidence by its id or by its address, and say who answered and when.'),
    line('General levels: where no general tables are loaded, the level of each practice by your own judgement.'),
    line('Evidence: the items that answers name. New ones go into the empty rows below; what is accepted does not change.'),
    line('Grey columns say which row is which. Leave them. Rows may be sorted and filtered; columns may be moved.'),
    line('Levels shows how levels came about when the workbook was made. It is not read back: levels are computed anew.'),
    line('An answer carried over counts as looked at again when something in its row is changed, such as the date.'),
    heading('How it comes back'),
    line(`smm assess workbook in ${id}.${assessment.id}.xlsx shows what changed, takes it over, and lists what could not be taken with its place.`),
    heading('How a level follows from answers'),
    ...LEVEL_RULE.map(line),
  ];
}
