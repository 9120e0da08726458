import {
  currentStandings,
  gapsOf,
  heatMap,
  partKey,
  partsOf,
  rollUps,
  targetsInForce,
  trendOf,
  type Assessment,
  type Gap,
  type HeatColumn,
  type HeatMap,
  type RollUp,
} from '@smm/core/assessment';
import type { MaturityModel } from '@smm/core/model';
import type { GapOptions } from '../../commands/gap.ts';
import { EXIT, usage, type ExitCode } from '../../exit.ts';
import type { Io } from '../../io.ts';
import { counted, printable } from '../../layout.ts';
import { assessmentIn, filesNamed, openCase, type Case } from './case.ts';
import { axisWords, nameOf, partWords, printRows, SIGNS, spreadWords, stateWords } from './practice-table.ts';

/** Compares current state and targets. */
export async function runGap(io: Io, names: readonly string[], options: GapOptions): Promise<ExitCode> {
  const cases = filesNamed(io, names).map((file) => openCase(io, { ...options, file }));
  const over = options.over ?? (cases.length > 1 ? 'systems' : undefined);
  const [first] = cases;
  if (first === undefined) return usage('No assessment file is there. Name one, or a folder of them.');
  const strange = cases.find(({ model }) => model.id !== first.model.id || model.edition !== first.model.edition);
  if (strange !== undefined) usage(`${strange.name} is about another model than ${first.name}; the two cannot be compared.`);
  if (over === undefined) showGaps(io, first, options);
  else showMatrix(io, first.model, columnsOf(cases, over, options), options);
  return EXIT.clean;
}

/** The gaps of an assessment against the targets in force, or those of the round named. */
export function gapsIn(it: Case, assessment: Assessment, round?: string): Gap[] {
  return gapsOf(currentStandings(assessment, it.checklist), targetsInForce(it.file.rounds, round));
}

function columnsOf(cases: readonly Case[], over: NonNullable<GapOptions['over']>, options: GapOptions): (HeatColumn & { date?: string })[] {
  const [first] = cases as readonly [Case, ...Case[]];
  if (over === 'systems')
    return cases.map((it) => ({
      id: it.file.id,
      label: printable(it.file.system.name, 24),
      gaps: gapsIn(it, assessmentIn(it, options.assessment), options.round),
    }));
  if (cases.length > 1) usage(`A matrix over ${over} is of one system. Name one file.`);
  if (over === 'time')
    return first.file.assessments.map((assessment) => ({
      id: assessment.id,
      label: assessment.date ?? assessment.id,
      ...(assessment.date === undefined ? {} : { date: assessment.date }),
      gaps: gapsIn(first, assessment, options.round),
    }));
  const assessment = assessmentIn(first, options.assessment);
  const gaps = gapsIn(first, assessment, options.round);
  return partsOf(assessment).map((part) => ({
    id: partKey(part),
    label: partWords(part, first.file),
    gaps: gaps.filter((gap) => partKey(gap) === partKey(part)),
  }));
}

function showGaps(io: Io, it: Case, options: GapOptions): void {
  const assessment = assessmentIn(it, options.assessment);
  const gaps = gapsIn(it, assessment, options.round);
  const shown = options.below === true ? gaps.filter(({ state }) => state === 'below') : gaps;
  const rolled = rollUps(it.model, gaps);
  if (options.json === true) {
    io.out(`${JSON.stringify({ assessment: assessment.id, gaps: shown, rollUps: rolled }, null, 2)}\n`);
    return;
  }
  io.out(
    `${io.paint('bold', printable(it.file.system.name))} ${io.paint('dim', `assessed ${assessment.date ?? assessment.id}${assessment.status === 'open' ? ', not accepted yet' : ''}`)}\n\n`,
  );
  printRows(io, [
    ['Practice', 'Part', 'Level', 'Scope', 'Against target'],
    ...shown.map((gap) => [
      nameOf(it.model, gap.practice),
      partWords(gap, it.file),
      axisWords(gap.comprehensiveness),
      axisWords(gap.scope),
      stateWords(io, gap.state),
    ]),
  ]);
  io.out(`\n${io.paint('bold', 'Lowest and highest level, never a mean')}\n`);
  printRows(io, [['', 'Current', 'Target', 'Below', 'At', 'Above'], ...rolled.map(rollUpRow)]);
  const practicesAt = (state: Gap['state']) => new Set(gaps.filter((gap) => gap.state === state).map(({ practice }) => practice)).size;
  const several = partsOf(assessment).length > 1 ? ' in one part or more' : '';
  const above = practicesAt('above');
  io.out(
    `\n${counted(practicesAt('below'), 'practice')} below target${several}${above === 0 ? '' : `; ${above} above: look whether means could go elsewhere`}.\n`,
  );
}

function rollUpRow({ kind, name, current, target, counts }: RollUp): string[] {
  const indent = { model: '', domain: '', subdomain: '  ' }[kind];
  const label = kind === 'model' ? 'All practices' : printable(name, 50);
  return [`${indent}${label}`, spreadWords(current), spreadWords(target), String(counts.below), String(counts.at), String(counts.above)];
}

function showMatrix(io: Io, model: MaturityModel, columns: readonly (HeatColumn & { date?: string })[], options: GapOptions): void {
  const map = heatMap(model, columns, options.axis);
  const trend = trendOf(model, columns);
  if (options.json === true) {
    io.out(`${JSON.stringify({ heatMap: map, trend }, null, 2)}\n`);
    return;
  }
  printRows(io, [
    ['Practice', ...columns.map(({ label }) => label)],
    ...map.rows.map((row, index) => [nameOf(model, row.id), ...map.cells[index]!.map(cellText)]),
  ]);
  io.out('\n');
  printRows(io, [
    ['', ...columns.map(({ label }) => label)],
    ...(['below', 'at', 'above'] as const).map((state) => [SIGNS[state], ...trend.snapshots.map(({ counts }) => String(counts[state]))]),
  ]);
  io.out(`\n${io.paint('dim', '▼ below, = at, ▲ above target; the lowest part where there are several')}\n`);
}

function cellText({ state, current, target }: HeatMap['cells'][number][number]): string {
  const sign = SIGNS[state].split(' ')[0]!;
  return current === undefined ? sign : `${sign} ${current} for ${target}`;
}
