export * from './assessment-files.ts';
