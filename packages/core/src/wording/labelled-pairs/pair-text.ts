/** Two statements, and what distinguishes or relates them. */
export type PairText = readonly [a: string, b: string, note: string];
