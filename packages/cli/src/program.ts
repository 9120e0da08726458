import { Command as Commander, CommanderError } from 'commander';
import { commands } from './commands/index.ts';
import type { Run } from './command.ts';
import { EXIT, type ExitCode } from './exit.ts';
import type { Io } from './io.ts';
import { version } from './version.ts';

/** The whole command line, ready to parse; `keep` receives the exit code of the command that ran. */
export function buildProgram(io: Io, keep: (code: ExitCode) => void): Commander {
  const program = new Commander('smm')
    .description('Write, check and publish IoT Security Maturity Model profiles.')
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'explain a command')
    .helpCommand('help [command]', 'explain a command')
    .showSuggestionAfterError(true)
    .showHelpAfterError('(“smm help” lists the commands)')
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: (text) => io.err(plainWords(text)) })
    .addHelpText('after', FIRST_STEPS);
  const run: Run = async (work) => keep(await work(io));
  for (const command of commands) command.define(program, run);
  for (const command of program.commands) {
    const words = { writeOut: io.out, writeErr: (text: string) => io.err(plainWords(text)) };
    command.exitOverride().configureOutput(words).showHelpAfterError(`(“smm help ${command.name()}” explains it)`);
    for (const part of command.commands)
      part.exitOverride().configureOutput(words).showHelpAfterError(`(“smm ${command.name()} help ${part.name()}” explains it)`);
  }
  return program;
}

/** The exit code of a mistake on the command line (help and version are no mistakes); undefined for any other error. */
export function exitCodeOf(error: unknown): ExitCode | undefined {
  if (!(error instanceof CommanderError)) return undefined;
  return error.exitCode === 0 ? EXIT.clean : EXIT.unusable;
}

function plainWords(text: string): string {
  return text.replace(/^error: (.)/, (_, letter: string) => letter.toUpperCase()).replace(/\(Did you mean (.*)\?\)/, 'Did you mean “$1”?');
}

const FIRST_STEPS = `
First steps:
  smm new                              start a profile (asks three questions)
  smm check my.smm-profile.yaml        find what a reviewer would find
  smm publish my.smm-profile.yaml      make Word, PDF, HTML, Markdown, Excel and JSON
  smm explain no-prescribed-mechanism  why a rule exists, with examples

Where a file may be named, the only *.smm-profile.yaml of the current folder is taken when none is.
Exit codes: 0 clean, 1 findings at error level, 2 wrong use or unreadable input, 3 a fault of ours.`;
