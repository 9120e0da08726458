import type { ComparedTarget, PracticeTarget } from '@smm/core/assessment';
import { targets as texts } from '../../texts/targets.ts';

/** A target in short: `2 at scope 2`, `n/a`, or a dash. */
export function targetWords(target: PracticeTarget | undefined): string {
  if (target === undefined) return texts.table.none;
  if (target.notApplicable) return texts.notApplicableShort;
  return target.comprehensiveness === undefined ? texts.table.none : texts.value(target.comprehensiveness, target.scope);
}

/** How far proposals lie apart, in words. */
export function apartWords({ verdict, contested, comprehensiveness, scope, proposed }: ComparedTarget): string {
  if (verdict === 'none' || proposed.length < 2) return texts.table.none;
  if (contested) return texts.table.contested;
  const apart = Math.max(comprehensiveness?.spread ?? 0, scope?.spread ?? 0);
  return apart === 0 ? texts.table.same : texts.table.levels(apart);
}
