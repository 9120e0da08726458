export * from './apply-profile.ts';
export { liveView, toProfile, type LiveProfile, type LiveView } from './live-profile.ts';
export type { Repair, RepairCode } from './repair.ts';
export { cellOfRoot, cellRoot } from './root-names.ts';
export { STATEMENT_ATTRIBUTES, STATEMENT_NODE } from './statement-element.ts';
