export * from './config.ts';
export * from './main.ts';
export type { LogLine, Ports } from './ports.ts';
