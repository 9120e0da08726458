import { counted } from './format.ts';

/** Words of the board. */
export const board = {
  title: 'Board',
  about: 'A quick pass over all practices: note what comes to mind, and decide what each table needs. Notes are never published.',
  progress: (decided: number, all: number, notes: number) => `${decided} of ${all} practices decided · ${counted(notes, 'note', 'notes')}`,
  show: 'Show',
  filters: { all: 'All practices', undecided: 'Not decided', empty: 'Without notes and statements', notes: 'With notes' },
  print: 'Print',
  decision: 'Decision',
  decisionOf: (practice: string) => `Decision on ${practice}`,
  decisions: {
    'not-reviewed': { name: 'Not decided', help: 'The general table has not been looked at yet.' },
    'base-is-enough': { name: 'General table is enough', help: 'The profile adds nothing here.' },
    clarified: { name: 'To clarify', help: 'The general table needs words of the domain.' },
    extended: { name: 'To extend', help: 'The domain asks for more than the general table.' },
  },
  counts: (counts: readonly number[]) => counts.map((count, index) => `level ${index + 1}: ${counted(count, 'statement', 'statements')}`).join(', '),
  add: 'Add a note',
  addTo: (practice: string) => `New note on ${practice}`,
  addHelp: 'Enter keeps it. Begin with 1 to 4 and a colon to say the level: “2: ask the pump crews”.',
  addLabel: (practice: string) => `Keep the note on ${practice}`,
  level: (level: number) => `Level ${level}`,
  remove: 'Remove',
  removeLabel: (text: string) => `Remove the note: ${text}`,
  removed: 'Removed. Undo takes it back.',
  noNotes: 'No notes yet.',
  by: (by: string, date: string) => [by, date].filter(Boolean).join(', '),
  keys: 'Up and down arrows walk through the practices, Enter begins a note, O opens the table.',
  open: 'Open the table',
  nothing: { title: 'No practice left here', text: 'Every practice is past what you asked for.', action: 'Show all practices' },
} as const;
