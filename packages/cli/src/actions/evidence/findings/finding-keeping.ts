import {
  findingById,
  mergeFindings,
  removeFinding,
  setFindingAside,
  weigher,
  type EvidenceChange,
  type EvidenceFinding,
  type Weight,
} from '@smm/core/evidence';
import { addressOfStatement, applyEdit, statementsOf, type Edit, type PlacedStatement, type Profile } from '@smm/core/profile';
import type { FindingAsideOptions, FindingAttachOptions, FindingListOptions } from '../../../commands/finding.ts';
import { EXIT, orStop, usage, type ExitCode } from '../../../exit.ts';
import type { Io } from '../../../io.ts';
import { counted, indented, printable } from '../../../layout.ts';
import { nearest } from '../../../nearest.ts';
import { practiceNamed } from '../../../practice-names.ts';
import { openDesk, requireProfile, saveBoth, saveEvidence, saveProfile, type Desk } from '../desk.ts';
import type { EvidenceOptions } from '../evidence-options.ts';
import { findingLine, knownFinding } from './findings-at-hand.ts';
import { knownSource } from '../sources/source-keeping.ts';

type Listed = { readonly finding: EvidenceFinding; readonly weight: Weight; readonly statements: readonly string[] };

/** Lists findings, the heaviest first. */
export function runFindingList(io: Io, options: FindingListOptions): ExitCode {
  const desk = openDesk(io, options);
  const rows = listed(desk, options);
  if (options.json === true) io.out(`${JSON.stringify({ file: desk.path, findings: rows }, null, 2)}\n`);
  else {
    for (const { finding, weight, statements } of rows) {
      io.out(findingLine(io, desk, finding));
      const became = statements.length === 0 ? '' : `; in ${statements.slice(0, 6).join(', ')}${statements.length > 6 ? ' …' : ''}`;
      io.out(`  ${io.paint('dim', `${counted(weight.respondents, 'respondent')}, ${counted(weight.sources, 'source')}${became}`)}\n`);
    }
    if (rows.length === 0)
      io.out(desk.evidence.findings.length === 0 ? 'There is no finding yet. “smm finding review” goes through what was said.\n' : 'No finding is so.\n');
  }
  return EXIT.clean;
}

function listed({ evidence, profile, model }: Desk, options: FindingListOptions): Listed[] {
  const practice = options.practice === undefined ? undefined : practiceNamed(model, options.practice);
  if (options.source !== undefined) knownSource(evidence, options.source);
  const own = new Set(evidence.passages.filter(({ source }) => source === options.source).map(({ id }) => id));
  const written = new Map<string, string[]>();
  for (const { statement } of profile === undefined ? [] : statementsOf(profile.file.profile))
    for (const origin of statement.origins) written.set(origin, [...(written.get(origin) ?? []), statement.id]);
  const weigh = weigher(evidence);
  return evidence.findings
    .filter(
      (finding) =>
        (options.kind === undefined || finding.kind === options.kind) &&
        (practice === undefined || finding.practices.some((link) => link.practice === practice)) &&
        (options.source === undefined || finding.passages.some((passage) => own.has(passage))) &&
        (options.unused !== true || (!written.has(finding.id) && finding.setAside === '')) &&
        (options.undecided !== true || (finding.practices.length === 0 && finding.setAside === '')) &&
        (options.setAside !== true || finding.setAside !== ''),
    )
    .map((finding) => ({ finding, weight: weigh(finding), statements: written.get(finding.id) ?? [] }))
    .toSorted((a, b) => b.weight.respondents - a.weight.respondents || b.weight.sources - a.weight.sources || b.weight.passages - a.weight.passages);
}

/** Records why a finding will not be used. */
export function runFindingSetAside(io: Io, id: string, options: FindingAsideOptions): ExitCode {
  const desk = openDesk(io, options);
  knownFinding(desk.evidence, id);
  const reason = options.because?.trim() ?? '';
  if (reason === '') usage(`Say why, for whoever brings it up again: smm finding set-aside ${id} --because "Outside the boundary."`);
  const used = desk.profile === undefined ? [] : statementsOf(desk.profile.file.profile).filter(({ statement }) => statement.origins.includes(id));
  saveEvidence(desk, orStop(setFindingAside(desk.evidence, id, reason)));
  report(io, desk, options, id, { setAside: reason, statements: used.map(({ statement }) => statement.id) }, `${id} is set aside: ${printable(reason, 200)}`);
  if (used.length > 0)
    io.err(
      `${io.paintErr('yellow', '▲')} ${counted(used.length, 'statement')} ${used.length === 1 ? 'was' : 'were'} written from it: ${used.map(({ statement }) => statement.id).join(', ')}. Look at ${used.length === 1 ? 'it' : 'them'} again.\n`,
    );
  return EXIT.clean;
}

/** Takes up a finding again that was set aside. */
export function runFindingReopen(io: Io, id: string, options: EvidenceOptions): ExitCode {
  const desk = openDesk(io, options);
  if (knownFinding(desk.evidence, id).setAside === '') usage(`${id} is not set aside. There is nothing to take up again.`);
  saveEvidence(desk, orStop(setFindingAside(desk.evidence, id, '')));
  report(io, desk, options, id, { setAside: '' }, `${id} is open again`);
  return EXIT.clean;
}

/** Removes a finding, from the origins of statements too. */
export function runFindingRemove(io: Io, id: string, options: EvidenceOptions): ExitCode {
  const desk = openDesk(io, options);
  knownFinding(desk.evidence, id);
  const { profile } = requireProfile(desk).file;
  const statements = statementsOf(profile)
    .filter(({ statement }) => statement.origins.includes(id))
    .map(({ statement }) => statement.id);
  saveBoth(desk, orStop(removeFinding(desk.evidence, profile, id)));
  const noLonger = statements.length === 0 ? '' : `; no longer an origin of ${statements.join(', ')}`;
  report(io, desk, options, id, { removed: true, statements }, `${id} is removed${noLonger}`);
  return EXIT.clean;
}

/** Says that statements of the profile rest on a finding, or takes it back. */
export function runFindingAttach(io: Io, id: string, ids: readonly string[], options: FindingAttachOptions): ExitCode {
  const desk = openDesk(io, options);
  const finding = knownFinding(desk.evidence, id);
  if (finding.setAside !== '' && options.remove !== true) usage(`${id} is set aside: ${finding.setAside} Take it up again first: smm finding reopen ${id}.`);
  const loaded = requireProfile(desk);
  const { profile } = loaded.file;
  const placed = ids.map((one) => knownStatement(profile, one));
  const originsOf = (origins: readonly string[]) => (options.remove === true ? origins.filter((origin) => origin !== id) : [...new Set([...origins, id])]);
  const edits = placed.map((one): Edit => ({ op: 'set', address: `${addressOfStatement(profile, one)}/origins`, value: originsOf(one.statement.origins) }));
  saveProfile(loaded, orStop(applyEdit(profile, { op: 'batch', edits })).profile);
  const words = placed.map(({ statement }) => `${statement.id} ${restsOn(originsOf(statement.origins))}`).join('; ');
  report(io, desk, options, id, { statements: ids }, words);
  return EXIT.clean;
}

function restsOn(origins: readonly string[]): string {
  return origins.length === 0 ? 'rests on no finding' : `rests on ${origins.join(', ')}`;
}

function knownStatement(profile: Profile, id: string): PlacedStatement {
  const all = statementsOf(profile);
  const known = all.map(({ statement }) => statement.id);
  return all.find(({ statement }) => statement.id === id) ?? usage(`The profile has no statement “${id}”.${nearest(id, known)} “smm show --json” has them.`);
}

/** Puts findings into another. */
export function runFindingMerge(io: Io, keep: string, gone: readonly string[], options: EvidenceOptions & { readonly text?: string }): ExitCode {
  const desk = openDesk(io, options);
  for (const id of [keep, ...gone]) knownFinding(desk.evidence, id);
  let profile = requireProfile(desk).file.profile;
  let evidence = desk.evidence;
  const edits: Edit[] = [];
  for (const id of gone) {
    const change: EvidenceChange = orStop(mergeFindings(evidence, profile, { keep, gone: id, ...(options.text === undefined ? {} : { text: options.text }) }));
    evidence = change.evidence;
    profile = orStop(applyEdit(profile, change.edit)).profile;
    edits.push(change.edit);
  }
  saveBoth(desk, { evidence, edit: { op: 'batch', edits } });
  const { passages } = findingById(evidence, keep)!;
  report(io, desk, options, keep, { gone, passages }, `${gone.join(', ')} went into ${keep}, which rests on ${counted(passages.length, 'passage')} now`);
  return EXIT.clean;
}

function report(io: Io, { path }: Desk, { json }: EvidenceOptions, id: string, data: object, words: string): void {
  if (json === true) io.out(`${JSON.stringify({ file: path, finding: id, ...data }, null, 2)}\n`);
  else io.out(`${io.paint('green', '✔')} ${indented(words, 2, io.width).trimStart()}\n`);
}
