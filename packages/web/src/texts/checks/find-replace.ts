import { counted } from '../format.ts';

/** Words of find and replace. */
export const findReplace = {
  title: 'Find and replace in the whole profile',
  find: 'Find',
  replace: 'Replace with',
  replaceHelp: 'Leave it empty to take the words out.',
  matchCase: 'Capitals as written',
  wholeWords: 'Whole words only',
  nothing: 'These words stand nowhere in the profile.',
  begin: 'Write what to find: you will see each place before anything changes.',
  found: (matches: number, places: number) => `Found ${counted(matches, 'time', 'times')} in ${counted(places, 'place', 'places')}`,
  more: (count: number) => `${counted(count, 'more place is', 'more places are')} not shown; all of them will change unless you find something narrower.`,
  take: (place: string) => `Change ${place}`,
  all: 'All',
  none: 'None',
  do: (count: number) => `Replace in ${counted(count, 'place', 'places')}`,
  done: (count: number) => `Replaced in ${counted(count, 'place', 'places')}. Undo takes it back.`,
  cancel: 'Cancel',
} as const;
