/**
 * What the server can be asked for, without how it does it: the contracts of all routes, for pages and programs in TypeScript.
 * Nothing here needs Node.
 */
export * from './routes/api-description/contract.ts';
export * from './routes/api-description/describe.ts';
export * from './routes/audit/contract.ts';
export * from './routes/evidence/contract.ts';
export * from './routes/files/contract.ts';
export * from './routes/health/contract.ts';
export * from './routes/imports/contract.ts';
export * from './routes/invitations/contract.ts';
export * from './routes/members/contract.ts';
export * from './routes/organisations/contract.ts';
export * from './routes/profiles/contract.ts';
export * from './routes/publications/contract.ts';
export * from './routes/reports/contract.ts';
export * from './routes/review-links/contract.ts';
export * from './routes/sessions/contract.ts';
export * from './routes/sign-in/contract.ts';
export * from './routes/tokens/contract.ts';
