import { Argument, Option, type Command as Commander } from 'commander';
import { withCase, withPart, type CaseOptions, type PartOptions } from '../actions/using/case-options.ts';
import type { Command, Run } from '../command.ts';

/** What was chosen on the command line for `smm assess new`. */
export type AssessNewOptions = CaseOptions & {
  readonly id?: string;
  readonly title?: string;
  readonly date?: string;
  readonly organisation?: string;
  readonly system?: string;
  readonly sector?: string;
  readonly view?: 'owner' | 'supplier' | 'integrator' | 'service-provider';
  readonly site?: readonly string[];
  readonly group?: readonly string[];
  readonly parts?: boolean;
  readonly by?: readonly string[];
  readonly fresh?: boolean;
};

/** What was chosen on the command line for commands that write into an assessment. */
export type AssessWriteOptions = CaseOptions &
  PartOptions & {
    readonly assessment?: string;
    readonly by?: string;
    readonly on?: string;
    readonly note?: string;
    readonly reason?: string;
    readonly evidence?: readonly string[];
    readonly for?: string;
  };

/** What was chosen on the command line for `smm assess evidence`. */
export type AssessEvidenceOptions = CaseOptions & {
  readonly assessment?: string;
  readonly link?: string;
  readonly person?: string;
  readonly attach?: string;
  readonly title?: string;
  readonly basis?: 'document' | 'interview' | 'observed' | 'tested';
  readonly by?: string;
  readonly accept?: boolean;
};

/** What was chosen on the command line for `smm assess show`. */
export type AssessShowOptions = CaseOptions & PartOptions & { readonly assessment?: string; readonly scope?: string; readonly open?: boolean };

/** What was chosen on the command line for `smm assess confirm`. */
export type AssessConfirmOptions = CaseOptions & { readonly assessment?: string; readonly by?: string; readonly practice?: string };

/** What was chosen on the command line for `smm assess merge`. */
export type AssessMergeOptions = { readonly out?: string; readonly json?: boolean };

/** What was chosen on the command line for `smm assess workbook`. */
export type AssessWorkbookOptions = CaseOptions & { readonly assessment?: string; readonly dryRun?: boolean };

/** `smm assess`: where a system stands, by indicators. */
export const assess: Command = {
  name: 'assess',
  define: (program, run) => {
    const group = program
      .command('assess')
      .summary('assess a system by indicators: answers, evidence, levels and how they came about')
      .description(
        'Assess a system by the indicators of its profiles. The level of each practice follows from the answers by a stated rule, is shown with its derivation, and may be overridden with a reason. A new assessment starts from the last, its answers marked as carried over.',
      )
      .addHelpText(
        'after',
        '\nExamples:\n  smm assess new north.smm-assessment.yaml --profile water.smm-profile.yaml --organisation "North Water" --system "Northern network" --site hill="Hill works"\n  smm assess judge PM 2 --reason "Vendor bulletins are read."\n  smm assess answer met pm-ind-1 pm-ind-2 --by ada\n  smm assess show PM\n  smm assess accept',
      );
    defineAccept(group, run);
    defineAnswer(group, run);
    defineConfirm(group, run);
    defineEvidence(group, run);
    defineJudge(group, run);
    defineMerge(group, run);
    defineNew(group, run);
    defineOverride(group, run);
    defineRehearse(group, run);
    defineShow(group, run);
    defineWorkbook(group, run);
  },
};

function withAssessment(command: Commander): Commander {
  return command.option('-a, --assessment <id>', 'the assessment (default: the last one)');
}

function withWriting(command: Commander): Commander {
  return withCase(
    withPart(withAssessment(command))
      .option('--reason <words>', 'why')
      .option('--note <words>', 'what was seen or said')
      .option('--evidence <ids...>', 'evidence items that show it')
      .option('--by <id>', 'who says so')
      .option('--on <day>', 'when (default: today)'),
  );
}

function defineAccept(group: Commander, run: Run): void {
  withCase(
    withAssessment(
      group
        .command('accept')
        .summary('accept an assessment: its levels are written down and it does not change any more')
        .description('Accept an assessment. Its levels are written down as they stand, readable without its profiles, and it does not change any more.'),
    ),
  ).action((options: AssessShowOptions) => run(async (io) => (await import('../actions/using/assess-beginning.ts')).runAssessAccept(io, options)));
}

function defineAnswer(group: Commander, run: Run): void {
  withWriting(
    group
      .command('answer')
      .summary('answer indicators')
      .description('Answer one or several indicators alike. Waived and substitute need a reason; partly met is not met.')
      .argument('<answer>', 'met, partly, not, waived, substitute or unanswered')
      .argument('<indicator...>', 'ids of indicators, which “smm assess show PM” lists')
      .option('--for <practice>', 'an indicator of the common table, for this practice alone'),
  ).action((answer: string, indicators: string[], options: AssessWriteOptions) =>
    run(async (io) => (await import('../actions/using/assess-answering.ts')).runAssessAnswer(io, answer, indicators, options)),
  );
}

function defineConfirm(group: Commander, run: Run): void {
  withCase(
    withAssessment(
      group
        .command('confirm')
        .summary('confirm answers that were carried over')
        .description('Confirm answers that were carried over from an earlier assessment: by id, or all of a practice.')
        .argument('[indicator...]', 'ids of indicators')
        .option('-t, --practice <practice>', 'all carried-over answers of a practice whose wording is the same')
        .option('--by <id>', 'who confirms'),
    ),
  ).action((indicators: string[], options: AssessConfirmOptions) =>
    run(async (io) => (await import('../actions/using/assess-answering.ts')).runAssessConfirm(io, indicators, options)),
  );
}

function defineEvidence(group: Commander, run: Run): void {
  withCase(
    withAssessment(
      group
        .command('evidence')
        .summary('add or accept evidence')
        .description('Add an evidence item: a file (kept by name and hash, not by content), a link, or somebody who said so. Once accepted it does not change.')
        .argument('<id>', 'id of the evidence item')
        .option('--attach <file>', 'a file')
        .option('--link <address>', 'a link')
        .option('--person <who>', 'somebody who said so')
        .option('-t, --title <title>', 'what it is')
        .addOption(new Option('--basis <basis>', 'how it was come by').choices(['document', 'interview', 'observed', 'tested']))
        .option('--accept', 'accept it')
        .option('--by <id>', 'who adds or accepts it'),
    ),
  ).action((id: string, options: AssessEvidenceOptions) =>
    run(async (io) => (await import('../actions/using/assess-evidence.ts')).runAssessEvidence(io, id, options)),
  );
}

function defineJudge(group: Commander, run: Run): void {
  withWriting(
    group
      .command('judge')
      .summary('judge the general level of practices, where no base text is loaded')
      .description(
        'Judge the general level of practices yourself, by the guide. Needed where no base text gives indicators to check: the level is never higher than this judgement.',
      )
      .argument('<level>', 'the comprehensiveness level')
      .argument('<practice...>', 'practices, by name, abbreviation or id; “all” for every one'),
  ).action((level: string, practices: string[], options: AssessWriteOptions) =>
    run(async (io) => (await import('../actions/using/assess-answering.ts')).runAssessJudge(io, level, practices, options)),
  );
}

function defineMerge(group: Commander, run: Run): void {
  group
    .command('merge')
    .summary('put together two copies that were worked on apart')
    .description(
      'Put together two copies of an assessment file that were worked on apart. What both answered differently is listed, and kept in the file until it is decided.',
    )
    .argument('<base>', 'the file as it was when the copies were made')
    .argument('<one>', 'one copy')
    .argument('<other>', 'the other copy')
    .option('-o, --out <file>', 'the file to write (default: nothing is written)')
    .option('--json', 'as data')
    .action((base: string, one: string, other: string, options: AssessMergeOptions) =>
      run(async (io) => (await import('../actions/using/assess-merging.ts')).runAssessMerge(io, [base, one, other], options)),
    );
}

function defineNew(group: Commander, run: Run): void {
  withCase(
    group
      .command('new')
      .summary('begin an assessment file, or the next assessment in it')
      .description(
        'Begin an assessment file for a system; in a file that is there, begin the next assessment from the last one’s answers, marked as carried over.',
      )
      .argument('[file]', 'the assessment file (default: the only one of the folder)')
      .option('--id <id>', 'id of the assessment (default: made from the day)')
      .option('-t, --title <title>', 'title of the assessment')
      .option('--date <day>', 'when it is made (default: today)')
      .option('--organisation <name>', 'whose system it is')
      .option('--system <name>', 'the system')
      .option('--sector <name>', 'the sector it is compared within')
      .addOption(new Option('--view <view>', 'who looks at it').choices(['owner', 'supplier', 'integrator', 'service-provider']))
      .option('--site <id=name...>', 'sites of the system')
      .option('--group <id=name...>', 'device groups of the system')
      .option('--parts', 'assess every site by itself')
      .option('--by <ids...>', 'who assesses')
      .option('--fresh', 'carry nothing over'),
    { named: true },
  ).action((file: string | undefined, options: AssessNewOptions) =>
    run(async (io) => (await import('../actions/using/assess-beginning.ts')).runAssessNew(io, file, options)),
  );
}

function defineOverride(group: Commander, run: Run): void {
  withWriting(
    group
      .command('override')
      .summary('set the level of a practice against what was computed, with a reason')
      .description('Set the level of a practice against what was computed. The reason is shown wherever the level is, beside the computed one.')
      .argument('<practice>', 'a practice, by name, abbreviation or id')
      .argument('<level>', 'comprehensiveness and scope, as 2/2'),
  ).action((practice: string, level: string, options: AssessWriteOptions) =>
    run(async (io) => (await import('../actions/using/assess-answering.ts')).runAssessOverride(io, practice, level, options)),
  );
}

function defineRehearse(group: Commander, run: Run): void {
  group
    .command('rehearse')
    .summary('see where people who tried a draft profile on the same case disagree')
    .description(
      'Compare the trial targets and trial assessments that several people made of the same case with a draft profile: where they differ, a statement is not plain enough.',
    )
    .argument('<profile>', 'the draft profile')
    .argument('<trial...>', 'the people’s assessment files, at least two')
    .option('--model <file>', 'a maturity model of your own, as data')
    .option('--json', 'as data')
    .action((profile: string, trials: string[], options: CaseOptions) =>
      run(async (io) => (await import('../actions/using/assess-merging.ts')).runRehearse(io, profile, trials, options)),
    );
}

function defineShow(group: Commander, run: Run): void {
  withCase(
    withPart(
      withAssessment(
        group
          .command('show')
          .summary('see levels, or the indicators of a practice and how its level came about')
          .description('See the level of every practice. With a practice, see its indicators with their answers, and how its level came about.')
          .argument('[practice]', 'a practice, by name, abbreviation or id')
          .option('-s, --scope <level>', 'the scope to look at (default: the target’s, or the widest)')
          .option('--open', 'only indicators that are not answered, or wait to be looked at again'),
      ),
    ),
  ).action((practice: string | undefined, options: AssessShowOptions) =>
    run(async (io) => (await import('../actions/using/assess-showing.ts')).runAssessShow(io, practice, options)),
  );
}

function defineWorkbook(group: Commander, run: Run): void {
  withCase(
    withAssessment(
      group
        .command('workbook')
        .summary('fill in an assessment as an Excel workbook: out, and back in')
        .description(
          'Take an assessment out as an Excel workbook, fill it in without this program, and bring it back: a row for each indicator and part of the system, with answers to choose, notes, evidence, person and date. On the way back, what was filled in is taken over, and what cannot be taken is listed by sheet, row and column with what to do; then the command ends with 1. What the file says by now is not written over.',
        )
        .addArgument(new Argument('<way>', 'which way it goes').choices(['out', 'in']))
        .argument('[workbook]', 'the workbook (default for out: beside the assessment file)')
        .option('-n, --dry-run', 'with in: show what would be taken over, and write nothing'),
    ),
  ).action((way: 'in' | 'out', workbook: string | undefined, options: AssessWorkbookOptions) =>
    run(async (io) => (await import('../actions/reporting/assessment-workbook.ts')).runWorkbook(io, way, workbook, options)),
  );
}
