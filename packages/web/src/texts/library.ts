import { counted } from './format.ts';

/** Words of the library. */
export const library = {
  title: 'Profiles',
  search: 'Search in all profiles',
  create: 'New profile',
  import: 'Add a file',
  found: (count: number) => counted(count, 'profile', 'profiles'),
  nothingFound: { title: 'Nothing found', text: 'No profile holds all of these words.' },
  empty: { title: 'No profiles yet', text: 'A profile extends the maturity model for your industry or system. Start one, or add a file that you have.' },
  statements: (count: number) => counted(count, 'statement', 'statements'),
  states: { draft: 'Draft', review: 'In review', published: 'Published' } as Readonly<Record<string, string>>,
  changed: (day: string, by: string) => `Changed ${day} by ${by}`,
} as const;
