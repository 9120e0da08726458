export * from './step-issues.ts';
export * from './steps-calendar.ts';
export * from './steps-table.ts';
