import type { BaseText } from '@smm/core/model';
import type { Edit, Profile } from '@smm/core/profile';

/** A slip that an author could make in the water profile, and everything that the check is to say about it. */
export type Fault = {
  readonly rule: string;
  readonly what: string;
  readonly edit: Edit;
  /** Where the rule is to report. */
  readonly at: string;
  /** What follows from the slip and is rightly reported too: `rule address`. */
  readonly alsoFires?: readonly string[];
  /** The group's copy of the guide, for what can only be seen beside it. */
  readonly baseText?: BaseText;
  /** The profile that it is used together with, for what can only be seen beside it. */
  readonly combinedWith?: Profile;
};

/** An edit that puts a value in a place; `undefined` takes it out. */
export function set(address: string, value: unknown): Edit {
  return { op: 'set', address, value };
}

/** An edit that puts a value at the end of a list. */
export function add(list: string, value: unknown): Edit {
  return { op: 'insert-item', list, index: 1_000, value };
}

/** An edit that gives a statement other words. */
export function reword(statement: string, text: string): Edit {
  return set(`${statement}/text`, text);
}
