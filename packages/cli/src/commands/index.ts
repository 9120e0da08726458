import type { Command } from '../command.ts';
import { assess } from './assess.ts';
import { backup } from './backup.ts';
import { check } from './check.ts';
import { common } from './common.ts';
import { compose } from './compose.ts';
import { coverage } from './coverage.ts';
import { doctor } from './doctor.ts';
import { explain } from './explain.ts';
import { exportAll } from './export.ts';
import { finding } from './finding.ts';
import { fmt } from './fmt.ts';
import { gap } from './gap.ts';
import { importFile } from './import.ts';
import { ladder } from './ladder.ts';
import { model } from './model.ts';
import { newProfile } from './new.ts';
import { note } from './note.ts';
import { portfolio } from './portfolio.ts';
import { publish } from './publish.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import { questions } from './questions.ts';
import { report } from './report.ts';
import { restore } from './restore.ts';
import { roadmap } from './roadmap.ts';
import { schema } from './schema.ts';
import { serve } from './serve.ts';
import { show } from './show.ts';
import { source } from './source.ts';
import { stats } from './stats.ts';
import { suggest } from './suggest.ts';
import { sync } from './sync.ts';
import { target } from './target.ts';
import { token } from './token.ts';
import { trace } from './trace.ts';
import { user } from './user.ts';

/** Every command, alphabetically. */
export const commands: readonly Command[] = [
  assess,
  backup,
  check,
  common,
  compose,
  coverage,
  doctor,
  explain,
  exportAll,
  finding,
  fmt,
  gap,
  importFile,
  ladder,
  model,
  newProfile,
  note,
  portfolio,
  publish,
  pull,
  push,
  questions,
  report,
  restore,
  roadmap,
  schema,
  serve,
  show,
  source,
  stats,
  suggest,
  sync,
  target,
  token,
  trace,
  user,
];
