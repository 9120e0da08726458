import { ok, refused, type Outcome } from '../../outcome.ts';
import type { PracticeTarget, Proposal, TargetRound } from '../schema/targets.ts';
import { nearestPart, partKey, type SystemPart } from '../system/parts.ts';

/** What two targets share only when they are for the same practice in the same part. */
export function targetKey(target: { readonly practice: string } & SystemPart): string {
  return `${target.practice}|${partKey(target)}`;
}

/** The stakeholders whose proposal is not in yet. */
export function awaited(round: TargetRound): readonly string[] {
  return round.stakeholders.filter((id) => !round.proposals.some(({ by, submitted }) => by === id && submitted));
}

/**
 * The proposals that somebody may see: his or her own always; the others’ when they are submitted and, in a blind round,
 * when all are in.
 */
export function visibleProposals(round: TargetRound, viewer: string | undefined): readonly Proposal[] {
  const open = !round.blind || awaited(round).length === 0;
  return round.proposals.filter(({ by, submitted }) => by === viewer || (submitted && open));
}

/**
 * The round with these targets in somebody’s proposal; targets for other practices and parts stay. Refuses when the
 * proposal is already in, or the round is closed.
 */
export function propose(
  round: TargetRound,
  proposal: { readonly by: string; readonly targets: readonly PracticeTarget[]; readonly date?: string; readonly submit?: boolean; readonly note?: string },
): Outcome<TargetRound> {
  if (round.closed !== undefined) return refused('round-closed', `Round “${round.id}” was closed on ${round.closed}. Open a new one.`);
  const before = round.proposals.find(({ by }) => by === proposal.by);
  if (before?.submitted === true)
    return refused('already-submitted', `The proposal of “${proposal.by}” is in, and others may have seen it. Say what has changed when the value is agreed.`);
  const wrong = proposal.targets.map(problemOfTarget).find((problem) => problem !== undefined);
  if (wrong !== undefined) return refused('incomplete-target', wrong);
  const next: Proposal = {
    by: proposal.by,
    submitted: proposal.submit ?? false,
    targets: withTargets(before?.targets ?? [], proposal.targets),
    note: proposal.note ?? before?.note ?? '',
    ...(proposal.date === undefined ? {} : { date: proposal.date }),
  };
  const proposals = before === undefined ? [...round.proposals, next] : round.proposals.map((one) => (one === before ? next : one));
  const stakeholders = round.stakeholders.includes(proposal.by) ? round.stakeholders : [...round.stakeholders, proposal.by];
  return ok({ ...round, stakeholders, proposals });
}

/**
 * The round with these values agreed; others stay. Refuses while a blind round waits for proposals, and a level 0 or a
 * “not applicable” without its reason (§6 of “where the guidance is silent”).
 */
export function agree(round: TargetRound, targets: readonly PracticeTarget[]): Outcome<TargetRound> {
  if (round.closed !== undefined) return refused('round-closed', `Round “${round.id}” was closed on ${round.closed}. Open a new one.`);
  const missing = awaited(round);
  if (round.blind && missing.length > 0)
    return refused(
      'proposals-awaited',
      `Round “${round.id}” is blind and still waits for ${missing.map((id) => `“${id}”`).join(', ')}. Agree when all proposals are in.`,
    );
  const wrong = targets.map(problemOfTarget).find((problem) => problem !== undefined);
  if (wrong !== undefined) return refused('incomplete-target', wrong);
  return ok({ ...round, agreed: withTargets(round.agreed, targets) });
}

/** Targets with others laid over them, practice by practice and part by part. */
export function withTargets(before: readonly PracticeTarget[], over: readonly PracticeTarget[]): PracticeTarget[] {
  const byKey = new Map(before.map((target) => [targetKey(target), target]));
  for (const target of over) byKey.set(targetKey(target), target);
  return [...byKey.values()];
}

/** What keeps a target from being one, in a sentence; undefined when nothing does. */
export function problemOfTarget(target: PracticeTarget): string | undefined {
  const { practice, notApplicable, comprehensiveness, scope, reason } = target;
  if (notApplicable && comprehensiveness !== undefined) return `${practice}: a practice that does not apply has no level. Leave out one of the two.`;
  if (notApplicable) return reason.trim() === '' ? `${practice}: say why it does not apply.` : undefined;
  if (comprehensiveness === undefined) return `${practice}: the comprehensiveness level is missing.`;
  if (comprehensiveness === 0) return reason.trim() === '' ? `${practice}: level 0 says that nothing is needed. Say why.` : undefined;
  return scope === undefined ? `${practice}: the scope level is missing.` : undefined;
}

/** The targets in force: those agreed in the round named, or in the last round that agreed any. */
export function targetsInForce(rounds: readonly TargetRound[], named?: string): readonly PracticeTarget[] {
  const round = named === undefined ? rounds.findLast(({ agreed }) => agreed.length > 0) : rounds.find(({ id }) => id === named);
  return round?.agreed ?? [];
}

/** The target that holds for a practice in a part: its own, or that of a wider part. */
export function targetFor(targets: readonly PracticeTarget[], practice: string, part: SystemPart): PracticeTarget | undefined {
  return nearestPart(
    targets.filter((target) => target.practice === practice),
    part,
  );
}
