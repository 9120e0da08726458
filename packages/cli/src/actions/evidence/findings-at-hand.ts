import { findingById, passagesById, type Evidence, type EvidenceFinding, type Passage } from '@smm/core/evidence';
import { usage } from '../../exit.ts';
import type { Io } from '../../io.ts';
import { indented, printable } from '../../layout.ts';
import { nearest } from '../../nearest.ts';
import type { Desk } from './desk.ts';
import { chosenId, idOf, takenIds } from './fresh-ids.ts';
import { tagText } from './tags.ts';

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
  return chosenId(given, `f-${idOf(words, 'finding')}`, taken);
}

/** The passage of this id, or the end of the command with the id that was meant. */
export function knownPassage(evidence: Evidence, id: string): Passage {
  const known = passagesById(evidence);
  return (
    known.get(id) ?? usage(`There is no passage “${id}” in the evidence.${nearest(id, [...known.keys()].slice(0, 5_000))} “smm source passages” shows them.`)
  );
}

/** The finding of this id, or the end of the command with the id that was meant. */
export function knownFinding(evidence: Evidence, id: string): EvidenceFinding {
  const known = evidence.findings.map((finding) => finding.id);
  return findingById(evidence, id) ?? usage(`There is no finding “${id}” in the evidence.${nearest(id, known)} “smm finding list” shows them.`);
}
