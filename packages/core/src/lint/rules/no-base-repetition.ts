import { practicesOf, rowLabel, ROWS } from '../../model/lookup.ts';
import { sentences } from '../../wording/index.ts';
import { withStatements } from '../examples.ts';
import { levelName } from '../naming.ts';
import { baseRepetitions, passages, quoted, type BaseItem, type StatementItem } from '../repetition.ts';
import type { LintContext, Rule } from '../rule.ts';

const BASE = 'Threats to the system are identified with a documented method, and the results are reviewed once a year.';
const baseText = {
  schemaVersion: 1 as const,
  kind: 'base-text' as const,
  model: 'iot-smm',
  edition: '1.2',
  title: 'Our copy',
  practices: { 'threat-modeling': { levels: { 3: { actions: ['Assets are listed before threats are. ' + BASE], indicators: [] } } } },
};

/** Finds statements that say again what the base model says in general. */
export const noBaseRepetition: Rule = {
  id: 'no-base-repetition',
  severity: 'error',
  from: 'review',
  stage: 'stable',
  cite: 'R31, S2.1-j, S3.2-c · guidance §2.1, §3.2',
  why: 'The general guidance stays in force beside the profile; repeating it hides what is new for the domain and goes out of date with the next edition.',
  examples: {
    flagged: [
      { what: 'a sentence of the user’s base text', baseText, profile: withStatements({ 'threat-modeling/3/actions': [BASE] }) },
      {
        what: 'reworded, in another row and level',
        baseText,
        profile: withStatements({
          'threat-modeling/2/indicators': ['A documented method is used to identify threats to the system; its results are reviewed every year.'],
        }),
      },
      { what: 'in the common table', baseText, profile: withStatements({ 'common/3/actions': [BASE] }) },
    ],
    clean: [
      {
        what: 'what the domain adds',
        baseText,
        profile: withStatements({
          'threat-modeling/3/actions': ['Threats to the dosing pumps are identified together with the treatment chemists before each season.'],
        }),
      },
      { what: 'the base text of another practice', baseText, profile: withStatements({ 'patch-management/3/actions': [BASE] }) },
      {
        what: 'no base text loaded, nothing alike in the summary',
        profile: withStatements({ 'threat-modeling/3/actions': ['Well fields and reservoirs have threat scenarios of their own.'] }),
      },
    ],
  },
  check(context, report) {
    const best = new Map<StatementItem, { base: BaseItem; score: number }>();
    for (const { a, b, score } of baseRepetitions(context, baseItems(context))) if (score > (best.get(a)?.score ?? 0)) best.set(a, { base: b, score });
    for (const [item, { base }] of best)
      report({
        address: item.key,
        message: `This repeats the base text, ${base.key} (${quoted(base.text)}). Remove it, or write what is different in this domain; if nothing is, record that the base is enough.`,
      });
  },
};

/** The user's own copy of the general tables when it is loaded, else the model's summaries. */
function baseItems({ model, baseText: base }: LintContext): BaseItem[] {
  return practicesOf(model).flatMap(({ practice }): BaseItem[] => {
    const table = base?.practices[practice.id];
    if (table === undefined)
      return practice.levels.flatMap(({ level, summary }) =>
        sentences(summary).map((text) => ({ practice: practice.id, key: `${practice.name}, ${levelName(model, level)}`, text })),
      );
    return Object.entries(table.levels).flatMap(([level, cells]) =>
      ROWS.flatMap((row) =>
        cells[row].flatMap((cell) =>
          passages(cell).map((text) => ({
            practice: practice.id,
            key: `${practice.name}, ${levelName(model, Number(level))}, ${rowLabel(model, row, 'both')}`,
            text,
          })),
        ),
      ),
    );
  });
}
