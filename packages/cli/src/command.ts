import type { Command as Commander } from 'commander';
import type { Io } from './io.ts';
import type { ExitCode } from './exit.ts';

/** One verb of the command line. `define` declares its words and options; the work is loaded only when it is called. */
export type Command = {
  readonly name: string;
  readonly define: (program: Commander, run: Run) => void;
};

/** Runs the work of a command and keeps its exit code. */
export type Run = (work: (io: Io) => Promise<ExitCode>) => Promise<void>;
