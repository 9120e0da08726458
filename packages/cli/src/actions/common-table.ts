import { findCommonality, liftCommon, type CommonCluster } from '@smm/core/commonality';
import { practiceById, rowLabel, type MaturityModel } from '@smm/core/model';
import { applyEdit, statementsOf, type Profile } from '@smm/core/profile';
import { rewriteProfileYaml, writeProfileJson } from '@smm/formats/yaml';
import type { CommonOptions } from '../commands/common.ts';
import { EXIT, orStop, usage, type ExitCode } from '../exit.ts';
import { writeBytes, type Io } from '../io.ts';
import { wrapText } from '../layout.ts';
import { loadProfile } from '../load.ts';

/** Lists what repeats across practices; with `--lift` moves it into the common table after a preview. */
export async function runCommon(io: Io, named: string | undefined, options: CommonOptions): Promise<ExitCode> {
  const loaded = loadProfile(io, named, options.model);
  const least = Number(options.least);
  if (!Number.isInteger(least) || least < 2) usage('--least takes a whole number from 2.');
  const clusters = findCommonality(loaded.file.profile, loaded.model, { least });
  if (options.lift === undefined) {
    if (options.json === true) io.out(`${JSON.stringify({ clusters }, null, 2)}\n`);
    else list(io, loaded.file.profile, loaded.model, clusters);
    return EXIT.clean;
  }
  const chosen = choose(clusters, options.lift);
  if (options.text !== undefined && chosen.length !== 1) usage('--text goes with a single cluster: smm common --lift 2 --text "…".');
  if (chosen.length === 0) {
    io.err('Nothing repeats across practices. There is nothing to lift.\n');
    return EXIT.clean;
  }
  const lifted = liftAll(loaded.file.profile, chosen, options.text);
  if (options.json !== true) for (const [index, cluster] of chosen.entries()) preview(io, loaded.model, cluster, options.text ?? cluster.proposed, index + 1);
  if (options.yes !== true && !(await confirmed(io, chosen.length))) {
    io.err('Nothing was changed.\n');
    return EXIT.clean;
  }
  const text = loaded.path.endsWith('.json') ? writeProfileJson(lifted) : rewriteProfileYaml(loaded.file.text, lifted);
  orStop(writeBytes(loaded.path, text));
  if (options.json === true) io.out(`${JSON.stringify({ file: loaded.path, lifted: chosen }, null, 2)}\n`);
  else io.out(`${io.paint('green', '✔')} ${chosen.length} lifted into the common table of ${loaded.name}\n`);
  return EXIT.clean;
}

function choose(clusters: readonly CommonCluster[], lift: readonly string[] | true): CommonCluster[] {
  if (lift === true || lift.includes('all')) return [...clusters];
  return lift.map((word) => clusters[Number(word) - 1] ?? usage(`There is no cluster ${word}. “smm common” lists them with their numbers.`));
}

function liftAll(profile: Profile, clusters: readonly CommonCluster[], text: string | undefined): Profile {
  return clusters.reduce((current, cluster) => {
    const edit = orStop(liftCommon(current, cluster, { id: freshId(current), ...(text === undefined ? {} : { text }) }));
    return orStop(applyEdit(current, edit)).profile;
  }, profile);
}

function freshId(profile: Profile): string {
  const taken = new Set(statementsOf(profile).map(({ statement }) => statement.id));
  for (let count = 1; ; count += 1) {
    const id = `c-${String(count).padStart(2, '0')}`;
    if (!taken.has(id)) return id;
  }
}

async function confirmed(io: Io, count: number): Promise<boolean> {
  if (!io.interactive) return usage('Add --yes to write the file; without it the lift is only previewed in a terminal.');
  const { confirm, isCancel } = await import('@clack/prompts');
  const answer = await confirm({ message: `Lift ${count === 1 ? 'this' : `these ${count}`} into the common table?` });
  return !isCancel(answer) && answer;
}

function list(io: Io, profile: Profile, model: MaturityModel, clusters: readonly CommonCluster[]): void {
  if (clusters.length === 0) return io.out('Nothing repeats across practice tables.\n');
  clusters.forEach((cluster, index) => {
    io.out(
      `${io.paint('bold', `${index + 1}`)}  ${cluster.spread} practices, level ${cluster.level}, ${rowLabel(model, cluster.row, profile.scope.kind ?? 'industry').toLowerCase()}\n`,
    );
    io.out(
      `${wrapText(cluster.proposed, io.width - 3)
        .map((line) => `   ${io.paint('cyan', line)}`)
        .join('\n')}\n`,
    );
    for (const member of cluster.members)
      io.out(
        `   ${io.paint('dim', member.address)}\n${wrapText(member.text, io.width - 5)
          .map((line) => `     ${line}`)
          .join('\n')}\n`,
      );
  });
  io.out(`\n“smm common --lift 1” moves the first into the common table, after a preview.\n`);
}

function preview(io: Io, model: MaturityModel, cluster: CommonCluster, text: string, number: number): void {
  io.out(
    `${io.paint('bold', `${number}`)}  common/${cluster.level}/${cluster.row}\n${wrapText(text, io.width - 4)
      .map((line) => `  ${io.paint('green', `+ ${line}`)}`)
      .join('\n')}\n`,
  );
  for (const member of cluster.members)
    io.out(
      `  ${io.paint('dim', practiceById(model, member.practice)?.name ?? member.practice)}\n${wrapText(member.text, io.width - 4)
        .map((line) => `  ${io.paint('red', `- ${line}`)}`)
        .join('\n')}\n`,
    );
}
