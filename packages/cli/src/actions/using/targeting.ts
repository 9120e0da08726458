import { basename, resolve } from 'node:path';
import {
  agree,
  compareProposals,
  propose,
  targetsFromCommonTable,
  targetsFromTemplate,
  TargetRound,
  templateOf,
  unanimous,
  withTargets,
  type AssessmentFile,
  type PracticeTarget,
} from '@smm/core/assessment';
import { refused } from '@smm/core/outcome';
import { MOST_ASSESSMENT_BYTES, readTargetTemplateFile, writeTargetTemplateYaml } from '@smm/formats/assessment-file';

import type { TargetAgreeOptions, TargetNewOptions, TargetProposeOptions, TargetSaveOptions, TargetSetOptions } from '../../commands/target.ts';
import { EXIT, orStop, Stop, usage, type ExitCode } from '../../exit.ts';
import { exists, readBytes, writeBytes, type Io } from '../../io.ts';
import { counted } from '../../layout.ts';
import { openCase, partNamed, roundIn, saveCase, withPerson, type Case } from './case.ts';
import { levelPair, targetNamed } from './target-words.ts';

/** Opens a round of target setting. */
export async function runTargetNew(io: Io, options: TargetNewOptions): Promise<ExitCode> {
  const it = openCase(io, options);
  const id = options.id ?? `targets-${io.today()}`;
  if (it.file.rounds.some((round) => round.id === id)) usage(`${it.name} already has a round “${id}”. Give the new one another id with --id.`);
  const stakeholders = [...(options.stakeholder ?? [])];
  const round = TargetRound.parse({ id, title: options.title ?? '', opened: io.today(), blind: options.open !== true, stakeholders });
  const file = stakeholders.reduce((now, person) => withPerson(now, person, 'stakeholder'), it.file);
  saveCase(it, { ...file, rounds: [...file.rounds, round] });
  if (options.json === true) io.out(`${JSON.stringify(round, null, 2)}\n`);
  else
    io.out(
      `${io.paint('green', '✔')} Round ${id} is open${stakeholders.length === 0 ? '' : ` for ${stakeholders.join(', ')}`}.\n  Propose with “smm target propose --by ${stakeholders[0] ?? 'somebody'} --all 2/2 PM=3/2 --submit”.\n`,
    );
  return EXIT.clean;
}

/** Puts targets into somebody’s proposal. */
export async function runTargetPropose(io: Io, words: readonly string[], options: TargetProposeOptions): Promise<ExitCode> {
  const it = openCase(io, options);
  const round = roundIn(it, options.round);
  const targets = targetsOf(io, it, words, options);
  if (targets.length === 0 && options.submit !== true)
    usage('Nothing is proposed. Name practices with levels (PM=3/2), --all, --from, or hand in with --submit.');
  const next = orStop(propose(round, { by: options.by, targets, date: io.today(), submit: options.submit === true }));
  saveCase(it, withRound(withPerson(it.file, options.by, 'stakeholder'), next));
  const own = next.proposals.find(({ by }) => by === options.by)!;
  if (options.json === true) io.out(`${JSON.stringify(own, null, 2)}\n`);
  else
    io.out(
      `${io.paint('green', '✔')} ${options.by} proposes ${counted(own.targets.length, 'target')}${own.submitted ? ', handed in' : ', not handed in yet (--submit)'}.\n`,
    );
  return EXIT.clean;
}

/** Writes down agreed targets. */
export async function runTargetAgree(io: Io, words: readonly string[], options: TargetAgreeOptions): Promise<ExitCode> {
  const it = openCase(io, options);
  const round = roundIn(it, options.round);
  const same = options.unanimous === true ? unanimous(compareProposals(it.model, round, round.proposals), Math.max(1, round.stakeholders.length)) : [];
  const named = targetsOf(io, it, words, options);
  const targets = withTargets(same, named);
  if (targets.length === 0 && options.close !== true) usage('Nothing is agreed. Name practices with levels (PM=3/2), --all, --from, --unanimous or --close.');
  const agreed = orStop(agree(round, targets));
  const next = options.close === true ? { ...agreed, closed: io.today() } : agreed;
  saveCase(it, withRound(it.file, next));
  const open = it.checklist.practices.size - new Set(next.agreed.map(({ practice }) => practice)).size;
  if (options.json === true) io.out(`${JSON.stringify(next, null, 2)}\n`);
  else
    io.out(
      `${io.paint('green', '✔')} ${counted(next.agreed.length, 'target')} agreed, ${counted(open, 'practice')} without one${next.closed === undefined ? '' : '; the round is closed'}.\n`,
    );
  return EXIT.clean;
}

/** Keeps agreed targets as a template. */
export async function runTargetSave(io: Io, named: string, options: TargetSaveOptions): Promise<ExitCode> {
  const it = openCase(io, options);
  const { agreed } = roundIn(it, options.round);
  const id = basename(named).replace(/\.smm-targets\.ya?ml$|\.ya?ml$/, '');
  const about = { id, title: options.title, model: it.file.model, profiles: it.file.profiles.map((profile) => profile.id) };
  const template = templateOf(agreed, about);
  if (template.targets.length === 0) usage(`No targets of the whole system are agreed yet, so there is nothing to keep.`);
  const path = resolve(io.cwd, named);
  if (exists(path)) throw new Stop(refused('exists', `${named} is already there. Choose another name, or remove it first.`));
  orStop(writeBytes(path, writeTargetTemplateYaml(template), named));
  if (options.json === true) io.out(`${JSON.stringify({ file: path, targets: template.targets.length }, null, 2)}\n`);
  else io.out(`${io.paint('green', '✔')} ${named}: ${counted(template.targets.length, 'target')}\n`);
  return EXIT.clean;
}

/** Targets from a template, then one level for all, then those named one by one. */
function targetsOf(io: Io, it: Case, words: readonly string[], options: TargetSetOptions): PracticeTarget[] {
  const part = partNamed(it, options);
  const details = {
    part,
    ...(options.reason === undefined ? {} : { reason: options.reason }),
    ...(options.impact === undefined ? {} : { impact: options.impact }),
    ...(options.exposure === undefined ? {} : { exposure: options.exposure }),
  };
  const first = options.from === undefined ? [] : targetsFromTemplate(it.model, templateAt(io, options.from)).map((target) => ({ ...target, ...part }));
  const all = options.all === undefined ? [] : targetsFromCommonTable(it.model, { ...levelPair(it.model, options.all), part, reason: options.reason ?? '' });
  const own = words.map((word) => targetNamed(it.model, word, details));
  return withTargets(withTargets(first, all), own);
}

function templateAt(io: Io, named: string) {
  const read = readTargetTemplateFile(orStop(readBytes(resolve(io.cwd, named), MOST_ASSESSMENT_BYTES, named)));
  if (read.ok) return read.value;
  throw new Stop(
    refused('unreadable', `${named} cannot be read as a target template:`),
    read.problems.map(({ message, line }) => `${named}:${line ?? 1}: ${message}`),
  );
}

function withRound(file: AssessmentFile, round: TargetRound): AssessmentFile {
  return { ...file, rounds: file.rounds.map((one) => (one.id === round.id ? round : one)) };
}
