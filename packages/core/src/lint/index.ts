export * from './context.ts';
export * from './engine.ts';
export * from './finding.ts';
export * from './rule.ts';
export { rules } from './rules/index.ts';
