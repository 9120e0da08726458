import { adoptDrafts, ladder, suggester, suggestKind, type Draft, type Evidence, type EvidenceFinding, type Ladder, type Suggestion } from '@smm/core/evidence';
import { findModel, practiceById, rowLabel, type MaturityModel } from '@smm/core/model';
import { applyEdit, type Profile } from '@smm/core/profile';
import type { LadderOptions } from '../../commands/ladder.ts';
import type { SuggestOptions } from '../../commands/suggest.ts';
import { EXIT, orStop, usage, type ExitCode } from '../../exit.ts';
import type { Io } from '../../io.ts';
import { counted, indented } from '../../layout.ts';
import { loadModel, loadProfile, type Loaded } from '../../load.ts';
import { loadEvidence } from '../../load-evidence.ts';
import { practiceNamed } from '../../practice-names.ts';
import { openDesk, saveProfile } from './desk.ts';
import { knownFinding, knownPassage } from './findings/findings-at-hand.ts';
import { countedId, statementPrefix, takenIds } from './fresh-ids.ts';
import { passageSuggester, type PassageSuggestion } from './suggestions.ts';

/** Suggests practices and the kind of finding for a passage, given in words or by its id in the evidence. */
export async function runSuggest(io: Io, words: readonly string[], options: SuggestOptions): Promise<ExitCode> {
  const { model, passage, practices, kind } = suggestedFor(io, words, options);
  if (options.json === true) io.out(`${JSON.stringify({ passage, kind, practices }, null, 2)}\n`);
  else {
    if (passage !== words.join(' ')) io.out(`${indented(passage, 2, io.width)}\n\n`);
    for (const suggestion of practices) io.out(suggestionText(io, model, suggestion));
    if (practices.length === 0) io.out('No word of the passage tells of a practice. Choose one yourself: “smm model” lists them.\n');
    io.out(
      `\nKind of finding: ${kind.kind.replaceAll('-', ' ')}${kind.words.length === 0 ? '' : ` (${kind.words.join(', ')})`}\n${io.paint('dim', 'These are suggestions; you decide.')}\n`,
    );
  }
  return EXIT.clean;
}

const PASSAGE_ID = /^p-[\w.-]+$/;

function suggestedFor(
  io: Io,
  words: readonly string[],
  options: SuggestOptions,
): PassageSuggestion & { readonly model: MaturityModel; readonly passage: string } {
  const text = words.join(' ');
  if (!PASSAGE_ID.test(text) && options.evidence === undefined && options.profile === undefined) {
    const model = options.model === undefined ? orStop(findModel('iot-smm')) : loadModel(io, options.model);
    return { model, passage: text, practices: suggester(model)(text, { expected: asked(model, options) }), kind: suggestKind(text) };
  }
  const { model, evidence } = openDesk(io, options);
  const known = evidence.passages.find(({ id }) => id === text) ?? (PASSAGE_ID.test(text) ? knownPassage(evidence, text) : undefined);
  const passage = known ?? { source: '', text, place: {} };
  return { model, passage: passage.text, ...passageSuggester(model, evidence)(passage, asked(model, options)) };
}

function asked(model: MaturityModel, options: SuggestOptions): string[] {
  return (options.asked ?? []).map((word) => practiceNamed(model, word));
}

function suggestionText(io: Io, model: MaturityModel, { practice, score, words }: Suggestion): string {
  const name = practiceById(model, practice)?.name ?? practice;
  return `${`${Math.round(score * 100)} %`.padStart(5)}  ${io.paint('bold', name)}  ${io.paint('dim', words.join(', '))}\n`;
}

/** Puts the findings on a practice on the ladder of levels; with `--adopt` writes drafts into the profile after a preview. */
export async function runLadder(io: Io, file: string, word: string, options: LadderOptions): Promise<ExitCode> {
  const loaded = loadProfile(io, file, options.model);
  const { model } = loaded;
  const { profile } = loaded.file;
  const evidence = loadEvidence(io, loaded.path, profile.id, options.evidence);
  const practice = practiceNamed(model, word);
  const findings = findingsOn(evidence, practice, options.finding);
  const found = orStop(ladder(evidence, findings, practice, model, profile));
  if (options.adopt !== undefined) return adopt(io, loaded, evidence, found, options);
  if (options.json === true) {
    io.out(`${JSON.stringify(found, null, 2)}\n`);
    return EXIT.clean;
  }
  io.out(`${io.paint('bold', practiceById(model, practice)?.name ?? practice)}: ${counted(findings.length, 'finding')}\n`);
  let number = 0;
  for (const rung of found.rungs) {
    io.out(
      `\n${io.paint('cyan', `Level ${rung.level} ${rung.name}`)}  ${io.paint('dim', `${counted(rung.statements, 'statement')} so far`)}\n${indented(rung.prompt, 2, io.width)}\n${io.paint('dim', indented(rung.summary, 2, io.width))}\n`,
    );
    for (const draft of rung.drafts) io.out(draftText(io, profile, model, draft, (number += 1)));
  }
  if (number > 0) io.out(`\n“smm ladder ${file} ${word} --adopt 1” writes the first draft into the profile, after a preview.\n`);
  return EXIT.clean;
}

function findingsOn(evidence: Evidence, practice: string, named: readonly string[] | undefined): EvidenceFinding[] {
  for (const id of named ?? []) knownFinding(evidence, id);
  const findings = evidence.findings.filter(({ id, setAside, practices }) =>
    named === undefined ? setAside === '' && practices.some((link) => link.practice === practice) : named.includes(id),
  );
  const aside = named === undefined ? undefined : findings.find(({ setAside }) => setAside !== '');
  if (aside !== undefined) usage(`${aside.id} is set aside: ${aside.setAside} Take it up again first: smm finding reopen ${aside.id}.`);
  return findings;
}

function draftText(io: Io, profile: Profile, model: MaturityModel, draft: Draft, number: number): string {
  const label = rowLabel(model, draft.row, profile.scope.kind ?? 'industry', profile.scope.considerationsLabel);
  const already = draft.already.length === 0 ? '' : `, written already: ${draft.already.join(', ')}`;
  return `  ${number} ${io.paint(draft.complete ? 'green' : 'yellow', draft.complete ? '●' : '○')} ${label} ${io.paint('dim', `from ${draft.origins.join(', ')}${already}`)}\n${indented(draft.text, 4, io.width)}\n`;
}

async function adopt(io: Io, loaded: Loaded, evidence: Evidence, { practice, rungs }: Ladder, options: LadderOptions): Promise<ExitCode> {
  const { profile } = loaded.file;
  const chosen = chooseDrafts(
    rungs.flatMap(({ drafts }) => drafts),
    options.adopt ?? [],
  );
  if (chosen.length === 0) {
    if (options.json === true) io.out(`${JSON.stringify({ file: loaded.path, adopted: [] }, null, 2)}\n`);
    io.err('No draft is ready that is not written already. Name drafts by their numbers, or “all”, to finish them in the file.\n');
    return EXIT.clean;
  }
  const taken = takenIds(evidence, profile);
  const ids = chosen.map(() => countedId(statementPrefix(loaded.model, practice), taken, 2));
  const edited = orStop(applyEdit(profile, orStop(adoptDrafts(profile, chosen, ids)))).profile;
  if (options.json !== true)
    chosen.forEach(({ level, row, text, origins }, index) =>
      io.out(`${practice}/${level}/${row}/${ids[index]}  ${io.paint('dim', `from ${origins.join(', ')}`)}\n${indented(`+ ${text}`, 2, io.width)}\n`),
    );
  if (options.yes !== true && !(await confirmed(io, chosen.length))) {
    io.err('Nothing was changed.\n');
    return EXIT.clean;
  }
  saveProfile(loaded, edited);
  if (options.json === true)
    io.out(`${JSON.stringify({ file: loaded.path, adopted: chosen.map((draft, index) => ({ id: ids[index], ...draft })) }, null, 2)}\n`);
  else {
    const open = chosen.filter(({ complete }) => !complete).length;
    const words = open === 0 ? '' : `; ${open} still say in brackets what must be written`;
    io.out(`${io.paint('green', '✔')} ${counted(chosen.length, 'statement')} written to ${loaded.name}${words}\n`);
  }
  return EXIT.clean;
}

function chooseDrafts(drafts: readonly Draft[], adopt: readonly string[] | true): Draft[] {
  const open = drafts.filter(({ already }) => already.length === 0);
  if (adopt === true || adopt.length === 0) return open.filter(({ complete }) => complete);
  if (adopt.includes('all')) return open;
  return [...new Set(adopt)].map(
    (word) => drafts[Number(word) - 1] ?? usage(`There is no draft ${word}; there are ${drafts.length}. “smm ladder” shows them with their numbers.`),
  );
}

async function confirmed(io: Io, count: number): Promise<boolean> {
  if (!io.interactive) return usage('Add --yes to write the file; without it the drafts are only previewed in a terminal.');
  const { confirm, isCancel } = await import('@clack/prompts');
  const answer = await confirm({ message: `Write ${count === 1 ? 'this statement' : `these ${count} statements`} into the profile?` });
  return !isCancel(answer) && answer;
}
