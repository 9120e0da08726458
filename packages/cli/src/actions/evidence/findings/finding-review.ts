import {
  addNote,
  changeFinding,
  FindingKind,
  InboxNote,
  makeFinding,
  setFindingAside,
  type Evidence,
  type FindingKind as Kind,
  type Passage,
  type PracticeLink,
} from '@smm/core/evidence';
import { practicesOf, tableLevels, type MaturityModel } from '@smm/core/model';
import type { FindingReviewOptions } from '../../../commands/finding.ts';
import { EXIT, orStop, type ExitCode } from '../../../exit.ts';
import type { Io } from '../../../io.ts';
import { counted, indented, printable } from '../../../layout.ts';
import { terminalAsker, type Asker, type Choice } from '../asker.ts';
import { openDesk, saveEvidence, type Desk } from '../desk.ts';
import { knownPassage, newFindingId } from './findings-at-hand.ts';
import { countedId } from '../fresh-ids.ts';
import { mostOf, passagesWanted, passageText } from '../sources/source-keeping.ts';
import { passageSuggester, questionPractices, suggestionText, type PassageSuggestion } from '../suggestions.ts';

/** What the review knows of a passage when it asks. */
type Look = { readonly io: Io; readonly asker: Asker; readonly passage: Passage; readonly suggested: PassageSuggestion; readonly by: string };

/** Goes through passages that are in no finding; each decision is saved at once. Lists them where nobody can be asked. */
export async function runFindingReview(io: Io, options: FindingReviewOptions, asker?: Asker): Promise<ExitCode> {
  const desk = openDesk(io, options);
  const all = passagesAfter(desk.evidence, options);
  if (options.json === true || (!io.interactive && asker === undefined)) return list(io, desk, all, options);
  if (all.length === 0) {
    io.out('Every passage is in a finding.\n');
    return EXIT.clean;
  }
  await review(io, desk, all, asker ?? (await terminalAsker(io)), options);
  return EXIT.clean;
}

function passagesAfter(evidence: Evidence, options: FindingReviewOptions): Passage[] {
  const { source, question, search, after } = options;
  const wanted = { ...(source === undefined ? {} : { source }), ...(question === undefined ? {} : { question }), ...(search === undefined ? {} : { search }) };
  const noted = new Set(evidence.notes.flatMap(({ text }) => NOTED.exec(text)?.[1] ?? []));
  const order = reviewOrder(evidence);
  const unused = passagesWanted(evidence, { ...wanted, unused: true })
    .filter(({ id }) => !noted.has(id))
    .toSorted((a, b) => order.get(a.id)! - order.get(b.id)!);
  if (after === undefined) return unused;
  const last = order.get(knownPassage(evidence, after).id)!;
  return unused.filter(({ id }) => order.get(id)! > last);
}

/** Where each passage comes in a review: source by source, and in a survey question by question, so that answers to the same stand together. */
function reviewOrder({ sources, passages }: Evidence): Map<string, number> {
  const questions = new Map(sources.flatMap(({ id, questions: own }) => own.map((question, index) => [`${id}\n${question.id}`, index] as const)));
  const ranks = new Map(sources.map(({ id }, index) => [id, index]));
  const rank = ({ source, place }: Passage) => [ranks.get(source) ?? sources.length, questions.get(`${source}\n${place.question}`) ?? questions.size] as const;
  const sorted = passages.map((passage) => ({ id: passage.id, rank: rank(passage) })).toSorted((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1]);
  return new Map(sorted.map(({ id }, index) => [id, index]));
}

function list(io: Io, desk: Desk, all: readonly Passage[], options: FindingReviewOptions): ExitCode {
  const suggest = passageSuggester(desk.model, desk.evidence);
  const rows = all.slice(0, mostOf(options.most)).map((passage) => ({ passage, suggested: suggest(passage) }));
  if (options.json === true) {
    io.out(`${JSON.stringify({ file: desk.path, all: all.length, passages: rows }, null, 2)}\n`);
    return EXIT.clean;
  }
  for (const { passage, suggested } of rows) {
    io.out(passageText(io, desk, passage));
    io.out(perhaps(io, desk, suggested));
  }
  if (all.length === 0) io.out('Every passage is in a finding.\n');
  else
    io.out(
      `\n${counted(all.length, 'passage')} in no finding${all.length > rows.length ? `, ${rows.length} shown` : ''}. “smm finding add ${all[0]!.id} --kind … --text "…"” makes a finding; in a terminal, “smm finding review” asks.\n`,
    );
  return EXIT.clean;
}

function perhaps(io: Io, { model }: Desk, { kind, practices }: PassageSuggestion): string {
  const words = practices.slice(0, 3).map((one) => suggestionText(model, one));
  return `${io.paint('dim', indented(`perhaps ${kind.kind.replaceAll('-', ' ')}: ${words.join('; ') || 'no word tells of a practice'}`, 2, io.width))}\n`;
}

type Decision = 'add-to' | 'aside' | 'finding' | 'note' | 'pass' | 'stop';

const DECISIONS: readonly Choice<Decision>[] = [
  { value: 'finding', label: 'Make a finding of it' },
  { value: 'add-to', label: 'Add it to a finding', hint: 'it says the same' },
  { value: 'note', label: 'Keep it as a note', hint: 'to be thought about' },
  { value: 'aside', label: 'Set it aside', hint: 'with a reason' },
  { value: 'pass', label: 'Pass over', hint: 'it comes again next time' },
  { value: 'stop', label: 'Stop', hint: 'everything decided so far is saved' },
];

async function review(io: Io, start: Desk, all: readonly Passage[], asker: Asker, options: FindingReviewOptions): Promise<void> {
  let desk = start;
  let suggest = passageSuggester(desk.model, desk.evidence);
  let decided = 0;
  let last: string | undefined;
  for (const [index, passage] of all.entries()) {
    const look: Look = { io, asker, passage, suggested: suggest(passage), by: options.by ?? '' };
    asker.say(
      `\n${io.paint('bold', `${index + 1} of ${all.length}`)}  ${questionOf(desk.evidence, passage)}\n${passageText(io, desk, passage)}${perhaps(io, desk, look.suggested)}`,
    );
    const chosen = await asker.choose(
      'What is it?',
      desk.evidence.findings.length === 0 ? DECISIONS.filter(({ value }) => value !== 'add-to') : DECISIONS,
      'finding',
    );
    if (chosen === undefined || chosen === 'stop') break;
    const evidence = await decide(desk, look, chosen);
    if (evidence === 'stop') break;
    last = passage.id;
    if (evidence === undefined) continue;
    desk = saveEvidence(desk, evidence);
    suggest = passageSuggester(desk.model, evidence);
    decided += 1;
  }
  const left = all.length - decided;
  asker.say(`${counted(decided, 'passage')} decided and saved in ${desk.name}; ${left} left.\n`);
  if (left > 0 && last !== undefined) asker.say(`Go on with “smm finding review --after ${last}”.\n`);
}

/** The evidence after a decision, undefined when the passage is passed over, `stop` when the person would rather stop. */
async function decide(desk: Desk, look: Look, decision: Exclude<Decision, 'stop'>): Promise<Evidence | 'stop' | undefined> {
  switch (decision) {
    case 'pass':
      return undefined;
    case 'finding':
      return askFinding(desk, look);
    case 'add-to':
      return askWhichFinding(desk, look);
    case 'note':
      return asNote(desk, look);
    case 'aside':
      return askReason(desk, look);
  }
}

async function askFinding(desk: Desk, look: Look): Promise<Evidence | 'stop'> {
  const { asker, passage, suggested } = look;
  const kinds = FindingKind.options.map((value): Choice<Kind> => ({
    value,
    label: value.replaceAll('-', ' '),
    ...(value === suggested.kind.kind && suggested.kind.words.length > 0 ? { hint: suggested.kind.words.join(', ') } : {}),
  }));
  const kind = await asker.choose('What kind of finding?', kinds, suggested.kind.kind);
  if (kind === undefined) return 'stop';
  const words = await asker.write('What was learned, in one sentence?', 'empty: the words of the passage');
  if (words === undefined) return 'stop';
  const practices = await askPractices(desk, look);
  if (practices === undefined) return 'stop';
  const text = words.trim() === '' ? {} : { text: words.trim() };
  const id = newFindingId(desk, text.text ?? passage.text, undefined);
  return orStop(makeFinding(desk.evidence, { id, kind, passages: [passage.id], practices, by: look.by, date: look.io.today(), ...text }));
}

/** Practices, those that the question was about chosen beforehand, and one level for them when it is known. */
async function askPractices({ model, evidence }: Desk, { asker, passage, suggested }: Look): Promise<PracticeLink[] | undefined> {
  const chosen = await asker.chooseSeveral('Which practices does it bear on?', practiceChoices(model, suggested), questionPractices(evidence)(passage));
  if (chosen === undefined) return undefined;
  if (chosen.length === 0) return [];
  const levels = tableLevels(model).map(({ level, name }): Choice<string> => ({ value: String(level), label: `${level} ${name}` }));
  const level = await asker.choose('At which level?', [{ value: 'open', label: 'not decided yet' }, ...levels], 'open');
  if (level === undefined) return undefined;
  return chosen.map((practice) => (level === 'open' ? { practice } : { practice, level: Number(level) }));
}

function practiceChoices(model: MaturityModel, { practices }: PassageSuggestion): Choice<string>[] {
  const rank = new Map(practices.map((one, index) => [one.practice, index]));
  return practicesOf(model)
    .map(({ practice }) => {
      const words = practices.find((one) => one.practice === practice.id)?.words ?? [];
      return { value: practice.id, label: practice.name, ...(words.length === 0 ? {} : { hint: words.join(', ') }) };
    })
    .toSorted((a, b) => (rank.get(a.value) ?? 99) - (rank.get(b.value) ?? 99));
}

async function askWhichFinding({ evidence }: Desk, { asker, passage, suggested }: Look): Promise<Evidence | 'stop'> {
  const likely = new Set(suggested.practices.map(({ practice }) => practice));
  const near = (practices: readonly PracticeLink[]) => (practices.some(({ practice }) => likely.has(practice)) ? 0 : 1);
  const choices = evidence.findings
    .filter(({ setAside }) => setAside === '')
    .toReversed()
    .toSorted((a, b) => near(a.practices) - near(b.practices))
    .map(({ id, text }): Choice<string> => ({ value: id, label: printable(text, 80), hint: id }));
  const id = choices.length === 0 ? undefined : await asker.choose('To which finding?', choices);
  return id === undefined ? 'stop' : orStop(changeFinding(evidence, id, { add: [passage.id] }));
}

/** How a note ends that was taken from a passage: the review does not ask about that one again. */
const NOTED = /\n\n\(([^\s()]+)\)$/;

/** A note that stands for a passage says which one. */
function asNote({ evidence }: Desk, { io, passage, by }: Look): Evidence {
  const id = countedId('n', new Set(evidence.notes.map((note) => note.id)), 1);
  const practices = questionPractices(evidence)(passage).map((practice) => ({ practice }));
  return orStop(addNote(evidence, InboxNote.parse({ id, text: `${passage.text}\n\n(${passage.id})`, practices, by, date: io.today() })));
}

async function askReason(desk: Desk, { io, asker, passage, suggested, by }: Look): Promise<Evidence | 'stop'> {
  const reason = await asker.write('Why will it not be used?', 'Outside the boundary.', (text) => (text.trim() === '' ? 'Write a few words.' : undefined));
  if (reason === undefined) return 'stop';
  const id = newFindingId(desk, passage.text, undefined);
  const made = orStop(makeFinding(desk.evidence, { id, kind: suggested.kind.kind, passages: [passage.id], by, date: io.today() }));
  return orStop(setFindingAside(made, id, reason));
}

/** What was asked, when the passage answers a question. */
function questionOf({ sources }: Evidence, { source, place }: Passage): string {
  const asked = sources.find(({ id }) => id === source)?.questions.find(({ id }) => id === place.question)?.text;
  return asked === undefined ? '' : printable(asked, 120);
}
