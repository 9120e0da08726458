import { practiceById, tableLevels } from '../../model/lookup.ts';
import type { MaturityModel, RowId } from '../../model/schema.ts';
import { ok, refused, type Outcome } from '../../outcome.ts';
import { statementsOf, type PlacedStatement } from '../../profile/cells.ts';
import type { Profile } from '../../profile/schema/profile.ts';
import { STEPS, stepAskedFor, stepsByLevel, type Step } from './ladder-steps.ts';
import { passagesById } from '../findings.ts';
import type { Evidence, EvidenceFinding, FindingKind, Passage } from '../schema.ts';

/** A proposal for a statement. It is complete when nothing but a person's consent is missing. */
export type Draft = {
  readonly practice: string;
  readonly level: number;
  readonly row: RowId;
  /** The statement, or a note in brackets about what it still has to say, which no check lets through to publication. */
  readonly text: string;
  readonly complete: boolean;
  /** Ids of the findings it rests on. */
  readonly origins: readonly string[];
  /** Why it is proposed at this level. */
  readonly why: string;
  /** Ids of statements in the same cell that were written from one of its findings. */
  readonly already: readonly string[];
};

/** One level of a ladder: what to write here, what the level asks in general, and what the findings give. */
export type Rung = {
  readonly level: number;
  readonly name: string;
  readonly steps: readonly Step[];
  readonly prompt: string;
  readonly summary: string;
  readonly drafts: readonly Draft[];
  /** How many statements the profile has at this level already. */
  readonly statements: number;
};

/** From today's practice upwards, level by level, for one practice (guidance §2.5). */
export type Ladder = { readonly practice: string; readonly rungs: readonly Rung[] };

/**
 * Proposes what to write about a practice, level by level, from chosen findings of the evidence. Today's practice and
 * risks become considerations of the first level; weaknesses, requirements and wishes become starts of what needs to be
 * done and of indicators, at the level that was decided, else the one their words ask for. Refuses `unknown-practice`.
 */
export function ladder(evidence: Evidence, findings: readonly EvidenceFinding[], practice: string, model: MaturityModel, profile: Profile): Outcome<Ladder> {
  const known = practiceById(model, practice);
  if (known === undefined) return refused('unknown-practice', `“${practice}” is no practice of ${model.name}. Check the id.`);
  const steps = stepsByLevel(model);
  const statements = statementsOf(profile, practice);
  const passages = passagesById(evidence);
  const proposals = findings.flatMap((finding) => proposalsFor(finding, practice, steps, isOwnWording(passages, finding)));
  const today = findings.filter(({ kind }) => kind === 'current-practice').map(({ id }) => id);
  const rungs = tableLevels(model).map(({ level, name }): Rung => {
    const own = proposals.filter((proposal) => proposal.level === level);
    const drafts = own.length > 0 || today.length === 0 ? own : openStart(level, steps.get(level) ?? [], today);
    return {
      level,
      name,
      steps: steps.get(level) ?? [],
      prompt: promptOf(steps.get(level) ?? []),
      summary: known.levels.find((asked) => asked.level === level)?.summary ?? '',
      drafts: drafts.map((draft) => ({ ...draft, practice, already: alreadyWritten(statements, draft) })),
      statements: statements.filter((placed) => placed.level === level).length,
    };
  });
  return ok({ practice, rungs });
}

type Proposal = Omit<Draft, 'practice' | 'already'>;

/** Where findings of a kind are placed when neither a decision nor their words say more. */
const USUAL: Readonly<Record<FindingKind, Step>> = {
  'current-practice': 'current-practice',
  weakness: 'coordination',
  requirement: 'standard-process',
  risk: 'standard-process',
  wish: 'coordination',
};
const KINDS: Readonly<Record<FindingKind, string>> = {
  'current-practice': 'today’s practice',
  weakness: 'a weakness',
  requirement: 'a requirement',
  risk: 'a risk',
  wish: 'a wish',
};

function proposalsFor(finding: EvidenceFinding, practice: string, steps: ReadonlyMap<number, readonly Step[]>, isOwn: boolean): Proposal[] {
  const [first = 1] = steps.keys();
  const decided = finding.practices.flatMap((link) => (link.practice === practice && link.level !== undefined && steps.has(link.level) ? [link.level] : []));
  const asked = finding.kind === 'current-practice' ? undefined : stepAskedFor(finding.text);
  const usual = { level: levelOf(steps, asked?.step ?? USUAL[finding.kind]), step: asked?.step ?? USUAL[finding.kind] };
  const places = decided.length === 0 ? [usual] : decided.map((level) => ({ level, step: steps.get(level)![0] ?? usual.step }));
  const why =
    decided.length > 0
      ? 'The level was decided for this finding.'
      : asked === undefined
        ? `${capital(KINDS[finding.kind])} usually belongs here.`
        : `The finding speaks of ${asked.words.map((word) => `“${word}”`).join(', ')}.`;
  const words = { text: isOwn ? flat(finding.text) : note('to be put in words of your own', finding.text), complete: isOwn };
  const origins = [finding.id];
  if (finding.kind === 'current-practice') return places.map(({ level }): Proposal => ({ level, row: 'considerations', ...words, origins, why }));
  const risk: Proposal[] =
    finding.kind === 'risk'
      ? [{ level: first, row: 'considerations', ...words, origins, why: 'A risk shows why the practice matters, from the first level on.' }]
      : [];
  return [
    ...risk,
    ...places.flatMap(({ level, step }): Proposal[] => [
      {
        level,
        row: 'actions',
        origins,
        why,
        ...(finding.kind === 'requirement' ? words : { text: note(`to be written: ${openOf(finding.kind, step)}`, finding.text), complete: false }),
      },
      {
        level,
        row: 'indicators',
        origins,
        why,
        text: note('to be written: what an assessor can see, ask or try to tell that this is settled', finding.text),
        complete: false,
      },
    ]),
  ];
}

function openOf(kind: FindingKind, step: Step): string {
  if (kind === 'weakness') return STEPS[step].open;
  return kind === 'risk' ? 'what is done about this risk' : 'what is done to fulfil this wish';
}

/** A level of which no finding speaks: what would it be, starting from today's practice? */
function openStart(level: number, steps: readonly Step[], today: readonly string[]): Proposal[] {
  const why = 'No finding speaks of this level. Start from today’s practice.';
  return [
    { level, row: 'actions', text: `[to be written: ${uncapital(promptOf(steps))}]`, complete: false, origins: today, why },
    {
      level,
      row: 'indicators',
      text: '[to be written: what an assessor can see, ask or try to tell that this has been done]',
      complete: false,
      origins: today,
      why,
    },
  ];
}

function promptOf(steps: readonly Step[]): string {
  return steps.length === 0
    ? 'Say what this level adds to the one below, and what it leaves to the one above.'
    : steps.map((step) => STEPS[step].prompt).join(' ');
}

function levelOf(steps: ReadonlyMap<number, readonly Step[]>, step: Step): number {
  return [...steps].find(([, of]) => of.includes(step))![0];
}

function alreadyWritten(statements: readonly PlacedStatement[], { level, row, origins }: Proposal): string[] {
  return statements
    .filter((placed) => placed.level === level && placed.row === row && placed.statement.origins.some((id) => origins.includes(id)))
    .map(({ statement }) => statement.id);
}

/** Whether a finding says more than the words of its passages: what respondents said is not published as it is. */
function isOwnWording(known: ReadonlyMap<string, Passage>, { text, passages }: EvidenceFinding): boolean {
  const said = passages.map((id) => flat(known.get(id)?.text ?? ''));
  return flat(text) !== '' && flat(text).length <= LONGEST && !said.includes(flat(text)) && flat(text) !== said.join(' ');
}

const LONGEST = 600;
const LONGEST_QUOTE = 200;

function note(what: string, about: string): string {
  const words = flat(about).replaceAll(/[[\]]/g, ' ');
  const end = words.lastIndexOf(' ', LONGEST_QUOTE);
  const quote = words.length <= LONGEST_QUOTE ? words : `${words.slice(0, end < 0 ? LONGEST_QUOTE : end).trimEnd()} …`;
  return `[${what}: “${quote}”]`;
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function uncapital(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
