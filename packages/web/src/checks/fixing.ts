import { lintContext, rules, runRule, type Finding, type Rule } from '@smm/core/lint';
import type { MaturityModel } from '@smm/core/model';
import { applyEdit, type Edit, type Profile } from '@smm/core/profile';

/** A rule whose fixes never end is stopped after so many rounds. */
const MOST_ROUNDS = 500;

/** The rule with this id. */
export function ruleById(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}

/** The fix of a finding for the profile as it is now; undefined when it is no longer found there. */
export function fixNow(profile: Profile, model: MaturityModel, finding: Finding): Edit | undefined {
  const rule = ruleById(finding.rule);
  if (rule === undefined) return undefined;
  const now = runRule(rule, lintContext(profile, model));
  return now.find(({ address, message, excerpt }) => address === finding.address && message === finding.message && excerpt === finding.excerpt)?.fix;
}

/**
 * The edits that mend all findings of a rule that have a fix and that `counts` lets through, in order: each begins where
 * the one before ended, so that two fixes in one text do not undo each other.
 */
export function fixAll(profile: Profile, model: MaturityModel, id: string, counts: (finding: Finding) => boolean = () => true): Edit[] {
  const rule = ruleById(id);
  if (rule === undefined) return [];
  const edits: Edit[] = [];
  let current = profile;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const touched = new Set<string>();
    for (const finding of runRule(rule, lintContext(current, model))) {
      if (finding.fix === undefined || touched.has(finding.address) || !counts(finding)) continue;
      const edited = applyEdit(current, finding.fix);
      if (!edited.ok) continue;
      touched.add(finding.address);
      current = edited.value.profile;
      edits.push(finding.fix);
      // What takes out or puts in moves the places of the findings after it: they are found anew.
      if (finding.fix.op !== 'set') break;
    }
    if (touched.size === 0) break;
  }
  return edits;
}
