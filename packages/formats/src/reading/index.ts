export { readDocument, type ReadingInput } from './read-document.ts';
export type { RefusalCode } from './reading-refused.ts';
export * from './source-document.ts';
