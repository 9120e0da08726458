import {
  changeFinding,
  findingById,
  linkFinding,
  makeFinding,
  splitFinding,
  unlinkFinding,
  type Evidence,
  type EvidenceFinding,
  type Passage,
} from '@smm/core/evidence';
import { COMMON } from '@smm/core/profile';
import type { FindingAddOptions, FindingChangeOptions, FindingSplitOptions } from '../../../commands/finding.ts';
import { EXIT, orStop, usage, type ExitCode } from '../../../exit.ts';
import type { Io } from '../../../io.ts';
import { practiceNamed } from '../../../practice-names.ts';
import { openDesk, requireProfile, saveBoth, saveEvidence, type Desk } from '../desk.ts';
import { findingLine, knownFinding, knownPassage, newFindingId } from './findings-at-hand.ts';
import { passageSuggester, suggestionText, type PassageSuggestion } from '../suggestions.ts';
import { linkOf, tagText } from '../tags.ts';

/** Makes a finding of passages, and shows what else may fit. */
export function runFindingAdd(io: Io, ids: readonly string[], options: FindingAddOptions): ExitCode {
  const desk = openDesk(io, options);
  const passages = ids.map((id) => knownPassage(desk.evidence, id));
  const suggested = suggestedFor(desk, passages);
  const kind = options.kind ?? usage(kindMissing(suggested, ids));
  const text = options.text?.trim();
  if (text === '') usage('The finding is empty. Write what was learned: --text "Every cabinet opens with the same key."');
  const practices = uniqueLinks((options.practice ?? []).map((word) => linkOf(desk.model, word)));
  const id = newFindingId(desk, text ?? passages[0]!.text, options.id);
  const made = orStop(
    makeFinding(desk.evidence, {
      id,
      kind,
      passages: passages.map((passage) => passage.id),
      practices,
      date: io.today(),
      by: options.by ?? '',
      ...(text === undefined ? {} : { text }),
    }),
  );
  saveEvidence(desk, made);
  const finding = findingById(made, id)!;
  if (options.json === true) io.out(`${JSON.stringify({ file: desk.path, finding, suggested }, null, 2)}\n`);
  else {
    io.out(`${io.paint('green', '✔')} ${findingLine(io, desk, finding)}`);
    printOpenSuggestions(io, desk, finding, suggested);
  }
  return EXIT.clean;
}

function suggestedFor({ model, evidence }: Desk, passages: readonly Passage[]): PassageSuggestion {
  const suggest = passageSuggester(model, evidence);
  const each = passages.map((passage) => suggest(passage));
  const best = new Map<string, PassageSuggestion['practices'][number]>();
  for (const one of each.flatMap(({ practices }) => practices)) if ((best.get(one.practice)?.score ?? 0) < one.score) best.set(one.practice, one);
  const kind = each.map((one) => one.kind).toSorted((a, b) => b.words.length - a.words.length)[0]!;
  return { practices: [...best.values()].toSorted((a, b) => b.score - a.score).slice(0, 5), kind };
}

function kindMissing({ kind, practices }: PassageSuggestion, ids: readonly string[]): string {
  const why = kind.words.length === 0 ? '' : ` (it says ${kind.words.map((word) => `“${word}”`).join(', ')})`;
  const about = practices[0] === undefined ? '' : ` --practice ${practices[0].practice}`;
  return `Say what kind of finding it is. It may be “${kind.kind}”${why}: smm finding add ${ids.join(' ')} --kind ${kind.kind}${about} --text "…".`;
}

function printOpenSuggestions(io: Io, { model }: Desk, finding: EvidenceFinding, { practices }: PassageSuggestion): void {
  const linked = new Set(finding.practices.map(({ practice }) => practice));
  const open = practices.filter(({ practice, score }) => !linked.has(practice) && (linked.size === 0 || score >= 0.5)).slice(0, 3);
  for (const one of open) io.out(io.paint('dim', `  perhaps also: ${suggestionText(model, one)}\n`));
  if (open.length > 0) io.out(`You decide: “smm finding change ${finding.id} --practice ${tagText(model, open[0]!)}” adds the first.\n`);
}

/** Changes a finding. */
export function runFindingChange(io: Io, id: string, options: FindingChangeOptions): ExitCode {
  const desk = openDesk(io, options);
  knownFinding(desk.evidence, id);
  const { kind, text } = options;
  const passage = options.passage?.map((word) => knownPassage(desk.evidence, word).id);
  const notPassage = options.notPassage?.map((word) => knownPassage(desk.evidence, word).id);
  let evidence = orStop(
    changeFinding(desk.evidence, id, {
      ...(kind === undefined ? {} : { kind }),
      ...(text === undefined ? {} : { text: text.trim() === '' ? usage('A finding says something. Give it words: --text "…".') : text.trim() }),
      ...(passage === undefined ? {} : { add: passage }),
      ...(notPassage === undefined ? {} : { remove: notPassage }),
    }),
  );
  for (const word of options.notPractice ?? []) evidence = orStop(unlinkFinding(evidence, id, bornOn(desk, evidence, id, word)));
  for (const word of options.practice ?? []) evidence = orStop(linkFinding(evidence, id, linkOf(desk.model, word)));
  saveEvidence(desk, evidence);
  const finding = findingById(evidence, id)!;
  if (options.json === true) io.out(`${JSON.stringify({ file: desk.path, finding }, null, 2)}\n`);
  else io.out(`${io.paint('green', '✔')} ${findingLine(io, desk, finding)}`);
  return EXIT.clean;
}

/** Makes a second finding of some passages of one. */
export function runFindingSplit(io: Io, id: string, words: readonly string[], options: FindingSplitOptions): ExitCode {
  const desk = openDesk(io, options);
  const whole = knownFinding(desk.evidence, id);
  const going = words.map((word) => knownPassage(desk.evidence, word));
  const foreign = going.find((passage) => !whole.passages.includes(passage.id));
  if (foreign !== undefined) usage(`${id} does not rest on ${foreign.id}. It rests on ${whole.passages.join(', ')}.`);
  const staying = whole.passages.filter((passage) => !going.some((one) => one.id === passage));
  if (staying.length === 0) usage(`${id} would keep no passage. Leave it one, or change its words: smm finding change ${id} --text "…".`);
  const text = options.text?.trim() || usage('Say what the second finding is: --text "…".');
  const { kind, practice } = options;
  const second = {
    id: newFindingId(desk, text, options.id),
    text,
    passages: going.map((passage) => passage.id),
    kind: kind ?? whole.kind,
    practices: practice === undefined ? whole.practices : uniqueLinks(practice.map((word) => linkOf(desk.model, word))),
  };
  const change = orStop(splitFinding(desk.evidence, requireProfile(desk).file.profile, id, [{ id, text: whole.text, passages: staying }, second]));
  saveBoth(desk, change);
  const finding = findingById(change.evidence, second.id)!;
  if (options.json === true) io.out(`${JSON.stringify({ file: desk.path, finding, first: findingById(change.evidence, id) }, null, 2)}\n`);
  else io.out(`${io.paint('green', '✔')} ${findingLine(io, desk, finding)}`);
  return EXIT.clean;
}

function bornOn({ model }: Desk, evidence: Evidence, id: string, word: string): string {
  const practice = practiceNamed(model, word);
  const links = findingById(evidence, id)!.practices;
  if (practice === COMMON || !links.some((link) => link.practice === practice))
    usage(`${id} does not bear on “${word}”. It bears on ${links.map((link) => tagText(model, link)).join(', ') || 'no practice'}.`);
  return practice;
}

function uniqueLinks(links: readonly EvidenceFinding['practices'][number][]): EvidenceFinding['practices'] {
  return links.filter(({ practice, level }, index) => links.findIndex((other) => other.practice === practice && other.level === level) === index);
}
