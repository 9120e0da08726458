import {
  answerFor,
  answerWords,
  derive,
  indexAnswers,
  isAskedIn,
  prepareAssessment,
  sentencesOf,
  type Answer,
  type BaseJudgement,
  type Indicator,
} from '@smm/core/assessment';
import { COMMON } from '@smm/core/profile';
import type { Block, PlainTable } from '../publication/blocks.ts';
import { partWords } from './about.ts';
import { grid, listOf, paragraph, section, strong, subheading, written, type Draft } from './drafting.ts';
import type { ReportFacts } from './facts.ts';
import { axisWords, levelName, onDay, personName, practiceName, scopeName, STATES, widestScope } from './words.ts';

/** One practice: its target with the reason, the gap, how the level came about, the indicators with their answers, and what to do. */
export function practiceChapter(facts: ReportFacts, draft: Draft, practice: string): Block[] {
  return [
    section(draft, 3, practiceName(facts.model, practice), `practice-${practice}`),
    ...targetBlocks(facts, practice),
    ...gapBlocks(facts, practice),
    ...derivations(facts, practice),
    ...indicatorBlocks(facts, practice),
    ...actionBlocks(facts, practice),
  ];
}

function targetBlocks({ targets, model, ...facts }: ReportFacts, practice: string): Block[] {
  const own = targets.filter((target) => target.practice === practice);
  if (own.length === 0) return [paragraph(strong('Target: '), 'none agreed.')];
  return own.flatMap((target): Block[] => {
    const part = partWords({ ...facts, targets, model }, target);
    const { impact, exposure, explanation } = target.risk;
    const risk = [...(impact === undefined ? [] : [`impact ${impact}`]), ...(exposure === undefined ? [] : [`exposure ${exposure}`])].join(', ');
    const level = target.notApplicable
      ? 'not applicable'
      : target.comprehensiveness === undefined
        ? 'none'
        : `${levelName(model, target.comprehensiveness)}${target.scope === undefined ? '' : ` at scope ${scopeName(model, target.scope)}`}`;
    const basis = { own: '', 'common-table': ' Taken over from one level for all.', template: ' Taken over from a template.' }[target.basis];
    return [
      paragraph(strong(`Target${part === '' ? '' : `, ${part}`}: `), `${level}${risk === '' ? '' : `; ${risk}`}.${basis}`),
      ...written(target.reason),
      ...written(explanation),
    ];
  });
}

function gapBlocks(facts: ReportFacts, practice: string): Block[] {
  const rows = facts.gaps.filter((gap) => gap.practice === practice);
  if (rows.length === 0) return [paragraph('Not assessed.')];
  const cells = rows.map((gap) => [partWords(facts, gap) || 'whole system', axisWords(gap.comprehensiveness), axisWords(gap.scope), STATES[gap.state]]);
  return [
    grid(
      ['Part', 'Level at the target’s scope', 'Scope', 'Against target'],
      cells.map((row) => row.map((text) => [paragraph(text)])),
      [28, 28, 22, 22],
    ),
  ];
}

/** How each level came about, part by part; parts that say the same share their sentences. */
function derivations({ checklist, assessment, gaps, model, ...rest }: ReportFacts, practice: string): Block[] {
  const facts = { checklist, assessment, gaps, model, ...rest };
  const prepared = prepareAssessment(assessment);
  const groups = new Map<string, { readonly parts: string[]; readonly sentences: readonly string[] }>();
  for (const part of facts.parts) {
    const target = gaps.find((gap) => gap.practice === practice && gap.site === part.site && gap.deviceGroup === part.deviceGroup)?.target;
    const derivation = derive(checklist, prepared, practice, { part, scope: target?.scope ?? widestScope(model) });
    const sentences = [...sentencesOf(derivation, model).map((line) => line.trim()), ...judgementWords(facts, derivation.judgement)];
    const key = sentences.join('\n');
    const before = groups.get(key) ?? { parts: [], sentences };
    before.parts.push(partWords(facts, part));
    groups.set(key, before);
  }
  return [
    subheading(4, 'How the level came about', `derivation-${practice}`),
    ...[...groups.values()].flatMap(({ parts, sentences }) => [
      ...(groups.size < 2 ? [] : [paragraph(strong(`${parts.join('; ')}:`))]),
      ...listOf(sentences.filter((line) => !line.startsWith('Missing ('))),
    ]),
  ];
}

/** The assessor’s judgement of the general level, with what it rests on. */
function judgementWords({ model, file }: ReportFacts, judgement: BaseJudgement | undefined): string[] {
  if (judgement === undefined) return [];
  const by = [personName(file, judgement.by), judgement.on === undefined ? '' : onDay(judgement.on)].filter(Boolean).join(', ');
  const reason = judgement.reason.replace(/\s+/g, ' ').trim();
  return [`General level judged as ${levelName(model, judgement.level)}${by === '' ? '' : ` by ${by}`}${reason === '' ? '.' : `: ${reason}`}`];
}

function indicatorBlocks(facts: ReportFacts, practice: string): Block[] {
  const rows = (facts.checklist.practices.get(practice) ?? []).flatMap(({ indicators }) =>
    indicators.filter(({ table }) => table !== COMMON).flatMap((indicator) => indicatorRows(facts, indicator, practice)),
  );
  return rows.length === 0 ? [] : [subheading(4, 'Indicators', `indicators-${practice}`), indicatorTable(rows)];
}

/** What the common table asks: its indicators, and the steps that hold for every practice. */
export function commonChapter(facts: ReportFacts, draft: Draft): Block[] {
  const all = [...facts.checklist.indicators.values()].filter(({ table }) => table === COMMON).toSorted((one, other) => one.level - other.level);
  const actions = actionBlocks(facts, COMMON);
  if (all.length + actions.length === 0) return [];
  return [
    section(draft, 2, 'Common to all practices', 'common'),
    paragraph('These indicators count for every practice and are answered once, unless a practice has an answer of its own.'),
    ...(all.length === 0 ? [] : [indicatorTable(all.flatMap((indicator) => indicatorRows(facts, indicator, COMMON)))]),
    ...actions,
  ];
}

type Row = readonly (readonly Block[])[];

function indicatorTable(rows: readonly Row[]): PlainTable {
  return grid(['Level', 'Indicator', 'Answer', 'Note and evidence'], rows, [7, 42, 17, 34]);
}

/** A row for the answer that holds in all parts, or one for each that differs. */
function indicatorRows(facts: ReportFacts, indicator: Indicator, practice: string): Row[] {
  const index = indexOf(facts);
  const asked = facts.parts.filter((part) => isAskedIn(indicator, part.deviceGroup));
  const answers = Map.groupBy(asked, (part) => answerFor(index, indicator, practice, part));
  return [...answers].map(([answer, parts]): Row => {
    const where = answers.size === 1 ? '' : parts.map((part) => partWords(facts, part)).join('; ');
    return [[paragraph(String(indicator.level))], written(indicator.text), [paragraph(...answerCell(answer, where))], notesOf(facts, answer)];
  });
}

const indexes = new WeakMap<object, ReturnType<typeof indexAnswers>>();

/** The answers of an assessment are indexed once for a report. */
function indexOf({ assessment }: ReportFacts) {
  const index = indexes.get(assessment) ?? indexAnswers(assessment);
  indexes.set(assessment, index);
  return index;
}

function answerCell(answer: Answer | undefined, where: string) {
  const from = answer?.carried === undefined ? '' : `, carried over${answer.carried.on === undefined ? '' : ` from ${onDay(answer.carried.on)}`}`;
  return [strong(answerWords(answer)), from, ...(where === '' ? [] : [` (${where})`])];
}

function notesOf({ file, assessment }: ReportFacts, answer: Answer | undefined): Block[] {
  if (answer === undefined) return [];
  const titles = answer.evidence.map((id) => assessment.evidence.find((item) => item.id === id)?.title ?? id);
  const by = [personName(file, answer.by), answer.on === undefined ? '' : onDay(answer.on)].filter(Boolean).join(', ');
  return [
    ...written(answer.reason),
    ...written(answer.note),
    ...(titles.length === 0 ? [] : [paragraph(`Evidence: ${titles.join('; ')}.`)]),
    ...(by === '' ? [] : [paragraph({ kind: 'emphasis', children: [{ kind: 'text', text: by }] })]),
  ];
}

function actionBlocks(facts: ReportFacts, practice: string): Block[] {
  const steps = facts.roadmap.steps.filter(({ step }) => step.practice === practice);
  if (steps.length === 0) return [];
  return [
    subheading(4, 'What needs to be done', `actions-${practice}`),
    ...steps.flatMap(({ step }): Block[] => {
      const part = partWords(facts, step);
      const due = [step.owner, step.due === undefined ? '' : `due ${onDay(step.due)}`].filter(Boolean).join(', ');
      return [
        paragraph(strong(`${step.title}${part === '' ? '' : `, ${part}`}`), due === '' ? '' : ` (${due})`),
        {
          kind: 'list',
          ordered: false,
          items: step.actions.map(({ text, done }) => [...written(done ? `${text} (done)` : text)]).filter((item) => item.length > 0),
        },
      ];
    }),
  ];
}
