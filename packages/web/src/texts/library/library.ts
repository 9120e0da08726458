import { counted } from '../format.ts';

/** Words of the library. */
export const library = {
  title: 'Profiles',
  search: 'Search in all profiles',
  create: 'New profile',
  addFile: 'Add a file',
  found: (count: number, words: string) => (words === '' ? counted(count, 'profile', 'profiles') : `${counted(count, 'profile', 'profiles')} with “${words}”`),
  nothingFound: { title: 'Nothing found', text: 'No profile holds all of these words. Try fewer, or other forms of them.', clear: 'Show all profiles' },
  empty: {
    title: 'No profiles yet',
    text: 'A profile extends the maturity model for your industry or system: it says what each level means there. Four short questions start one; a document you have can become one, too.',
  },
  emptyArchive: { title: 'Nothing is put away', text: 'Profiles that are put away keep everything they hold and can be taken back at any time.' },
  statements: (count: number) => counted(count, 'statement', 'statements'),
  practices: (count: number, of: number) => `${count} of ${of} practices begun`,
  states: { draft: 'Draft', review: 'In review', published: 'Published' } as Readonly<Record<string, string>>,
  changed: (day: string, by: string) => (by === '' ? `Changed ${day}` : `Changed ${day} by ${by}`),
  you: 'you',
  archived: 'Put away',
  shown: 'Profiles shown',
  current: 'In work',
  archive: (title: string) => `Put “${title}” away`,
  unarchive: (title: string) => `Take “${title}” back`,
  wasArchived: (title: string) => `“${title}” is put away`,
  wasTaken: (title: string) => `“${title}” is back in the library`,
  undo: 'Undo',
} as const;
