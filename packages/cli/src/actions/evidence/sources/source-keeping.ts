import { removeSource, removeSourceWithFindings, usesOfSource, type Evidence, type Passage, type Source } from '@smm/core/evidence';
import type { SourcePassagesOptions, SourceRemoveOptions } from '../../../commands/source.ts';
import { EXIT, orStop, usage, type ExitCode } from '../../../exit.ts';
import type { Io } from '../../../io.ts';
import { counted, indented, printable } from '../../../layout.ts';
import { nearest } from '../../../nearest.ts';
import { openDesk, requireProfile, saveBoth, saveEvidence, type Desk } from '../desk.ts';
import type { EvidenceOptions } from '../evidence-options.ts';
import { passageSuggester, suggestionText } from '../suggestions.ts';

/** Lists the sources of the evidence with what became of them. */
export function runSourceList(io: Io, options: EvidenceOptions): ExitCode {
  const desk = openDesk(io, options);
  const rows = desk.evidence.sources.map((source) => ({ source, ...countsOf(desk.evidence, source.id) }));
  if (options.json === true) io.out(`${JSON.stringify({ file: desk.path, sources: rows }, null, 2)}\n`);
  else if (rows.length === 0) io.out('There is no source yet. “smm source add FILE” takes one in.\n');
  else
    for (const { source, passages, unused, findings } of rows)
      io.out(
        `${io.paint('cyan', source.id)}  ${source.kind}${source.date === undefined ? '' : `, ${source.date}`}: ${printable(source.title, 80)}\n  ${counted(passages, 'passage')}, ${unused} in no finding; ${counted(findings, 'finding')}${source.respondents === undefined ? '' : `; ${counted(source.respondents, 'respondent')}`}\n`,
      );
  return EXIT.clean;
}

function countsOf(evidence: Evidence, id: string): { passages: number; unused: number; findings: number } {
  const own = new Set(evidence.passages.filter(({ source }) => source === id).map((passage) => passage.id));
  const resting = evidence.findings.filter(({ passages }) => passages.some((passage) => own.has(passage)));
  const held = new Set(resting.flatMap(({ passages }) => passages));
  return { passages: own.size, unused: [...own].filter((passage) => !held.has(passage)).length, findings: resting.length };
}

/** Removes a source; with the findings that rest on it only when told so. */
export function runSourceRemove(io: Io, id: string, options: SourceRemoveOptions): ExitCode {
  const desk = openDesk(io, options);
  knownSource(desk.evidence, id);
  const uses = orStop(usesOfSource(desk.evidence, id));
  const resting = uses.only.length + uses.partly.length;
  if (resting > 0 && options.withFindings !== true) {
    const refusal = removeSource(desk.evidence, id);
    if (!refusal.ok) orStop({ ...refusal, message: `${refusal.message} To remove them: --with-findings.` });
  }
  if (resting === 0) saveEvidence(desk, orStop(removeSource(desk.evidence, id)));
  else saveBoth(desk, orStop(removeSourceWithFindings(desk.evidence, requireProfile(desk).file.profile, id)));
  if (options.json === true)
    io.out(`${JSON.stringify({ file: desk.path, removed: id, passages: uses.passages, findings: uses.only, shortened: uses.partly }, null, 2)}\n`);
  else {
    io.out(`${io.paint('green', '✔')} Removed: ${id}, with ${counted(uses.passages.length, 'passage')}\n`);
    if (uses.only.length > 0) io.out(`  Findings that rested on it alone went too, and statements no longer name them: ${uses.only.join(', ')}\n`);
    if (uses.partly.length > 0) io.out(`  Findings that rest on others as well stay: ${uses.partly.join(', ')}\n`);
  }
  return EXIT.clean;
}

/** The source of this id, or the end of the command with the id that was meant. */
export function knownSource({ sources }: Evidence, id: string): Source {
  const known = sources.map((source) => source.id);
  return sources.find((source) => source.id === id) ?? usage(`There is no source “${id}” in the evidence.${nearest(id, known)} “smm source list” shows them.`);
}

/** Which passages are wanted: of a source, of a question, with a word, in no finding. */
export type PassageFilter = { readonly source?: string; readonly question?: string; readonly search?: string; readonly unused?: boolean };

/** The passages of the evidence that are wanted, in the order of the file; each id once. */
export function passagesWanted(evidence: Evidence, { source, question, search, unused }: PassageFilter): Passage[] {
  if (source !== undefined) knownSource(evidence, source);
  const held = new Set(unused === true ? evidence.findings.flatMap(({ passages }) => passages) : []);
  if (question !== undefined) requireQuestion(evidence, source, question);
  const words = search?.toLowerCase();
  const seen = new Set<string>();
  return evidence.passages.filter((passage) => {
    if (seen.has(passage.id) || held.has(passage.id)) return false;
    seen.add(passage.id);
    return (
      (source === undefined || passage.source === source) &&
      (question === undefined || passage.place.question === question) &&
      (words === undefined || passage.text.toLowerCase().includes(words))
    );
  });
}

function requireQuestion({ sources }: Evidence, source: string | undefined, question: string): void {
  const known = sources.filter(({ id }) => source === undefined || id === source).flatMap(({ questions }) => questions.map(({ id }) => id));
  if (!known.includes(question)) usage(`No survey asks a question “${question}”.${nearest(question, known)} Known are: ${known.slice(0, 20).join(', ')}.`);
}

/** Lists passages with their ids, for findings to rest on. */
export function runSourcePassages(io: Io, source: string | undefined, options: SourcePassagesOptions): ExitCode {
  const desk = openDesk(io, options);
  const passages = passagesWanted(desk.evidence, { ...options, ...(source === undefined ? {} : { source }) });
  const most = mostOf(options.most);
  const suggest = options.suggest === true ? passageSuggester(desk.model, desk.evidence) : undefined;
  const rows = passages.slice(0, most).map((passage) => ({ ...passage, ...(suggest === undefined ? {} : { suggested: suggest(passage) }) }));
  if (options.json === true) io.out(`${JSON.stringify({ file: desk.path, all: passages.length, passages: rows }, null, 2)}\n`);
  else {
    for (const row of rows) {
      io.out(passageText(io, desk, row));
      for (const one of row.suggested?.practices.slice(0, 3) ?? []) io.out(`  ${io.paint('dim', `perhaps ${suggestionText(desk.model, one)}`)}\n`);
    }
    if (passages.length > rows.length) io.out(`\n… and ${passages.length - rows.length} more (--most ${passages.length} shows all)\n`);
    if (passages.length === 0) io.out('No passage is so.\n');
  }
  return EXIT.clean;
}

/** How many are to be shown, checked. */
export function mostOf(word: string): number {
  const most = Number(word);
  return Number.isInteger(most) && most > 0 ? most : usage('--most takes a whole number from 1.');
}

/** A passage with its id and where it stands, for people. */
export function passageText(io: Io, { evidence }: Pick<Desk, 'evidence'>, { id, source, text, place }: Passage): string {
  const title = evidence.sources.find((one) => one.id === source)?.title ?? source;
  const where = [
    printable(title, 60),
    place.respondent,
    place.question,
    place.section === title ? undefined : place.section,
    place.page === undefined ? undefined : `page ${place.page}`,
  ];
  return `${io.paint('cyan', id)}  ${io.paint('dim', where.filter(Boolean).join(', '))}\n${indented(printable(text), 2, io.width)}\n`;
}
