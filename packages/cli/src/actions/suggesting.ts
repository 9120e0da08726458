import { ladder, suggester, suggestKind, type Draft, type Suggestion } from '@smm/core/evidence';
import { findModel, practiceById, rowLabel, type MaturityModel } from '@smm/core/model';
import type { Profile } from '@smm/core/profile';
import type { LadderOptions } from '../commands/ladder.ts';
import type { SuggestOptions } from '../commands/suggest.ts';
import { EXIT, orStop, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import { wrapText } from '../layout.ts';
import { loadModel, loadProfile } from '../load.ts';
import { loadEvidence } from '../load-evidence.ts';
import { practiceNamed } from '../practice-names.ts';

/** Suggests practices and the kind of finding for a passage. */
export async function runSuggest(io: Io, passage: string, options: SuggestOptions): Promise<ExitCode> {
  const model = options.model === undefined ? orStop(findModel('iot-smm')) : loadModel(io, options.model);
  const practices = suggester(model)(passage);
  const kind = suggestKind(passage);
  if (options.json === true) io.out(`${JSON.stringify({ passage, kind, practices }, null, 2)}\n`);
  else {
    for (const suggestion of practices) io.out(suggestionText(io, model, suggestion));
    if (practices.length === 0) io.out('No word of the passage tells of a practice. Choose one yourself: “smm model” lists them.\n');
    io.out(
      `\nKind of finding: ${kind.kind.replaceAll('-', ' ')}${kind.words.length === 0 ? '' : ` (${kind.words.join(', ')})`}\n${io.paint('dim', 'These are suggestions; you decide.')}\n`,
    );
  }
  return EXIT.clean;
}

function suggestionText(io: Io, model: MaturityModel, { practice, score, words }: Suggestion): string {
  const name = practiceById(model, practice)?.name ?? practice;
  return `${`${Math.round(score * 100)} %`.padStart(5)}  ${io.paint('bold', name)}  ${io.paint('dim', words.join(', '))}\n`;
}

/** Puts the findings on a practice on the ladder of levels. */
export async function runLadder(io: Io, file: string, word: string, options: LadderOptions): Promise<ExitCode> {
  const { path, file: read, model } = loadProfile(io, file, options.model);
  const evidence = loadEvidence(io, path, read.profile.id, options.evidence);
  const practice = practiceNamed(model, word);
  const findings = evidence.findings.filter((finding) => finding.setAside === '' && finding.practices.some((link) => link.practice === practice));
  const found = orStop(ladder(evidence, findings, practice, model, read.profile));
  if (options.json === true) {
    io.out(`${JSON.stringify(found, null, 2)}\n`);
    return EXIT.clean;
  }
  io.out(`${io.paint('bold', practiceById(model, practice)?.name ?? practice)}: ${findings.length} findings\n`);
  const indent = (text: string, by: string) =>
    wrapText(text, io.width - by.length)
      .map((line) => by + line)
      .join('\n');
  for (const rung of found.rungs) {
    io.out(
      `\n${io.paint('cyan', `Level ${rung.level} ${rung.name}`)}  ${io.paint('dim', `${rung.statements} statements so far`)}\n${indent(rung.prompt, '  ')}\n${io.paint('dim', indent(rung.summary, '  '))}\n`,
    );
    for (const draft of rung.drafts) io.out(draftText(io, read.profile, model, draft, indent));
  }
  return EXIT.clean;
}

function draftText(io: Io, profile: Profile, model: MaturityModel, draft: Draft, indent: (text: string, by: string) => string): string {
  const label = rowLabel(model, draft.row, profile.scope.kind ?? 'industry', profile.scope.considerationsLabel);
  return `  ${io.paint(draft.complete ? 'green' : 'yellow', draft.complete ? '●' : '○')} ${label} ${io.paint('dim', `from ${draft.origins.join(', ')}`)}\n${indent(draft.text, '    ')}\n`;
}
