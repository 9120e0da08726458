import { migrate, type Migration } from '../profile/migrations/migrate.ts';
import type { FileShape } from '../profile/parse-shape.ts';
import { ASSESSMENT_SCHEMA_VERSION, AssessmentFile } from './schema/assessment-file.ts';
import { TARGET_TEMPLATE_SCHEMA_VERSION, TargetTemplate } from './schema/targets.ts';

/** Every step from an earlier format of assessment files or target templates, oldest first. Version 1 is the first format, so there is none yet. */
const migrations: readonly Migration[] = [];

/** What an assessment file is. */
export const assessmentFile: FileShape<AssessmentFile> = {
  schema: AssessmentFile,
  called: 'An assessment file',
  start: 'Start one with “smm assess new”.',
  migrate: (value) => migrate(value, migrations, ASSESSMENT_SCHEMA_VERSION),
};

/** What a file with a target template is. */
export const targetTemplateFile: FileShape<TargetTemplate> = {
  schema: TargetTemplate,
  called: 'A target template',
  start: 'Save one with “smm target save”.',
  migrate: (value) => migrate(value, migrations, TARGET_TEMPLATE_SCHEMA_VERSION),
};
