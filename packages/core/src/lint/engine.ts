import type { BaseText, MaturityModel } from '../model/schema.ts';
import type { Profile } from '../profile/schema/profile.ts';
import { lintContext } from './context.ts';
import type { Finding, Severity, WaivedFinding } from './finding.ts';
import type { LintContext, Preset, Rule } from './rule.ts';
import { rules as allRules } from './rules/index.ts';

/** Presets from the lightest to the strictest. */
export const PRESETS: readonly Preset[] = ['draft', 'review', 'publication'];

/** What to check with and how strictly. */
export type LintOptions = {
  readonly model: MaturityModel;
  readonly preset: Preset;
  readonly baseText?: BaseText;
  /** The profiles that this one is combined with, which it should not repeat. */
  readonly combinedWith?: readonly Profile[];
  /** The rules to choose from; all of them unless given. */
  readonly rules?: readonly Rule[];
};

/** What a run found, what the group had waived, and which waivers no longer match anything. */
export type LintReport = {
  readonly preset: Preset;
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  readonly unusedWaivers: readonly number[];
  readonly rulesRun: number;
};

/** Whether a rule runs in a preset. */
export function isInPreset(rule: Rule, preset: Preset): boolean {
  return PRESETS.indexOf(rule.from) <= PRESETS.indexOf(preset);
}

/** Checks a profile: all findings of the preset's rules in the order of the rules, waived ones set apart. */
export function lint(profile: Profile, options: LintOptions): LintReport {
  const context = lintContext(profile, options.model, options.baseText, options.combinedWith);
  const chosen = (options.rules ?? allRules).filter((rule) => isInPreset(rule, options.preset));
  const found = chosen.flatMap((rule) => runRule(rule, context));
  const used = new Set<number>();
  const findings: Finding[] = [];
  const waived: WaivedFinding[] = [];
  for (const finding of found) {
    const index = profile.waivers.findIndex((waiver) => waiver.rule === finding.rule && covers(waiver.address, finding.address));
    const waiver = profile.waivers[index];
    if (waiver === undefined || waiver.reason.trim() === '') findings.push(finding);
    else {
      used.add(index);
      waived.push({ finding, reason: waiver.reason, by: waiver.by });
    }
  }
  const ran = new Set(chosen.map((rule) => rule.id));
  const unusedWaivers = profile.waivers.flatMap((waiver, index) => (used.has(index) || !ran.has(waiver.rule) ? [] : [index]));
  return { preset: options.preset, findings, waived, unusedWaivers, rulesRun: chosen.length };
}

/** The findings of one rule. */
export function runRule(rule: Rule, context: LintContext): Finding[] {
  const findings: Finding[] = [];
  const severity: Severity = rule.stage === 'trial' ? 'info' : rule.severity;
  rule.check(context, (found) => findings.push({ rule: rule.id, severity, ...found }));
  return findings;
}

/** An empty waiver address covers the whole profile, otherwise the place itself and everything in it. */
function covers(waiver: string, address: string): boolean {
  return waiver === '' || waiver === address || address.startsWith(`${waiver}/`);
}
