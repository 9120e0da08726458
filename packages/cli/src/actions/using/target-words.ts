import { PracticeTarget, type SystemPart } from '@smm/core/assessment';
import type { MaturityModel } from '@smm/core/model';
import { usage } from '../../exit.ts';
import { practiceNamed } from '../../practice-names.ts';

/** A level on both axes. */
export type LevelPair = { readonly comprehensiveness: number; readonly scope: number };

/** What belongs to every target of one command. */
export type TargetDetails = {
  readonly part: SystemPart;
  readonly reason?: string;
  readonly impact?: 'low' | 'medium' | 'high' | 'critical';
  readonly exposure?: 'low' | 'medium' | 'high';
};

/** “3/2” as comprehensiveness 3 at scope 2; stops when it is none of the model’s. */
export function levelPair(model: MaturityModel, word: string): LevelPair {
  const found = /^(\d)(?:\/(\d))?$/.exec(word);
  const comprehensiveness = Number(found?.[1] ?? Number.NaN);
  const scope = Number(found?.[2] ?? model.scope[0]!.level);
  const isKnown = model.comprehensiveness.some(({ level }) => level === comprehensiveness) && model.scope.some(({ level }) => level === scope);
  if (!isKnown) {
    const levels = model.comprehensiveness.map(({ level }) => level).join(', ');
    usage(`“${word}” is no level. Write comprehensiveness and scope, as 3/2; levels ${levels}, scopes ${model.scope.map(({ level }) => level).join(', ')}.`);
  }
  return { comprehensiveness, scope };
}

/** “PM=3/2”, “PM=0” or “PM=na” as a target. */
export function targetNamed(model: MaturityModel, word: string, { part, reason = '', impact, exposure }: TargetDetails): PracticeTarget {
  const [name = '', value = ''] = word.split('=');
  if (name === '' || value === '') usage(`“${word}” is no target. Write a practice and its level, as PM=3/2, PM=0 or PM=na.`);
  const practice = practiceNamed(model, name);
  const levels = value.toLowerCase() === 'na' ? { notApplicable: true } : levelPair(model, value);
  return PracticeTarget.parse({ practice, ...part, ...levels, reason, risk: { impact, exposure } });
}
