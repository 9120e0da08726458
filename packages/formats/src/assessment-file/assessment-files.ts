import { assessmentFile, AssessmentFile, targetTemplateFile, TargetTemplate } from '@smm/core/assessment';
import { readDataFile, type DataFile } from '../yaml/read.ts';
import { rewriteYaml, writeJson, writeYaml, type WriteOptions } from '../yaml/write.ts';

/** Assessment files larger than this are refused before they are read: twenty years of a large system take about 5 MB. */
export const MOST_ASSESSMENT_BYTES = 32 * 1024 * 1024;

/** Reads targets, assessments and roadmap of a system from the bytes of a `.smm-assessment.yaml` file (or JSON). Never throws on any input. */
export function readAssessmentFile(bytes: Uint8Array): DataFile<AssessmentFile> {
  return readDataFile(bytes, assessmentFile, MOST_ASSESSMENT_BYTES);
}

/** Reads a target template from the bytes of a `.smm-targets.yaml` file (or JSON). Never throws on any input. */
export function readTargetTemplateFile(bytes: Uint8Array): DataFile<TargetTemplate> {
  return readDataFile(bytes, targetTemplateFile);
}

/** An assessment file as new YAML: canonical order, defaults left out, text folded at 100 columns. */
export function writeAssessmentYaml(file: AssessmentFile, options: WriteOptions = {}): string {
  return writeYaml(AssessmentFile, file, options);
}

/** The text of an existing assessment file brought to `file`: only what differs changes, comments and key order stay. */
export function rewriteAssessmentYaml(text: string, file: AssessmentFile): string {
  return rewriteYaml(AssessmentFile, text, file);
}

/** An assessment file as JSON, two spaces, defaults left out. */
export function writeAssessmentJson(file: AssessmentFile): string {
  return writeJson(AssessmentFile, file);
}

/** A target template as new YAML. */
export function writeTargetTemplateYaml(template: TargetTemplate, options: WriteOptions = {}): string {
  return writeYaml(TargetTemplate, template, options);
}
