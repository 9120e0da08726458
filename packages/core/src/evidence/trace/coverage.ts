import { practicesOf, tableLevels } from '../../model/lookup.ts';
import type { MaturityModel } from '../../model/schema.ts';
import { addressOfStatement, type Address } from '../../profile/address.ts';
import { COMMON, statementsOf, type PlacedStatement } from '../../profile/cells.ts';
import type { Profile } from '../../profile/schema/profile.ts';
import { passagesById, weigher, type Weight } from '../findings.ts';
import { saturation, type Saturation } from './saturation.ts';
import type { Evidence, EvidenceFinding } from '../schema.ts';

/** A finding of a report, with how much it rests on. */
export type ReportedFinding = { readonly id: string; readonly finding: EvidenceFinding; readonly weight: Weight };

/** A statement of a report, with its address. */
export type ReportedStatement = { readonly id: string; readonly address: Address; readonly table: string; readonly level: number };

/** Statements and findings at one level of a practice. */
export type LevelCoverage = { readonly level: number; readonly statements: number; readonly withOrigin: number; readonly findings: number };

/** What the evidence and the profile have on one practice, or on the common table. */
export type TableCoverage = {
  /** Practice id, or `common`. */
  readonly table: string;
  readonly name: string;
  /** Findings that were decided to bear on it and not set aside, or from which its statements were written. */
  readonly findings: readonly string[];
  /** Those of them from which none of its statements was written. */
  readonly unused: readonly string[];
  readonly respondents: number;
  readonly sources: number;
  readonly passages: number;
  readonly levels: readonly LevelCoverage[];
};

/** How far evidence and profile cover each other. Every finding is in one of `used`, `unused` and `setAside`. */
export type Coverage = {
  readonly used: readonly ReportedFinding[];
  readonly unused: readonly ReportedFinding[];
  readonly setAside: readonly ReportedFinding[];
  /** Findings for which no practice has been decided yet and which have not been set aside. */
  readonly undecided: readonly ReportedFinding[];
  /** How many passages there are, and how many of them no finding rests on. */
  readonly passages: { readonly all: number; readonly loose: number };
  readonly withOrigin: readonly ReportedStatement[];
  readonly withoutOrigin: readonly ReportedStatement[];
  /** Every practice in the model's order; the common table last, when it has statements. */
  readonly tables: readonly TableCoverage[];
  readonly practicesWithEvidence: readonly string[];
  readonly practicesWithoutEvidence: readonly string[];
  readonly saturation: Saturation;
};

/** Reports what is used and unused, where evidence is missing, and what further sources still add (R23). */
export function coverage(profile: Profile, evidence: Evidence, model: MaturityModel): Coverage {
  const statements = statementsOf(profile);
  const weigh = weigher(evidence);
  const known = new Set(evidence.findings.map(({ id }) => id));
  const origins = new Set(statements.flatMap(({ statement }) => statement.origins));
  const reported = evidence.findings.map((finding): ReportedFinding => ({ id: finding.id, finding, weight: weigh(finding) }));
  const hasOrigin = ({ statement }: PlacedStatement) => statement.origins.some((id) => known.has(id));
  const report = (placed: PlacedStatement): ReportedStatement => ({
    id: placed.statement.id,
    address: addressOfStatement(profile, placed),
    table: placed.table,
    level: placed.level,
  });
  const practices = practicesOf(model).map(({ practice }) => practice);
  const hasCommon = statements.some(({ table }) => table === COMMON);
  const levels = tableLevels(model).map(({ level }) => level);
  const tables = [...practices, ...(hasCommon ? [{ id: COMMON, name: 'Common table' }] : [])].map((table) =>
    coverageOf(table, { evidence, statements, levels, known, weigh }),
  );
  const covered = new Set(tables.filter(({ findings }) => findings.length > 0).map(({ table }) => table));
  return {
    used: reported.filter(({ id }) => origins.has(id)),
    unused: reported.filter(({ id, finding }) => !origins.has(id) && finding.setAside === ''),
    setAside: reported.filter(({ id, finding }) => !origins.has(id) && finding.setAside !== ''),
    undecided: reported.filter(({ finding }) => finding.practices.length === 0 && finding.setAside === ''),
    passages: { all: evidence.passages.length, loose: loosePassages(evidence) },
    withOrigin: statements.filter(hasOrigin).map(report),
    withoutOrigin: statements.filter((placed) => !hasOrigin(placed)).map(report),
    tables,
    practicesWithEvidence: practices.filter(({ id }) => covered.has(id)).map(({ id }) => id),
    practicesWithoutEvidence: practices.filter(({ id }) => !covered.has(id)).map(({ id }) => id),
    saturation: saturation(evidence, model),
  };
}

type Ground = {
  readonly evidence: Evidence;
  readonly statements: readonly PlacedStatement[];
  readonly levels: readonly number[];
  readonly known: ReadonlySet<string>;
  readonly weigh: ReturnType<typeof weigher>;
};

function coverageOf({ id, name }: { readonly id: string; readonly name: string }, { evidence, statements: all, levels, known, weigh }: Ground): TableCoverage {
  const statements = all.filter(({ table }) => table === id);
  const origins = new Set(statements.flatMap(({ statement }) => statement.origins));
  const findings = evidence.findings.filter(
    (finding) => origins.has(finding.id) || (finding.setAside === '' && finding.practices.some(({ practice }) => practice === id)),
  );
  return {
    table: id,
    name,
    findings: findings.map((finding) => finding.id),
    unused: findings.filter((finding) => !origins.has(finding.id)).map((finding) => finding.id),
    ...weigh({ ...EMPTY, passages: findings.flatMap(({ passages }) => passages) }),
    levels: levels.map((level) => {
      const here = statements.filter((placed) => placed.level === level);
      const from = new Set(here.flatMap(({ statement }) => statement.origins));
      return {
        level,
        statements: here.length,
        withOrigin: here.filter(({ statement }) => statement.origins.some((origin) => known.has(origin))).length,
        findings: findings.filter((finding) => from.has(finding.id) || finding.practices.some((link) => link.practice === id && link.level === level)).length,
      };
    }),
  };
}

const EMPTY: EvidenceFinding = { id: 'all', kind: 'current-practice', text: '', passages: [], practices: [], by: '', setAside: '' };

function loosePassages(evidence: Evidence): number {
  const held = new Set(evidence.findings.flatMap(({ passages }) => passages));
  return [...passagesById(evidence).keys()].filter((id) => !held.has(id)).length;
}
