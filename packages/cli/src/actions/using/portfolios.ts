import { randomInt } from 'node:crypto';
import { resolve } from 'node:path';
import { acceptedStandings, benchmarkOf, gapsOf, portfolioOf, targetsInForce, type Portfolio, type PortfolioSystem } from '@smm/core/assessment';
import { findModel, type MaturityModel } from '@smm/core/model';
import { refused } from '@smm/core/outcome';
import type { PortfolioOptions } from '../../commands/portfolio.ts';
import { EXIT, orStop, Stop, usage, type ExitCode } from '../../exit.ts';
import { exists, writeBytes, type Io } from '../../io.ts';
import { counted, printable } from '../../layout.ts';
import { loadModel } from '../../load.ts';
import { filesNamed, readCase, type ReadCase } from './case.ts';
import { nameOf, printRows } from './practice-table.ts';

const FINEST = 2 ** 47;

/** Shows many systems side by side, and writes a benchmark of them where asked. */
export async function runPortfolio(io: Io, names: readonly string[], options: PortfolioOptions): Promise<ExitCode> {
  const cases = filesNamed(io, names).map((file) => readCase(io, file));
  const [first] = cases;
  if (first === undefined) return usage('No assessment file is there. Name some, or a folder of them.');
  const model = options.model === undefined ? orStop(findModel(first.file.model.id, first.file.model.edition)) : loadModel(io, options.model);
  const strange = cases.find(({ file }) => file.model.id !== model.id || file.model.edition !== model.edition);
  if (strange !== undefined)
    usage(`${strange.name} is about “${strange.file.model.id}” in edition “${strange.file.model.edition}”; it cannot stand beside the others.`);
  const systems = cases.flatMap((it) => systemOf(io, it));
  const portfolio = portfolioOf(model, systems);
  const written = options.benchmark === undefined ? undefined : writeBenchmark(io, model, systems, { ...options, benchmark: options.benchmark });
  if (options.json === true)
    io.out(`${JSON.stringify({ systems: systems.length, ...portfolio, ...(written === undefined ? {} : { benchmark: written }) }, null, 2)}\n`);
  else {
    show(io, model, portfolio, systems);
    if (written !== undefined) io.out(`\n${io.paint('green', '✔')} ${options.benchmark}\n`);
  }
  return EXIT.clean;
}

/** A system with its last accepted assessment and the one before; nothing when none is accepted. */
function systemOf(io: Io, { file, name }: ReadCase): PortfolioSystem[] {
  const accepted = file.assessments.filter(({ status }) => status === 'accepted');
  const last = accepted.at(-1);
  if (last === undefined) {
    io.err(`${name} has no accepted assessment and is left out.\n`);
    return [];
  }
  const targets = targetsInForce(file.rounds);
  const before = accepted.at(-2);
  const { organisation, system, id } = file;
  return [
    {
      id,
      name: system.name,
      organisation: organisation || id,
      sector: system.sector,
      gaps: gapsOf(acceptedStandings(last), targets),
      ...(before === undefined ? {} : { earlier: gapsOf(acceptedStandings(before), targets) }),
    },
  ];
}

function writeBenchmark(io: Io, model: MaturityModel, systems: readonly PortfolioSystem[], options: PortfolioOptions & { readonly benchmark: string }): string {
  const path = resolve(io.cwd, options.benchmark);
  if (exists(path)) throw new Stop(refused('exists', `${options.benchmark} is already there. Choose another name, or remove it first.`));
  const epsilon = options.noise === undefined ? {} : { epsilon: Number(options.noise), random: () => randomInt(FINEST) / FINEST };
  const benchmark = orStop(benchmarkOf(model, systems, { k: Number(options.least), ...epsilon }));
  if (benchmark.groups.length === 0)
    throw new Stop(
      refused('too-few', `No sector has ${benchmark.k} organisations or more, so there is nothing that could be told without pointing at somebody.`),
    );
  return orStop(writeBytes(path, `${JSON.stringify(benchmark, null, 2)}\n`, options.benchmark));
}

function show(io: Io, model: MaturityModel, { distributions, progress }: Portfolio, systems: readonly PortfolioSystem[]): void {
  const levels = model.comprehensiveness.map(({ level }) => String(level));
  const nameBy = new Map(systems.map(({ id, name }) => [id, printable(name, 30)]));
  io.out(`${counted(systems.length, 'system')}; how many stand at each level\n\n`);
  printRows(io, [
    ['Practice', ...levels, 'Middle', 'Far from it'],
    ...distributions.map(({ practice, systems: counts, middle, outliers }) => [
      nameOf(model, practice),
      ...counts.map((count) => (count === 0 ? '·' : String(count))),
      middle === undefined ? '' : String(middle),
      outliers.map(({ system, level }) => `${nameBy.get(system)} (${level})`).join(', '),
    ]),
  ]);
  if (progress.length === 0) return;
  io.out(`\n${io.paint('bold', 'Since the assessment before, in practices')}\n`);
  printRows(io, [
    ['System', 'Raised', 'Same', 'Lowered', 'Gaps closed', 'Gaps opened'],
    ...progress.map(({ system, raised, same, lowered, closed, opened }) => [nameBy.get(system)!, ...[raised, same, lowered, closed, opened].map(String)]),
  ]);
}
