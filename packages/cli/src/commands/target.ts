import { Option, type Command as Commander } from 'commander';
import { withCase, withPart, type CaseOptions, type PartOptions } from '../actions/using/case-options.ts';
import type { Command, Run } from '../command.ts';

/** What was chosen on the command line for `smm target new`. */
export type TargetNewOptions = CaseOptions & {
  readonly id?: string;
  readonly title?: string;
  readonly stakeholder?: readonly string[];
  readonly open?: boolean;
};

/** What was chosen on the command line for `smm target propose` and `smm target agree`. */
export type TargetSetOptions = CaseOptions &
  PartOptions & {
    readonly round?: string;
    readonly all?: string;
    readonly from?: string;
    readonly reason?: string;
    readonly impact?: 'low' | 'medium' | 'high' | 'critical';
    readonly exposure?: 'low' | 'medium' | 'high';
  };

/** What was chosen on the command line for `smm target propose`. */
export type TargetProposeOptions = TargetSetOptions & { readonly by: string; readonly submit?: boolean };

/** What was chosen on the command line for `smm target agree`. */
export type TargetAgreeOptions = TargetSetOptions & { readonly unanimous?: boolean; readonly close?: boolean };

/** What was chosen on the command line for `smm target show`. */
export type TargetShowOptions = CaseOptions & { readonly round?: string; readonly as?: string };

/** What was chosen on the command line for `smm target save`. */
export type TargetSaveOptions = CaseOptions & { readonly round?: string; readonly title: string };

/** `smm target`: the levels that fit the need, set by several people. */
export const target: Command = {
  name: 'target',
  define: (program, run) => {
    const group = program
      .command('target')
      .summary('set targets: who proposes which levels, where they differ, what is agreed')
      .description(
        'Set the levels that fit the need, practice by practice. Stakeholders propose without seeing one another’s figures; then differences are shown and values agreed with their reasons. Level 0 (nothing is needed) and na (does not apply) are different, and both need a reason.',
      )
      .addHelpText(
        'after',
        '\nExamples:\n  smm target new --stakeholder operations finance\n  smm target propose --by operations --all 2/2 PM=3/2 PP=3/2 --submit\n  smm target show\n  smm target agree --unanimous\n  smm target agree PM=3/2 --reason "A pump stops a town." --impact critical --exposure high',
      );
    defineAgree(group, run);
    defineNew(group, run);
    definePropose(group, run);
    defineSave(group, run);
    defineShow(group, run);
  },
};

const TARGETS = 'practices with their levels: PM=3/2 (comprehensiveness 3 at scope 2), PM=0, PM=na';

function withTargets(command: Commander): Commander {
  return withPart(command)
    .option('-r, --round <id>', 'the round (default: the last one)')
    .option('--all <level>', 'one level for every practice that is not named, read off the common table, as 2/2')
    .option('--from <file>', 'start from a target template')
    .option('--reason <words>', 'why')
    .addOption(new Option('--impact <impact>', 'what a failure would cost').choices(['low', 'medium', 'high', 'critical']))
    .addOption(new Option('--exposure <exposure>', 'how easily somebody gets at it').choices(['low', 'medium', 'high']));
}

function defineAgree(group: Commander, run: Run): void {
  withCase(
    withTargets(
      group
        .command('agree')
        .summary('write down what was agreed')
        .description('Write down agreed targets with their reason. In a blind round this waits until all proposals are in.')
        .argument('[target...]', TARGETS),
    )
      .option('-u, --unanimous', 'take over what all propose')
      .option('--close', 'close the round'),
  ).action((targets: string[], options: TargetAgreeOptions) =>
    run(async (io) => (await import('../actions/using/targeting.ts')).runTargetAgree(io, targets, options)),
  );
}

function defineNew(group: Commander, run: Run): void {
  withCase(
    group
      .command('new')
      .summary('open a round of target setting')
      .description('Open a round of target setting. It is blind unless --open is given: proposals are shown when all are in.')
      .option('--id <id>', 'id of the round (default: made from the day)')
      .option('-t, --title <title>', 'title of the round')
      .option('-s, --stakeholder <ids...>', 'whose proposals are awaited')
      .option('--open', 'everybody sees the proposals as they come in'),
  ).action((options: TargetNewOptions) => run(async (io) => (await import('../actions/using/targeting.ts')).runTargetNew(io, options)));
}

function definePropose(group: Commander, run: Run): void {
  withCase(
    withTargets(
      group
        .command('propose')
        .summary('propose targets')
        .description('Propose targets. More may be added until they are submitted; from then on others may see them, and they stay as they are.')
        .argument('[target...]', TARGETS)
        .requiredOption('--by <id>', 'whose proposal it is'),
    ).option('--submit', 'hand the proposal in'),
  ).action((targets: string[], options: TargetProposeOptions) =>
    run(async (io) => (await import('../actions/using/targeting.ts')).runTargetPropose(io, targets, options)),
  );
}

function defineSave(group: Commander, run: Run): void {
  withCase(
    group
      .command('save')
      .summary('keep agreed targets as a template for similar systems')
      .description('Keep the agreed targets of the whole system as a template, for “smm target propose --from”.')
      .argument('<template>', 'the file to write, such as small-utility.smm-targets.yaml')
      .requiredOption('-t, --title <title>', 'for which systems it is meant')
      .option('-r, --round <id>', 'the round (default: the last one)'),
  ).action((file: string, options: TargetSaveOptions) => run(async (io) => (await import('../actions/using/targeting.ts')).runTargetSave(io, file, options)));
}

function defineShow(group: Commander, run: Run): void {
  withCase(
    group
      .command('show')
      .summary('see proposals side by side, or what the levels of a practice ask')
      .description('See proposals side by side with their spread and what was agreed. With a practice, see what each of its levels asks.')
      .argument('[practice]', 'a practice, by name, abbreviation or id')
      .option('-r, --round <id>', 'the round (default: the last one)')
      .option('--as <id>', 'who is looking: in a blind round one sees only one’s own proposal until all are in'),
  ).action((practice: string | undefined, options: TargetShowOptions) =>
    run(async (io) => (await import('../actions/using/target-showing.ts')).runTargetShow(io, practice, options)),
  );
}
