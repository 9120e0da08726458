export { readAssessmentWorkbook } from './read-workbook.ts';
export type { ReturnedWorkbook, WorkbookChange } from './returned.ts';
export { writeAssessmentWorkbook } from './write-workbook.ts';
