import type { BaseText, MaturityModel } from '@smm/core/model';
import { practicesOf, tableLevels } from '@smm/core/model';
import { cellAt, COMMON, type Profile } from '@smm/core/profile';

/** What a level asks of a practice, for somebody who chooses one. */
export type LevelInView = {
  readonly level: number;
  readonly name: string;
  /** What the model, or the general tables where they are loaded, say. */
  readonly general: readonly string[];
  /** What needs to be done by the profiles, what is common to all practices included. */
  readonly own: readonly string[];
};

/** The levels of a practice, or of the common table, with what needs to be done at each. */
export function levelsInView(
  { model, profiles, baseText }: { readonly model: MaturityModel; readonly profiles: readonly Profile[]; readonly baseText: BaseText | undefined },
  practice: string,
): LevelInView[] {
  const found = practicesOf(model).find((one) => one.practice.id === practice)?.practice;
  return tableLevels(model).map(({ level, name, description }) => {
    const general = baseText?.practices[practice]?.levels[String(level)]?.actions ?? [];
    const summary = found?.levels.filter((one) => one.level === level).map((one) => one.summary) ?? [description];
    const actions = (table: string) => profiles.flatMap((profile) => cellAt(profile, { table, level, row: 'actions' }).statements.map(({ text }) => text));
    return {
      level,
      name,
      general: general.length > 0 ? general : summary,
      own: practice === COMMON ? actions(COMMON) : [...actions(COMMON), ...actions(practice)],
    };
  });
}
