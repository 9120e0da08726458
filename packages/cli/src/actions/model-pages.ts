import { findModel, practiceById, practicesOf, tableLevels, type MaturityModel, type Practice } from '@smm/core/model';
import { COMMON } from '@smm/core/profile';
import { EXIT, orStop, usage, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import { wrapText } from '../layout.ts';
import { loadModel } from '../load.ts';
import { practiceNamed } from '../practice-names.ts';

/** Shows the base model, or one practice of it. */
export async function runModel(io: Io, word: string | undefined, options: { readonly model?: string; readonly json?: boolean }): Promise<ExitCode> {
  const model = options.model === undefined ? orStop(findModel('iot-smm')) : loadModel(io, options.model);
  if (word === undefined) {
    if (options.json === true) io.out(`${JSON.stringify(model, null, 2)}\n`);
    else overview(io, model);
    return EXIT.clean;
  }
  const id = practiceNamed(model, word);
  const practice = id === COMMON ? undefined : practiceById(model, id);
  if (practice === undefined) return usage('The common table belongs to a profile, not to the model. Use “smm show common”.');
  if (options.json === true) io.out(`${JSON.stringify(practice, null, 2)}\n`);
  else page(io, model, practice);
  return EXIT.clean;
}

function overview(io: Io, model: MaturityModel): void {
  io.out(`${io.paint('bold', `${model.name}, edition ${model.edition}`)}\n${io.paint('dim', wrapText(model.notice, io.width).join('\n'))}\n`);
  for (const domain of model.domains) {
    io.out(`\n${io.paint('bold', domain.name)}\n`);
    for (const subdomain of domain.subdomains) {
      io.out(`  ${subdomain.name}\n`);
      for (const practice of subdomain.practices) io.out(`    ${io.paint('cyan', practice.abbreviation.padEnd(4))} ${practice.name}\n`);
    }
  }
  const levels = (list: MaturityModel['scope']) => list.map((level) => `${level.level} ${level.name}`).join(' · ');
  io.out(
    `\nComprehensiveness  ${levels(model.comprehensiveness)}\nScope              ${levels(model.scope)}\n\n${practicesOf(model).length} practices. “smm model ${practicesOf(model)[0]?.practice.abbreviation ?? ''}” shows one.\n`,
  );
}

function page(io: Io, model: MaturityModel, practice: Practice): void {
  const indent = (text: string, by = '    ') =>
    wrapText(text, io.width - by.length)
      .map((line) => by + line)
      .join('\n');
  io.out(
    `${io.paint('bold', practice.name)} ${io.paint('dim', `(${practice.abbreviation}, ${practice.id})`)}\n${indent(practice.objective, '')}\n\nWhat the levels ask in general\n`,
  );
  for (const { level, name } of tableLevels(model))
    io.out(`  ${io.paint('cyan', `${level} ${name}`)}\n${indent(practice.levels.find((it) => it.level === level)?.summary ?? '')}\n`);
  io.out('\nQuestions to put to a domain\n');
  for (const question of practice.questions) io.out(`${indent(`– ${question}`, '  ')}\n`);
}
