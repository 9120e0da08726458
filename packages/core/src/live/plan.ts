import type * as z from 'zod';
import { Profile } from '../profile/schema/profile.ts';

/**
 * How a value of the profile stands in the live document, derived from its schema:
 *
 * - `text`: words that people type, a root `Y.Text`; concurrent typing is merged.
 * - `value`: a single value in the map of its section; of concurrent changes the same one wins everywhere.
 * - `values`: a list of plain values, a root `Y.Array`.
 * - `list`: a list of records, a root `Y.Array` of their keys; the fields of each stand under its key.
 * - `dictionary`: named records; likewise, with the names as keys.
 * - `object`: its fields, one by one.
 * - `statements`: the statements of a cell, a root `Y.XmlFragment`.
 */
export type Plan =
  | { readonly kind: 'dictionary'; readonly member: ObjectPlan; readonly longestKey: number }
  | { readonly kind: 'list'; readonly member: ObjectPlan }
  | { readonly kind: 'statements' }
  | { readonly kind: 'text'; readonly most: number; readonly isOptional: boolean }
  | { readonly kind: 'value'; readonly schema: z.ZodType; readonly standard: unknown; readonly isOptional: boolean; readonly isRequired: boolean }
  | { readonly kind: 'values'; readonly member: z.ZodType }
  | ObjectPlan;

/** The plan of an object: its fields in the order of the schema. */
export type ObjectPlan = { readonly kind: 'object'; readonly fields: ReadonlyMap<string, Plan>; readonly isOptional: boolean };

type Schema = z.core.$ZodType;

/** Fields that are chosen or replaced as a whole: of two versions made at once, one must win. */
const REPLACED_WHOLE: readonly string[] = ['$schema', 'address', 'by', 'composedFrom', 'composition', 'documentNumber', 'edition', 'short', 'version'];
/** The fields of a reference that are prose; the others are codes, names and dates in the structure of CSL. */
const PROSE_OF_REFERENCE: readonly string[] = ['note', 'title'];

/** How a whole profile stands in the live document. */
export const profilePlan: ObjectPlan = planOf(Profile, '', false) as ObjectPlan;

function planOf(schema: Schema, name: string, inReference: boolean): Plan {
  const { inner, isOptional } = unwrapped(schema);
  const { def } = inner._zod;
  const isWhole = inReference || REPLACED_WHOLE.includes(name);
  if (def.type === 'object' && !isWhole) return objectPlan(def as z.core.$ZodObjectDef, isOptional);
  if (def.type === 'array' && !isWhole) return arrayPlan((def as z.core.$ZodArrayDef).element, name);
  if (def.type === 'record') {
    const { keyType, valueType } = def as z.core.$ZodRecordDef;
    return { kind: 'dictionary', member: planOf(valueType, '', false) as ObjectPlan, longestKey: longest(keyType) ?? Infinity };
  }
  const most = def.type === 'string' ? longest(inner) : undefined;
  const isProse = inReference ? PROSE_OF_REFERENCE.includes(name) : !isWhole;
  if (most !== undefined && isProse) return { kind: 'text', most, isOptional };
  return { kind: 'value', schema: inner as z.ZodType, standard: standardOf(schema, inner), isOptional, isRequired: schema === inner };
}

function objectPlan(def: z.core.$ZodObjectDef, isOptional: boolean): ObjectPlan {
  const isReference = def.catchall?._zod.def.type === 'unknown';
  const fields = Object.entries(def.shape).map(([key, field]) => [key, planOf(field, key, isReference)] as const);
  return { kind: 'object', fields: new Map(fields), isOptional };
}

function arrayPlan(element: Schema, name: string): Plan {
  if (name === 'statements') return { kind: 'statements' };
  const member = planOf(element, '', false);
  return member.kind === 'object' ? { kind: 'list', member } : { kind: 'values', member: element as z.ZodType };
}

function unwrapped(schema: Schema): { readonly inner: Schema; readonly isOptional: boolean } {
  const { def } = schema._zod;
  if (def.type !== 'default' && def.type !== 'prefault' && def.type !== 'optional') return { inner: schema, isOptional: false };
  const { inner, isOptional } = unwrapped((def as z.core.$ZodOptionalDef).innerType);
  return { inner, isOptional: isOptional || def.type === 'optional' };
}

/** The length a string may have, when that is all that is asked of it. */
function longest(schema: Schema): number | undefined {
  const { def } = schema._zod;
  if ((def as { format?: unknown }).format !== undefined) return undefined;
  const checks = (def.checks ?? []).map((check) => check._zod.def);
  const [first] = checks;
  return checks.length === 1 && first?.check === 'max_length' ? (first as z.core.$ZodCheckMaxLengthDef).maximum : undefined;
}

/** What stands for a value that is missing or senseless: its default, or the first that the schema allows. */
function standardOf(schema: Schema, inner: Schema): unknown {
  const { def } = schema._zod;
  if (def.type === 'optional') return undefined;
  if (def.type === 'default') return (def as z.core.$ZodDefaultDef).defaultValue;
  const { def: own } = inner._zod;
  if (own.type === 'enum') return Object.values((own as z.core.$ZodEnumDef).entries)[0];
  if (own.type === 'literal') return (own as z.core.$ZodLiteralDef<z.core.util.Literal>).values[0];
  if (own.type === 'boolean') return true;
  return ['', 'unnamed'].find((text) => (inner as z.ZodType).safeParse(text).success);
}
