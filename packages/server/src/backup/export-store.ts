import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { sql } from 'kysely';
import { ok, refused, type Outcome } from '@smm/core/outcome';
import { writeProfileYaml } from '@smm/formats/yaml';
import { openStore, type Store, type StorePlace } from '../store/store.ts';
import type { ProfileFileTable, ProfileTable } from '../store/tables.ts';
import { backupStore, restoreStore } from './backup-store.ts';
import { AUDIT_LOG, listed, MANIFEST, readExport, type ExportedFile, type Manifest } from './export-manifest.ts';
import type { BackupSummary } from './read-backup.ts';
import { storedProfile } from './stored-profile.ts';

/**
 * Writes everything the store keeps of profiles as files that people and programs read without this product: each profile as
 * YAML with its files, the audit log, and a manifest with counts and hashes. Accounts and secrets stay out of it.
 *
 * It is made of a backup, so it is one moment of the store, also while a server writes; it is read back before it says so,
 * and the folder appears whole or not at all.
 * Refused: `folder-in-use`; `cannot-write`; as `backupStore`, `storedProfile` and `readExport` say; `export-partial`.
 */
export async function exportStore(place: StorePlace, folder: string, at: string): Promise<Outcome<Manifest>> {
  if (existsSync(folder) && readdirSync(folder).length > 0) return refused('folder-in-use', `${folder} holds something already. Name a new folder.`);
  let beside: string | undefined;
  try {
    mkdirSync(dirname(folder), { recursive: true });
    beside = mkdtempSync(join(dirname(folder), `.${basename(folder)}.`));
    const copied = await copyOf(place, beside, at);
    if (!copied.ok) return copied;
    const made = join(beside, 'files');
    const { store, rows } = copied.value;
    const written = await writeFiles(store, made, at).finally(() => store.close());
    if (!written.ok) return written;
    const whole = readExport(made);
    if (!whole.ok) return whole;
    const { profiles, files, auditEntries } = whole.value;
    if (profiles !== rows['profile'] || files !== rows['profile_file'] || auditEntries !== rows['audit_entry'])
      return refused('export-partial', `The export holds less than the store: ${profiles} profiles, ${files} files, ${auditEntries} entries of the audit log.`);
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(made, folder);
    return whole;
  } catch (error) {
    return refused('cannot-write', `The export cannot be written: ${(error as Error).message}.`);
  } finally {
    if (beside !== undefined) rmSync(beside, { recursive: true, force: true });
  }
}

/** A copy of the store as it is at one moment, to read at leisure. */
async function copyOf(place: StorePlace, beside: string, at: string): Promise<Outcome<{ readonly store: Store; readonly rows: BackupSummary['rows'] }>> {
  const file = join(beside, 'copy.smm-backup');
  const kept = await backupStore(place, file, at);
  if (!kept.ok) return kept;
  const copy = { folder: join(beside, 'store') };
  const restored = await restoreStore(copy, file);
  if (!restored.ok) return restored;
  const opened = await openStore(copy);
  return opened.ok ? ok({ store: opened.value, rows: restored.value.rows }) : opened;
}

/** Writes the files of a store below `folder`, each on the disk before the next, and at last the manifest. */
async function writeFiles(store: Store, folder: string, at: string): Promise<Outcome<Manifest>> {
  const contents: Manifest['contents'] = [];
  const keep = (file: ExportedFile): void => {
    put(folder, file);
    contents.push(listed(file));
  };
  const { db } = store.database;
  const profiles = await db.selectFrom('profile').selectAll().orderBy('id').execute();
  const files = await db.selectFrom('profile_file').selectAll().orderBy('profile').orderBy('kind').orderBy('name').execute();
  for (const entry of profiles) {
    const profile = await storedProfile(store, entry);
    if (!profile.ok) return profile;
    keep({ path: `${homeOf(entry)}/${safeName(profile.value.id)}.smm-profile.yaml`, text: writeProfileYaml(profile.value) });
    keep({ path: `${homeOf(entry)}/about.json`, text: aboutOf(entry) });
  }
  for (const file of files) keep({ path: pathOf(file), text: `${JSON.stringify(JSON.parse(file.content), null, 2)}\n` });
  const log = await sql<object>`select * from audit_entry order by seq`.execute(db);
  keep({ path: AUDIT_LOG, text: log.rows.map((row) => `${JSON.stringify(row)}\n`).join('') });
  const manifest: Manifest = { format: 1, at, profiles: profiles.length, files: files.length, auditEntries: log.rows.length, contents };
  put(folder, { path: MANIFEST, text: `${JSON.stringify(manifest, null, 2)}\n` });
  return ok(manifest);
}

function put(folder: string, { path, text }: ExportedFile): void {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  writeFileSync(target, text, { mode: 0o600, flag: 'wx', flush: true });
}

/** What the store knows of a profile besides its content. */
function aboutOf({ id, organisation, created_at, created_by, changed_at, changed_by, archived_at }: ProfileTable): string {
  const about = { id, organisation, createdAt: created_at, createdBy: created_by, changedAt: changed_at, changedBy: changed_by, archivedAt: archived_at };
  return `${JSON.stringify(about, null, 2)}\n`;
}

function homeOf({ id }: Pick<ProfileTable, 'id'>): string {
  return `profiles/${safeName(id)}`;
}

/** Evidence lies where the command looks for it; other kinds lie beside it. */
function pathOf({ profile, kind, name }: ProfileFileTable): string {
  return `${homeOf({ id: profile })}/${safeName(kind)}/${safeName(name)}.smm-${safeName(kind)}.json`;
}

/** A name as a file may have it on any system: what could lead elsewhere or mean something else is replaced by its hash. Titles never become names. */
function safeName(name: string): string {
  const isSafe = /^[a-z0-9][a-z0-9-]{0,99}$/u.test(name) && !/^(?:aux|con|nul|prn|com\d|lpt\d)$/u.test(name);
  return isSafe ? name : createHash('sha256').update(name).digest('hex');
}
