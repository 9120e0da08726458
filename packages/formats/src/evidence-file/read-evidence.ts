import { evidenceFile, surveyMappingFile, type Evidence, type SurveyMapping } from '@smm/core/evidence';
import { readDataFile, type DataFile } from '../yaml/read.ts';

/** Evidence files larger than this are refused before they are read: 100,000 answers take about 30 MB. */
export const MOST_EVIDENCE_BYTES = 64 * 1024 * 1024;

/** Reads the evidence of a profile from the bytes of a `.smm-evidence.yaml` file (or JSON). Never throws on any input. */
export function readEvidenceFile(bytes: Uint8Array): DataFile<Evidence> {
  return readDataFile(bytes, evidenceFile, MOST_EVIDENCE_BYTES);
}

/** Reads the mapping of a survey from the bytes of a YAML or JSON file. Never throws on any input. */
export function readSurveyMappingFile(bytes: Uint8Array): DataFile<SurveyMapping> {
  return readDataFile(bytes, surveyMappingFile);
}
