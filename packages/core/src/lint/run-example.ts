import { iotSmm12 } from '../model/iot-smm-1.2.ts';
import { BaseText } from '../model/schema.ts';
import { Profile, SCHEMA_VERSION } from '../profile/schema/profile.ts';
import { lintContext } from './context.ts';
import { runRule } from './engine.ts';
import type { Finding } from './finding.ts';
import type { Example, ProfileFragment, Rule } from './rule.ts';

/** The findings of a rule on one of its examples, checked against IoT SMM 1.2. */
export function runExample(rule: Rule, example: Example): Finding[] {
  const complete = (fragment: ProfileFragment) =>
    Profile.parse({ schemaVersion: SCHEMA_VERSION, id: 'example', model: { id: iotSmm12.id, edition: iotSmm12.edition }, ...fragment });
  const baseText = example.baseText === undefined ? undefined : BaseText.parse(example.baseText);
  const others = example.combinedWith === undefined ? [] : [complete({ id: 'other-example', ...example.combinedWith })];
  return runRule(rule, lintContext(complete(example.profile), iotSmm12, baseText, others));
}
