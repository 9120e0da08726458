export * from './backup/backup-store.ts';
export { exportStore } from './backup/export-store.ts';
export * from './config.ts';
export * from './doctor/examine.ts';
export { openAccountDesk, type AccountDesk } from './identity/account-desk.ts';
export { teamFromEnvironment } from './identity/team-environment.ts';
export * from './main.ts';
export type { LogLine, Ports } from './ports.ts';
export type { StorePlace } from './store/store.ts';
