/** Words of going to any place of a profile by words. */
export const find = {
  open: 'Find in this profile (Ctrl+K)',
  title: 'Find in this profile',
  label: 'Words that stand there',
  help: 'Pages, practices, statements, devices, terms, references … Enter goes there.',
  nothing: 'Nothing in this profile holds all of these words.',
  results: 'Places',
  close: 'Close',
  page: 'Page',
  practice: 'Practice table',
} as const;
