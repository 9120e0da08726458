import { practiceById, tableLevels } from '../model/lookup.ts';
import type { MaturityModel } from '../model/schema.ts';
import { COMMON } from '../profile/cells.ts';
import type { ThreatEntry, ThreatLandscape } from '../profile/schema/context.ts';

/** The parts of the threat landscape that hold entries, with their names in running text (S2.1-e to g). */
export const THREAT_PARTS: Readonly<Record<Exclude<keyof ThreatLandscape, 'introduction'>, string>> = {
  vulnerableDevices: 'vulnerable devices',
  vulnerableData: 'vulnerable data',
  vulnerableProcesses: 'vulnerable processes',
  risks: 'risks',
  actors: 'threat actors',
  attacks: 'possible attacks',
  consequences: 'consequences',
  challenges: 'challenges',
  environment: 'environmental conditions',
};

/** The entries of each part of a threat landscape, in the order of the parts. */
export function threatEntries(landscape: ThreatLandscape): { readonly part: keyof typeof THREAT_PARTS; readonly entries: readonly ThreatEntry[] }[] {
  return (Object.keys(THREAT_PARTS) as (keyof typeof THREAT_PARTS)[]).map((part) => ({ part, entries: landscape[part] }));
}

/** What a table is called in a message: the practice's name, “the common table”, or the id of a practice that the model lacks. */
export function tableName(model: MaturityModel, table: string): string {
  return table === COMMON ? 'the common table' : (practiceById(model, table)?.name ?? `“${table}”`);
}

/** What a level is called in a message: `level 2 (Ad Hoc)`. */
export function levelName(model: MaturityModel, level: number): string {
  const name = tableLevels(model).find((step) => step.level === level)?.name;
  return name === undefined ? `level ${level}` : `level ${level} (${name})`;
}

/** A list in running text: `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[], and = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)!}`;
}

/** The labels of what is missing: those whose value is false. */
export function missing(present: Readonly<Record<string, boolean>>): string[] {
  return Object.entries(present).flatMap(([label, isThere]) => (isThere ? [] : [label]));
}

/** Whether a text holds more than space. */
export function isFilled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

/** The words with a capital at the beginning, as the first of a sentence. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
