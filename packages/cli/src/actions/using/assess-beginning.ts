import { acceptAssessment, Assessment, AssessmentFile, carryOver, checklistOf, type CarriedAssessment } from '@smm/core/assessment';
import { findModel } from '@smm/core/model';
import type { AssessNewOptions, AssessShowOptions } from '../../commands/assess.ts';
import { EXIT, orStop, usage, type ExitCode } from '../../exit.ts';
import { exists, type Io } from '../../io.ts';
import { counted, printable } from '../../layout.ts';
import { loadModel, loadProfile } from '../../load.ts';
import { resolve } from 'node:path';
import { appliedProfile, assessmentIn, combined, openCase, saveCase, withPerson, writeNewCase } from './case.ts';

const MOST_SHOWN = 10;

/** Begins an assessment file, or the next assessment in one that is there. */
export async function runAssessNew(io: Io, named: string | undefined, options: AssessNewOptions): Promise<ExitCode> {
  return named === undefined || exists(resolve(io.cwd, named)) ? nextAssessment(io, named, options) : newFile(io, named, options);
}

function newFile(io: Io, named: string, options: AssessNewOptions): ExitCode {
  if (!/\.(?:ya?ml|json)$/.test(named)) usage(`${named} cannot be an assessment file. Let its name end in .smm-assessment.yaml.`);
  const files = options.profile ?? usage('Which profile is it assessed by? Name one or several: --profile water.smm-profile.yaml.');
  const system = options.system ?? usage('Which system is it? Say it with --system "Northern network".');
  const path = resolve(io.cwd, named);
  const profiles = files.map((file) => appliedProfile(io, path, file, options.model));
  const model = options.model === undefined ? orStop(findModel(loadProfile(io, files[0]).file.profile.model.id)) : loadModel(io, options.model);
  const sites = (options.site ?? []).map(idAndName);
  const by = [...(options.by ?? [])];
  const date = options.date ?? io.today();
  const parts = options.parts === true ? sites.map(({ id }) => ({ site: id })) : [];
  const parsed = AssessmentFile.safeParse({
    schemaVersion: 1,
    kind: 'assessment',
    id: slug(named),
    model: { id: model.id, edition: model.edition },
    organisation: options.organisation ?? '',
    system: { name: system, sector: options.sector ?? '', ...(options.view === undefined ? {} : { pointOfView: options.view }) },
    sites,
    deviceGroups: (options.group ?? []).map(idAndName),
    profiles,
    assessments: [{ id: options.id ?? `assessment-${date}`, title: options.title ?? '', date, assessors: by, profiles, parts }],
    history: [{ date: io.today(), what: 'Begun' }],
  });
  if (!parsed.success)
    return usage(`That does not make an assessment file: ${parsed.error.issues.map(({ path: at, message }) => `${at.join('/')}: ${message}`).join('; ')}.`);
  const file = by.reduce((now, person) => withPerson(now, person, 'assessor'), parsed.data);
  const written = writeNewCase(io, named, file);
  const { indicators } = checklistOf({ model, profiles: combined(files.map((one) => loadProfile(io, one, options.model).file.profile)) });
  if (options.json === true) io.out(`${JSON.stringify({ file: written, assessment: file.assessments[0]!.id, indicators: indicators.size }, null, 2)}\n`);
  else
    io.out(
      `${io.paint('green', '✔')} ${named}: ${counted(indicators.size, 'indicator')} to check.\n  Next: “smm assess show”, “smm assess judge 2 all”, “smm assess answer met <indicator>”; targets with “smm target new”.\n`,
    );
  return EXIT.clean;
}

/** “hill=Hill works”, or an id that is its own name. */
function idAndName(word: string): { id: string; name: string } {
  const [id = '', ...name] = word.split('=');
  return { id, name: name.join('=') || id };
}

function slug(named: string): string {
  const base = named.replace(/^.*[\\/]/, '').replace(/\.smm-assessment\.\w+$|\.\w+$/, '');
  return (
    base
      .replace(/[^A-Za-z0-9._-]+/g, '-')
      .replace(/^[^A-Za-z0-9]+/, '')
      .slice(0, 64) || 'assessment'
  );
}

function nextAssessment(io: Io, named: string | undefined, options: AssessNewOptions): ExitCode {
  const it = openCase(io, named === undefined ? options : { ...options, file: named });
  const date = options.date ?? io.today();
  const id = options.id ?? `assessment-${date}`;
  if (it.file.assessments.some((one) => one.id === id)) usage(`${it.name} already has an assessment “${id}”. Give the new one another id with --id.`);
  const files = options.profile ?? it.file.profiles.map(({ file }) => file);
  const folder = it.path.slice(0, it.path.length - it.path.replace(/^.*[\\/]/, '').length);
  const profiles = files.map((file) => appliedProfile(io, it.path, options.profile === undefined ? resolve(folder, file) : file, options.model));
  const by = [...(options.by ?? [])];
  const begin = { id, title: options.title ?? '', date, assessors: by, profiles };
  const last = it.file.assessments.at(-1);
  const carried = last === undefined || options.fresh === true ? undefined : carryOver(last, it.checklist, begin);
  const assessment = carried?.assessment ?? Assessment.parse({ ...begin, parts: last?.parts ?? [] });
  const file = by.reduce((now, person) => withPerson(now, person, 'assessor'), it.file);
  saveCase(it, { ...file, profiles, assessments: [...file.assessments, assessment] });
  if (options.json === true) io.out(`${JSON.stringify({ assessment: id, ...(carried === undefined ? {} : carriedData(carried)) }, null, 2)}\n`);
  else {
    io.out(`${io.paint('green', '✔')} ${id}${last === undefined || carried === undefined ? '' : `, begun from ${last.id}`}\n`);
    if (carried !== undefined) tellCarried(io, carried);
  }
  return EXIT.clean;
}

function carriedData({ same, changed, removed, fresh }: CarriedAssessment) {
  const told = (list: CarriedAssessment['changed']) => list.map(({ answer, was, now }) => ({ profile: answer.profile, statement: answer.statement, was, now }));
  return { same, changed: told(changed), removed: told(removed), unanswered: fresh.map(({ key }) => key) };
}

function tellCarried(io: Io, { same, changed, removed, fresh }: CarriedAssessment): void {
  io.out(`  ${counted(same, 'answer')} carried over, to be confirmed with “smm assess confirm”; ${counted(fresh.length, 'indicator')} without an answer\n`);
  if (changed.length > 0) io.out(`\n${io.paint('bold', 'Worded otherwise now: these answers count when they are given again')}\n`);
  for (const { answer, was, now } of changed.slice(0, MOST_SHOWN))
    io.out(`  ${answer.statement}\n    was  ${printable(was, 160)}\n    now  ${printable(now ?? '', 160)}\n`);
  if (removed.length > 0) io.out(`\n${io.paint('bold', 'No longer in the profile: these answers are kept and count for nothing')}\n`);
  for (const { answer, was } of removed.slice(0, MOST_SHOWN)) io.out(`  ${answer.statement}  ${printable(was, 140)}\n`);
}

/** Accepts an assessment. */
export async function runAssessAccept(io: Io, options: AssessShowOptions): Promise<ExitCode> {
  const it = openCase(io, options);
  const accepted = orStop(acceptAssessment(assessmentIn(it, options.assessment), it.checklist));
  saveCase(it, { ...it.file, assessments: it.file.assessments.map((one) => (one.id === accepted.id ? accepted : one)) });
  if (options.json === true) io.out(`${JSON.stringify({ assessment: accepted.id, results: accepted.results }, null, 2)}\n`);
  else io.out(`${io.paint('green', '✔')} ${accepted.id} is accepted with ${counted(accepted.results.length, 'level')} and does not change any more.\n`);
  return EXIT.clean;
}
