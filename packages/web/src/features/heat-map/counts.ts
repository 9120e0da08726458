import { practicesOf, ROWS, tableLevels, type MaturityModel } from '@smm/core/model';
import { cellAt, type Profile } from '@smm/core/profile';

/** For each practice, how many statements each level holds, from the first. */
export function countsOf(profile: Profile, model: MaturityModel): Record<string, number[]> {
  const levels = tableLevels(model);
  return Object.fromEntries(
    practicesOf(model).map(({ practice }) => [
      practice.id,
      levels.map(({ level }) => ROWS.reduce((sum, row) => sum + cellAt(profile, { table: practice.id, level, row }).statements.length, 0)),
    ]),
  );
}
