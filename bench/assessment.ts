import { Assessment, checklistOf, gapsOf, heatMap, portfolioOf, standingsOf, targetsFromCommonTable, trendOf, type Standing } from '@smm/core/assessment';
import { iotSmm12, practicesOf } from '@smm/core/model';
import { clock, type Result } from './measure.ts';
import { water } from './workload.ts';

const ASSESSMENTS = 10_000;
const COMPUTED = 200;
const GOAL = 1_000;

/** Gap and heat map of ten thousand assessments, and levels computed from every answer. */
export async function run(): Promise<Result> {
  const model = iotSmm12;
  const practices = practicesOf(model).map(({ practice }) => practice.id);
  const targets = targetsFromCommonTable(model, { comprehensiveness: 2, scope: 2 });
  const systems = Array.from({ length: ASSESSMENTS }, (_, system) => ({
    id: `s-${system}`,
    label: `System ${system}`,
    standings: standingsFor(practices, system),
  }));
  const gaps = await clock(
    () =>
      heatMap(
        model,
        systems.map(({ id, label, standings }) => ({ id, label, gaps: gapsOf(standings, targets) })),
      ),
    5,
  );
  const columns = systems.map(({ id, label, standings }) => ({ id, label, name: label, organisation: id, sector: 'water', gaps: gapsOf(standings, targets) }));
  const portfolio = await clock(() => portfolioOf(model, columns), 3);
  const trend = await clock(() => trendOf(model, columns.slice(0, 500)), 3);
  const { assessment, checklist } = answeredAssessment();
  const computed = await clock(() => Array.from({ length: COMPUTED }, () => standingsOf(checklist, assessment)), 3);
  const rows = [
    { label: `gap and heat map of ${ASSESSMENTS} assessments of 18 practices`, time: gaps, goal: GOAL },
    { label: `portfolio of ${ASSESSMENTS} systems`, time: portfolio, goal: GOAL },
    { label: 'comparison of 500 systems', time: trend, goal: 200 },
    { label: `levels of ${COMPUTED} assessments from ${assessment.answers.length} answers each`, time: computed, goal: GOAL },
  ];
  return {
    name: 'assessment: gaps over many assessments',
    rows: rows.map(({ label, time, goal }) => ({ label, value: `${time.toFixed(0)} ms`, goal: `at most ${goal} ms`, met: time <= goal })),
  };
}

function standingsFor(practices: readonly string[], system: number): Standing[] {
  return practices.map((practice, index) => {
    const level = (system * 7 + index * 3) % 5;
    return { practice, levels: [1, 2].map((scope) => ({ scope, level: Math.max(0, level - scope + 1) })), assessed: true, overridden: false };
  });
}

function answeredAssessment() {
  const checklist = checklistOf({ model: iotSmm12, profiles: [water()] });
  const answers = [...checklist.indicators.values()].map(({ profile, statement, table, level, text }, index) => ({
    profile,
    statement,
    practice: table,
    level,
    asked: text,
    answer: index % 7 === 0 ? 'partly' : 'met',
  }));
  const judgements = practicesOf(iotSmm12).map(({ practice }) => ({ practice: practice.id, level: 3 }));
  return { checklist, assessment: Assessment.parse({ id: 'a', answers, judgements }) };
}
