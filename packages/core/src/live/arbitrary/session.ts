import * as Y from 'yjs';
import { iotSmm12 } from '../../model/iot-smm-1.2.ts';
import type { Edit } from '../../profile/edits.ts';
import { Profile } from '../../profile/schema/profile.ts';
import { applyEdits } from '../apply-edits.ts';
import { seedUpdate } from '../apply-profile.ts';
import { applyUpdateKeepingWords } from '../keep-words.ts';
import { liveView, toProfile, type LiveView } from '../live-profile.ts';
import { textsIn } from '../reading/statement-element.ts';
import { undoManager } from '../undo.ts';
import { ACTS, HARMLESS, PRACTICES, REMOVING, undoOrRedo, type Hand } from './acts.ts';
import { Network, type Draw, type Editor } from './network.ts';

const TAG = /w\d+x/g;
/** An editor at work: its network end, a view, and an undo manager for what it does. */
type Author = { readonly editor: Editor; readonly view: LiveView; readonly undo: Y.UndoManager; readonly typed: Set<string> };

/** The tagged words in a profile. */
export function tagsIn(profile: unknown): Set<string> {
  return new Set(JSON.stringify(profile).match(TAG));
}

/** A profile to begin with: some statements, devices and notes, each with a tagged word. */
export function beginning(): Profile {
  const cell = (id: string) => ({ statements: [{ id, text: `Managers list w${id.slice(2)}x pumps.` }] });
  const table = (from: number) => ({ levels: { 1: { actions: cell(`s-${from}`) }, 2: { actions: cell(`s-${from + 1}`), indicators: {} } } });
  return Profile.parse({
    schemaVersion: 1,
    id: 'p',
    model: { id: iotSmm12.id, edition: iotSmm12.edition },
    devices: [
      { id: 'pump', name: 'Pump w11x' },
      { id: 'gate', name: 'Gate w12x' },
    ],
    commonTable: table(1),
    practices: { [PRACTICES[0]!]: table(3), [PRACTICES[1]!]: table(5) },
  });
}

/** People who write one profile together over a bad network, each word tagged, each removal recorded. */
export class Session {
  readonly network: Network;
  readonly authors: readonly Author[];
  /** Every tagged word that was ever typed. */
  readonly typed: Set<string>;
  /** Those that somebody removed who saw them. */
  readonly removed = new Set<string>();
  /** What went against the laws while people wrote. */
  readonly faults: string[] = [];
  readonly #draw: Draw;
  #count = 1_000;

  constructor(count: number, draw: Draw) {
    const profile = beginning();
    this.#draw = draw;
    this.typed = tagsIn(profile);
    this.network = new Network({ seed: seedUpdate(profile), receive: applyUpdateKeepingWords }, count, draw);
    this.authors = this.network.editors.map((editor) => ({
      editor,
      view: liveView(editor.doc, iotSmm12),
      undo: undoManager(editor.doc, { origins: [editor.name], pauseMs: 0 }),
      typed: new Set(),
    }));
  }

  /** One thing happens: somebody does something, something arrives, the server starts again. */
  step(): void {
    const chance = this.#draw(100);
    if (chance < 50) for (let count = this.#draw(4); count >= 0; count -= 1) this.network.deliver();
    else if (chance < 52) this.network.restart();
    else if (chance < 54) this.network.takeSnapshot();
    else if (chance < 57) this.network.reconnect(this.#one(this.authors)!.editor);
    else this.#act(this.#one(this.authors)!);
  }

  #act(author: Author): void {
    const before = tagsIn(author.view.read().profile);
    const copies = copiesOfTags(author.editor.doc);
    const act = this.#one(ACTS)!;
    const made: string[] = [];
    const refusals: string[] = [];
    act(this.#at(author, made, refusals));
    const { profile } = author.view.read();
    const after = tagsIn(profile);
    for (const tag of refusals.length > 0 ? made.filter((tag) => after.has(tag)) : made) {
      this.typed.add(tag);
      author.typed.add(tag);
      if (!after.has(tag)) this.faults.push(`${act.name} of ${author.editor.name} did not write ${tag}.`);
    }
    // Of a statement that two people moved at once there are two blocks: who removes the one that is seen removes both.
    const left = copiesOfTags(author.editor.doc);
    if (REMOVING.includes(act)) for (const [tag, count] of copies) if ((left.get(tag) ?? 0) < count) this.removed.add(tag);
    for (const tag of before) {
      if (after.has(tag)) continue;
      const isFirst = !this.removed.has(tag);
      this.removed.add(tag);
      if (act === undoOrRedo && isFirst && !author.typed.has(tag)) this.faults.push(`${author.editor.name} undid ${tag}, which somebody else typed.`);
      if (HARMLESS.includes(act)) this.faults.push(`${act.name} of ${author.editor.name} removed ${tag}.`);
    }
    const checked = Profile.safeParse(profile);
    if (!checked.success) this.faults.push(`After ${act.name} of ${author.editor.name}: ${checked.error.message}`);
  }

  #at(author: Author, made: string[], refusals: string[]): Hand {
    const { doc, name } = author.editor;
    const word = () => {
      const tag = `w${(this.#count += 1)}x`;
      made.push(tag);
      return tag;
    };
    const { profile } = author.view.read();
    const edit = (...edits: Edit[]) => {
      const done = applyEdits(doc, edits, name, author.view);
      if (!done.ok) refusals.push(done.code);
    };
    return { undo: author.undo, doc, name, profile, word, edit, id: () => `n-${(this.#count += 1)}`, draw: this.#draw, one: (list) => this.#one(list) };
  }

  #one<T>(list: readonly T[]): T | undefined {
    return list[this.#draw(list.length)];
  }

  /** What is wrong once everybody has everything: replicas that differ, profiles that are none, words that are missing. */
  verdict(): string[] {
    this.network.settle();
    const server = toProfile(this.network.server, iotSmm12);
    const text = JSON.stringify(server.profile);
    const found = tagsIn(server.profile);
    const others = this.network.editors.map(({ doc, name }) => ({ name, profile: toProfile(doc, iotSmm12).profile }));
    const checked = Profile.safeParse(server.profile);
    const replayed = new Y.Doc();
    for (const update of this.network.log) Y.applyUpdate(replayed, update);
    const loaded = new Y.Doc();
    Y.applyUpdate(loaded, Y.encodeStateAsUpdate(this.network.server));
    const same = (doc: Y.Doc) => JSON.stringify(toProfile(doc, iotSmm12).profile) === text;
    return [
      ...this.faults,
      ...(checked.success ? [] : [checked.error.message]),
      ...others.filter(({ profile }) => JSON.stringify(profile) !== text).map(({ name }) => `${name} differs from the server.`),
      ...this.authors.filter(({ view }) => JSON.stringify(view.read().profile) !== text).map(({ editor }) => `The view of ${editor.name} is stale.`),
      ...(same(replayed) ? [] : ['The log gives another profile.']),
      ...(same(loaded) ? [] : ['The snapshot gives another profile.']),
      ...missingWords(this.typed, this.removed, found),
    ];
  }
}

/** The oracle: words that were typed, that nobody removed, and that are not there. */
export function missingWords(typed: ReadonlySet<string>, removed: ReadonlySet<string>, found: ReadonlySet<string>): string[] {
  return [...typed].filter((tag) => !removed.has(tag) && !found.has(tag)).map((tag) => `${tag} is gone, and nobody removed it.`);
}

/** How often each tagged word stands in the blocks of a document, also in those that are not read as statements. */
function copiesOfTags(doc: Y.Doc): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of doc.share.keys()) {
    if (!name.startsWith('cell:')) continue;
    for (const [tag] of doc
      .getXmlFragment(name)
      .toArray()
      .map((block) => textsIn(block).join(' '))
      .join(' ')
      .matchAll(TAG))
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return counts;
}
