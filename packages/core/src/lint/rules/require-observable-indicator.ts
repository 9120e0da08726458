import { addressOfStatement } from '../../profile/address.ts';
import { cellAt } from '../../profile/cells.ts';
import { plainText } from '../../wording/plain-text.ts';
import { withStatements } from '../examples.ts';
import type { Rule } from '../rule.ts';
import { phraseFinder } from '../vocabulary/phrases.ts';
import { readText } from '../vocabulary/text-words.ts';
import { EVIDENCE, UNOBSERVABLE, type Unobservable } from '../vocabulary/unobservable.ts';

const findUnobservable = phraseFinder(UNOBSERVABLE);

const REASONS: Record<Unobservable['kind'], string> = {
  attitude: 'tells an attitude, which an assessor cannot look at',
  judgement: 'gives the judgement that an assessor has yet to make',
  ability: 'claims an ability without anything that shows it',
};

/** Finds indicators that only tell an attitude, a judgement or an ability, with nothing that an assessor could look at. */
export const requireObservableIndicator: Rule = {
  id: 'require-observable-indicator',
  severity: 'warning',
  from: 'review',
  stage: 'stable',
  cite: 'R32, S3-b · guidance §3, §4.3.3',
  why: 'Indicators help an assessor decide whether a level is met. That takes something to look at, to count, to ask or to try.',
  examples: {
    flagged: [
      { what: 'an attitude', profile: withStatements({ 'risk-attitude/2/indicators': ['Management is committed to the security of the pumps.'] }) },
      {
        what: 'a judgement',
        profile: withStatements({ 'risk-attitude/2/indicators': ['Security of the stations is effective.', 'Minutes show that security is a priority.'] }),
      },
      { what: 'an ability', profile: withStatements({ 'risk-attitude/2/indicators': ['Crews are able to work without telemetry.'] }) },
    ],
    clean: [
      { what: 'a record', profile: withStatements({ 'risk-attitude/2/indicators': ['Minutes show which risks management is committed to reduce.'] }) },
      { what: 'people who explain', profile: withStatements({ 'risk-attitude/2/indicators': ['Crews are able to explain how they work without telemetry.'] }) },
      { what: 'an attempt', profile: withStatements({ 'risk-attitude/2/indicators': ['A command tried in front of the assessor is refused.'] }) },
      {
        what: 'the words of its action',
        profile: withStatements({
          'risk-attitude/2/actions': ['Crews are able to work without telemetry.'],
          'risk-attitude/2/indicators': ['Crews are *able* to work without telemetry.'],
        }),
      },
      { what: 'an action may name an aim', profile: withStatements({ 'risk-attitude/2/actions': ['Management is committed to the security of the pumps.'] }) },
    ],
  },
  check(context, report) {
    for (const placed of context.statements) {
      const { row, statement } = placed;
      if (row !== 'indicators') continue;
      const [hit] = findUnobservable(readText(context, statement.text).words);
      if (hit === undefined || EVIDENCE.test(statement.text)) continue;
      const actions = cellAt(context.profile, { ...placed, row: 'actions' }).statements;
      if (actions.some(({ text }) => same(text, statement.text))) continue;
      const excerpt = statement.text.slice(hit.start, hit.end);
      report({
        address: addressOfStatement(context.profile, placed),
        excerpt,
        message: `“${excerpt}” ${REASONS[hit.entry.kind]}. Name the record, sample, interview or trial that would show it.`,
      });
    }
  },
};

function same(a: string, b: string): boolean {
  return plainText(a).toLowerCase() === plainText(b).toLowerCase();
}
