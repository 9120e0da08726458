export * from './find.ts';
export * from './lift.ts';
