import type { LintReport } from '@smm/core/lint';
import type { Io } from '../io.ts';
import type { Loaded } from '../load.ts';
import { githubReport } from './github.ts';
import { humanReport } from './human.ts';
import { jsonReport } from './json.ts';
import { sarifReport } from './sarif.ts';

/** The forms that findings can be written in. */
export type ReportFormat = 'github' | 'human' | 'json' | 'sarif';

/** A checked file with what was found in it, how many fixes were applied, and, when nothing was found, what is open for publication. */
export type CheckedFile = {
  readonly name: string;
  readonly loaded: Loaded;
  readonly report: LintReport;
  readonly fixed: number;
  readonly openForPublication: number;
};

/** Writes the findings in the chosen form: data on stdout, words about the run on stderr. */
export function writeReport(io: Io, files: readonly CheckedFile[], format: ReportFormat, milliseconds: number): void {
  switch (format) {
    case 'human':
      return humanReport(io, files, milliseconds);
    case 'json':
      return io.out(`${JSON.stringify(jsonReport(files), null, 2)}\n`);
    case 'sarif':
      return io.out(`${JSON.stringify(sarifReport(files), null, 2)}\n`);
    case 'github':
      return io.out(githubReport(files));
  }
}
