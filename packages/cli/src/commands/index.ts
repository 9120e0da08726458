import type { Command } from '../command.ts';
import { check } from './check.ts';
import { common } from './common.ts';
import { compose } from './compose.ts';
import { coverage } from './coverage.ts';
import { explain } from './explain.ts';
import { fmt } from './fmt.ts';
import { importFile } from './import.ts';
import { ladder } from './ladder.ts';
import { model } from './model.ts';
import { newProfile } from './new.ts';
import { publish } from './publish.ts';
import { schema } from './schema.ts';
import { show } from './show.ts';
import { stats } from './stats.ts';
import { suggest } from './suggest.ts';
import { trace } from './trace.ts';

/** Every command, alphabetically. */
export const commands: readonly Command[] = [
  check,
  common,
  compose,
  coverage,
  explain,
  fmt,
  importFile,
  ladder,
  model,
  newProfile,
  publish,
  schema,
  show,
  stats,
  suggest,
  trace,
];
