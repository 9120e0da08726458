import type { Address } from '../profile/address.ts';
import type { Edit } from '../profile/edits.ts';

/** How much a finding weighs: an error keeps a profile from publication, a warning asks, an info suggests. */
export type Severity = 'error' | 'warning' | 'info';

/** One thing a rule noticed. `message` says what is wrong, then what to do. */
export type Finding = {
  readonly rule: string;
  readonly severity: Severity;
  readonly address: Address;
  readonly message: string;
  /** The words concerned, as they stand in the text at `address`. */
  readonly excerpt?: string;
  /** Other places that play a part, such as the text that is repeated. */
  readonly related?: readonly Address[];
  /** A change that mends it without changing what the author means. */
  readonly fix?: Edit;
};

/** A finding that the profile's group has accepted, with the reason it gave. */
export type WaivedFinding = { readonly finding: Finding; readonly reason: string; readonly by: string };
