export * from './passages-of.ts';
