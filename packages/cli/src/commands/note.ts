import { Option, type Command as Commander } from 'commander';
import { withEvidence, type EvidenceOptions } from '../actions/evidence/evidence-options.ts';
import type { Command, Run } from '../command.ts';

/** What was chosen on the command line for `smm note add`. */
export type NoteAddOptions = EvidenceOptions & { readonly practice?: readonly string[]; readonly by?: string; readonly id?: string };

/** What was chosen on the command line for `smm note list`. */
export type NoteListOptions = EvidenceOptions & { readonly practice?: string; readonly all?: boolean };

/** What was chosen on the command line for `smm note promote`. */
export type NotePromoteOptions = EvidenceOptions & {
  readonly as: 'current-practice' | 'requirement' | 'risk' | 'statement' | 'weakness' | 'wish';
  readonly practice?: readonly string[];
  readonly text?: string;
  readonly id?: string;
  readonly by?: string;
};

/** What was chosen on the command line for `smm note tag`. */
export type NoteTagOptions = EvidenceOptions & { readonly remove?: boolean };

const TAG = 'a practice, with level and row where they are known: PP, PP/2 or PP/2/actions';

/** `smm note`: the inbox of raw notes. */
export const note: Command = {
  name: 'note',
  define: (program, run) => {
    const group = program
      .command('note')
      .summary('keep raw notes, and make statements and findings of them')
      .description(
        'Keep what comes to mind in the inbox of the evidence, tagged with practices and levels. A note stays open until it has become a statement or a finding; nothing is lost.',
      )
      .addHelpText(
        'after',
        '\nExamples:\n  smm note add "Photographers know every tram." --practice PP AC/2\n  smm note list\n  smm note promote n-1 --as statement --practice PP/1/considerations\n  smm note promote n-1 --as wish',
      );
    defineAdd(group, run);
    defineList(group, run);
    definePromote(group, run);
    defineTag(group, run);
  },
};

function defineAdd(group: Commander, run: Run): void {
  withEvidence(
    group
      .command('add')
      .summary('add a note to the inbox')
      .description('Add a note to the inbox.')
      .argument('<text>', 'the note, in quotation marks')
      .option('-t, --practice <tags...>', TAG)
      .option('--by <name>', 'who noted it')
      .option('--id <id>', 'id of the note (default: counted on)'),
  ).action((text: string, options: NoteAddOptions) => run(async (io) => (await import('../actions/evidence/noting.ts')).runNoteAdd(io, text, options)));
}

function defineList(group: Commander, run: Run): void {
  withEvidence(
    group
      .command('list')
      .summary('list the notes that are open')
      .description('List the notes that are open.')
      .option('-t, --practice <practice>', 'only notes on this practice')
      .option('-a, --all', 'those that became something too'),
  ).action((options: NoteListOptions) => run(async (io) => (await import('../actions/evidence/noting.ts')).runNoteList(io, options)));
}

function definePromote(group: Commander, run: Run): void {
  withEvidence(
    group
      .command('promote')
      .summary('make a note a statement or a finding')
      .description('Make a note a statement of the profile, in one or several cells, or a finding. The note remembers what it became.')
      .argument('<note>', 'id of the note')
      .addOption(
        new Option('--as <what>', 'a statement, or a finding of this kind')
          .choices(['current-practice', 'requirement', 'risk', 'statement', 'weakness', 'wish'])
          .makeOptionMandatory(),
      )
      .option('-t, --practice <tags...>', 'where it belongs, if not where the note says: PP/2/actions for a statement, PP or PP/2 for a finding')
      .option('--text <words>', 'other words than those of the note')
      .option('--id <id>', 'id of the statement or finding (default: made)')
      .option('--by <name>', 'who decided so'),
  ).action((id: string, options: NotePromoteOptions) => run(async (io) => (await import('../actions/evidence/noting.ts')).runNotePromote(io, id, options)));
}

function defineTag(group: Commander, run: Run): void {
  withEvidence(
    group
      .command('tag')
      .summary('say what a note is about')
      .description('Say what a note is about.')
      .argument('<note>', 'id of the note')
      .argument('<tags...>', TAG)
      .option('-r, --remove', 'take the tags back instead'),
  ).action((id: string, tags: string[], options: NoteTagOptions) =>
    run(async (io) => (await import('../actions/evidence/noting.ts')).runNoteTag(io, id, tags, options)),
  );
}
