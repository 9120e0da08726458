import { relative, resolve } from 'node:path';
import { questionSet, type QuestionSet } from '@smm/core/evidence';
import { findModel } from '@smm/core/model';
import { COMMON } from '@smm/core/profile';
import { refused } from '@smm/core/outcome';
import { exportQuestions } from '@smm/formats/survey';
import type { QuestionsOptions } from '../../commands/questions.ts';
import { EXIT, orStop, Stop, usage, type ExitCode } from '../../exit.ts';
import { exists, writeBytes, type Io } from '../../io.ts';
import { counted } from '../../layout.ts';
import { loadModel } from '../../load.ts';
import { practiceNamed } from '../../practice-names.ts';

/** Writes ready survey questions to a file or the terminal. Never overwrites. */
export async function runQuestions(io: Io, words: readonly string[], options: QuestionsOptions): Promise<ExitCode> {
  const model = options.model === undefined ? orStop(findModel('iot-smm')) : loadModel(io, options.model);
  const practices = words.map((word) => practiceNamed(model, word));
  if (practices.includes(COMMON)) usage('There are no questions on the common table. Name practices, or none for all of them.');
  const set = questionSet(model, {
    ...(practices.length === 0 ? {} : { practices }),
    ...(options.audience === undefined ? {} : { audience: options.audience }),
  });
  if (options.out === undefined) return toTerminal(io, set, options);
  const path = resolve(io.cwd, options.out);
  if (exists(path)) throw new Stop(refused('exists', `${options.out} is already there. Choose another name with --out, or remove it first.`));
  const { bytes } = await exportQuestions(set, options.to);
  orStop(writeBytes(path, bytes, options.out));
  if (options.json === true) io.out(`${JSON.stringify({ file: path, format: options.to, ...set }, null, 2)}\n`);
  else
    io.out(
      `${io.paint('green', '✔')} ${relative(io.cwd, path)}: ${counted(set.questions.length, 'question')} and ${set.background.length + 1} more\nLeave the codes such as [${set.questions[0]?.code ?? 'PP-1'}] in the questions; “smm source add” knows the answers by them.\n`,
    );
  return EXIT.clean;
}

async function toTerminal(io: Io, set: QuestionSet, options: QuestionsOptions): Promise<ExitCode> {
  if (options.json === true) {
    io.out(`${JSON.stringify(set, null, 2)}\n`);
    return EXIT.clean;
  }
  if (options.to === 'xlsx' || options.to === 'lime-survey')
    usage(`Say where the form goes: smm questions --to ${options.to} -o survey.${options.to === 'xlsx' ? 'xlsx' : 'txt'}.`);
  io.out(new TextDecoder().decode((await exportQuestions(set, options.to)).bytes));
  return EXIT.clean;
}
