import type { Command } from '../command.ts';

/** What was chosen on the command line for `smm ladder`. */
export type LadderOptions = {
  readonly adopt?: readonly string[] | true;
  readonly finding?: readonly string[];
  readonly yes?: boolean;
  readonly evidence?: string;
  readonly model?: string;
  readonly json?: boolean;
};

/** `smm ladder`: from findings to the levels of a practice. */
export const ladder: Command = {
  name: 'ladder',
  define: (program, run) => {
    program
      .command('ladder')
      .summary('draft the levels of a practice from its findings')
      .description(
        'Put the findings on a practice on the ladder of levels: today’s practice first, then coordination, trained people and standard process, then formal, measured, improving. Drafts say what must still be written. With --adopt they become statements that remember their findings.',
      )
      .argument('<file>', 'the profile')
      .argument('<practice>', 'a practice, by name, abbreviation or id')
      .option('--finding <ids...>', 'only from these findings')
      .option(
        '-a, --adopt [number...]',
        'write these drafts into the profile, by number, or “all” (those that are ready when none is named); shows a preview first',
      )
      .option('-y, --yes', 'write the file without asking')
      .option('-e, --evidence <file>', 'the evidence file (default: the one beside the profile)')
      .option('--model <file>', 'a maturity model of your own, as data')
      .option('--json', 'as data')
      .addHelpText('after', '\nExamples:\n  smm ladder water.smm-profile.yaml PSC\n  smm ladder water.smm-profile.yaml PSC --adopt 1 3 --yes')
      .action((file: string, practice: string, options: LadderOptions) =>
        run(async (io) => (await import('../actions/evidence/suggesting.ts')).runLadder(io, file, practice, options)),
      );
  },
};
