export { wordDiff, type WordChange } from '../wording/word-diff.ts';
