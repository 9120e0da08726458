export * from './read-evidence.ts';
export * from './write-evidence.ts';
