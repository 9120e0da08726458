import type * as z from 'zod';
import { Profile } from './schema/profile.ts';

/**
 * The profile as it is written to a file: everything that equals its default is left out, keys in the schema's order.
 * `Profile.parse` of the result gives the profile back; fields unknown to the schema are kept at the end.
 */
export function canonicalProfile(profile: Profile): Record<string, unknown> {
  return canonicalForm(Profile, profile);
}

/** A value of any file's shape as it is written to the file: without what equals its default, keys in the schema's order. */
export function canonicalForm<T>(schema: z.ZodType<T>, value: T): Record<string, unknown> {
  return strip(schema, value) as Record<string, unknown>;
}

type Schema = z.core.$ZodType;

function strip(schema: Schema, value: unknown): unknown {
  const inner = unwrap(schema);
  const { def } = inner._zod;
  if (def.type === 'object' && isFields(value)) return stripFields((def as z.core.$ZodObjectDef).shape as Record<string, Schema>, value);
  if (def.type === 'array' && Array.isArray(value)) return value.map((item) => strip((def as z.core.$ZodArrayDef).element, item));
  if (def.type === 'record' && isFields(value)) {
    const { valueType } = def as z.core.$ZodRecordDef;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, strip(valueType, item)]));
  }
  return value;
}

function stripFields(shape: Record<string, Schema>, value: Record<string, unknown>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(shape)) {
    if (!Object.hasOwn(value, key) || value[key] === undefined) continue;
    const stripped = strip(schema, value[key]);
    if (!isDefault(schema, value[key], stripped)) result[key] = stripped;
  }
  for (const [key, item] of Object.entries(value)) if (!Object.hasOwn(shape, key) && item !== undefined) result[key] = item;
  return result;
}

function isDefault(schema: Schema, value: unknown, stripped: unknown): boolean {
  const { def } = schema._zod;
  if (def.type === 'prefault') return isFields(stripped) && Object.keys(stripped).length === 0;
  if (def.type !== 'default') return false;
  const standard = (def as z.core.$ZodDefaultDef).defaultValue;
  if (Array.isArray(standard)) return Array.isArray(value) && value.length === 0;
  return isFields(standard) ? isFields(value) && Object.keys(value).length === 0 : standard === value;
}

function unwrap(schema: Schema): Schema {
  const { def } = schema._zod;
  return def.type === 'default' || def.type === 'prefault' || def.type === 'optional' ? unwrap((def as z.core.$ZodOptionalDef).innerType) : schema;
}

function isFields(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
