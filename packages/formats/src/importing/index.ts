export * from './import-base-text.ts';
export * from './import-document.ts';
export * from './import-onto.ts';
export * from './import-profile.ts';
export * from './report.ts';
