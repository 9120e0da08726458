import { join, relative, resolve } from 'node:path';
import { roadmapCalendar, roadmapCsv, stepIssues } from '@smm/formats/roadmap';
import type { RoadmapExportOptions } from '../../commands/roadmap.ts';
import { EXIT, orStop, usage, type ExitCode } from '../../exit.ts';
import { writeBytes, type Io } from '../../io.ts';
import { openCase } from './case.ts';
import { orderedIn } from './roadmapping.ts';

const FORMATS = ['csv', 'ics', 'issues'];

/** Writes the steps that are left for other programs. */
export async function runRoadmapExport(io: Io, options: RoadmapExportOptions): Promise<ExitCode> {
  const chosen = options.to.split(',').map((word) => word.trim().toLowerCase());
  const strange = chosen.find((format) => !FORMATS.includes(format));
  if (strange !== undefined) usage(`There is no roadmap as “${strange}”. Write one of: ${FORMATS.join(', ')}.`);
  const it = openCase(io, options);
  const about = { file: it.file, model: it.model, steps: orderedIn(it).steps };
  if (about.steps.length === 0) usage('The roadmap has no steps to take. Make some with “smm roadmap plan”.');
  const folder = resolve(io.cwd, options.out);
  const texts: [string, string][] = chosen.flatMap((format): [string, string][] => {
    if (format === 'csv') return [[`${it.file.id}-roadmap.csv`, roadmapCsv(about)]];
    if (format === 'ics') return [[`${it.file.id}-roadmap.ics`, roadmapCalendar(about, io.now())]];
    return stepIssues(about).map(({ name, text }) => [join(`${it.file.id}-issues`, name), text]);
  });
  const files = texts.map(([name, text]) => relative(io.cwd, orStop(writeBytes(join(folder, name), text))));
  if (options.json === true) io.out(`${JSON.stringify({ files }, null, 2)}\n`);
  else for (const file of files) io.out(`${io.paint('green', '✔')} ${file}\n`);
  return EXIT.clean;
}
