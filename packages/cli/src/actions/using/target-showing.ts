import { awaited, compareProposals, targetsInForce, targetFor, visibleProposals, type ComparedTarget, type PracticeTarget } from '@smm/core/assessment';
import { practicesOf, ROWS, rowLabel, tableLevels } from '@smm/core/model';
import { cellAt, COMMON } from '@smm/core/profile';
import type { TargetShowOptions } from '../../commands/target.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import type { Io } from '../../io.ts';
import { indented, printable } from '../../layout.ts';
import { practiceNamed } from '../../practice-names.ts';
import { openCase, roundIn, type Case } from './case.ts';
import { nameOf, partWords, printRows, spreadWords } from './practice-table.ts';

/** Shows proposals side by side, or the levels of a practice. */
export async function runTargetShow(io: Io, word: string | undefined, options: TargetShowOptions): Promise<ExitCode> {
  const it = openCase(io, options);
  if (word !== undefined) {
    showPractice(io, it, practiceNamed(it.model, word), options);
    return EXIT.clean;
  }
  const round = roundIn(it, options.round);
  const proposals = visibleProposals(round, options.as);
  const compared = compareProposals(it.model, round, proposals);
  const waiting = awaited(round);
  if (options.json === true) {
    io.out(`${JSON.stringify({ round: round.id, awaited: waiting, closed: round.closed, targets: compared }, null, 2)}\n`);
    return EXIT.clean;
  }
  io.out(
    `${io.paint('bold', printable(round.title || round.id))} ${io.paint('dim', round.closed === undefined ? `open since ${round.opened ?? '?'}` : `closed on ${round.closed}`)}\n`,
  );
  if (waiting.length > 0) io.out(`Waiting for ${waiting.join(', ')}.${round.blind ? ' Until then everybody sees only their own proposal.' : ''}\n`);
  io.out('\n');
  const people = proposals.map(({ by }) => by);
  printRows(io, [
    ['Practice', 'Part', ...people, 'Spread', 'Agreed'],
    ...compared.map((one) => [
      nameOf(it.model, one.practice),
      partWords(one, it.file),
      ...people.map((by) => targetWords(one.proposed.find((entry) => entry.by === by)?.target)),
      one.contested ? 'applies or not' : differenceWords(one),
      targetWords(one.agreed),
    ]),
  ]);
  if ([...proposals.flatMap(({ targets }) => targets), ...round.agreed].some(({ basis }) => basis !== 'own'))
    io.out(`\n${io.paint('dim', '* taken over from one level for all or a template, not looked at by itself yet')}\n`);
  return EXIT.clean;
}

function differenceWords({ verdict, comprehensiveness, scope }: ComparedTarget): string {
  if (verdict === 'none') return '';
  if (verdict === 'same') return '=';
  return [comprehensiveness, scope]
    .map((spread, axis) => ((spread?.spread ?? 0) === 0 ? '' : `${axis === 0 ? 'level' : 'scope'} ${spreadWords(spread)}`))
    .filter(Boolean)
    .join(', ');
}

/** A target in a few letters; a value that nobody has looked at yet is marked. */
function targetWords(target: PracticeTarget | undefined): string {
  if (target === undefined) return '';
  const value = target.notApplicable ? 'na' : `${target.comprehensiveness ?? '?'}/${target.scope ?? '?'}`;
  return target.basis === 'own' ? value : `${value}*`;
}

function showPractice(io: Io, it: Case, practice: string, options: TargetShowOptions): void {
  const asked = it.profiles.map((profile) => ({
    profile: profile.id,
    levels: tableLevels(it.model).map(({ level }) => ({
      level,
      rows: ROWS.map((row) => ({
        row,
        label: rowLabel(it.model, row, profile.scope.kind ?? 'industry', profile.scope.considerationsLabel),
        statements: [practice, COMMON].flatMap((table) =>
          cellAt(profile, { table, level, row }).statements.map(({ id, text }) => ({ id, text, common: table === COMMON })),
        ),
      })),
    })),
  }));
  const target = targetFor(targetsInForce(it.file.rounds), practice, {});
  if (options.json === true) {
    io.out(`${JSON.stringify({ practice, target, profiles: asked }, null, 2)}\n`);
    return;
  }
  const placed = practicesOf(it.model).find((one) => one.practice.id === practice);
  io.out(`${io.paint('bold', nameOf(it.model, practice))}\n${indented(placed?.practice.objective ?? '', 2, io.width)}\n`);
  if (target !== undefined) io.out(`  Agreed: ${targetWords(target)} ${io.paint('dim', printable(target.reason))}\n`);
  for (const { level, name } of tableLevels(it.model)) {
    io.out(`\n${io.paint('bold', `Level ${level}, ${name}`)}\n`);
    const summary = placed?.practice.levels.find((one) => one.level === level)?.summary;
    if (summary !== undefined) io.out(`${io.paint('dim', indented(`In general: ${summary}`, 2, io.width))}\n`);
    for (const { levels } of asked)
      for (const { label, statements } of levels.find((one) => one.level === level)?.rows ?? []) {
        if (statements.length > 0) io.out(`  ${io.paint('underline', label)}\n`);
        for (const { text, common } of statements) io.out(`${indented(`- ${printable(text)}${common ? ' (all practices)' : ''}`, 4, io.width)}\n`);
      }
  }
}
