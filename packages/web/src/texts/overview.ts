import { counted } from './format.ts';

/** Words of the overview. */
export const overview = {
  map: 'The tables at a glance',
  mapHelp: 'Each cell is one practice at one comprehensiveness level. The number says how many statements it holds.',
  practice: 'Practice',
  level: (level: number) => `Level ${level}`,
  cell: (practice: string, level: number, count: number) => `${practice}, level ${level}: ${counted(count, 'statement', 'statements')}`,
} as const;
