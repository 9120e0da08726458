import { findingById, passagesById, type Evidence, type EvidenceFinding, type Passage } from '@smm/core/evidence';
import { usage } from '../../../exit.ts';
import type { Io } from '../../../io.ts';
import { indented, printable } from '../../../layout.ts';
import { nearest } from '../../../nearest.ts';
import type { Desk } from '../desk.ts';
import { chosenId, idOfSentence, takenIds } from '../fresh-ids.ts';
import { tagText } from '../tags.ts';

const MOST_COMPARED = 5_000;

/** A finding in a line with its words below, for people. */
export function findingLine(io: Io, { model }: Pick<Desk, 'model'>, { id, kind, text, practices, setAside }: EvidenceFinding): string {
  const links = practices.length === 0 ? 'no practice yet' : practices.map((link) => tagText(model, link)).join(', ');
  const aside = setAside === '' ? '' : io.paint('yellow', `; set aside: ${printable(setAside, 120)}`);
  return `${io.paint('cyan', id)}  ${kind.replaceAll('-', ' ')}; ${links}${aside}\n${indented(printable(text), 2, io.width)}\n`;
}

/** An id for a new finding, made of its words unless given. */
export function newFindingId({ evidence, profile }: Desk, words: string, given: string | undefined): string {
  const taken = takenIds(evidence, profile?.file.profile);
  if (given !== undefined && taken.has(given)) usage(`“${given}” is used already, by a finding or a statement. Choose another --id.`);
  return chosenId(given, `f-${idOfSentence(words, 'finding')}`, taken);
}

const SHORTEST = 5;

/** The passage of this id, or the only one whose id begins so; stops with the id that was meant. */
export function knownPassage(evidence: Evidence, id: string): Passage {
  const known = passagesById(evidence);
  const exact = known.get(id);
  if (exact !== undefined) return exact;
  const begun = id.length < SHORTEST ? [] : [...known.keys()].filter((other) => other.startsWith(id));
  if (begun.length === 1) return known.get(begun[0]!)!;
  if (begun.length > 1) usage(`${begun.length} passages begin with “${id}”: ${begun.slice(0, 4).join(', ')}. Write more of the id.`);
  return usage(
    `There is no passage “${id}” in the evidence.${nearest(id, [...known.keys()].slice(0, MOST_COMPARED))} “smm source passages” shows them; the beginning of an id is enough.`,
  );
}

/** The finding of this id, or the end of the command with the id that was meant. */
export function knownFinding(evidence: Evidence, id: string): EvidenceFinding {
  const known = evidence.findings.map((finding) => finding.id);
  return findingById(evidence, id) ?? usage(`There is no finding “${id}” in the evidence.${nearest(id, known)} “smm finding list” shows them.`);
}
