import { counted } from '../format.ts';

/** Words of the figures in a map of the tables. */
export const figures = {
  place: (practice: string, level: number) => `${practice}, level ${level}`,
  statements: (place: string, count: number) => `${place}: ${counted(count, 'statement', 'statements')}`,
  findings: (place: string, count: number) => `${place}: ${counted(count, 'finding', 'findings')}`,
  notes: (place: string, count: number) => `${place}: ${counted(count, 'note', 'notes')}`,
  evidence: (place: string, backed: number, all: number) => `${place}: ${backed} of ${counted(all, 'statement', 'statements')} with evidence`,
  decisions: {
    'not-reviewed': 'Not reviewed yet',
    'base-is-enough': 'Base model is enough',
    clarified: 'Clarified',
    extended: 'Extended',
  },
} as const;
