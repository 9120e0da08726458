export * from './diff.ts';
export * from './word-diff.ts';
