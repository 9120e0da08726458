import { AssessmentFile, TargetTemplate } from '@smm/core/assessment';
import { Evidence, SurveyMapping } from '@smm/core/evidence';
import { rules } from '@smm/core/lint';
import { BaseText, MaturityModel, models, practicesOf, tableLevels } from '@smm/core/model';
import { Profile } from '@smm/core/profile';
import * as z from 'zod';

/** The types of file that have a schema, by the name users know them by. */
export const FILE_TYPES = {
  assessment: AssessmentFile,
  'base-text': BaseText,
  evidence: Evidence,
  model: MaturityModel,
  profile: Profile,
  'survey-mapping': SurveyMapping,
  'target-template': TargetTemplate,
} as const;

/** The name of a file type. */
export type FileType = keyof typeof FILE_TYPES;

type Schema = { [key: string]: unknown; properties?: Record<string, Schema>; $defs?: Record<string, Schema> };

/**
 * The JSON Schema (2020-12) of a file type, as editors need it: whatever may be left out is optional, level numbers may
 * be written as plain YAML numbers, and the ids of known practices, levels, models and rules are offered, not demanded.
 */
export function jsonSchemaOf(type: FileType): object {
  const schema = z.toJSONSchema(FILE_TYPES[type], { io: 'input', target: 'draft-2020-12' }) as Schema;
  allowNumbersAsKeys(schema);
  if (type !== 'model') offerKnownNames(schema);
  return { $id: `${type}.schema.json`, title: FILE_TYPES[type].meta()?.title, ...schema };
}

/** Editors take the key `1:` of a YAML file for a number, where JSON knows only strings as keys. */
function allowNumbersAsKeys(schema: unknown): void {
  if (schema === null || typeof schema !== 'object') return;
  const names = (schema as { propertyNames?: unknown }).propertyNames;
  if (names !== null && typeof names === 'object' && 'type' in names) delete names.type;
  for (const part of Object.values(schema)) allowNumbersAsKeys(part);
}

function offerKnownNames(schema: Schema): void {
  const { $defs = {} } = schema;
  const root = $defs['Profile'] ?? $defs['BaseText'];
  const practices = root?.properties?.['practices'];
  if (practices !== undefined)
    practices.properties = Object.fromEntries(knownPractices().map(({ id, objective }) => [id, { ...inner(practices), description: objective }]));
  const levels = $defs['Levels'];
  if (levels !== undefined) levels.properties = Object.fromEntries(knownLevels().map(({ level, name }) => [level, { ...inner(levels), description: name }]));
  const model = $defs['Profile']?.properties?.['model']?.properties;
  if (model !== undefined) {
    offer(
      model,
      'id',
      models.map(({ id }) => id),
    );
    offer(
      model,
      'edition',
      models.map(({ edition }) => edition),
    );
  }
  const waiver = $defs['Waiver']?.properties;
  if (waiver !== undefined)
    offer(
      waiver,
      'rule',
      rules.map(({ id }) => id),
    );
  const link = $defs['PracticeLink']?.properties;
  if (link !== undefined)
    offer(
      link,
      'practice',
      knownPractices().map(({ id }) => id),
    );
  for (const name of ['MappedQuestion', 'SurveyQuestion']) {
    const list = $defs[name]?.properties?.['practices'] as { items?: Schema } | undefined;
    if (list?.items !== undefined) list.items = { anyOf: [{ enum: knownPractices().map(({ id }) => id) }, list.items] };
  }
}

function knownPractices() {
  return [...new Map(models.flatMap(practicesOf).map(({ practice }) => [practice.id, practice])).values()];
}

function knownLevels() {
  return [...new Map(models.flatMap(tableLevels).map((level) => [level.level, level])).values()];
}

function inner(schema: Schema): object {
  return schema['additionalProperties'] as object;
}

function offer(properties: Record<string, Schema>, name: string, values: readonly string[]): void {
  const { [name]: declared = {} } = properties;
  properties[name] = { anyOf: [{ enum: [...new Set(values)] }, declared] };
}
