import { timeOfDay } from './format.ts';

/** Words of the frame around all pages. */
export const shell = {
  name: 'SMM Workbench',
  library: 'Library',
  skip: 'Skip to the content',
  theme: { label: 'Light or dark', system: 'As the system', light: 'Light', dark: 'Dark' },
  loading: 'Loading …',
  close: 'Close',
  told: 'What was just done',
  undo: 'Undo',
  redo: 'Redo',
  pages: 'Pages of this profile',
  notFound: { title: 'There is no such page', text: 'The address may be mistyped, or you were not given access to what it names.', back: 'Go to the library' },
  failed: { title: 'This page cannot be shown', again: 'Try again' },
  signIn: {
    title: 'You are not signed in',
    solo: 'Open the link that “smm serve” printed when it started: it lets this browser in.',
  },
  refused: { title: 'This profile is not open to you', text: 'Ask an owner of its organisation for access.' },
  save: {
    loading: 'Opening …',
    saving: 'Saving …',
    saved: (at: Date) => `Saved ${timeOfDay(at)}`,
    offline: (since: Date, waiting: boolean) => (waiting ? `Not saved since ${timeOfDay(since)}, working offline` : `Offline since ${timeOfDay(since)}`),
    readOnly: 'You may read this, not change it',
    about: 'Saved means that the server has it on its disk. Offline, your changes are kept in this browser and sent when the server answers.',
  },
  present: (names: readonly string[]) => `Also here: ${names.join(', ')}`,
  nav: {
    overview: 'Overview',
    context: 'Scope and context',
    tables: 'Practice tables',
    commonTable: 'Common table',
    evidence: 'Evidence',
    checks: 'Checks',
    common: 'Common elements',
    board: 'Board',
    publish: 'Publish',
    use: 'Use',
  },
} as const;
