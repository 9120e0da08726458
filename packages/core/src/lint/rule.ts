import type * as z from 'zod';
import type { BaseText, MaturityModel } from '../model/schema.ts';
import type { Address } from '../profile/address.ts';
import type { PlacedStatement } from '../profile/cells.ts';
import type { Edit } from '../profile/edits.ts';
import type { Profile } from '../profile/schema/profile.ts';
import type { Severity } from './finding.ts';

/** When in the work a check makes sense: while drafting, before review, before publication. Each includes the earlier. */
export type Preset = 'draft' | 'review' | 'publication';

/** A text that will be published: its address, its words, and what kind of place it stands in. */
export type PublishedText = {
  readonly address: Address;
  readonly text: string;
  readonly kind: 'statement' | 'prose' | 'line';
};

/** Everything a rule may look at. Built once per run; values are shared between rules. */
export type LintContext = {
  readonly profile: Profile;
  readonly model: MaturityModel;
  readonly baseText?: BaseText;
  /** The profiles that this one is combined with. */
  readonly combinedWith?: readonly Profile[];
  /** All statements in reading order, common table first. */
  readonly statements: readonly PlacedStatement[];
  /** Every text that gets published (notes are private and not among them). */
  readonly texts: readonly PublishedText[];
};

/** Records a finding of the rule being run. */
export type Report = (found: {
  readonly address: Address;
  readonly message: string;
  readonly excerpt?: string;
  readonly related?: readonly Address[];
  readonly fix?: Edit;
}) => void;

/** A fragment of a profile, completed to a draft by the example runner. */
export type ProfileFragment = Partial<z.input<typeof Profile>>;

/** A worked example of a rule, executed as a test: a flagged one yields exactly one finding, a clean one none. */
export type Example = {
  readonly what: string;
  readonly profile: ProfileFragment;
  readonly baseText?: z.input<typeof BaseText>;
  /** A profile that the example is combined with. */
  readonly combinedWith?: ProfileFragment;
};

/** One check. The file is the rule, its manual and its tests. */
export type Rule = {
  readonly id: string;
  readonly severity: Severity;
  /** The first preset that runs it. */
  readonly from: Preset;
  /** `trial` rules report at most as info until they have proved themselves. */
  readonly stage: 'stable' | 'trial';
  /** Requirement ids and the section of the guidance it rests on. */
  readonly cite: string;
  readonly why: string;
  readonly examples: { readonly flagged: readonly Example[]; readonly clean: readonly Example[] };
  readonly check: (context: LintContext, report: Report) => void;
};
