export * from './base-text-profile.ts';
export * from './compose.ts';
export type { Conflict, ConflictSide } from './conflicts.ts';
export * from './level-meaning.ts';
export type { ComposedStatement } from './likenesses.ts';
export type { Renamed } from './merging/merge-items.ts';
export type { Overlap } from './overlaps.ts';
export { sourceLabel } from './merging/parts.ts';
