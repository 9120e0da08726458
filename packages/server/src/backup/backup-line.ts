import { z } from 'zod';

/** The format of backups that this version writes. */
export const BACKUP_FORMAT = 1;

/** A value as a backup holds it: bytes and times are marked, so that either database can take them. */
const Value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.strictObject({ bytes: z.base64() }), z.strictObject({ time: z.iso.datetime() })]);

/** One line of a backup: what it is, one row of a table, or the end with what must be there. */
export const BackupLine = z.discriminatedUnion('line', [
  z.strictObject({ line: z.literal('head'), format: z.int(), migrations: z.array(z.string()), at: z.string() }),
  z.strictObject({ line: z.literal('row'), table: z.string(), row: z.record(z.string(), Value) }),
  z.strictObject({ line: z.literal('end'), rows: z.record(z.string(), z.int()), sha256: z.string() }),
]);
export type BackupLine = z.infer<typeof BackupLine>;

/** A row as a backup holds it. */
export type BackupRow = Extract<BackupLine, { line: 'row' }>['row'];

/** A row of a database as a backup holds it. */
export function toBackup(row: Readonly<Record<string, unknown>>): BackupRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (value instanceof Uint8Array) return [name, { bytes: Buffer.from(value).toString('base64') }];
      if (value instanceof Date) return [name, { time: value.toISOString() }];
      return [name, value as string];
    }),
  );
}

/** A value of a backup as a database of this kind takes it. */
export function fromBackup(value: BackupRow[string], kind: 'postgres' | 'sqlite', isFlag: boolean): unknown {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'object') return 'bytes' in value ? Buffer.from(value.bytes, 'base64') : kind === 'sqlite' ? value.time : new Date(value.time);
  if (kind === 'sqlite') return Number(value);
  return isFlag ? Boolean(value) : value;
}
