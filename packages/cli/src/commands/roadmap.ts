import { Option, type Command as Commander } from 'commander';
import { withCase, type CaseOptions } from '../actions/using/case-options.ts';
import type { Command, Run } from '../command.ts';

/** What was chosen on the command line for `smm roadmap plan` and `smm roadmap show`. */
export type RoadmapOptions = CaseOptions & { readonly assessment?: string; readonly round?: string };

/** What was chosen on the command line for `smm roadmap set`. */
export type RoadmapSetOptions = CaseOptions & {
  readonly title?: string;
  readonly owner?: string;
  readonly start?: string;
  readonly due?: string;
  readonly effort?: string;
  readonly cost?: string;
  readonly value?: string;
  readonly after?: readonly string[];
  readonly status?: 'planned' | 'in-progress' | 'done' | 'dropped';
  readonly note?: string;
};

/** What was chosen on the command line for `smm roadmap what-if`. */
export type RoadmapWhatIfOptions = RoadmapOptions & { readonly effort?: string; readonly cost?: string; readonly by?: string };

/** What was chosen on the command line for `smm roadmap export`. */
export type RoadmapExportOptions = CaseOptions & { readonly to: string; readonly out: string };

/** `smm roadmap`: the way from the current state to the targets. */
export const roadmap: Command = {
  name: 'roadmap',
  define: (program, run) => {
    const group = program
      .command('roadmap')
      .summary('plan the way from the current state to the targets')
      .description(
        'Plan the way from the current state to the targets: a step for every level between, with what needs to be done there. Steps are yours to edit; they are ordered by what depends on what, then by value for effort.',
      )
      .addHelpText(
        'after',
        '\nExamples:\n  smm roadmap plan\n  smm roadmap set pm-2 --owner "Control room" --effort 12 --due 2027-06-30\n  smm roadmap show\n  smm roadmap what-if --effort 60\n  smm roadmap export --to csv,ics,issues',
      );
    defineExport(group, run);
    definePlan(group, run);
    defineSet(group, run);
    defineShow(group, run);
    defineWhatIf(group, run);
  },
};

function withGap(command: Commander): Commander {
  return withCase(
    command
      .option('-a, --assessment <id>', 'the assessment to start from (default: the last one)')
      .option('-r, --round <id>', 'the round whose targets hold (default: the last one with agreed targets)'),
  );
}

function defineExport(group: Commander, run: Run): void {
  withCase(
    group
      .command('export')
      .summary('take the roadmap elsewhere: CSV, calendar, issues')
      .description('Write the steps that are left, in order: csv (a table), ics (due days for a calendar), issues (one Markdown file a step).')
      .option('--to <formats>', 'csv, ics, issues, or several with commas', 'csv')
      .option('-o, --out <folder>', 'the folder to write to', '.'),
  ).action((options: RoadmapExportOptions) => run(async (io) => (await import('../actions/using/roadmap-exporting.ts')).runRoadmapExport(io, options)));
}

function definePlan(group: Commander, run: Run): void {
  withGap(
    group
      .command('plan')
      .summary('make the steps, or bring them up to date')
      .description(
        'Make a step for every level between current state and target. Steps that are there stay as they were edited; those reached by now are marked done.',
      ),
  ).action((options: RoadmapOptions) => run(async (io) => (await import('../actions/using/roadmapping.ts')).runRoadmapPlan(io, options)));
}

function defineSet(group: Commander, run: Run): void {
  withCase(
    group
      .command('set')
      .summary('say who does a step, until when, at what effort')
      .description('Edit a step of the roadmap.')
      .argument('<step>', 'id of the step')
      .option('-t, --title <title>', 'what the step is called')
      .option('--owner <name>', 'who does it')
      .option('--start <day>', 'when it begins')
      .option('--due <day>', 'by when it is done')
      .option('--effort <number>', 'in person-days, or any unit used throughout')
      .option('--cost <number>', 'what it costs')
      .option('--value <number>', 'what it is worth against the other steps (default: from the target’s impact and exposure)')
      .option('--after <steps...>', 'steps that come first')
      .addOption(new Option('--status <status>', 'how far it is').choices(['planned', 'in-progress', 'done', 'dropped']))
      .option('--note <words>', 'a note'),
  ).action((id: string, options: RoadmapSetOptions) => run(async (io) => (await import('../actions/using/roadmapping.ts')).runRoadmapSet(io, id, options)));
}

function defineShow(group: Commander, run: Run): void {
  withGap(
    group.command('show').summary('see the steps in their order').description('See the steps that are left in their order, with what each waits for.'),
  ).action((options: RoadmapOptions) => run(async (io) => (await import('../actions/using/roadmapping.ts')).runRoadmapShow(io, options)));
}

function defineWhatIf(group: Commander, run: Run): void {
  withGap(
    group
      .command('what-if')
      .summary('see which steps fit into a budget or before a day, and which gap remains')
      .description('See which steps fit into a limit of effort or cost, or are due by a day, and which gap would remain. Nothing is written.')
      .option('--effort <number>', 'so much effort in all')
      .option('--cost <number>', 'so much money in all')
      .option('--by <day>', 'due by this day'),
  ).action((options: RoadmapWhatIfOptions) => run(async (io) => (await import('../actions/using/roadmapping.ts')).runRoadmapWhatIf(io, options)));
}
