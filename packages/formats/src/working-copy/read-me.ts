import type { Origin } from './state/origin.ts';

/** A line of the instructions; headings stand out. */
export type ReadMeLine = { readonly text: string; readonly isHeading?: boolean };

/** What people who are given a working copy need to know. */
export function readMe(title: string, { profile, version, made, withNotes }: Origin, format: 'docx' | 'xlsx'): ReadMeLine[] {
  const name = title === '' ? profile : title;
  return [
    { text: `Working copy: ${name}`, isHeading: true },
    {
      text: `Made${made === '' ? '' : ` on ${made}`} from version ${version || '(none)'} of the profile “${profile}”. ${withNotes ? 'It holds private notes: keep it within the working group.' : 'It holds no private notes.'}`,
    },
    {
      text: 'Change what you like and send the file back. Nothing in the profile changes before the group has seen every difference, word by word, and accepted it.',
    },
    ...(format === 'xlsx' ? WORKBOOK : DOCUMENT),
    { text: 'For the person who takes the copy back', isHeading: true },
    {
      text: `smm import ${format === 'xlsx' ? 'copy.xlsx' : 'copy.docx'} --onto ${profile}.smm-profile.yaml shows every difference with a number; --accept all, or --accept 1 3 4, takes them over.`,
    },
  ];
}

const WORKBOOK: readonly ReadMeLine[] = [
  { text: 'To change a text', isHeading: true },
  { text: 'Write over it. *Emphasis*, **strong**, [links](https://…) and [@KEY] for a reference are understood.' },
  { text: 'To move a statement', isHeading: true },
  { text: 'Choose another practice, level or row in its line. Within its cell, change its number: 12.5 stands between 12 and 13.' },
  { text: 'To add a statement', isHeading: true },
  { text: 'Use one of the lines without text, which are ready for blank cells, or write below the last line or in a new one. Leave the Id empty.' },
  { text: 'To delete a statement', isHeading: true },
  { text: 'Delete its whole line. An empty text alone deletes nothing.' },
  { text: 'Please leave alone', isHeading: true },
  { text: 'The grey columns, the names of the sheets and the headings of the columns. Sort, filter, hide and widen as you like.' },
  { text: 'Formulas are not taken over: write words.' },
];

const DOCUMENT: readonly ReadMeLine[] = [
  { text: 'To change a statement', isHeading: true },
  {
    text: 'Write over its words and leave the small id after it. Tracked changes and comments are welcome: the text is taken as if all changes were accepted.',
  },
  { text: 'To move a statement', isHeading: true },
  { text: 'Cut the whole paragraph with its id and paste it into another cell.' },
  { text: 'To add a statement', isHeading: true },
  { text: 'Write a new paragraph without an id in the cell where it belongs.' },
  { text: 'To delete a statement', isHeading: true },
  { text: 'Delete the whole paragraph with its id.' },
  { text: 'Please leave alone', isHeading: true },
  { text: 'The titles of the tables, the names of the levels and the labels of the rows.' },
];
