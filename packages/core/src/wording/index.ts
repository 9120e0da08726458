export { analyse, type Analysed } from './analyse.ts';
export * from './clusters.ts';
export * from './plain-text.ts';
export * from './repetitions.ts';
export { REPETITION, similarity } from './similarity.ts';
export * from './words.ts';
