import { practicesOf, recognisePractice, suggestPractice, type MaturityModel } from '@smm/core/model';
import { COMMON } from '@smm/core/profile';
import { usage } from './exit.ts';

/** The practice that a word on the command line means, or `common`; stops with suggestions when it means none. */
export function practiceNamed(model: MaturityModel, word: string): string {
  if (word.toLowerCase() === COMMON) return COMMON;
  const byId = practicesOf(model).find(({ practice }) => practice.id === word.toLowerCase() || practice.abbreviation === word.toUpperCase());
  const found = byId?.practice ?? recognisePractice(model, word)?.practice;
  if (found !== undefined) return found.id;
  const near = suggestPractice(model, word);
  return usage(
    `“${word}” is no practice of ${model.name}.${near.length === 0 ? '' : ` Did you mean ${near.map((name) => `“${name}”`).join(', ')}?`} “smm model” lists them.`,
  );
}
