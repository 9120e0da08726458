export * from './apply-edits.ts';
export * from './apply-profile.ts';
export { applyUpdateKeepingWords, KEEPING_WORDS } from './keep-words.ts';
export { liveView, toProfile, type LiveProfile, type LiveView, type PinnedModel } from './live-profile.ts';
export type { Repair, RepairCode } from './reading/repair.ts';
export { STATEMENT_ATTRIBUTES, STATEMENT_NODE } from './reading/statement-element.ts';
export * from './root-addresses.ts';
export { cellOfRoot, cellRoot } from './root-names.ts';
export * from './undo.ts';
