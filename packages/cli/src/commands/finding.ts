import { Option, type Command as Commander } from 'commander';
import { withEvidence, type EvidenceOptions } from '../actions/evidence/evidence-options.ts';
import type { Command, Run } from '../command.ts';

const KINDS = ['current-practice', 'requirement', 'risk', 'weakness', 'wish'] as const;

/** The kinds of finding, as they are written on the command line. */
export type KindWord = (typeof KINDS)[number];

/** What was chosen on the command line for `smm finding add`. */
export type FindingAddOptions = EvidenceOptions & {
  readonly kind?: KindWord;
  readonly text?: string;
  readonly practice?: readonly string[];
  readonly by?: string;
  readonly id?: string;
};

/** What was chosen on the command line for `smm finding attach`. */
export type FindingAttachOptions = EvidenceOptions & { readonly remove?: boolean };

/** What was chosen on the command line for `smm finding change`. */
export type FindingChangeOptions = EvidenceOptions & {
  readonly kind?: KindWord;
  readonly text?: string;
  readonly practice?: readonly string[];
  readonly notPractice?: readonly string[];
  readonly passage?: readonly string[];
  readonly notPassage?: readonly string[];
};

/** What was chosen on the command line for `smm finding list`. */
export type FindingListOptions = EvidenceOptions & {
  readonly kind?: KindWord;
  readonly practice?: string;
  readonly source?: string;
  readonly unused?: boolean;
  readonly undecided?: boolean;
  readonly setAside?: boolean;
};

/** What was chosen on the command line for `smm finding review`. */
export type FindingReviewOptions = EvidenceOptions & {
  readonly source?: string;
  readonly question?: string;
  readonly search?: string;
  readonly after?: string;
  readonly by?: string;
  readonly most: string;
};

/** What was chosen on the command line for `smm finding split`. */
export type FindingSplitOptions = EvidenceOptions & {
  readonly text?: string;
  readonly kind?: KindWord;
  readonly practice?: readonly string[];
  readonly id?: string;
};

/** What was chosen on the command line for `smm finding set-aside`. */
export type FindingAsideOptions = EvidenceOptions & { readonly because?: string };

/** `smm finding`: what the group learned from passages. */
export const finding: Command = {
  name: 'finding',
  define: (program, run) => {
    const group = program
      .command('finding')
      .summary('make findings of what was said, and decide what they bear on')
      .description(
        'Make findings of passages: one thing learned, in one sentence of your own, with its kind and the practices it bears on. Practices and kinds are suggested; you decide.',
      )
      .addHelpText(
        'after',
        '\nExamples:\n  smm finding review --source survey\n  smm source passages --unused --suggest\n  smm finding add p-1 p-3 --kind weakness --text "Every cabinet opens with the same key." --practice PP/1 AC\n  smm finding set-aside f-signals --because "Outside the boundary."',
      );
    defineAdd(group, run);
    defineAttach(group, run);
    defineChange(group, run);
    defineList(group, run);
    defineMerge(group, run);
    defineRemove(group, run);
    defineReopen(group, run);
    defineReview(group, run);
    defineSetAside(group, run);
    defineSplit(group, run);
  },
};

const LINKS = 'practices it bears on, with the level where it is known: PP or PP/2';

function defineAdd(group: Commander, run: Run): void {
  withEvidence(
    group
      .command('add')
      .summary('make a finding of passages')
      .description('Make a finding of one or several passages. What may fit is suggested; nothing is decided by itself.')
      .argument('<passage...>', 'ids of the passages it rests on, or how they begin; “smm source passages” shows them')
      .addOption(new Option('-k, --kind <kind>', 'what kind of finding it is').choices([...KINDS]))
      .option('--text <words>', 'what was learned, in words of your own (default: the words of the passages)')
      .option('-t, --practice <practices...>', LINKS)
      .option('--by <name>', 'who found it')
      .option('--id <id>', 'id of the finding (default: made from its words)'),
  ).action((passages: string[], options: FindingAddOptions) =>
    run(async (io) => (await import('../actions/evidence/findings/finding-making.ts')).runFindingAdd(io, passages, options)),
  );
}

function defineAttach(group: Commander, run: Run): void {
  withEvidence(
    group
      .command('attach')
      .summary('say that statements rest on a finding')
      .description('Say that statements which the profile has already rest on a finding: it becomes one of their origins.')
      .argument('<finding>', 'id of the finding')
      .argument('<statement...>', 'ids of the statements; “smm show --json” has them')
      .option('-r, --remove', 'take it back instead'),
  ).action((id: string, statements: string[], options: FindingAttachOptions) =>
    run(async (io) => (await import('../actions/evidence/findings/finding-keeping.ts')).runFindingAttach(io, id, statements, options)),
  );
}

function defineChange(group: Commander, run: Run): void {
  withEvidence(
    group
      .command('change')
      .summary('change words, kind, practices or passages')
      .description('Change the words, the kind, the practices or the passages of a finding.')
      .argument('<finding>', 'id of the finding')
      .addOption(new Option('-k, --kind <kind>', 'another kind').choices([...KINDS]))
      .option('--text <words>', 'other words')
      .option('-t, --practice <practices...>', `more ${LINKS}`)
      .option('--not-practice <practices...>', 'practices it does not bear on after all')
      .option('--passage <ids...>', 'more passages it rests on')
      .option('--not-passage <ids...>', 'passages it does not rest on after all'),
  ).action((id: string, options: FindingChangeOptions) =>
    run(async (io) => (await import('../actions/evidence/findings/finding-making.ts')).runFindingChange(io, id, options)),
  );
}

function defineList(group: Commander, run: Run): void {
  withEvidence(
    group
      .command('list')
      .summary('list findings, the heaviest first')
      .description('List findings, the heaviest first: those that rest on the most people and sources.')
      .addOption(new Option('-k, --kind <kind>', 'only findings of this kind').choices([...KINDS]))
      .option('-t, --practice <practice>', 'only findings on this practice')
      .option('-s, --source <id>', 'only findings from this source')
      .option('-u, --unused', 'only findings from which no statement was written')
      .option('--undecided', 'only findings without a practice')
      .option('--set-aside', 'only findings that were set aside'),
  ).action((options: FindingListOptions) => run(async (io) => (await import('../actions/evidence/findings/finding-keeping.ts')).runFindingList(io, options)));
}

function defineMerge(group: Commander, run: Run): void {
  withEvidence(
    group
      .command('merge')
      .summary('put findings into another')
      .description('Put findings into another. It keeps the passages and practices of all, and statements lead to it.')
      .argument('<keep>', 'id of the finding that stays')
      .argument('<gone...>', 'ids of the findings that go into it')
      .option('--text <words>', 'words for all of them'),
  ).action((keep: string, gone: string[], options: EvidenceOptions & { readonly text?: string }) =>
    run(async (io) => (await import('../actions/evidence/findings/finding-keeping.ts')).runFindingMerge(io, keep, gone, options)),
  );
}

function defineRemove(group: Commander, run: Run): void {
  withEvidence(
    group
      .command('remove')
      .summary('remove a finding')
      .description('Remove a finding. Statements no longer name it; notes that became it are open again. To keep the reason, set it aside instead.')
      .argument('<finding>', 'id of the finding'),
  ).action((id: string, options: EvidenceOptions) =>
    run(async (io) => (await import('../actions/evidence/findings/finding-keeping.ts')).runFindingRemove(io, id, options)),
  );
}

function defineReopen(group: Commander, run: Run): void {
  withEvidence(
    group
      .command('reopen')
      .summary('take up a finding that was set aside')
      .description('Take up a finding again that was set aside.')
      .argument('<finding>', 'id of the finding'),
  ).action((id: string, options: EvidenceOptions) =>
    run(async (io) => (await import('../actions/evidence/findings/finding-keeping.ts')).runFindingReopen(io, id, options)),
  );
}

function defineReview(group: Commander, run: Run): void {
  withEvidence(
    group
      .command('review')
      .summary('go through what was said, passage by passage')
      .description(
        'Go through the passages that are in no finding, one by one: make a finding, add to one, keep a note, set aside or pass over. Each decision is saved at once, and you may stop at any time. Where no terminal is, the passages are listed with suggestions.',
      )
      .option('-s, --source <id>', 'only passages of this source')
      .option('-q, --question <id>', 'only answers to this question')
      .option('--search <words>', 'only passages with these words')
      .option('--after <passage>', 'begin after this passage')
      .option('--by <name>', 'who decides')
      .option('-n, --most <number>', 'list at most so many', '20'),
  ).action((options: FindingReviewOptions) =>
    run(async (io) => (await import('../actions/evidence/findings/finding-review.ts')).runFindingReview(io, options)),
  );
}

function defineSetAside(group: Commander, run: Run): void {
  withEvidence(
    group
      .command('set-aside')
      .summary('say why a finding will not be used')
      .description('Say why a finding will not be used. It stays in the evidence with its reason.')
      .argument('<finding>', 'id of the finding')
      .option('--because <reason>', 'why'),
  ).action((id: string, options: FindingAsideOptions) =>
    run(async (io) => (await import('../actions/evidence/findings/finding-keeping.ts')).runFindingSetAside(io, id, options)),
  );
}

function defineSplit(group: Commander, run: Run): void {
  withEvidence(
    group
      .command('split')
      .summary('make two findings of one')
      .description('Make a second finding of some of the passages of one. It has the same practices unless others are named; statements stay with the first.')
      .argument('<finding>', 'id of the finding')
      .argument('<passage...>', 'ids of the passages that go over, or how they begin')
      .option('--text <words>', 'what the second says')
      .addOption(new Option('-k, --kind <kind>', 'what kind the second is, if another').choices([...KINDS]))
      .option('-t, --practice <practices...>', LINKS)
      .option('--id <id>', 'id of the second (default: made from its words)'),
  ).action((id: string, passages: string[], options: FindingSplitOptions) =>
    run(async (io) => (await import('../actions/evidence/findings/finding-making.ts')).runFindingSplit(io, id, passages, options)),
  );
}
