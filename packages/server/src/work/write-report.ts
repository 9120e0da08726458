import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { checklistOf, type AssessmentFile } from '@smm/core/assessment';
import { composeProfiles } from '@smm/core/composition';
import type { MaturityModel } from '@smm/core/model';
import { ok, refused, type Outcome } from '@smm/core/outcome';
import type { Profile } from '@smm/core/profile';
import { formatById } from '@smm/formats';
import { executiveReport, fullReport, type ReportInput } from '@smm/formats/assessment-report';

const { version: VERSION } = createRequire(import.meta.url)('../../package.json') as { version: string };

/** A report to make: of which assessment, in which format, when. */
export type ReportTask = {
  readonly kind: 'report';
  readonly report: 'executive' | 'full';
  readonly file: AssessmentFile;
  /** The last one when left out. */
  readonly assessment: string | undefined;
  readonly profiles: readonly Profile[];
  readonly format: string;
  readonly fonts: readonly string[];
  readonly created: string;
};

/** Writes a report. Refused: `no-assessment`, when the file holds none of that name; `unknown-format`; what `composeProfiles` refuses. */
export async function writeReport(task: ReportTask, model: MaturityModel): Promise<Outcome<Uint8Array>> {
  const { file, profiles: given, created } = task;
  const assessment = task.assessment === undefined ? file.assessments.at(-1) : file.assessments.find(({ id }) => id === task.assessment);
  if (assessment === undefined) return refused('no-assessment', 'There is no such assessment in the file. Begin one, or name another.');
  const format = formatById(task.format);
  if (format === undefined || format.kind === 'data') return refused('unknown-format', `There is no report in the format “${task.format}”.`);
  const combined = given.length < 2 ? undefined : composeProfiles(given);
  if (combined?.ok === false) return combined;
  const profiles = combined === undefined ? given : [combined.value.profile];
  const input: ReportInput = {
    model,
    file,
    assessment,
    profiles,
    checklist: checklistOf({ model, profiles }),
    hash: createHash('sha256').update(JSON.stringify(file)).digest('hex'),
    made: created.slice(0, 10),
    version: VERSION,
  };
  const writer = await format.load();
  const fonts = await Promise.all(task.fonts.map((path) => readFile(path)));
  return ok(await writer.write(task.report === 'full' ? fullReport(input) : executiveReport(input), { assets: { fonts }, created: new Date(created) }));
}
