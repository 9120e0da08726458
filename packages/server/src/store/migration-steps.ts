import type { Kysely } from 'kysely';
import type { ColumnKinds } from './column-kinds.ts';
import { beginning } from './migrations/0001-beginning.ts';
import { accounts } from './migrations/0002-accounts.ts';
import { wordsApart } from './migrations/0003-words-apart.ts';

/** A step of the store's shape. Steps only go forward; a released one is never changed. */
export type Migration = { readonly name: string; readonly up: (db: Kysely<unknown>, kinds: ColumnKinds) => Promise<void> };

/** All steps, in their order. */
export const migrations: readonly Migration[] = [
  { name: '0001-beginning', up: beginning },
  { name: '0002-accounts', up: accounts },
  { name: '0003-words-apart', up: wordsApart },
];
