import { migrate, type Migration } from '../profile/migrations/migrate.ts';
import type { FileShape } from '../profile/parse-shape.ts';
import { Evidence, EVIDENCE_SCHEMA_VERSION } from './schema.ts';
import { SurveyMapping, SURVEY_MAPPING_SCHEMA_VERSION } from './survey-mapping.ts';

/** Every step from an earlier evidence format, oldest first. Version 1 is the first format, so there is none yet. */
export const evidenceMigrations: readonly Migration[] = [];

/** Every step from an earlier format of survey mappings, oldest first. Version 1 is the first format, so there is none yet. */
export const surveyMappingMigrations: readonly Migration[] = [];

/** What an evidence file is. */
export const evidenceFile: FileShape<Evidence> = {
  schema: Evidence,
  called: 'An evidence file',
  start: 'Start one with “smm source add”.',
  migrate: (value) => migrate(value, evidenceMigrations, EVIDENCE_SCHEMA_VERSION),
};

/** What a file with the mapping of a survey is. */
export const surveyMappingFile: FileShape<SurveyMapping> = {
  schema: SurveyMapping,
  called: 'A survey mapping',
  start: 'Let “smm source add --save-mapping” propose one.',
  migrate: (value) => migrate(value, surveyMappingMigrations, SURVEY_MAPPING_SCHEMA_VERSION),
};
