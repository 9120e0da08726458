import { Option, type Command as Commander } from 'commander';
import { withEvidence, type EvidenceOptions } from '../actions/evidence/evidence-options.ts';
import type { Command, Run } from '../command.ts';

/** How a file is read as a source. */
export type SourceFileOptions = {
  readonly kind?: 'document' | 'interview' | 'meeting' | 'survey';
  readonly mapping?: string;
  readonly column?: readonly string[];
  readonly question?: readonly string[];
  readonly hide?: readonly string[];
  readonly keep?: readonly string[];
  readonly encoding?: string;
  readonly separator?: string;
};

/** What was chosen on the command line for `smm source preview`. */
export type SourcePreviewOptions = SourceFileOptions & { readonly rows: string; readonly model?: string; readonly json?: boolean };

/** What was chosen on the command line for `smm source add`. */
export type SourceAddOptions = SourceFileOptions &
  EvidenceOptions & { readonly id?: string; readonly title?: string; readonly date?: string; readonly saveMapping?: string; readonly keepOriginal?: boolean };

/** What was chosen on the command line for `smm source remove`. */
export type SourceRemoveOptions = EvidenceOptions & { readonly withFindings?: boolean };

/** What was chosen on the command line for `smm source passages`. */
export type SourcePassagesOptions = EvidenceOptions & {
  readonly question?: string;
  readonly search?: string;
  readonly unused?: boolean;
  readonly suggest?: boolean;
  readonly most: string;
};

/** `smm source`: surveys, documents, interviews and minutes as evidence. */
export const source: Command = {
  name: 'source',
  define: (program, run) => {
    const group = program
      .command('source')
      .summary('take in surveys, documents, interviews and minutes')
      .description(
        'Take surveys, documents, interviews and minutes into the evidence of a profile, as passages that findings can rest on. People in surveys get pseudonyms, and the file itself is not kept.',
      )
      .addHelpText(
        'after',
        '\nExamples:\n  smm source preview survey.csv\n  smm source add survey.csv --save-mapping survey.smm-survey-mapping.yaml\n  smm source add minutes.txt --kind meeting --date 2026-11-12\n  smm source passages --unused --search key',
      );
    defineAdd(group, run);
    defineList(group, run);
    definePassages(group, run);
    definePreview(group, run);
    defineRemove(group, run);
  },
};

function defineAdd(group: Commander, run: Run): void {
  const add = group
    .command('add')
    .summary('take a file into the evidence; one that is there is brought up to date')
    .description(
      'Take a survey, document, interview or minutes into the evidence. The same file added again, or a later export of it, brings the source up to date.',
    )
    .argument('<file>', 'CSV or XLSX of a survey; DOCX, PDF, HTML, Markdown or text of anything else')
    .option('--id <id>', 'id of the source (default: made from the name of the file)')
    .option('--title <title>', 'what the source is called')
    .option('--date <day>', 'when it was said or written, as 2026-11-23')
    .option('--save-mapping <file>', 'keep what each column of a survey is for, for later exports')
    .option('--keep-original', 'keep a copy of the file in the folder “originals” beside the evidence');
  withEvidence(withReading(add)).action((file: string, options: SourceAddOptions) =>
    run(async (io) => (await import('../actions/evidence/sources/source-adding.ts')).runSourceAdd(io, file, options)),
  );
}

function defineList(group: Commander, run: Run): void {
  withEvidence(group.command('list').summary('list the sources').description('List the sources of the evidence, with what became of them.')).action(
    (options: EvidenceOptions) => run(async (io) => (await import('../actions/evidence/sources/source-keeping.ts')).runSourceList(io, options)),
  );
}

function definePassages(group: Commander, run: Run): void {
  withEvidence(
    group
      .command('passages')
      .summary('list passages with their ids')
      .description('List passages with their ids, for findings to rest on.')
      .argument('[source]', 'id of a source (default: all)')
      .option('-q, --question <id>', 'only answers to this question')
      .option('-s, --search <words>', 'only passages with these words')
      .option('-u, --unused', 'only passages on which no finding rests')
      .option('--suggest', 'with the practices that each may be about')
      .option('-n, --most <number>', 'at most so many', '50'),
  ).action((id: string | undefined, options: SourcePassagesOptions) =>
    run(async (io) => (await import('../actions/evidence/sources/source-keeping.ts')).runSourcePassages(io, id, options)),
  );
}

function definePreview(group: Commander, run: Run): void {
  const preview = group
    .command('preview')
    .summary('see what a file would become, before anything is stored')
    .description(
      'Show what a file would become as a source: the columns of a survey with their use, what is dropped and hidden, and the first answers; the outline of a document. Nothing is stored.',
    )
    .argument('<file>', 'CSV or XLSX of a survey; DOCX, PDF, HTML, Markdown or text of anything else')
    .option('-n, --rows <number>', 'how many rows or passages to show', '3');
  withReading(preview)
    .option('--model <file>', 'a maturity model of your own, as data')
    .option('--json', 'as data')
    .action((file: string, options: SourcePreviewOptions) =>
      run(async (io) => (await import('../actions/evidence/sources/source-preview.ts')).runSourcePreview(io, file, options)),
    );
}

function defineRemove(group: Commander, run: Run): void {
  withEvidence(
    group
      .command('remove')
      .summary('remove a source with its passages')
      .description('Remove a source with its passages. Refuses while findings rest on it.')
      .argument('<source>', 'id of the source')
      .option('--with-findings', 'remove the findings that rest on it alone too, and shorten the others'),
  ).action((id: string, options: SourceRemoveOptions) =>
    run(async (io) => (await import('../actions/evidence/sources/source-keeping.ts')).runSourceRemove(io, id, options)),
  );
}

function withReading(command: Commander): Commander {
  return command
    .addOption(
      new Option('-k, --kind <kind>', 'what the file is (default: survey for CSV and XLSX, document for others)').choices([
        'document',
        'interview',
        'meeting',
        'survey',
      ]),
    )
    .option('-m, --mapping <file>', 'what the columns of a survey are for, as saved before')
    .option('--column <number=use...>', 'use a column of a survey as respondent, time, identifier, attribute, answer, choice or ignore: 6=identifier')
    .option('--question <id=practices...>', 'tie a question of a survey to practices: q05=TM,RA')
    .option('--hide <words...>', 'names and other words to hide wherever they stand')
    .option('--keep <words...>', 'words that stay although somebody is called so')
    .option('--encoding <name>', 'encoding of a CSV file (default: found out)')
    .option('--separator <name>', 'comma, semicolon, tab or bar, between the cells of a CSV file (default: found out)');
}
