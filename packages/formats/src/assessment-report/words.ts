import { partName, type AssessmentFile, type AxisGap, type Gap, type SystemPart } from '@smm/core/assessment';
import { scopeNumbers } from '@smm/core/assessment';
import { practicesOf, type MaturityModel } from '@smm/core/model';
import { dayInWords } from '../publication/front.ts';

/** “1 practice”, “3 practices”. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A day in words, or what stands for a missing one. */
export function onDay(day: string | undefined, missing = 'undated'): string {
  return dayInWords(day) || missing;
}

/** Current level and target of one axis: “2, target 3”. */
export function axisWords(axis: AxisGap | undefined): string {
  return axis === undefined ? '–' : `${axis.current}, target ${axis.target}`;
}

/** How a state is called in a table. */
export const STATES: Readonly<Record<Gap['state'], string>> = {
  above: '▲ above',
  at: '= at target',
  below: '▼ below',
  'no-target': '· no target',
  'not-applicable': '– not applicable',
  'not-assessed': '? not assessed',
};

/** The name of a practice, or of the common table. */
export function practiceName(model: MaturityModel, id: string): string {
  return practicesOf(model).find(({ practice }) => practice.id === id)?.practice.name ?? (id === 'common' ? 'All practices' : id);
}

/** A level with its name. */
export function levelName(model: MaturityModel, level: number): string {
  return `${level} (${model.comprehensiveness.find((step) => step.level === level)?.name ?? '?'})`;
}

/** A scope with its name. */
export function scopeName(model: MaturityModel, scope: number): string {
  return `${scope} (${model.scope.find((step) => step.level === scope)?.name ?? '?'})`;
}

/** The widest scope of a model. */
export function widestScope(model: MaturityModel): number {
  return scopeNumbers(model).at(-1)!;
}

/** Who somebody is: name and affiliation, or the id where nobody wrote a name. */
export function personName(file: AssessmentFile, id: string | undefined): string {
  if (id === undefined) return '';
  const person = file.people.find((one) => one.id === id);
  if (person === undefined || person.name === '') return id;
  return person.name;
}

/** People with their affiliation, one after another. */
export function peopleWords(file: AssessmentFile, ids: readonly string[]): string {
  const words = ids.map((id) => {
    const affiliation = file.people.find((one) => one.id === id)?.affiliation ?? '';
    return affiliation === '' ? personName(file, id) : `${personName(file, id)} (${affiliation})`;
  });
  return words.join('; ');
}

/** The names of parts, one after another. */
export function partsWords(file: AssessmentFile, parts: readonly SystemPart[]): string {
  return parts.map((part) => partName(part, file)).join('; ');
}
