import { counted } from '../format.ts';

/** Words of the start of a profile. */
export const start = {
  title: 'New profile',
  ways: 'How do you want to begin?',
  way: {
    guided: { name: 'Four questions', help: 'The quickest way to a profile of your own.' },
    copy: { name: 'Copy of a profile', help: 'Begin from an example or from a profile like yours.' },
    file: { name: 'From a file', help: 'A profile file, or a document in Word, HTML, Markdown, Excel, PDF or text.' },
  },
  steps: ['Scope', 'Boundary', 'Devices', 'Title'],
  stepOf: (at: number, of: number, name: string) => `Step ${at} of ${of}: ${name}`,
  back: 'Back',
  next: 'Next',
  create: 'Create the profile',
  creating: 'Creating …',
  scope: {
    kind: 'Is the profile for an industry or for a kind of system?',
    domain: { label: 'Which one?', help: 'As it would stand in a heading.', placeholder: 'Mining Extraction' },
    system: { label: 'What is the system in one or two sentences?', help: 'What does it do, where does it stand, who runs it? You can write more later.' },
  },
  boundary: {
    method: 'How wide do you draw the boundary?',
    reason: { label: 'Why?', help: 'One sentence. It spares the group the same discussion later.' },
  },
  devices: {
    devices: {
      label: 'Which devices make up the system?',
      help: 'Kinds of devices, one on each line. Five are plenty to begin.',
      placeholder: 'Pump controller\nFlow logger\nOperator workstation',
    },
    groups: {
      label: 'Which of them share importance and concerns?',
      help: 'One group on each line: its name, a colon, its devices. Leave it empty if you do not know yet.',
      placeholder: 'Field devices: pump controller, flow logger',
    },
  },
  document: {
    title: { label: 'Title of the profile', help: 'It can be changed at any time.' },
    ready: (devices: number, groups: number, practices: number) =>
      `The profile will have ${counted(devices, 'device', 'devices')}, ${counted(groups, 'group', 'groups')} and an empty table for each of the ${practices} practices.`,
  },
  need: { domain: 'Name the industry or system.', title: 'Give the profile a title.' },
  copy: {
    from: 'Which profile?',
    title: 'Title of the copy',
    of: (title: string) => `Copy of ${title}`,
    create: 'Make the copy',
    none: { title: 'There is nothing to copy yet', text: 'The library is empty. Begin with four questions, or add a file.' },
  },
  file: {
    drop: 'Drop a file here, or',
    choose: 'Choose a file',
    kinds: 'YAML and JSON profiles are added as they are. Word, HTML, Markdown, Excel, PDF and text are read first, and you see what was understood.',
    reading: (name: string) => `Reading ${name} …`,
    report: (name: string) => `What was read in ${name}`,
    understood: (count: number) => `${counted(count, 'part', 'parts')} understood`,
    guessed: (count: number) => `${counted(count, 'part', 'parts')} guessed`,
    leftOver: (count: number) => `${counted(count, 'part', 'parts')} left over`,
    leftOverHelp: 'What is left over is kept in the notes of the profile. Nothing is lost.',
    sure: (share: number) => `${Math.round(share * 100)} % sure`,
    more: (count: number) => `and ${count} more`,
    holds: (statements: number, practices: number) =>
      `The profile holds ${counted(statements, 'statement', 'statements')} in ${counted(practices, 'table', 'tables')}.`,
    add: 'Add to the library',
    other: 'Choose another file',
    places: { sheet: 'sheet', page: 'page', table: 'table', row: 'row', column: 'column', paragraph: 'paragraph', line: 'line' } as Readonly<
      Record<string, string>
    >,
  },
  refused: 'It was not added',
} as const;
