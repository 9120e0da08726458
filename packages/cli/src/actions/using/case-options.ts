import type { Command as Commander } from 'commander';

/** What every command that works on an assessment file may be told. */
export type CaseOptions = {
  readonly file?: string;
  readonly profile?: readonly string[];
  readonly baseText?: string;
  readonly model?: string;
  readonly json?: boolean;
};

/** Adds the options by which a command finds its assessment file, profiles, base text and model, as the last ones. */
export function withCase(command: Commander, { named = false }: { readonly named?: boolean } = {}): Commander {
  if (!named) command.option('-f, --file <file>', 'the assessment file (default: the only one of the folder)');
  return command
    .option('-p, --profile <files...>', 'the profiles (default: those that the file names)')
    .option('--base-text <file>', 'your own copy of the guide’s tables')
    .option('--model <file>', 'a maturity model of your own, as data')
    .option('--json', 'as data');
}

/** What names a part of the system on the command line. */
export type PartOptions = { readonly site?: string; readonly group?: string };

/** Adds the options that name a part of the system. */
export function withPart(command: Commander): Commander {
  return command.option('--site <id>', 'for this site only').option('--group <id>', 'for this device group only');
}
