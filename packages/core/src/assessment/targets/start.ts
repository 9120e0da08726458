import { practicesOf } from '../../model/lookup.ts';
import type { MaturityModel } from '../../model/schema.ts';
import { PracticeTarget, type TargetTemplate } from '../schema/targets.ts';
import { partOf, type SystemPart } from '../system/parts.ts';

/** The level that the common table suggests for all practices, to be confirmed, raised or lowered practice by practice. */
export type FirstLevel = { readonly comprehensiveness: number; readonly scope: number; readonly reason?: string; readonly part?: SystemPart };

/**
 * Targets for every practice from one level, read off the common table as an index (S4.3.4-b). They are marked as not
 * yet looked at.
 */
export function targetsFromCommonTable(model: MaturityModel, { comprehensiveness, scope, reason = '', part = {} }: FirstLevel): PracticeTarget[] {
  return practicesOf(model).map(({ practice }) =>
    PracticeTarget.parse({ practice: practice.id, ...partOf(part), comprehensiveness, scope, reason, basis: 'common-table' }),
  );
}

/** Targets of a template, marked as not yet looked at; those of practices that the model does not have are left out. */
export function targetsFromTemplate(model: MaturityModel, template: TargetTemplate): PracticeTarget[] {
  const known = new Set(practicesOf(model).map(({ practice }) => practice.id));
  return template.targets.filter(({ practice }) => known.has(practice)).map((target) => ({ ...target, basis: 'template' }));
}

/** Agreed targets as a template for similar systems: for the whole system only, since another system has other sites and groups. */
export function templateOf(
  targets: readonly PracticeTarget[],
  about: {
    readonly id: string;
    readonly title: string;
    readonly model: TargetTemplate['model'];
    readonly profiles: readonly string[];
    readonly description?: string;
  },
): TargetTemplate {
  return {
    schemaVersion: 1,
    kind: 'target-template',
    id: about.id,
    title: about.title,
    model: about.model,
    profiles: [...about.profiles],
    description: about.description ?? '',
    targets: targets.filter(({ site, deviceGroup }) => site === undefined && deviceGroup === undefined).map((target) => ({ ...target, basis: 'own' })),
  };
}
