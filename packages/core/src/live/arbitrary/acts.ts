import * as Y from 'yjs';
import { iotSmm12 } from '../../model/iot-smm-1.2.ts';
import { practicesOf, ROWS } from '../../model/lookup.ts';
import { addressOf, addressOfStatement } from '../../profile/address.ts';
import { statementsOf } from '../../profile/cells.ts';
import type { Edit } from '../../profile/edits.ts';
import type { Profile } from '../../profile/schema/profile.ts';
import { Statement } from '../../profile/schema/tables.ts';
import { applyProfile } from '../apply-profile.ts';
import { STATEMENT_NODE, textsIn } from '../reading/statement-element.ts';
import { cellRoot } from '../root-names.ts';
import type { Draw } from './network.ts';

/** The practices that people write about. */
export const PRACTICES = practicesOf(iotSmm12)
  .slice(0, 3)
  .map(({ practice }) => practice.id);

/** Somebody about to do something: their document, what they see, and where words, ids and choices come from. */
export type Hand = {
  readonly undo: Y.UndoManager;
  readonly doc: Y.Doc;
  readonly name: string;
  readonly profile: Profile;
  readonly word: () => string;
  readonly edit: (...edits: Edit[]) => void;
  readonly id: () => string;
  readonly draw: Draw;
  readonly one: <T>(list: readonly T[]) => T | undefined;
};
/** Something that people do. */
export type Act = (hand: Hand) => void;

const anyCell = ({ one }: Hand) => ({ table: one(['common', ...PRACTICES])!, level: one([1, 2, 3])!, row: one(ROWS)! });

/** A place between two words, so that no tag is typed apart. */
const between = (text: string, draw: Draw) => {
  const places = [0, text.length, ...[...text.matchAll(/ /g)].map(({ index }) => index)];
  return places[draw(places.length)]!;
};

function fragmentOf(hand: Hand): Y.XmlFragment {
  return hand.doc.getXmlFragment(cellRoot(anyCell(hand)));
}

function typeInCell(hand: Hand): void {
  const fragment = fragmentOf(hand);
  hand.doc.transact(() => {
    const block = hand.one(fragment.toArray());
    const [text] = textsIn(block);
    if (text !== undefined) text.insert(between(text.toString(), hand.draw), ` ${hand.word()} `);
    else fragment.insert(0, [element(hand.id(), `${hand.word()} typed first`)]);
  }, hand.name);
}

function element(id: string, text: string): Y.XmlElement {
  const made = new Y.XmlElement(STATEMENT_NODE);
  made.setAttribute('id', id);
  made.insert(0, [new Y.XmlText(text)]);
  return made;
}

/** As the Enter key of an editor does it: the new block has the same attributes, its id too. */
function splitStatement(hand: Hand): void {
  const fragment = fragmentOf(hand);
  const blocks = fragment.toArray();
  const at = hand.draw(blocks.length);
  const block = blocks[at];
  const [text] = textsIn(block);
  if (!(block instanceof Y.XmlElement) || text === undefined) return;
  hand.doc.transact(() => {
    const words = text.toString();
    const place = between(words, hand.draw);
    fragment.insert(at + 1, [element(block.getAttribute('id') ?? hand.id(), words.slice(place))]);
    text.delete(place, words.length - place);
  }, hand.name);
}

/** As the Backspace key does it at the beginning of a block. */
function joinStatements(hand: Hand): void {
  const fragment = fragmentOf(hand);
  const [first, second] = fragment.toArray().slice(-2);
  const [[text], [other]] = [textsIn(first), textsIn(second)];
  if (text === undefined || other === undefined || first === second) return;
  hand.doc.transact(() => {
    text.insert(text.length, ` ${other.toString()}`);
    fragment.delete(fragment.length - 1, 1);
  }, hand.name);
}

function deleteWords(hand: Hand): void {
  const [text] = textsIn(hand.one(fragmentOf(hand).toArray()));
  const words = text?.toString() ?? '';
  const [from, to] = [between(words, hand.draw), between(words, hand.draw)].toSorted((a, b) => a - b);
  if (from !== to) hand.doc.transact(() => text!.delete(from!, to! - from!), hand.name);
}

function anyStatement(hand: Hand): string | undefined {
  const placed = hand.one(statementsOf(hand.profile));
  return placed === undefined ? undefined : addressOfStatement(hand.profile, placed);
}

function moveStatement(hand: Hand): void {
  const address = anyStatement(hand);
  if (address !== undefined) hand.edit({ op: 'move-statement', address, to: addressOf(anyCell(hand)), index: hand.draw(3) });
}

function removeStatement(hand: Hand): void {
  const address = anyStatement(hand);
  if (address !== undefined) hand.edit({ op: 'remove-statement', address });
}

function insertStatement(hand: Hand): void {
  const statement = Statement.parse({ id: hand.id(), text: `Added ${hand.word()} here`, trust: ['safety'] });
  hand.edit({ op: 'insert-statement', cell: addressOf(anyCell(hand)), index: hand.draw(3), statement });
}

function rewordStatement(hand: Hand): void {
  const placed = hand.one(statementsOf(hand.profile));
  if (placed === undefined) return;
  const { text } = placed.statement;
  const place = between(text, hand.draw);
  hand.edit({ op: 'set', address: `${addressOfStatement(hand.profile, placed)}/text`, value: `${text.slice(0, place)} ${hand.word()} ${text.slice(place)}` });
}

function addRecord(hand: Hand): void {
  const list = hand.one(['devices', 'glossary/acronyms', 'scope/exclusions', 'scenarios', `${hand.one(PRACTICES)!}/notes`])!;
  const words = hand.word();
  const values: Record<string, object> = {
    devices: { id: hand.one(['pump', 'meter'])!, name: words, description: '' },
    'glossary/acronyms': { short: 'PLC', long: words },
    'scope/exclusions': { what: words, why: '' },
    scenarios: { id: hand.id(), title: words, text: '', deviceGroups: [], practices: [], citations: [] },
  };
  hand.edit({ op: 'insert-item', list, index: hand.draw(3), value: values[list] ?? { id: hand.id(), text: words, by: '' } });
}

function removeRecord(hand: Hand): void {
  const list = hand.one(['devices', 'glossary/acronyms', 'scope/exclusions', 'scenarios'])!;
  hand.edit({ op: 'remove-item', list, index: hand.draw(3) });
}

function typeInRecord(hand: Hand): void {
  const at = hand.draw(hand.profile.devices.length);
  const device = hand.profile.devices[at];
  if (device === undefined) return;
  const field = hand.one(['name', 'description'] as const)!;
  hand.edit({ op: 'set', address: `devices/#${at + 1}/${field}`, value: `${device[field]} ${hand.word()}` });
}

function renameRecord(hand: Hand): void {
  const at = hand.draw(hand.profile.devices.length);
  if (at < hand.profile.devices.length) hand.edit({ op: 'set', address: `devices/#${at + 1}/id`, value: hand.id() });
}

function reorderRecords(hand: Hand): void {
  applyProfile(hand.doc, { ...hand.profile, devices: hand.profile.devices.toReversed() }, hand.name);
}

function typeInField(hand: Hand): void {
  const { title, abstract } = hand.profile.metadata;
  hand.edit(
    { op: 'set', address: 'metadata/title', value: `${hand.word()} ${title}`.slice(0, 400) },
    { op: 'set', address: 'metadata/abstract', value: `${abstract} ${hand.word()}` },
  );
}

function chooseValue(hand: Hand): void {
  hand.edit({ op: 'set', address: 'metadata/status', value: hand.one(['draft', 'review', 'published']) });
  hand.edit({
    op: 'set',
    address: `${hand.one(PRACTICES)!}/1/considerations/blank`,
    value: hand.draw(2) === 0 ? undefined : { reason: 'revisit', note: hand.word() },
  });
}

function removeTable(hand: Hand): void {
  const id = hand.one(Object.keys(hand.profile.practices));
  if (id === undefined || hand.draw(4) > 0) return;
  const { [id]: _gone, ...practices } = hand.profile.practices;
  applyProfile(hand.doc, { ...hand.profile, practices }, hand.name);
}

/** Takes back the last thing, or does it again. */
export function undoOrRedo(hand: Hand): void {
  if (hand.draw(3) === 0) hand.undo.redo();
  else hand.undo.undo();
}

/** What takes no word away. */
export const HARMLESS: readonly Act[] = [
  addRecord,
  insertStatement,
  joinStatements,
  moveStatement,
  renameRecord,
  reorderRecords,
  rewordStatement,
  splitStatement,
  typeInCell,
  typeInRecord,
];
/** What takes words away on purpose. */
export const REMOVING: readonly Act[] = [deleteWords, removeRecord, removeStatement, removeTable];
/** All that people do; what is listed more than once is done more often. */
export const ACTS: readonly Act[] = [
  ...HARMLESS,
  chooseValue,
  deleteWords,
  removeRecord,
  removeStatement,
  removeTable,
  typeInCell,
  typeInCell,
  typeInField,
  undoOrRedo,
];
