import type { NoteTag, PracticeLink } from '@smm/core/evidence';
import { practiceById, tableLevels, type MaturityModel } from '@smm/core/model';
import { COMMON } from '@smm/core/profile';
import { usage } from '../../exit.ts';
import { nearest } from '../../nearest.ts';
import { practiceNamed } from '../../practice-names.ts';

const ROWS = ['considerations', 'actions', 'indicators'] as const;

/** What `PSC`, `PSC/2` or `PSC/2/actions` means: a practice, a level of it, a cell of its table. Stops with what was meant. */
export function tagOf(model: MaturityModel, word: string): NoteTag {
  const [practice = '', level, row, ...rest] = word.split('/').map((part) => part.trim());
  if (rest.length > 0 || practice === '') usage(`“${word}” is no place. Write a practice, a level and a row: PSC, PSC/2 or PSC/2/actions.`);
  return {
    practice: practiceNamed(model, practice),
    ...(level === undefined || level === '' ? {} : { level: levelOf(model, level) }),
    ...(row === undefined || row === '' ? {} : { row: rowOf(row) }),
  };
}

/** What `PSC` or `PSC/2` means for a finding, which bears on a practice and perhaps a level of it. */
export function linkOf(model: MaturityModel, word: string): PracticeLink {
  const { practice, level, row } = tagOf(model, word);
  if (row !== undefined) usage(`A finding bears on a practice and a level, not on a row: write “${word.split('/').slice(0, 2).join('/')}”.`);
  if (practice === COMMON) usage('A finding bears on practices. The common table takes up what repeats among them later: “smm common”.');
  return level === undefined ? { practice } : { practice, level };
}

/** A tag as people write it. */
export function tagText(model: MaturityModel, { practice, level, row }: NoteTag): string {
  return [practiceById(model, practice)?.abbreviation ?? practice, level, row].filter((part) => part !== undefined).join('/');
}

function levelOf(model: MaturityModel, word: string): number {
  const levels = tableLevels(model);
  const found = levels.find(({ level, name }) => String(level) === word || name.toLowerCase() === word.toLowerCase());
  return found?.level ?? usage(`There is no level “${word}”. Write one of ${levels.map(({ level, name }) => `${level} (${name})`).join(', ')}.`);
}

function rowOf(word: string): (typeof ROWS)[number] {
  const found = ROWS.find((row) => row.startsWith(word.toLowerCase()));
  return found ?? usage(`There is no row “${word}”.${nearest(word, ROWS)} Write considerations, actions or indicators.`);
}
