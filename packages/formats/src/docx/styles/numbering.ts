import { AlignmentType, LevelFormat, LevelSuffix, type INumberingOptions } from 'docx';

/** Names of the list definitions; one for each depth, because a Word list style takes only the first level of its list. */
export const LISTS = {
  bullet: ['smm-bullet-1', 'smm-bullet-2', 'smm-bullet-3'],
  number: ['smm-number-1', 'smm-number-2', 'smm-number-3'],
  tableBullet: 'smm-table-bullet',
  tableNumber: 'smm-table-number',
} as const;

/** How far lists of each depth stand in, in twips. */
export const LIST_STEP = 357;
const TABLE_STEP = 198;
const MARKS = ['•', '–', '·'];
const FORMATS = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN];

/** The list definitions of the document. Sections and captions are numbered by the publication, never by Word. */
export const numbering: INumberingOptions = {
  config: [
    ...LISTS.bullet.map((reference, depth) => list(reference, LevelFormat.BULLET, MARKS[depth]!, LIST_STEP * (depth + 1), LIST_STEP)),
    ...LISTS.number.map((reference, depth) => list(reference, FORMATS[depth]!, depth === 0 ? '%1.' : '%1)', LIST_STEP * (depth + 1), LIST_STEP)),
    list(LISTS.tableBullet, LevelFormat.BULLET, MARKS[0]!, TABLE_STEP, TABLE_STEP),
    list(LISTS.tableNumber, LevelFormat.DECIMAL, '%1.', TABLE_STEP + 60, TABLE_STEP + 60),
  ],
};

function list(
  reference: string,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
  left: number,
  hanging: number,
): INumberingOptions['config'][number] {
  return {
    reference,
    levels: [{ level: 0, format, text, start: 1, alignment: AlignmentType.LEFT, suffix: LevelSuffix.TAB, style: { paragraph: { indent: { left, hanging } } } }],
  };
}
