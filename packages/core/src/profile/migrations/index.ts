import type { Migration } from './migrate.ts';

/** Every migration step, oldest first. Version 1 is the first format, so there is none yet. */
export const migrations: readonly Migration[] = [];
