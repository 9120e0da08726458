export { executiveReport } from './executive.ts';
export type { ReportInput } from './facts.ts';
export { fullReport } from './full.ts';
