import { ok, refused, type Outcome } from '../outcome.ts';
import { addressOf, pathOf, valueAt, type Path } from '../profile/address.ts';
import { cellAt, COMMON, statementsOf, type CellPlace } from '../profile/cells.ts';
import type { Edit } from '../profile/edits.ts';
import type { Profile } from '../profile/schema/profile.ts';
import type { Statement, Thread } from '../profile/schema/tables.ts';
import { plainText } from '../wording/index.ts';
import type { CommonCluster, CommonMember } from './find.ts';

/** How to lift: the id of the new statement, and its text unless the proposed wording is taken. */
export type LiftInput = { readonly id: string; readonly text?: string };

/** A member as it stands in the profile now. */
type Found = { readonly member: CommonMember; readonly path: Path; readonly statement: Statement };

/**
 * The edit that puts what a cluster says into the common table, at its level and row, and takes it out of the practices;
 * cells that become empty say that the common table covers them. Its inverse, given by `applyEdit`, puts all back.
 *
 * Citations, origins and trust tags of all members are kept. Device groups and thread are kept when all members agree.
 * Where the common table already has the text, no second statement is made.
 * Refuses `out-of-date` when a member is gone or was changed since, and `id-taken`.
 */
export function liftCommon(profile: Profile, cluster: CommonCluster, input: LiftInput): Outcome<Edit> {
  const found: Found[] = [];
  for (const member of cluster.members) {
    const path = pathOf(profile, member.address);
    const statement = path === undefined ? undefined : (valueAt(profile, path) as Statement);
    if (path === undefined || statement?.text !== member.text)
      return refused('out-of-date', `“${member.address}” has changed or gone since the repetition was found. Look for what is common again.`, member.address);
    found.push({ member, path, statement });
  }
  const statements = found.map(({ statement }) => statement);
  const place: CellPlace = { table: COMMON, level: cluster.level, row: cluster.row };
  const lifted = merged(profile, found, { id: input.id, text: input.text ?? cluster.proposed });
  const already = cellAt(profile, place).statements.find((standing) => saysAll(standing, lifted.statement));
  const stays = statementsOf(profile).filter(({ statement }) => !statements.includes(statement));
  if (already === undefined && stays.some(({ statement }) => statement.id === input.id))
    return refused('id-taken', `The id “${input.id}” belongs to another statement. Choose a new one.`);
  const enter = already === undefined ? entering(profile, place, lifted) : completing(place, already, lifted.statement);
  return ok({ op: 'batch', edits: [...removing(profile, found), ...enter] });
}

/** Whether a statement of the common table already says this, and for all the same device groups. */
function saysAll(standing: Statement, lifted: Statement): boolean {
  const covers =
    standing.deviceGroups.length === 0 || (lifted.deviceGroups.length > 0 && lifted.deviceGroups.every((group) => standing.deviceGroups.includes(group)));
  return covers && plainText(standing.text) === plainText(lifted.text);
}

/** The edits that take the members out, later ones first so that positions stay right, and explain emptied cells. */
function removing(profile: Profile, found: readonly Found[]): Edit[] {
  const lastFirst = found.toSorted((a, b) => Number(b.path.at(-1)) - Number(a.path.at(-1)));
  const edits: Edit[] = lastFirst.map(({ member }) => ({ op: 'remove-statement', address: member.address }));
  const gone = new Set(found.map(({ statement }) => statement));
  const cells = new Map(found.map(({ path }) => [JSON.stringify(path.slice(0, -2)), path.slice(0, -2)]));
  for (const [_key, path] of cells) {
    const [, table, , level, row] = path as [string, string, string, string, CellPlace['row']];
    const place: CellPlace = { table, level: Number(level), row };
    if (cellAt(profile, place).statements.every((statement) => gone.has(statement)))
      edits.push({ op: 'set', address: `${addressOf(place)}/blank`, value: { reason: 'covered-by-common-table', note: '' } });
  }
  return edits;
}

type Lifted = { readonly statement: Statement; readonly thread: Thread | undefined };

function merged(profile: Profile, found: readonly Found[], { id, text }: { id: string; text: string }): Lifted {
  const statements = found.map(({ statement }) => statement);
  const groups = statements.map(({ deviceGroups }) => [...new Set(deviceGroups)].toSorted());
  const isSameForAll = groups.every((list) => JSON.stringify(list) === JSON.stringify(groups[0]));
  const thread = sharedThread(profile, found);
  return {
    thread,
    statement: {
      id,
      text,
      ...(thread === undefined ? {} : { thread: thread.id }),
      deviceGroups: isSameForAll ? [...(statements[0]?.deviceGroups ?? [])] : [],
      trust: union(statements.map(({ trust }) => trust)),
      citations: union(statements.map(({ citations }) => citations)),
      origins: union(statements.map(({ origins }) => origins)),
    },
  };
}

/** The thread that all members follow, unless the common table uses its id for another theme. */
function sharedThread(profile: Profile, found: readonly Found[]): Thread | undefined {
  const threads = found.map(({ member, statement }) => profile.practices[member.practice]?.threads.find(({ id }) => id === statement.thread));
  const [first] = threads;
  if (first === undefined || !threads.every((thread) => thread?.id === first.id && thread.title === first.title)) return undefined;
  const standing = profile.commonTable.threads.find(({ id }) => id === first.id);
  return standing === undefined || standing.title === first.title ? first : undefined;
}

function entering(profile: Profile, place: CellPlace, { statement, thread }: Lifted): Edit[] {
  const { threads } = profile.commonTable;
  const edits: Edit[] = [];
  if (thread !== undefined && threads.every(({ id }) => id !== thread.id))
    edits.push({ op: 'insert-item', list: `${COMMON}/threads`, index: threads.length, value: { ...thread } });
  const cell = cellAt(profile, place);
  if (cell.blank !== undefined) edits.push({ op: 'set', address: `${addressOf(place)}/blank`, value: undefined });
  return [...edits, { op: 'insert-statement', cell: addressOf(place), index: cell.statements.length, statement }];
}

/** What the members bring along that the standing statement lacks, so that no source is lost. */
function completing(place: CellPlace, standing: Statement, lifted: Statement): Edit[] {
  const address = addressOf({ ...place, statement: standing.id });
  return (['trust', 'citations', 'origins'] as const)
    .map((field) => ({ field, before: standing[field] as readonly string[], value: union<string>([standing[field], lifted[field]]) }))
    .filter(({ before, value }) => value.length > before.length)
    .map(({ field, value }) => ({ op: 'set', address: `${address}/${field}`, value }));
}

function union<T>(lists: readonly (readonly T[])[]): T[] {
  return [...new Set(lists.flat())];
}
